// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/clauses.h"
#include "app/quotes/frame.h"

#include <optional>

namespace Synoptic {

// How close the words that attribute a run stand to it, closest first.
enum class Tie : quint8 {
    Beside,   // “...,” he said; he said: “...”
    Sentence, // a cue elsewhere in the sentence
    Carried,  // the speaker of the words before goes on
    None,
};

// What a rule found out about one run.
struct Clue {
    const char *rule = ""; // id of the rule
    double confidence = 0; // share of its answers that are right, as measured
    Tie tie = Tie::None;
    TextRange cue;             // empty where there is no cue of its own
    Phrase mention;            // tokens of the paragraph
    qsizetype paragraph = -1;  // of the mention; -1 if the speaker is not named
    bool isAfter = false;      // the attribution stands behind the run
    TextRange relay;           // the agency or outlet named as the way it came: "..., according to AFP"
    qsizetype clauseEnd = 0;   // isAfter: the token behind the attributing clause
    qsizetype goesOnFrom = -1; // the run whose utterance this one continues

    bool hasMention() const { return paragraph >= 0 && !mention.isEmpty(); }
};

// Says for each run of the frame who says it, as far as the words around it tell. Rules are tried in
// a fixed order for each run, nearest evidence first. Runs inside others get an empty clue, as do those
// that are left once progress is cancelled.
QList<Clue> attribute(const Frame &frame, const Progress &progress);

}
