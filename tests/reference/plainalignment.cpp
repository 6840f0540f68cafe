// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/plainalignment.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace Synoptic::Test {

namespace {

double skip(const Term &term)
{
    return term.isBracketed ? AlignmentCosts::leftBracketed : AlignmentCosts::left;
}

// As the matchers have it: a word that both sides print is near to no other one.
bool areNear(const Term &x, const Term &y, std::span<const Term> a, std::span<const Term> b, const Vocabulary &words)
{
    const auto has = [](std::span<const Term> side, quint32 word) {
        return std::ranges::any_of(side, [word](const Term &term) { return term.word == word; });
    };
    return words.areNear(x.word, y.word) && !has(b, x.word) && !has(a, y.word);
}

double pairScore(const Term &x, const Term &y, bool near)
{
    const double weight = std::min(x.weight, y.weight);
    if (x.word == y.word)
        return weight + AlignmentCosts::match;
    return near ? AlignmentCosts::near * weight + AlignmentCosts::match : double(AlignmentCosts::other);
}

}

double plainLocalScore(std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary)
{
    std::vector<std::vector<double>> table(a.size() + 1, std::vector<double>(b.size() + 1, 0));
    double best = 0;
    for (size_t i = 1; i <= a.size(); ++i) {
        for (size_t j = 1; j <= b.size(); ++j) {
            const Term &x = a[i - 1];
            const Term &y = b[j - 1];
            double score = 0;
            if (x.isGap() || y.isGap()) {
                score = std::max({0.0, table[i - 1][j], table[i][j - 1]});
            } else {
                score = std::max({0.0, table[i - 1][j - 1] + pairScore(x, y, areNear(x, y, a, b, vocabulary)),
                    table[i - 1][j] + skip(x), table[i][j - 1] + skip(y)});
            }
            table[i][j] = score;
            best = std::max(best, score);
        }
    }
    return best;
}

double plainWholeScore(std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary)
{
    std::vector<std::vector<double>> table(a.size() + 1, std::vector<double>(b.size() + 1, 0));
    const auto left = [](const Term &term, bool isBesideGap) { return term.isGap() || isBesideGap ? 0 : skip(term); };
    for (size_t i = 0; i <= a.size(); ++i) {
        for (size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 && j == 0)
                continue;
            double score = std::numeric_limits<double>::lowest();
            if (i > 0)
                score = std::max(score, table[i - 1][j] + left(a[i - 1], j > 0 && b[j - 1].isGap()));
            if (j > 0)
                score = std::max(score, table[i][j - 1] + left(b[j - 1], i > 0 && a[i - 1].isGap()));
            if (i > 0 && j > 0 && !a[i - 1].isGap() && !b[j - 1].isGap()) {
                const bool near = areNear(a[i - 1], b[j - 1], a, b, vocabulary);
                score = std::max(score, table[i - 1][j - 1] + pairScore(a[i - 1], b[j - 1], near));
            }
            table[i][j] = score;
        }
    }
    return table[a.size()][b.size()];
}

double scoreOf(const QList<AlignedWord> &words, std::span<const Term> a, std::span<const Term> b)
{
    double score = 0;
    qsizetype lastA = -1;
    qsizetype lastB = -1;
    for (const AlignedWord &word : words) {
        if (word.a >= 0 && word.b >= 0) {
            score += pairScore(a[word.a], b[word.b], word.how == AlignedWord::How::Near);
        } else {
            // Beside a gap of the other side a word costs nothing.
            const Term &left = word.a >= 0 ? a[word.a] : b[word.b];
            const qsizetype beside = word.a >= 0 ? lastB : lastA;
            const std::span<const Term> other = word.a >= 0 ? b : a;
            if (!left.isGap() && !(beside >= 0 && other[beside].isGap()))
                score += skip(left);
        }
        lastA = word.a >= 0 ? word.a : lastA;
        lastB = word.b >= 0 ? word.b : lastB;
    }
    return score;
}

bool isPath(
    const QList<AlignedWord> &words, std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary)
{
    qsizetype lastA = -1;
    qsizetype lastB = -1;
    for (const AlignedWord &word : words) {
        if (word.a < 0 && word.b < 0)
            return false;
        if (word.a >= 0 && ((lastA >= 0 && word.a != lastA + 1) || word.a >= qsizetype(a.size())))
            return false;
        if (word.b >= 0 && ((lastB >= 0 && word.b != lastB + 1) || word.b >= qsizetype(b.size())))
            return false;
        lastA = word.a >= 0 ? word.a : lastA;
        lastB = word.b >= 0 ? word.b : lastB;
        using How = AlignedWord::How;
        if ((word.how == How::Left) != (word.a < 0 || word.b < 0))
            return false;
        if (word.how == How::Same && a[word.a].word != b[word.b].word)
            return false;
        if (word.how == How::Near && !vocabulary.areNear(a[word.a].word, b[word.b].word))
            return false;
    }
    return true;
}

}
