// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quotes/quotesfilter.h"

#include "ui/quotes/quotesmodel.h"
#include "ui/synopsis.h"

namespace Synoptic {

QuotesFilter::QuotesFilter(QuotesModel *model, Synopsis *synopsis, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
    , m_synopsis(synopsis)
{
    // The names in what was typed may mean other outlets now; read it again before the rows come.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { setText(m_typed); });
    setSourceModel(model);
}

void QuotesFilter::setText(const QString &typed)
{
    m_typed = typed;
    m_query = typed.trimmed().isEmpty() ? QuoteQuery() : queryOf(typed);
    invalidateFilter();
    for (int row = 0; row < rowCount(); ++row) // their counts
        emit dataChanged(index(row, 0), index(row, 0));
}

QuoteQuery QuotesFilter::queryOf(const QString &typed) const
{
    QStringList outlets;
    for (const Article &article : m_synopsis->articles())
        outlets.append(article.outlet);
    return QuoteQuery(typed, outlets, m_synopsis->letters());
}

QVariant QuotesFilter::data(const QModelIndex &index, int role) const
{
    if (role == QuotesModel::CountRole && index.isValid())
        return rowCount(index);
    if (role == Qt::AccessibleTextRole && index.isValid() && !index.parent().isValid()) {
        return tr("%1: %2", "title of a section of the list, how many quotes are left")
            .arg(index.data().toString())
            .arg(rowCount(index));
    }
    return QSortFilterProxyModel::data(index, role);
}

bool QuotesFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!parent.isValid() || m_query.isEmpty())
        return true;
    return m_query.accepts(m_model->facts(m_model->index(row, 0, parent)));
}

}
