// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/scoretable.h"

#include <algorithm>

namespace Synoptic {

namespace {

// A gap stands for any words: beside it nothing costs anything, and it is paired with nothing.
constexpr float never = -1e30F;

}

ScoreTable::ScoreTable(std::span<const Term> a, std::span<const Term> b, const Likeness &likeness, const Used &used)
    : m_a(a)
    , m_b(b)
    , m_likeness(likeness)
    , m_used(used)
    , m_cells(likeness.cells())
    , m_scores(std::make_unique_for_overwrite<float[]>(m_cells.count()))
    , m_countsB(b.size())
    , m_skipB(b.size())
{
    for (qsizetype j = 0; j < std::ssize(b); ++j) {
        m_countsB[j] = b[j].isGap() ? 0 : 1;
        m_skipB[j] = m_countsB[j] * AlignmentCosts::skipped(b[j]);
    }
}

AlignedStretch ScoreTable::best()
{
    fill();
    AlignedStretch stretch;
    stretch.score = m_top;
    for (qsizetype i = m_topI, j = m_topJ; i >= 0 && j >= 0;) {
        const Step taken = step(i, j);
        if (taken == Step::Stop)
            break;
        if (taken == Step::Both) {
            const How how = howOf(i, j);
            stretch.words.append({i, j, how});
            if (how != How::Other) {
                ++stretch.matches;
                stretch.weight += AlignmentCosts::earned(m_a[i], m_b[j], how);
            }
        } else if (taken == Step::OnlyA) {
            stretch.words.append({i, -1, How::Left});
        } else {
            stretch.words.append({-1, j, How::Left});
        }
        i -= taken != Step::OnlyB ? 1 : 0;
        j -= taken != Step::OnlyA ? 1 : 0;
    }
    // A gap costs nothing, so a path may begin with one: it says nothing there.
    while (!stretch.words.isEmpty() && !stretch.words.last().isMatch())
        stretch.words.removeLast();
    std::ranges::reverse(stretch.words);
    return stretch;
}

void ScoreTable::fill()
{
    const qsizetype m = m_cells.columns();
    std::vector<float> above(m + 1, 0); // above[j + 1]: best score that ends at (i - 1, j)
    std::vector<float> row(m + 1, 0);
    std::vector<float> pairs(m);     // what the words of this row earn with those of b
    std::vector<float> strangers(m); // what they earn with words that are others
    for (qsizetype j = 0; j < m; ++j)
        strangers[j] = m_b[j].isGap() ? never : AlignmentCosts::other;
    const std::vector<float> free(m, 0);
    for (qsizetype i = 0; i < m_cells.rows(); ++i) {
        const qsizetype from = m_cells.first(i);
        const qsizetype to = m_cells.end(i);
        row[from] = 0; // what lies left of the band
        if (i > 0 && to > m_cells.end(i - 1))
            above[to] = 0; // what lies right of the row above
        if (m_a[i].isGap())
            std::fill(pairs.begin() + from, pairs.begin() + to, never);
        else
            std::copy(strangers.begin() + from, strangers.begin() + to, pairs.begin() + from);
        if (!m_used.a[i]) {
            for (const Likeness::Match &match : m_likeness.matches(i)) {
                if (!m_used.b[match.column])
                    pairs[match.column] = AlignmentCosts::paired(m_a[i], m_b[match.column], match.how);
            }
        }
        fillRow(i, above.data(), pairs.data(), m_a[i].isGap() ? free.data() : m_skipB.data(), row.data());
        std::swap(above, row);
    }
}

// First what comes from above, for every column by itself, which takes many at a time; then what
// comes from the left, which is seldom more.
void ScoreTable::fillRow(qsizetype i, const float *above, const float *pairs, const float *costB, float *row)
{
    const qsizetype from = m_cells.first(i);
    const qsizetype to = m_cells.end(i);
    const float skipA = skippedA(i);
    const float *counts = m_countsB.data();
    for (qsizetype j = from; j < to; ++j)
        row[j + 1] = std::max(std::max(above[j] + pairs[j], 0.0F), above[j + 1] + counts[j] * skipA);
    float left = row[from];
    for (qsizetype j = from; j < to; ++j) {
        const float onlyB = left + costB[j];
        left = row[j + 1];
        if (onlyB > left) [[unlikely]] {
            left = onlyB;
            row[j + 1] = onlyB;
        }
        if (left > m_top) [[unlikely]] { // only a match adds to a score
            m_top = left;
            m_topI = i;
            m_topJ = j;
        }
    }
    std::copy(row + from + 1, row + to + 1, &m_scores[i * m_cells.width()]);
}

ScoreTable::Step ScoreTable::step(qsizetype i, qsizetype j) const
{
    const float score = scoreAt(i, j);
    if (score <= 0)
        return Step::Stop;
    const bool isGap = m_a[i].isGap() || m_b[j].isGap();
    if (score == scoreAt(i - 1, j - 1) + (isGap ? never : AlignmentCosts::paired(m_a[i], m_b[j], howOf(i, j))))
        return Step::Both;
    return score == scoreAt(i - 1, j) + m_countsB[j] * skippedA(i) ? Step::OnlyA : Step::OnlyB;
}

// 0 outside of the band.
float ScoreTable::scoreAt(qsizetype i, qsizetype j) const
{
    const bool isInside = i >= 0 && j >= m_cells.first(i) && j < m_cells.end(i);
    return isInside ? m_scores[m_cells.index(i, j)] : 0;
}

}
