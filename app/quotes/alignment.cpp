// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/alignment.h"

#include "app/quotes/likeness.h"
#include "app/quotes/scoretable.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace Synoptic {

namespace {

using How = AlignedWord::How;

constexpr qsizetype mostStretches = 5;

// What the words no stretch has yet could score at most.
double mostLeft(std::span<const Term> a, const Likeness &likeness, const Used &used)
{
    double score = 0;
    for (qsizetype i = 0; i < std::ssize(a); ++i) {
        if (used.a[i] || a[i].isGap())
            continue;
        const auto isFree = [&](const Likeness::Match &match) { return !used.b[match.column]; };
        if (std::ranges::any_of(likeness.matches(i), isFree))
            score += a[i].weight + AlignmentCosts::match;
    }
    return score;
}

AlignedStretch best(
    std::span<const Term> a, std::span<const Term> b, const Likeness &likeness, const Used &used, Effort &effort)
{
    const BandedCells &cells = likeness.cells();
    if (cells.rows() == 0 || cells.width() == 0)
        return {};
    effort.cells += cells.count();
    return ScoreTable(a, b, likeness, used).best();
}

// The path of alignWhole() over the words that no stretch has yet, with the others as words of one side.
QList<AlignedWord> pathOfUnused(
    std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary, const Used &used, Effort &effort)
{
    const auto unused = [](std::span<const Term> terms, const std::vector<char> &isUsed) {
        std::vector<qsizetype> open;
        for (qsizetype i = 0; i < std::ssize(terms); ++i) {
            if (!isUsed[i])
                open.push_back(i);
        }
        return open;
    };
    const auto chosen = [](std::span<const Term> terms, const std::vector<qsizetype> &open) {
        std::vector<Term> some;
        some.reserve(open.size());
        for (const qsizetype i : open)
            some.push_back(terms[i]);
        return some;
    };
    const std::vector<qsizetype> openA = unused(a, used.a);
    const std::vector<qsizetype> openB = unused(b, used.b);
    QList<AlignedWord> words;
    qsizetype nextA = 0;
    qsizetype nextB = 0;
    for (const AlignedWord &word : alignWhole(chosen(a, openA), chosen(b, openB), vocabulary, &effort)) {
        const AlignedWord it{word.a < 0 ? -1 : openA[word.a], word.b < 0 ? -1 : openB[word.b], word.how};
        for (; nextA < it.a; ++nextA)
            words.append({nextA, -1, How::Left});
        for (; nextB < it.b; ++nextB)
            words.append({-1, nextB, How::Left});
        words.append(it);
        nextA += it.a >= 0 ? 1 : 0;
        nextB += it.b >= 0 ? 1 : 0;
    }
    return words;
}

// The part of a path that scores most.
AlignedStretch bestPart(const QList<AlignedWord> &path, std::span<const Term> a, std::span<const Term> b)
{
    float top = 0;
    qsizetype topBegin = 0;
    qsizetype topEnd = 0;
    float sum = 0;
    qsizetype begin = 0;
    qsizetype lastA = -1;
    qsizetype lastB = -1;
    for (qsizetype k = 0; k < path.size(); ++k) {
        const AlignedWord &word = path[k];
        if (sum <= 0) {
            sum = 0;
            begin = k;
        }
        if (word.a >= 0 && word.b >= 0) {
            sum += AlignmentCosts::paired(a[word.a], b[word.b], word.how);
        } else {
            const Term &left = word.a >= 0 ? a[word.a] : b[word.b];
            const bool isBesideGap = word.a >= 0 ? lastB >= 0 && b[lastB].isGap() : lastA >= 0 && a[lastA].isGap();
            sum += left.isGap() || isBesideGap ? 0 : AlignmentCosts::skipped(left);
        }
        lastA = word.a >= 0 ? word.a : lastA;
        lastB = word.b >= 0 ? word.b : lastB;
        if (word.isMatch() && sum > top) {
            top = sum;
            topBegin = begin;
            topEnd = k + 1;
        }
    }
    AlignedStretch stretch;
    stretch.score = top;
    while (topBegin < topEnd && !path[topBegin].isMatch())
        ++topBegin;
    stretch.words = path.sliced(topBegin, topEnd - topBegin);
    for (const AlignedWord &word : std::as_const(stretch.words)) {
        if (word.isMatch()) {
            ++stretch.matches;
            stretch.weight += AlignmentCosts::earned(a[word.a], b[word.b], word.how);
        }
    }
    return stretch;
}

bool isExact(const BandedCells &cells, const Effort &effort)
{
    return cells.count() <= effort.exactCells;
}

}

AlignedStretch alignBest(
    std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary, Band band, Effort *effort)
{
    Effort own;
    Effort &it = effort ? *effort : own;
    const Used none{std::vector<char>(a.size(), false), std::vector<char>(b.size(), false)};
    if (isExact({std::ssize(a), std::ssize(b), band}, it))
        return best(a, b, Likeness(a, b, vocabulary, band), none, it);
    return bestPart(alignWhole(a, b, vocabulary, &it), a, b);
}

QList<AlignedStretch> align(
    std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary, Effort *effort)
{
    Effort own;
    Effort &it = effort ? *effort : own;
    std::optional<Likeness> likeness;
    if (isExact({std::ssize(a), std::ssize(b), {}}, it))
        likeness.emplace(a, b, vocabulary);
    Used used{std::vector<char>(a.size(), false), std::vector<char>(b.size(), false)};
    QList<AlignedStretch> stretches;
    while (stretches.size() < mostStretches && !it.isCancelled()) {
        if (likeness && mostLeft(a, *likeness, used) < leastStretchScore)
            break;
        const AlignedStretch next
            = likeness ? best(a, b, *likeness, used, it) : bestPart(pathOfUnused(a, b, vocabulary, used, it), a, b);
        if (next.matches < leastStretchMatches || next.score < leastStretchScore)
            break;
        for (const AlignedWord &word : next.words) {
            if (word.isMatch()) {
                used.a[word.a] = true;
                used.b[word.b] = true;
            }
        }
        stretches.append(next);
    }
    return stretches;
}

}
