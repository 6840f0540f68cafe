// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/articlemodel.h"

#include "ui/plainwords.h"
#include "ui/synopsis.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>

namespace Synoptic {

namespace {

constexpr QLatin1StringView rowFormat("application/x-synoptic-article-row");

QList<ArticleId> idsOf(const QList<Article> &articles)
{
    QList<ArticleId> ids;
    for (const Article &article : articles)
        ids.append(article.id);
    return ids;
}

}

ArticleModel::ArticleModel(Synopsis &synopsis, QObject *parent)
    : QAbstractListModel(parent)
    , m_synopsis(synopsis)
    , m_rows(idsOf(synopsis.articles()))
{
    connect(&synopsis, &Synopsis::articlesChanged, this, &ArticleModel::reread);
    connect(&synopsis, &Synopsis::panesChanged, this, &ArticleModel::repaintRows);
    connect(&synopsis, &Synopsis::findingsChanged, this, &ArticleModel::repaintRows);
    connect(&synopsis, &Synopsis::focusedArticleChanged, this, &ArticleModel::repaintRows);
}

int ArticleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ArticleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.row() >= m_synopsis.articles().size())
        return {};
    const qsizetype article = index.row();
    const QString name = m_synopsis.nameOf(article);
    const QString title = m_synopsis.titleOf(article);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::CheckStateRole:
        return m_synopsis.isOpen(article) ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole:
        return plainToolTip(title.isEmpty() ? name : QStringLiteral("%1\n%2").arg(name, title));
    case Qt::AccessibleTextRole:
        //: letter, outlet, headline, counts: read out by a screen reader
        return tr("%1, %2, %3, %4").arg(m_synopsis.letter(article), name, title, counts(article));
    case TitleRole:
        return title;
    case CountsRole:
        return counts(article);
    case LetterRole:
        return m_synopsis.letter(article);
    case SharedRole:
        return isCompared(article) ? m_synopsis.sharedCount(article) : qsizetype(-1);
    case OpenRole:
        return m_synopsis.isOpen(article);
    case FocusedRole:
        return m_synopsis.focusedArticle() == article;
    default:
        return {};
    }
}

bool ArticleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    m_synopsis.setOpen(index.row(), value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

Qt::ItemFlags ArticleModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between rows, never onto one
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled
        | Qt::ItemNeverHasChildren;
}

QStringList ArticleModel::mimeTypes() const
{
    return {rowFormat};
}

QMimeData *ArticleModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(rowFormat, QByteArray::number(indexes.first().row()));
    return data;
}

bool ArticleModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &parent) const
{
    return data->hasFormat(rowFormat) && !parent.isValid();
}

bool ArticleModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    bool known = false;
    const int from = data->data(rowFormat).toInt(&known);
    if (!known || from < 0 || from >= rowCount())
        return false;
    emit moveRequested(from, row < 0 ? rowCount() : row);
    return false; // the project moves the article and the model follows; the view removes nothing
}

void ArticleModel::reread()
{
    const QList<ArticleId> now = idsOf(m_synopsis.articles());
    const bool isLonger = now.size() > m_rows.size() && std::ranges::equal(m_rows, now.first(m_rows.size()));
    if (now == m_rows) {
        repaintRows();
    } else if (isLonger) {
        beginInsertRows({}, static_cast<int>(m_rows.size()), static_cast<int>(now.size()) - 1);
        m_rows = now;
        endInsertRows();
    } else {
        beginResetModel();
        m_rows = now;
        endResetModel();
    }
}

void ArticleModel::repaintRows()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

bool ArticleModel::isCompared(qsizetype article) const
{
    return m_synopsis.isAnalysed() && std::ranges::binary_search(m_synopsis.compared(), article);
}

QString ArticleModel::counts(qsizetype article) const
{
    const QString words = tr("%n words", nullptr, static_cast<int>(m_synopsis.wordsOf(article)));
    if (!isCompared(article))
        return words;
    const qsizetype shared = m_synopsis.sharedCount(article);
    //: how many shared quotes an article has
    const QString quotes = shared == 0 ? tr("no shared") : tr("%n shared", nullptr, static_cast<int>(shared));
    //: words · shared quotes
    return tr("%1 · %2").arg(words, quotes);
}

}
