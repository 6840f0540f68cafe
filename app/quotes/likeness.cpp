// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/likeness.h"

#include <QVarLengthArray>

#include <bit>

namespace Synoptic {

namespace {

// Where each word of some terms stands. An open table over the numbers of the words, which takes no
// memory of its own for passages of usual length. Gaps are no words.
class Places
{
public:
    static constexpr qint32 nowhere = -1;

    // A word of the terms and its first place; nowhere of any other word.
    struct Slot {
        quint32 word = 0;
        qint32 first = nowhere;
    };

    explicit Places(std::span<const Term> terms)
        : m_slots(static_cast<qsizetype>(std::bit_ceil(2 * terms.size() + 1)))
        , m_next(std::ssize(terms))
    {
        for (qint32 place = static_cast<qint32>(terms.size()) - 1; place >= 0; --place) {
            if (terms[place].isGap())
                continue;
            Slot &slot = of(terms[place].word);
            m_next[place] = slot.first;
            slot = {terms[place].word, place};
        }
    }

    Slot &of(quint32 word)
    {
        const qsizetype last = m_slots.size() - 1;
        qsizetype slot = (word * 0x9e3779b9U >> 8) & last; // multiplicative hashing (Knuth, volume 3, 6.4)
        while (m_slots[slot].first != nowhere && m_slots[slot].word != word)
            slot = (slot + 1) & last;
        return m_slots[slot];
    }
    // The next place of the word at a place; nowhere behind its last.
    qint32 next(qint32 place) const { return m_next[place]; }
    // Forgets the places of a word before from, but for its last: rows of a band begin ever further on.
    void pass(Slot &slot, qsizetype from) const
    {
        while (slot.first != nowhere && slot.first < from && m_next[slot.first] != nowhere)
            slot.first = m_next[slot.first];
    }

private:
    QVarLengthArray<Slot, 256> m_slots; // a power of two of them, at most half in use
    QVarLengthArray<qint32, 128> m_next;
};

// A word of b that a does not have, with what tells at a glance that it is near none.
struct Lone {
    Vocabulary::Edges edges;
    quint32 word = 0;
    qint32 column = 0;
};

}

Likeness::Likeness(std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary, Band band)
    : m_cells(std::ssize(a), std::ssize(b), band)
{
    Places places(b);
    QVarLengthArray<bool, 128> isLoneB(std::ssize(b), true);
    QVarLengthArray<Places::Slot *, 128> same(std::ssize(a)); // the word of each row
    for (qsizetype i = 0; i < std::ssize(a); ++i) {
        same[i] = &places.of(a[i].word);
        for (qint32 j = same[i]->first; j != Places::nowhere && isLoneB[j]; j = places.next(j))
            isLoneB[j] = false;
    }
    // A word that both sides have is not near to another one: "talk" and "talks" in both.
    QVarLengthArray<Lone, 64> loneB;
    for (qsizetype j = 0; j < std::ssize(b); ++j) {
        const Vocabulary::Edges edges = vocabulary.edges(b[j].word);
        if (isLoneB[j] && !edges.isNone())
            loneB.append({edges, b[j].word, static_cast<qint32>(j)});
    }
    m_rows.reserve(a.size() + 1);
    m_matches.reserve(a.size());
    for (qsizetype i = 0; i < std::ssize(a); ++i) {
        m_rows.push_back(m_matches.size());
        const qsizetype begin = m_cells.first(i);
        const qsizetype end = m_cells.end(i);
        places.pass(*same[i], begin);
        for (qint32 j = same[i]->first; j != Places::nowhere && j < end; j = places.next(j)) {
            if (j >= begin)
                m_matches.push_back({j, How::Same});
        }
        const Vocabulary::Edges edges = vocabulary.edges(a[i].word);
        if (same[i]->first != Places::nowhere || edges.isNone())
            continue;
        for (auto other = std::ranges::lower_bound(loneB, begin, {}, &Lone::column);
            other != loneB.end() && other->column < end; ++other) {
            if (other->edges.meet(edges) && vocabulary.areNear(a[i].word, other->word))
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
