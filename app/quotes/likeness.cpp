// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/likeness.h"

namespace Synoptic {

namespace {

struct Placed {
    quint32 word = 0;
    qint32 column = 0;

    auto operator<=>(const Placed &) const = default;
};

// Where each word stands, by word, then by place. Gaps are no words.
std::vector<Placed> placed(std::span<const Term> terms)
{
    std::vector<Placed> words;
    words.reserve(terms.size());
    for (qsizetype j = 0; j < std::ssize(terms); ++j) {
        if (!terms[j].isGap())
            words.push_back({terms[j].word, static_cast<qint32>(j)});
    }
    std::ranges::sort(words);
    return words;
}

}

Likeness::Likeness(std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary, Band band)
    : m_cells(std::ssize(a), std::ssize(b), band)
{
    const std::vector<Placed> words = placed(b);
    std::vector<char> isLoneB(b.size(), true);
    std::vector<std::pair<size_t, size_t>> sameAs(a.size()); // of each word of a, in words
    for (size_t i = 0; i < a.size(); ++i) {
        if (a[i].isGap())
            continue;
        const auto same = std::ranges::equal_range(words, a[i].word, {}, &Placed::word);
        sameAs[i] = {same.begin() - words.begin(), same.end() - words.begin()};
        for (const Placed &it : same)
            isLoneB[it.column] = false;
    }
    // A word that both sides have is not near to another one: "talk" and "talks" in both.
    std::vector<Placed> loneB;
    for (qsizetype j = 0; j < std::ssize(b); ++j) {
        if (isLoneB[j] && !b[j].isGap())
            loneB.push_back({b[j].word, static_cast<qint32>(j)});
    }
    m_rows.reserve(a.size() + 1);
    for (qsizetype i = 0; i < std::ssize(a); ++i) {
        m_rows.push_back(m_matches.size());
        const auto [begin, end] = sameAs[i];
        const auto isInBand = [&](qint32 column) { return m_cells.first(i) <= column && column < m_cells.end(i); };
        for (size_t k = begin; k < end; ++k) {
            if (isInBand(words[k].column))
                m_matches.push_back({words[k].column, How::Same});
        }
        if (begin < end || a[i].isGap())
            continue;
        const auto from = std::ranges::lower_bound(loneB, m_cells.first(i), {}, &Placed::column);
        for (auto other = from; other != loneB.end() && other->column < m_cells.end(i); ++other) {
            if (vocabulary.areNear(a[i].word, other->word))
                m_matches.push_back({other->column, How::Near});
        }
    }
    m_rows.push_back(m_matches.size());
}

AlignedWord::How Likeness::how(qsizetype i, qsizetype j) const
{
    const std::span<const Match> row = matches(i);
    const auto match = std::ranges::lower_bound(row, j, {}, &Match::column);
    return match != row.end() && match->column == j ? match->how : How::Other;
}

}
