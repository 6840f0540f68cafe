// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/articlepages.h"
#include "app/export/pdf/quotemarks.h"

namespace Synoptic {

// How a note is listed that has no room beside its words.
struct ListedNote {
    ListedRemark it;
    std::optional<Target> to = {}; // where its words stand in the book; none: they do not
    bool isAnnotation = false;     // it is one here, and nowhere else
};

// Notes in pages of their own, behind the rest of a book: first those on the project, then those of each
// article with the words they stand on. notes: by article.
QList<BookPage> setNotes(const BookMaterial &material, const PageChoices &choices, const QList<ListedNote> &notes,
    const QString &title, const Footer &footer);

// Which words of which article a field of a page shows.
Origin originOf(const BookMaterial &material, const ListedRemark &remark, const QRectF &area);

// How programs that list annotations are told of a remark that is printed in a list: at its sign.
NoteSign signOf(const ListedRemark &remark, const QRectF &at, bool isPainted);

}
