// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/verdicts/verdictlist.h"

#include "ui/plainwords.h"
#include "ui/quotes/quotetext.h"
#include "ui/synopsis.h"

#include <algorithm>

namespace Synoptic {

VerdictList::VerdictList(const Synopsis &synopsis, QObject *parent)
    : QAbstractTableModel(parent)
    , m_synopsis(synopsis)
{
    connect(&synopsis, &Synopsis::findingsChanged, this, &VerdictList::reload);
    reload();
}

void VerdictList::reload()
{
    QList<YourWord> rows = yourWords(m_synopsis);
    std::ranges::reverse(rows);
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int VerdictList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int VerdictList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

qsizetype VerdictList::articleOf(const Anchor &place) const
{
    const auto it = std::ranges::find(m_synopsis.articles(), place.article, &Article::id);
    return it == m_synopsis.articles().end() ? -1 : it - m_synopsis.articles().begin();
}

Place VerdictList::placeOf(int row) const
{
    const Anchor &anchor = m_rows[row].places.first();
    const qsizetype article = articleOf(anchor);
    return article < 0 ? Place() : Place{.article = article, .quote = -1, .parts = {anchor.range}};
}

QVariant VerdictList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const YourWord &row = m_rows[index.row()];
    const QString words = inMarks(row.places.first().words.simplified());
    if (role == Qt::ToolTipRole)
        return index.column() == Words ? QVariant(plainToolTip(words)) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Said:
        return row.words.left(1).toUpper() + row.words.sliced(1);
    case Words:
        return words;
    case Outlets: {
        QStringList names;
        for (const Anchor &place : row.places) {
            const qsizetype article = articleOf(place);
            const bool isSpoken = role == Qt::AccessibleTextRole;
            const QString name = article < 0 ? QString()
                : isSpoken                   ? m_synopsis.nameOf(article)
                                             : m_synopsis.letter(article);
            if (!name.isEmpty() && !names.contains(name))
                names.append(name);
        }
        names.sort();
        return names.join(tr(", ", "between letters of outlets"));
    }
    default:
        return {};
    }
}

QVariant VerdictList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Said:
        return tr("You said", "heading of a list of verdicts");
    case Words:
        return tr("Of these words");
    case Outlets:
        return tr("Outlets");
    default:
        return {};
    }
}

}
