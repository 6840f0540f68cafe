// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/textrange.h"

#include <QFlags>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Synoptic {

enum class QuoteKind : quint8 {
    Direct,   // a sentence or more in somebody's words
    Partial,  // words inside the reporter's own sentence
    Headline, // in a headline or subheading
    Term,     // a name, title or coined word in marks; not speech
    Reported, // speech without marks
};

enum class SpeakerKind : quint8 { Person, Organisation, Anonymous, Group, Document };

// Who says a quotation, as far as the article tells.
struct Attribution {
    QString name;      // the fullest form in the article, else the role as printed ("Palestinian official")
    TextRange mention; // where this quotation names its speaker: "he", "Kerry", "the official"
    SpeakerKind kind = SpeakerKind::Person;
    double confidence = 0; // 0 to 1
    QString rule;          // id of the rule that found it, for tests and for the curious

    bool operator==(const Attribution &) const = default;
};

enum class QuoteFlag : quint8 {
    Unclosed = 1, // the closing mark is missing
    Relayed = 2,  // an agency or another outlet is named as the source it came through
    Nested = 4,   // stands inside another quotation
};
Q_DECLARE_FLAGS(QuoteFlags, QuoteFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(QuoteFlags)

// One quotation of one article: found, never edited.
struct Quote {
    qsizetype article = 0; // index into the list the finder was given
    QuoteKind kind = QuoteKind::Direct;
    QList<TextRange> segments;    // the words between the marks, in order; more than one where "he said" interrupts
    std::optional<TextRange> cue; // "said", "according to"
    std::optional<Attribution> speaker;
    QuoteFlags flags;

    TextRange range() const { return segments.first().encompass(segments.last()); }
    bool isSpeech() const { return kind == QuoteKind::Direct || kind == QuoteKind::Partial; }
    bool operator==(const Quote &) const = default;
};

struct Speaker {
    QString name;
    QStringList aliases; // other forms found, sorted
    SpeakerKind kind = SpeakerKind::Person;

    bool operator==(const Speaker &) const = default;
};

}
