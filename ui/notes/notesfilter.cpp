// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/notes/notesfilter.h"

#include "ui/notes/notesmodel.h"

#include <algorithm>

namespace Synoptic {

void NotesFilter::setWords(const QString &typed)
{
    m_words = typed.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool NotesFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QString searched = sourceModel()->index(row, 0, parent).data(NotesModel::SearchRole).toString();
    return std::ranges::all_of(
        m_words, [&searched](const QString &word) { return searched.contains(word, Qt::CaseInsensitive); });
}

}
