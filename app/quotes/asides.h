// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/phrases.h"

// What may stand between a subject and its verb: days, adverbs, modifiers and asides between commas.
namespace Synoptic {

// "saying": no other form of a verb looks like it.
bool isGerund(const Token &token);

// Back over "on Monday", "last week", adverbs and auxiliaries, "(R-Ky.)".
qsizetype overAdverbials(const QList<Token> &tokens, qsizetype end, qsizetype floor, QStringView text);

// The subject behind its verb, over days, adverbs and those who are told: "a déclaré mardi à la presse | Lena Ortiz".
Phrase subjectBehind(const QList<Token> &tokens, qsizetype verb, QStringView text);

// A phrase whose tail is the object of a preposition or participle ("official speaking on condition
// of anonymity"): the phrase that these hang on, if it can speak.
Phrase overModifiers(const QList<Token> &tokens, Phrase phrase, qsizetype floor, QStringView text);

// "In a statement Trump said": the name at the end is the subject, what is before it is not.
Phrase withoutLeadIn(const QList<Token> &tokens, Phrase phrase, qsizetype floor);

// comma closes an aside: the phrase before that, or the name that the aside tells ("a spokesman, John Smith, said").
Phrase beforeAside(const QList<Token> &tokens, qsizetype comma, qsizetype floor, QStringView text);

}
