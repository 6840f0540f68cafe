// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/counting.h"
#include "app/quotes/findings.h"
#include "app/quotes/tellings.h"
#include "app/text/article.h"

namespace Synoptic {

// One stretch of a wording as the apparatus shows it.
struct WordingRun {
    enum class State : quint8 {
        Kept,     // stands in the fullest wording too
        OnlyHere, // words no other member prints
        Changed,  // stands for other words of the fullest
        Dropped,  // words of the fullest that are missing here; text holds them
        Gap,      // between two parts of an interrupted quotation: "[...]"
    };

    State state = State::Kept;
    TextRange range; // in the member's article; empty for Dropped and Gap
    QString text;

    bool operator==(const WordingRun &) const = default;
};

// How one member of a group words it, measured against the fullest member.
struct MemberWording {
    qsizetype member = 0; // index into QuoteGroup::members
    Wording wording = Wording::Whole;
    qsizetype words = 0;     // words of this member
    qsizetype keptWords = 0; // words of the fullest that stand here
    qsizetype ofWords = 0;   // words of the fullest
    qsizetype changedWords = 0;
    QList<WordingRun> runs;
    QList<WordingRun::State> bar; // for each word of the fullest: Kept, Changed or Dropped
    QString measure;              // how much of the fullest, for people: "32 of 49 words"; measureOf() makes it
    QString summary;              // "drops “I think” and the last 15 words"; empty for the fullest

    bool operator==(const MemberWording &) const = default;
};

// The apparatus of a group: one entry for each member, in their order.
QList<MemberWording> apparatus(const QuoteGroup &group, const QList<Article> &articles);

// What the matrix says under each outlet. Only what stands in marks is counted.
struct OutletFigures {
    qsizetype bodyWords = 0;
    qsizetype quotedWords = 0;
    QList<std::pair<QString, qsizetype>> bySpeaker; // words quoted, most first; unknown speaker is an empty name
    qsizetype quotesOnlyHere = 0;                   // its quotes that no other outlet prints
    QList<qsizetype> printed; // indices of the quotation groups that its outlet prints, in whichever article, ascending
    QList<qsizetype> told;    // indices of those that its outlet tells without marks, ascending
    QList<qsizetype> alone;   // indices of those that one outlet alone prints, which nobody leaves out, ascending
    QList<std::pair<qsizetype, qsizetype>> passagesWith; // article, number of passage links with it; ascending

    // Speech without marks, which is in none of these figures until counting() adds it.
    struct Reported {
        qsizetype words = 0;
        QList<std::pair<QString, qsizetype>> bySpeaker;
        qsizetype onlyHere = 0; // that tells no quotation of another outlet
    } reported;

    // The same with what is reported without marks, or without it.
    OutletFigures counting(Counting what) const;

    // Those of the first so many groups that two other outlets or more print, and its own neither prints nor tells.
    QList<qsizetype> leftOut(qsizetype quotationGroups) const;
};
QList<OutletFigures> figuresByOutlet(
    const QList<Article> &articles, const Findings &findings, const Tellings &tellings);

}
