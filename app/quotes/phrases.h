// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/tokens.h"

namespace Synoptic {

// A noun phrase: tokens [begin, end). Found from word lists, capitals and position alone; good
// enough to name a speaker, not to parse a sentence.
struct Phrase {
    qsizetype begin = 0;
    qsizetype end = 0;

    bool isEmpty() const { return end <= begin; }
    TextRange range(const QList<Token> &tokens) const { return {tokens[begin].range.begin, tokens[end - 1].range.end}; }
    bool operator==(const Phrase &) const = default;
};

// No walk over tokens goes further than this, so that a sentence without end costs no more.
constexpr qsizetype farthest = 60;
// Nor past more quotations than this: nobody is named across so many.
constexpr int mostQuotations = 12;
// And no rule tries more verbs than this for one quotation.
constexpr int mostVerbs = 8;

bool isAdverb(const Token &token, QStringView text);

// True where the verb form at i is a verb here and not a noun or an adjective, and has a tense of
// its own ("says", "called", "would say").
bool isFiniteVerb(const QList<Token> &tokens, qsizetype i, QStringView text);

// True where the token can stand inside a noun phrase.
bool isNominal(const QList<Token> &tokens, qsizetype i, QStringView text);

// A person or body by the look of it: a name, a role, a pronoun.
bool canSpeak(const QList<Token> &tokens, Phrase phrase);

// The noun phrase that ends right before the token end, with what hangs on it by a preposition
// ("a spokesman for the company"), not reaching back beyond floor. Empty if there is none.
Phrase phraseBefore(const QList<Token> &tokens, qsizetype end, qsizetype floor, QStringView text);

// The noun phrase that begins at the token begin and ends before ceiling at the latest.
Phrase phraseFrom(const QList<Token> &tokens, qsizetype begin, qsizetype ceiling, QStringView text);

}
