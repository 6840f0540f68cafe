// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/effort.h"
#include "app/quotes/vocabulary.h"

#include <QList>

#include <algorithm>
#include <limits>
#include <span>

namespace Synoptic {

// A word of one passage against a word of another; -1 where it has none.
struct AlignedWord {
    enum class How : quint8 {
        Same,
        Near,  // but for spelling or inflection
        Other, // words that stand for each other
        Left,  // on one side only
    };

    qsizetype a = -1; // index into the terms of a
    qsizetype b = -1;
    How how = How::Left;

    bool isMatch() const { return how == How::Same || how == How::Near; }
    bool operator==(const AlignedWord &) const = default;
};

// A stretch that two passages have in common; it begins and ends with a match.
struct AlignedStretch {
    QList<AlignedWord> words; // ascending in a and in b
    double score = 0;
    double weight = 0;     // of the matched words of a, in nats; a near word counts 0.7
    qsizetype matches = 0; // matched words

    qsizetype aBegin() const { return words.first().a; }
    qsizetype aEnd() const { return words.last().a + 1; }
    qsizetype bBegin() const { return words.first().b; }
    qsizetype bEnd() const { return words.last().b + 1; }
};

// Only words of which the index in b less that in a lies in [least, most] are compared.
struct Band {
    qsizetype least = std::numeric_limits<qsizetype>::min() / 4;
    qsizetype most = std::numeric_limits<qsizetype>::max() / 4;
};

// What alignment rewards and what it costs, in nats.
struct AlignmentCosts {
    static constexpr float match = 0.25F; // added to the weight of a word that matches
    static constexpr float near = 0.7F;   // the share of its weight that a near word counts
    static constexpr float other = -1.6F;
    static constexpr float left = -1.2F;
    static constexpr float leftBracketed = -0.2F; // an editor's insertion

    // What a word that matches earns, and what a word costs that stands on one side only.
    static double earned(const Term &a, const Term &b, AlignedWord::How how)
    {
        const double weight = std::min(a.weight, b.weight);
        return how == AlignedWord::How::Near ? near * weight : weight;
    }
    static float skipped(const Term &term) { return term.isBracketed ? leftBracketed : left; }
    static float paired(const Term &a, const Term &b, AlignedWord::How how)
    {
        return how == AlignedWord::How::Other ? other : static_cast<float>(earned(a, b, how)) + match;
    }
};

// The best common stretch of a and b by local alignment (Smith and Waterman 1981) in which a match
// earns the weight of the word; a gap term matches any run of words at no cost. Empty where nothing
// matches. Of equal stretches the one that ends first in a, then in b. Time and space are the product
// of the lengths, or length times the width of the band; where that is more than the effort allows,
// the best stretch of alignWhole().
AlignedStretch alignBest(std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary, Band band = {},
    Effort *effort = nullptr);

// Every common stretch of three matches and a score of 3 or more, the best first, five at most; no
// word is in two of them. More than one where sentences stand in another order.
QList<AlignedStretch> align(
    std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary, Effort *effort = nullptr);

// All words of a against all words of b, in order (Needleman and Wunsch 1970), at the same costs: for
// showing how one wording differs from another. Words that are left come before words that are put in.
// Where that is more than the effort allows, texts are held together by what begins, ends or stands
// once in both, and aligned in between; the time then grows as n log n with their length.
QList<AlignedWord> alignWhole(
    std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary, Effort *effort = nullptr);

// The least score and matches that align() takes for a stretch.
constexpr double leastStretchScore = 3;
constexpr qsizetype leastStretchMatches = 3;

}
