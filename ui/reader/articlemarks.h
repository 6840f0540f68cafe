// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"

#include <QList>
#include <QStringList>

namespace Synoptic {

class Synopsis;

// A shared quotation as this article prints it, or tells it without marks.
struct SharedMark {
    qsizetype group = 0;  // index into Findings::groups
    qsizetype member = 0; // index into its members; -1: none of them, it is told here
    Wording wording = Wording::Whole;
    QList<TextRange> parts;  // in order; several where "he said" interrupts
    QList<TextRange> common; // the parts without the words that only this article prints
    QList<TextRange> onlyHere;

    TextRange range() const { return parts.first().encompass(parts.last()); }
    bool isTold() const { return member < 0; }
    bool operator==(const SharedMark &) const = default;
};

// A passage outside quotation marks that other articles print too.
struct CopyMark {
    TextRange range;
    QStringList letters; // of the other articles: "C", "D"

    bool operator==(const CopyMark &) const = default;
};

// A passage that passim found here and elsewhere.
struct ReuseMark {
    TextRange range;
    QStringList letters; // of the other articles, in order

    bool operator==(const ReuseMark &) const = default;
};

// Everything found in one article that its page shows, in the order of the text.
struct ArticleMarks {
    QList<SharedMark> shared;
    QList<CopyMark> copies;
    QList<ReuseMark> reuses; // without overlaps
    QList<TextRange> marks;  // quotation marks, speakers and cues, which have a colour of their own

    bool operator==(const ArticleMarks &) const = default;
};

ArticleMarks marksOf(const Synopsis &synopsis, qsizetype article);

// What passim found in an article; passages that overlap are one.
QList<ReuseMark> reuseMarks(const Synopsis &synopsis, qsizetype article);

// The ranges without what the others cover; both in order and without overlaps.
QList<TextRange> without(const QList<TextRange> &ranges, const QList<TextRange> &others);

}
