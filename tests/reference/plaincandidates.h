// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/candidates.h"

namespace Synoptic::Test {

// Which utterances are worth aligning, after what app/quotes/candidates.h says of candidatePairs(): each is
// held against each other one, word by word.
std::vector<std::pair<qsizetype, qsizetype>> plainCandidatePairs(
    const QList<Utterance> &utterances, const Vocabulary &vocabulary, Scope scope, qsizetype words, double leastShared);

// Which of these pairs are worth comparing, after what app/quotes/nearest.h says of nearestPairs(): for each it
// is counted how many are nearer, seen from the one and from the other.
std::vector<std::pair<qsizetype, qsizetype>> plainNearestPairs(
    const std::vector<std::pair<qsizetype, qsizetype>> &pairs, const QList<Utterance> &utterances,
    const Vocabulary &vocabulary, Scope scope, qsizetype most);

}
