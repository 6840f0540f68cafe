// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/effort.h"
#include "app/quotes/finder.h"
#include "app/quotes/utterances.h"

#include <span>
#include <utility>
#include <vector>

namespace Synoptic {

// What an utterance is found by, apart from its words: little enough to be kept for a whole corpus. All
// of it comes from the forms of the words, so that it is the same with every vocabulary.
struct Traits {
    struct Weighed {
        quint32 word = 0; // a key of its form
        float weight = 0;

        auto operator<=>(const Weighed &) const = default;
    };

    qsizetype article = 0;
    qsizetype words = 0;
    double weight = 0;         // of all words, in nats
    quint64 wording = 0;       // the same for the same words of one language in the same order
    std::vector<Weighed> bag;  // each word once, sorted
    std::vector<quint64> keys; // of its runs and, in one event, of pairs of heavy words; sorted
};
Traits traitsOf(const Utterance &utterance, const Vocabulary &vocabulary, Scope scope);

// A key that more wordings than this have says nothing and is passed over; of more utterances of one
// wording than that each is not paired with each.
constexpr qsizetype mostWordingsOfKey = 100;
constexpr qsizetype mostCopies = 50;
// True where two that have a key in common may share enough: leastShared nats, and a good part.
bool mayShare(const Traits &a, const Traits &b, double leastShared);

// Pairs of utterances of two articles, indices with the first less than the second, sorted, that share
// enough words to be worth aligning: a run of three words or, in one event, two of their heavy words;
// and leastShared nats in all. Identical utterances are looked up once for all their copies, so
// that a much repeated one is neither lost to the cap on common runs nor costs a square. Incomplete
// when cancelled.
std::vector<std::pair<qsizetype, qsizetype>> candidatePairs(
    std::span<const Traits> utterances, qsizetype words, double leastShared, const Effort &effort = {});

}
