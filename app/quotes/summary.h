// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/alignment.h"
#include "app/quotes/utterances.h"
#include "app/text/article.h"

#include <QString>

namespace Synoptic {

struct MemberWording;

// The text of words [begin, end), with "…" where it is interrupted.
QString textOf(const Article &article, const Utterance &words, qsizetype begin, qsizetype end);

// What b does to the words of a, for people: "drops “I think” and the last 15 words". words is
// alignWhole(a, b); isElided says that b has points for words it leaves out. Every kind of difference has
// its sentence: dropped, changed, added, in brackets, moved, elided, broken, joined. Empty where there is
// none.
QString summaryOf(const Article &articleOfA, const Utterance &a, const Article &articleOfB, const Utterance &b,
    const QList<AlignedWord> &words, bool isElided = false);

// What follows the name of a wording, the same wherever it is shown. Each counts what its name says:
//     whole        "49 words", "24 words, identical", "24 words, broken once"
//     cut          "32 of 49 words": kept
//     changed      "1 of 9 words": changed; "2 of 49 words, 15 dropped"; "1 word added"
//     paraphrased  "3 for 10 words"
QString measureOf(const MemberWording &wording, bool isFullest);

}
