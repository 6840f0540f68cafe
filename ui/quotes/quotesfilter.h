// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/quotes/quotequery.h"

#include <QSortFilterProxyModel>

namespace Synoptic {

class QuotesModel;
class Synopsis;

// The list of quotations narrowed by what was typed. Both sections stay, with the number of rows
// that are left.
class QuotesFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    QuotesFilter(QuotesModel *model, Synopsis *synopsis, QObject *parent = nullptr);

    void setText(const QString &typed);
    QString text() const { return m_typed; }
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QuoteQuery queryOf(const QString &typed) const;

    QuotesModel *m_model;
    Synopsis *m_synopsis;
    QString m_typed;
    QuoteQuery m_query;
};

}
