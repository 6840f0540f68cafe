// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/quote.h"

namespace Synoptic {

// A place in one article: the stretches of text that a link or a group speaks of.
struct Place {
    qsizetype article = 0;
    qsizetype quote = -1;   // index into Findings::quotes; -1 outside quotation marks
    QList<TextRange> parts; // in order; more than one where the quotation is interrupted

    TextRange range() const { return parts.first().encompass(parts.last()); }
    bool operator==(const Place &) const = default;
};

enum class LinkKind : quint8 { Identical, Contained, Edited, Overlapping, Echo, Indirect, Passage };

enum class LinkFlag : quint8 {
    Merged = 1,    // b runs on where a is interrupted or is two quotations
    Split = 2,     // the other way round
    Reordered = 4, // the parts stand in another order
    Bracketed = 8, // words in editorial brackets differ
    Elided = 16,   // "..." stands for words
    Short = 32,    // few or common words: dimmed, never counted
};
Q_DECLARE_FLAGS(LinkFlags, LinkFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(LinkFlags)

// Two places of two articles that belong together; a.article < b.article.
struct Link {
    LinkKind kind = LinkKind::Identical;
    Place a;
    Place b;
    double score = 0; // containment of the shorter, 0 to 1
    LinkFlags flags;

    bool operator==(const Link &) const = default;
};

// How a member words what the fullest member says.
enum class Wording : quint8 {
    Whole,       // the fullest, or the same words
    Cut,         // words left out, none changed
    Changed,     // words changed
    Paraphrased, // the same said in other words, or without marks
};

struct Member {
    Place place; // its parts are the words that others print too
    Wording wording = Wording::Whole;
    // The words that are compared, in order: the whole quotation where others print half of it or more
    // (the words only it has belong to the picture), else the sentences of what they share. Holds the parts.
    QList<TextRange> whole;
    // From the first to the last of what stands between the marks where its words are: an interrupted
    // quotation has more than one such part. Of a passage, the passage.
    TextRange marked = {};

    bool operator==(const Member &) const = default;
};

enum class GroupKind : quint8 { Quotation, Passage };

// Places of two articles or more that carry the same utterance (or the same wire copy).
struct QuoteGroup {
    GroupKind kind = GroupKind::Quotation;
    QString speaker;       // empty when unknown
    QList<Member> members; // sorted by article, then start
    qsizetype fullest = 0; // index of the member every other one is linked to

    bool operator==(const QuoteGroup &) const = default;
};

// Everything found in some articles. Sorted by article, then start; the same for the same articles
// whatever their order (but for the numbers).
struct Findings {
    QList<Quote> quotes;
    QList<Speaker> speakers;
    QList<Link> links;
    QList<QuoteGroup> groups; // quotations first, then passages

    bool operator==(const Findings &) const = default;
};

}
