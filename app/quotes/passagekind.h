// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/alignment.h"
#include "app/quotes/findings.h"
#include "app/quotes/utterances.h"

#include <optional>
#include <span>

namespace Synoptic {

// The story of an article and what is quoted and reported in it; StoryTerms::quoteOf are indices into quotes.
struct StorySide {
    const StoryTerms &story;
    std::span<const Quote> quotes;
};

// What a passage that two stories share comes to.
struct PassageKind {
    LinkKind kind = LinkKind::Passage; // or Indirect
    TextRange onA;                     // words of the story
    TextRange onB;
    qsizetype quoteA = -1; // the quotation that most of the words stand in, or -1
    qsizetype quoteB = -1;

    bool isQuoted() const { return quoteA >= 0 || quoteB >= 0; }
};

// A passage is indirect where one side quotes it and the other gives without marks what is quoted there:
// half of it, or as much as a sentence tells, and not the contrary. Else it is text
// that both share, be it a phrase of somebody's. Words at its ends that both sides quote are no part of
// it. Nothing where both quote it, for quotations are compared as wholes, and where one side reports it
// as another's words.
std::optional<PassageKind> kindOfPassage(
    AlignedStretch stretch, const StorySide &a, const StorySide &b, const Vocabulary &vocabulary);

}
