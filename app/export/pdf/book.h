// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/page.h"

namespace Synoptic {

// An entry of the outline that readers show beside the pages.
struct OutlineEntry {
    QString title;
    int level = 0; // 0: at the top
    Target target;
    bool isClosed = false; // what stands under it is not shown at first
    QColor colour = {};
};

// Pages from one on are counted with this before the number: "A 2".
struct PageLabel {
    qsizetype page = 0;
    QString prefix;
};

// What is said of the whole file.
struct Description {
    QString title;
    QStringList authors;
    QString subject;
    QStringList keywords;
    QString language; // BCP 47; empty where there are several
    QString created;  // ISO 8601 in UTC; empty: not known
    QString modified;
};

// Laid-out pages. A book keeps where things stand and sets its pages when they are asked for, a chapter
// at a time, so that a thousand articles need no more memory than one; a preview asks for those it shows.
class Book
{
public:
    virtual ~Book() = default;

    virtual qsizetype chapterCount() const = 0;
    virtual qsizetype firstPage(qsizetype chapter) const = 0;
    virtual qsizetype pageCount() const = 0;
    // What a chapter is called: "The Hill"; for progress.
    virtual QString chapterTitle(qsizetype chapter) const = 0;
    virtual QList<BookPage> pagesOf(qsizetype chapter) const = 0;
    // The same one after the other; of a chapter that is long because there are many articles, only one at a time.
    virtual void eachPageOf(qsizetype chapter, const EachPage &each) const;

    virtual QList<OutlineEntry> outline() const = 0;
    virtual QList<PageLabel> labels() const { return {}; }
    virtual Description description() const = 0;
    // What could not be shown as it is, a sentence each; all is known after the last page was set.
    virtual QStringList remarks() const { return {}; }
};

// The pages of a chapter that holds this page of the book, and which of them it is.
std::pair<qsizetype, qsizetype> chapterOf(const Book &book, qsizetype page);

}
