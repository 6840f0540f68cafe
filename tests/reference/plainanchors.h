// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/anchors.h"

namespace Synoptic::Test {

// How many runs of length words, each of which stands once in each of two texts, can be taken in the same
// order in both without overlaps: every run is held against every other one.
qsizetype mostUniqueRuns(std::span<const Term> a, std::span<const Term> b, qsizetype length);

// Whether the run stands once in each of the texts and is the same in both, with no gap in it.
bool isUniqueRun(const UniqueRun &run, std::span<const Term> a, std::span<const Term> b, qsizetype length);

}
