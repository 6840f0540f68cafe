// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/alignment.h"
#include "app/quotes/likeness.h"

#include <memory>
#include <span>
#include <vector>

namespace Synoptic {

// Words that are already in a stretch.
struct Used {
    std::vector<char> a;
    std::vector<char> b;
};

// The table of the best scores of local alignment (Smith and Waterman 1981) in a band. Only scores are
// kept: which step led to one is told by which of them gives it, and is asked along one path alone.
// What it is made from has to outlive it.
class ScoreTable
{
public:
    // The cells the likeness is for, one at least.
    ScoreTable(std::span<const Term> a, std::span<const Term> b, const Likeness &likeness, const Used &used);

    // The best stretch of words that no other has yet; empty where nothing matches. Of equal ones the one
    // that ends first in a, then in b.
    AlignedStretch best();

private:
    enum class Step : quint8 { Stop, Both, OnlyA, OnlyB };
    using How = AlignedWord::How;

    void fill();
    void fillRow(qsizetype i, const float *above, const float *pairs, const float *costB, float *row);
    Step step(qsizetype i, qsizetype j) const;
    float scoreAt(qsizetype i, qsizetype j) const;
    float skippedA(qsizetype i) const { return m_a[i].isGap() ? 0 : AlignmentCosts::skipped(m_a[i]); }
    How howOf(qsizetype i, qsizetype j) const { return m_used.a[i] || m_used.b[j] ? How::Other : m_likeness.how(i, j); }

    const std::span<const Term> m_a;
    const std::span<const Term> m_b;
    const Likeness &m_likeness;
    const Used &m_used;
    const BandedCells &m_cells;
    std::unique_ptr<float[]> m_scores; // best that ends at a cell, row by row
    std::vector<float> m_countsB;      // 0 for a gap, else 1
    std::vector<float> m_skipB;
    float m_top = 0;
    qsizetype m_topI = -1;
    qsizetype m_topJ = -1;
};

}
