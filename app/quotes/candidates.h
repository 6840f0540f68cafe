// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/finder.h"
#include "app/quotes/utterances.h"

#include <QList>

#include <utility>

namespace Synoptic {

// Pairs of utterances of two articles, indices with the first less than the second, sorted, that share
// enough words to be worth aligning: a run of three words or, in one event, two of their heavy words;
// and leastShared nats in all. Identical utterances are looked up once for all their copies, so
// that a much repeated one is neither lost to the cap on common runs nor costs a square.
QList<std::pair<qsizetype, qsizetype>> candidatePairs(
    const QList<Utterance> &utterances, qsizetype words, Scope scope, double leastShared);

}
