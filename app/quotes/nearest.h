// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/candidates.h"

#include <span>
#include <utility>
#include <vector>

namespace Synoptic {

// A quotation is compared with so many of another article, besides those with its very words. Who says a
// thing says it in one article a few times; where more are alike, as in texts that go over the same words again
// and again, those that are less so are mere echoes, and their number would be the square of the text's length.
constexpr qsizetype mostNear = 16;

// Those of the pairs of candidatePairs() that are worth comparing, in the same order: the two have the same
// wording, or one is among the nearest to the other of all that the other is paired with in that article. The
// nearer two have more keys in common; of equally near ones the first count. A short quotation is near to the
// long one it stands in, though that has many.
std::vector<std::pair<qsizetype, qsizetype>> nearestPairs(
    std::vector<std::pair<qsizetype, qsizetype>> pairs, std::span<const Traits> utterances, qsizetype most = mostNear);

}
