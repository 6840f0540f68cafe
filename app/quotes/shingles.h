// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/effort.h"
#include "app/quotes/vocabulary.h"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace Synoptic {

// The key of some words in this order. It comes from their forms, so that it is the same in every run and
// with every vocabulary.
quint64 shingleKey(std::span<const Term> words, const Vocabulary &vocabulary);

// Which items share a key, and where: postings that are sorted once, so that finding all pairs takes
// n log n and no pair is looked at that shares nothing.
class ShingleIndex
{
public:
    struct Posting {
        quint64 key = 0;
        qint32 item = 0;
        qint32 position = 0;

        auto operator<=>(const Posting &) const = default;
    };

    // Keys that more postings than cap have say nothing and are left out: their pairs would be many.
    explicit ShingleIndex(qsizetype cap)
        : m_cap(cap)
    {
    }

    void add(quint64 key, qsizetype item, qsizetype position)
    {
        m_postings.push_back({key, static_cast<qint32>(item), static_cast<qint32>(position)});
    }
    // Gives each item another number; before seal().
    void renumber(std::span<const qsizetype> numbers)
    {
        for (Posting &posting : m_postings)
            posting.item = static_cast<qint32>(numbers[posting.item]);
    }
    // Sorts; call it once when all is added. Where nearly every key is common, as in a text that goes
    // over the same words again and again, the cap is lowered until the pairs are no more than
    // pairsEach for each posting.
    void seal(const Effort &effort = {});

    // Calls found(a, b) for each two postings of one key, a before b. Needs seal().
    template <typename Found>
    void forEachPair(Found found) const
    {
        for (auto begin = m_postings.begin(); begin != m_postings.end();) {
            const auto end = endOfKey(begin);
            if (end - begin <= m_cap) {
                for (auto a = begin; a != end; ++a) {
                    for (auto b = a + 1; b != end; ++b)
                        found(*a, *b);
                }
            }
            begin = end;
        }
    }

    static constexpr qsizetype pairsEach = 16;
    // The cap that seal() comes to: keys[i] is how many keys have i postings, up to the cap at most.
    static qsizetype capFor(std::span<const qsizetype> keys, qsizetype postings);

private:
    using At = std::vector<Posting>::const_iterator;

    At endOfKey(At begin) const
    {
        return std::find_if(begin, m_postings.end(), [key = begin->key](const Posting &p) { return p.key != key; });
    }
    void lowerCap();

    std::vector<Posting> m_postings;
    qsizetype m_cap = 0;
};

// Winnowing (Schleimer, Wilkerson and Aiken 2003): of each window of keys the least, the last of equal
// ones; the positions chosen, ascending. Two texts with a common run of window + words - 1 words have
// a chosen key in common there. A window of 1 chooses all.
std::vector<qsizetype> winnowed(std::span<const quint64> keys, qsizetype window);

}
