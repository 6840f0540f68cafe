// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/alignment.h"
#include "app/quotes/utterances.h"
#include "app/text/article.h"

#include <QString>

namespace Synoptic {

// The text of words [begin, end), with "…" where it is interrupted.
QString textOf(const Article &article, const Utterance &words, qsizetype begin, qsizetype end);

// What b does to the words of a, for people: "drops “I think” and the last 15 words". words is
// alignWhole(a, b). Empty where nothing is dropped, changed or put in.
QString summaryOf(const Article &articleOfA, const Utterance &a, const Article &articleOfB, const Utterance &b,
    const QList<AlignedWord> &words);

}
