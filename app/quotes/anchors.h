// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/vocabulary.h"

#include <span>
#include <vector>

namespace Synoptic {

// A run of words that stands once in each of two texts: where to hold one against the other.
struct UniqueRun {
    qsizetype a = 0; // index of its first word
    qsizetype b = 0;

    bool operator==(const UniqueRun &) const = default;
};

// The most of such runs of length words that stand in the same order in both and do not overlap,
// ascending (patience diff, as Bram Cohen described it). Gaps are in none. n log n.
std::vector<UniqueRun> uniqueRuns(std::span<const Term> a, std::span<const Term> b, qsizetype length);

}
