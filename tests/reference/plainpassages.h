// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/passages.h"

namespace Synoptic::Test {

// The passages around sorted seeds by the textbook: around every seed that no alignment before has
// reached, the whole table of local alignment (Smith and Waterman 1981) over a window of words, with the
// step to each cell written down. No cells of a band, no words looked up ahead, nothing forgotten.
QList<SharedPassage> plainPassagesAround(std::span<const PassageSeed> seeds, const StoryTerms &a, const StoryTerms &b,
    const Vocabulary &vocabulary, Scope scope);

}
