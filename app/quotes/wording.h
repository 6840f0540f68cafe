// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/alignment.h"
#include "app/quotes/findings.h"
#include "app/quotes/utterances.h"

namespace Synoptic {

// The terms of a text without its gaps, which are no words.
Utterance spoken(const Article &article, const QList<TextRange> &parts, Vocabulary &vocabulary);

// The parts with the bracket that opens right before their first word and closes in them, or closes right behind
// their last and opens in them: "[There] is money" begins with its bracket.
QList<TextRange> withBrackets(QList<TextRange> parts, QStringView text);

// How b words what a says, from alignWhole(a, b): words put in or changed between words that both have
// make it changed, missing ones cut. What b says before or after the common words changes nothing.
Wording wordingFrom(const QList<AlignedWord> &words);

}
