// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/alignment.h"

#include <algorithm>
#include <span>
#include <vector>

namespace Synoptic {

// The cells of a table of rows by columns that lie in a band, row by row.
class BandedCells
{
public:
    BandedCells(qsizetype rows, qsizetype columns, Band band)
        : m_rows(rows)
        , m_columns(columns)
        , m_band(band)
    {
    }

    qsizetype rows() const { return m_rows; }
    qsizetype columns() const { return m_columns; }
    // Row i holds the columns [first(i), end(i)), width() of them at most.
    qsizetype first(qsizetype i) const { return std::clamp<qsizetype>(i + m_band.least, 0, m_columns); }
    qsizetype end(qsizetype i) const { return std::clamp<qsizetype>(i + m_band.most + 1, 0, m_columns); }
    qsizetype width() const { return std::clamp<qsizetype>(m_band.most - m_band.least + 1, 0, m_columns); }
    qsizetype count() const { return m_rows * width(); }
    qsizetype index(qsizetype i, qsizetype j) const { return i * width() + j - first(i); }

private:
    qsizetype m_rows;
    qsizetype m_columns;
    Band m_band;
};

// Which words of a stand for which of b within a band, worked out once for all alignments of the two:
// of all cells only those that match are kept, which are few.
class Likeness
{
public:
    using How = AlignedWord::How;

    struct Match {
        qint32 column = 0;
        How how = How::Same; // or Near
    };

    Likeness(std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary, Band band = {});

    const BandedCells &cells() const { return m_cells; }
    // Of row i, by column.
    std::span<const Match> matches(qsizetype i) const
    {
        return std::span(m_matches).subspan(m_rows[i], m_rows[i + 1] - m_rows[i]);
    }
    // Same, Near or Other; the cell has to lie in the band.
    How how(qsizetype i, qsizetype j) const;

private:
    BandedCells m_cells;
    std::vector<Match> m_matches; // row by row
    std::vector<size_t> m_rows;   // where each begins, and the end
};

}
