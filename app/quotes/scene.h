// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/attribution.h"

namespace Synoptic {

// What a rule may look at.
struct Scene {
    const Frame &frame;
    const QList<Token> &tokens;
    const QList<Clue> &clues; // of the runs before
    qsizetype run = 0;
    qsizetype at = 0;       // token of the run
    qsizetype sentence = 0; // first token of its sentence

    QStringView text() const { return frame.text; }
    const Token *token(qsizetype i) const { return i >= 0 && i < tokens.size() ? &tokens[i] : nullptr; }
    QStringView inner() const { return frame.words(frame.runs[run].inner); }
    qsizetype paragraph() const { return frame.sites[run].paragraph; }
};

// The last sign of some words, not counting spaces and marks.
QChar lastSign(QStringView words);

// First token of the sentence that a token of a paragraph stands in: behind a quotation that ends one, too.
qsizetype sentenceOf(const Frame &frame, const QList<Token> &tokens, qsizetype at);

// Ends as words do that an attribution follows: "...,” he said", "...?” he asked".
bool leansForward(const Scene &scene);

// Ends with a full stop.
bool endsInStop(const Scene &scene);

// The clause that begins at the token ends before a "that", a colon or another quotation: it belongs
// to the run before it and introduces nothing.
bool clauseStandsAlone(const Scene &scene, qsizetype from);

// The token behind the clause that begins at the token: a new sentence, a run, or the end.
qsizetype clauseEnd(const Scene &scene, qsizetype from);

// The verb that the tokens from i on lead to over adverbs, auxiliaries, dates and brackets; -1 if none.
qsizetype verbFrom(const Scene &scene, qsizetype i);

// A clue with the cue at the verb; nothing where the subject is empty.
std::optional<Clue> clueAt(const Scene &scene, qsizetype verb, Phrase subject, Tie tie);

// "according to NP" at the token, and the phrase.
struct Source {
    TextRange cue;
    Phrase mention;
};
std::optional<Source> sourceAt(const QList<Token> &tokens, qsizetype word, QStringView text);

// The same for the run of a scene.
std::optional<Clue> accordingTo(const Scene &scene, qsizetype word, Tie tie);

// "ونقلت وكالة الأنباء": the verb of an agency that carries what another says.
bool isCarrying(const Token &token, QStringView text);

// The token can introduce what stands right of it in its sentence: "said", "saying", "to call".
bool introduces(const Scene &scene, qsizetype i);

}
