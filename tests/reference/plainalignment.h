// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/alignment.h"

#include <span>
#include <utility>

namespace Synoptic::Test {

// The score of the best local alignment, by the textbook: the whole table, no band, no shortcuts.
double plainLocalScore(std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary);

// The score of the best alignment of all words of both, by the textbook.
double plainWholeScore(std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary);

// What a path of aligned words is worth at the costs of AlignmentCosts.
double scoreOf(const QList<AlignedWord> &words, std::span<const Term> a, std::span<const Term> b);

// Every index of [aBegin, aEnd) and of [bBegin, bEnd) once and ascending, and each word's state true.
bool isPath(
    const QList<AlignedWord> &words, std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary);

}
