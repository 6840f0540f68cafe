// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/alignment.h"

#include <algorithm>
#include <vector>

namespace Synoptic {

namespace {

using How = AlignedWord::How;

enum class Step : quint8 { Stop, Both, OnlyA, OnlyB };

constexpr qsizetype mostStretches = 5;

// How each word of a stands to each of b, worked out once for all alignments of the two.
class Likeness
{
public:
    Likeness(std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary)
        : m_width(b.size())
        , m_how(a.size() * b.size(), How::Other)
    {
        std::vector<quint32> words(b.size());
        std::ranges::transform(b, words.begin(), &Term::word);
        std::vector<char> isLoneB(b.size(), true); // no word of a is the same
        std::vector<size_t> loneA;
        for (size_t i = 0; i < a.size(); ++i) {
            bool isLone = true;
            How *row = m_how.data() + i * m_width;
            for (size_t j = 0; j < words.size(); ++j) {
                if (words[j] == a[i].word) {
                    row[j] = How::Same;
                    isLone = false;
                    isLoneB[j] = false;
                }
            }
            if (isLone)
                loneA.push_back(i);
        }
        // A word that both sides have is not near to another one: "talk" and "talks" in both.
        for (const size_t i : loneA) {
            for (size_t j = 0; j < words.size(); ++j) {
                if (isLoneB[j] && vocabulary.areNear(a[i].word, words[j]))
                    m_how[i * m_width + j] = How::Near;
            }
        }
    }

    How how(size_t i, size_t j) const { return m_how[i * m_width + j]; }

private:
    size_t m_width;
    std::vector<How> m_how;
};

double earned(const Term &a, const Term &b, How how)
{
    const double weight = std::min(a.weight, b.weight);
    return how == How::Near ? AlignmentCosts::near * weight : weight;
}

float skipCost(const Term &term)
{
    return term.isBracketed ? AlignmentCosts::leftBracketed : AlignmentCosts::left;
}

// Words that are already in a stretch.
struct Used {
    std::vector<char> a;
    std::vector<char> b;
};

// What the words no stretch has yet could score at most.
double mostLeft(std::span<const Term> a, std::span<const Term> b, const Likeness &likeness, const Used &used)
{
    double score = 0;
    for (size_t i = 0; i < a.size(); ++i) {
        if (used.a[i] || a[i].isGap())
            continue;
        for (size_t j = 0; j < b.size(); ++j) {
            if (!used.b[j] && likeness.how(i, j) != How::Other) {
                score += a[i].weight + AlignmentCosts::match;
                break;
            }
        }
    }
    return score;
}

// The table of the best scores, row by row; only the steps are kept whole.
AlignedStretch best(
    std::span<const Term> a, std::span<const Term> b, const Likeness &likeness, const Used &used, Band band)
{
    const auto n = static_cast<qsizetype>(a.size());
    const auto m = static_cast<qsizetype>(b.size());
    const qsizetype width = std::min(m, band.most - band.least + 1);
    if (n == 0 || width <= 0)
        return {};
    // Row i holds the columns from first(i) on, width of them at most.
    const auto first = [&](qsizetype i) { return std::clamp<qsizetype>(i + band.least, 0, m); };
    const auto end = [&](qsizetype i) { return std::clamp<qsizetype>(i + band.most + 1, 0, m); };
    std::vector<float> above(m + 1, 0); // above[j + 1]: best score that ends at (i - 1, j)
    std::vector<float> row(m + 1, 0);
    std::vector<Step> steps(n * width, Step::Stop);
    const auto step = [&](qsizetype i, qsizetype j) { return steps[i * width + j - first(i)]; };

    std::vector<float> skipB(m);
    std::ranges::transform(b, skipB.begin(), skipCost);

    float top = 0;
    qsizetype topI = -1;
    qsizetype topJ = -1;
    for (qsizetype i = 0; i < n; ++i) {
        const qsizetype from = first(i);
        const qsizetype to = end(i);
        row[from] = 0; // what lies left of the band
        if (i > 0 && to > end(i - 1))
            above[to] = 0; // what lies right of the row above
        const float skipA = skipCost(a[i]);
        Step *taking = &steps[i * width];
        for (qsizetype j = from; j < to; ++j) {
            float score = 0;
            Step taken = Step::Stop;
            const auto offer = [&](float value, Step way) {
                if (value > score) {
                    score = value;
                    taken = way;
                }
            };
            bool isMatch = false;
            if (a[i].isGap() || b[j].isGap()) {
                offer(above[j + 1], Step::OnlyA);
                offer(row[j], Step::OnlyB);
            } else {
                const How how = used.a[i] || used.b[j] ? How::Other : likeness.how(i, j);
                isMatch = how != How::Other;
                offer(above[j]
                        + (isMatch ? static_cast<float>(earned(a[i], b[j], how)) + AlignmentCosts::match
                                   : AlignmentCosts::other),
                    Step::Both);
                offer(above[j + 1] + skipA, Step::OnlyA);
                offer(row[j] + skipB[j], Step::OnlyB);
            }
            row[j + 1] = score;
            *taking++ = taken;
            if (isMatch && taken == Step::Both && score > top) {
                top = score;
                topI = i;
                topJ = j;
            }
        }
        std::swap(above, row);
    }

    AlignedStretch stretch;
    stretch.score = top;
    for (qsizetype i = topI, j = topJ; i >= 0 && j >= first(i) && j < end(i);) {
        const Step taken = step(i, j);
        if (taken == Step::Stop)
            break;
        if (taken == Step::Both) {
            const How how = used.a[i] || used.b[j] ? How::Other : likeness.how(i, j);
            stretch.words.append({i, j, how});
            if (how != How::Other) {
                ++stretch.matches;
                stretch.weight += earned(a[i], b[j], how);
            }
            --i;
            --j;
        } else if (taken == Step::OnlyA) {
            stretch.words.append({i, -1, How::Left});
            --i;
        } else {
            stretch.words.append({-1, j, How::Left});
            --j;
        }
    }
    // A gap costs nothing, so a path may begin with one: it says nothing there.
    while (!stretch.words.isEmpty() && !stretch.words.last().isMatch())
        stretch.words.removeLast();
    std::ranges::reverse(stretch.words);
    return stretch;
}

}

AlignedStretch alignBest(std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary, Band band)
{
    const Used none{std::vector<char>(a.size(), false), std::vector<char>(b.size(), false)};
    return best(a, b, Likeness(a, b, vocabulary), none, band);
}

QList<AlignedStretch> align(std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary)
{
    const Likeness likeness(a, b, vocabulary);
    Used used{std::vector<char>(a.size(), false), std::vector<char>(b.size(), false)};
    QList<AlignedStretch> stretches;
    while (stretches.size() < mostStretches && mostLeft(a, b, likeness, used) >= leastStretchScore) {
        const AlignedStretch next = best(a, b, likeness, used, {});
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

QList<AlignedWord> alignWhole(std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary)
{
    const Likeness likeness(a, b, vocabulary);
    const auto n = static_cast<qsizetype>(a.size());
    const auto m = static_cast<qsizetype>(b.size());
    std::vector<float> above(m + 1, 0);
    std::vector<float> row(m + 1, 0);
    std::vector<Step> steps((n + 1) * (m + 1), Step::Stop);
    const auto step = [&](qsizetype i, qsizetype j) -> Step & { return steps[i * (m + 1) + j]; };
    const auto cost
        = [](const Term &skipped, bool besideGap) { return skipped.isGap() || besideGap ? 0.0F : skipCost(skipped); };
    for (qsizetype i = 0; i <= n; ++i) {
        for (qsizetype j = 0; j <= m; ++j) {
            float score = std::numeric_limits<float>::lowest();
            const auto offer = [&](float value, Step way) {
                if (value > score) {
                    score = value;
                    step(i, j) = way;
                }
            };
            if (i == 0 && j == 0)
                score = 0;
            if (i > 0 && j > 0 && !a[i - 1].isGap() && !b[j - 1].isGap()) {
                const How how = likeness.how(i - 1, j - 1);
                offer(above[j - 1]
                        + (how == How::Other
                                ? AlignmentCosts::other
                                : static_cast<float>(earned(a[i - 1], b[j - 1], how)) + AlignmentCosts::match),
                    Step::Both);
            }
            if (j > 0)
                offer(row[j - 1] + cost(b[j - 1], i > 0 && a[i - 1].isGap()), Step::OnlyB);
            if (i > 0)
                offer(above[j] + cost(a[i - 1], j > 0 && b[j - 1].isGap()), Step::OnlyA);
            row[j] = score;
        }
        std::swap(above, row);
    }
    QList<AlignedWord> words;
    for (qsizetype i = n, j = m; i > 0 || j > 0;) {
        const Step taken = step(i, j);
        if (taken == Step::Both)
            words.append({i - 1, j - 1, likeness.how(i - 1, j - 1)});
        else if (taken == Step::OnlyA)
            words.append({i - 1, -1, How::Left});
        else
            words.append({-1, j - 1, How::Left});
        i -= taken != Step::OnlyB ? 1 : 0;
        j -= taken != Step::OnlyA ? 1 : 0;
    }
    std::ranges::reverse(words);
    return words;
}

}
