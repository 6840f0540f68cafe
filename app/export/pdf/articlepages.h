// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/choices.h"
#include "app/export/pdf/matter.h"
#include "app/export/pdf/references.h"

namespace Synoptic {

// What did not find its place on paper, counted.
struct Omissions {
    qsizetype cutNotes = 0;  // too long for the margin
    qsizetype lostNotes = 0; // no room beside their words

    void add(const Omissions &other);
};

// An article's pages, and where its quotations and marks stand in them (pages counted from 0).
struct ArticlePages {
    QList<BookPage> pages;
    QList<std::pair<References::Member, Target>> quotes;
    QList<std::pair<QString, Target>> marks; // by the name of the remark
    Omissions omissions;
};

// Sets an article for reading, with all that is printed on it. firstPage is where it begins in the book
// of so many pages (0: not known yet); title is the book's.
struct Footer {
    QString title;
    qsizetype firstPage = 0;
    qsizetype pages = 0;
};
ArticlePages setArticle(const BookMaterial &material, qsizetype article, const PageChoices &choices,
    const References &references, const Footer &footer);

// The line at the foot of a page: title, what the page is about, its number.
void addFooter(BookPage &page, const Footer &footer, const QString &about, qsizetype index, double left, double right,
    double baseline);

}
