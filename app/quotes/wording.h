// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/alignment.h"
#include "app/quotes/findings.h"
#include "app/quotes/utterances.h"

namespace Synoptic {

// The terms of a text without its gaps, which are no words.
Utterance spoken(const Article &article, const QList<TextRange> &parts, Vocabulary &vocabulary);

// How b words what a says, from alignWhole(a, b): words put in or changed between words that both have
// make it changed, missing ones cut. What b says before or after the common words changes nothing.
Wording wordingFrom(const QList<AlignedWord> &words);

}
