// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"

#include <QList>
#include <QStringList>

namespace Synoptic {

class Synopsis;

// A shared quotation as this article prints it.
struct SharedMark {
    qsizetype group = 0;  // index into Findings::groups
    qsizetype member = 0; // index into its members
    Wording wording = Wording::Whole;
    QList<TextRange> parts;  // in order; several where "he said" interrupts
    QList<TextRange> common; // the parts without the words that only this article prints
    QList<TextRange> onlyHere;

    TextRange range() const { return parts.first().encompass(parts.last()); }
    bool operator==(const SharedMark &) const = default;
};

// A passage outside quotation marks that other articles print too.
struct CopyMark {
    TextRange range;
    QStringList letters; // of the other articles: "C", "D"

    bool operator==(const CopyMark &) const = default;
};

// Everything found in one article that its page shows, in the order of the text.
struct ArticleMarks {
    QList<SharedMark> shared;
    QList<CopyMark> copies;
    QList<TextRange> marks; // quotation marks, speakers and cues, which have a colour of their own

    bool operator==(const ArticleMarks &) const = default;
};

ArticleMarks marksOf(const Synopsis &synopsis, qsizetype article);

// The ranges without what the others cover; both in order and without overlaps.
QList<TextRange> without(const QList<TextRange> &ranges, const QList<TextRange> &others);

}
