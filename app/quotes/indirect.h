// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/effort.h"
#include "app/quotes/findings.h"
#include "app/quotes/judgement.h"
#include "app/quotes/utterances.h"
#include "app/quotes/voices.h"

#include <QList>

#include <optional>

namespace Synoptic {

// What a quotation and a report of another article have in common, as ranges of their words.
struct IndirectMatch {
    TextRange inQuotation;
    TextRange inReport;
    double score = 0; // weight shared, as a part of the lighter one's, 0 to 1
};

// Whether a report tells, without marks, what is quoted: "We will reopen the bridge in spring" and: she
// said they would reopen the bridge in spring. Reported speech moves person and tense, so only the words
// that tell something are compared, in their order; a name counts little, for all reports of one event
// have the same. Nothing where two people say it, where one side denies it, or where figures differ.
std::optional<IndirectMatch> compareIndirect(
    const Utterance &quotation, const Utterance &report, Voices voices, const Vocabulary &vocabulary);

// The link of the two: what is quoted, and the words that tell it, which are no quotation. The lower article first.
Link linkOf(const Utterance &quotation, const Utterance &report, const IndirectMatch &match);

// True where one of two stretches that share their words denies what the other says.
bool areOpposed(const Terms &a, TextRange ofA, const Terms &b, TextRange ofB, const Vocabulary &vocabulary);

// Of the reports of one article so many are looked at for each quotation, those that share most words with it:
// nobody tells one quotation more often.
constexpr qsizetype mostTellingsOfQuotation = 8;

// The links of what one article quotes and another reports without marks, but for those that findings link
// already for their very words and those a person keeps apart. Utterance::quote is an index into the
// quotations of findings. Incomplete when cancelled.
QList<Link> indirectLinks(const QList<Utterance> &quotations, const QList<Utterance> &reports, const Findings &findings,
    const JudgedPairs &judged, const Vocabulary &vocabulary, const Effort &effort);

}
