// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/book.h"

namespace Synoptic {

void Book::eachPageOf(qsizetype chapter, const EachPage &each) const
{
    for (const BookPage &page : pagesOf(chapter))
        each(page);
}

std::pair<qsizetype, qsizetype> chapterOf(const Book &book, qsizetype page)
{
    qsizetype chapter = book.chapterCount() - 1;
    while (chapter > 0 && book.firstPage(chapter) > page)
        --chapter;
    return {chapter, page - book.firstPage(chapter)};
}

}
