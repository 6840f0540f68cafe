// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/shingles.h"

#include <algorithm>
#include <vector>

namespace Synoptic {

// How many keys are met how often, which is all that decides up to which number of places a key is
// looked up: the rule of ShingleIndex, kept up to date while keys come and go.
class Commonness
{
public:
    explicit Commonness(qsizetype mostCap = 0)
        : m_keys(mostCap + 1, 0)
    {
    }

    // A key that was met so often is met so often now.
    void change(qsizetype before, qsizetype after)
    {
        m_postings += after - before;
        if (before > 0 && before < std::ssize(m_keys))
            --m_keys[before];
        if (after > 0 && after < std::ssize(m_keys))
            ++m_keys[after];
    }

    qsizetype cap() const { return ShingleIndex::capFor(m_keys, m_postings); }

    const std::vector<qsizetype> &keys() const { return m_keys; } // how many are met i times
    qsizetype postings() const { return m_postings; }
    void set(std::vector<qsizetype> keys, qsizetype postings)
    {
        keys.resize(m_keys.size());
        m_keys = std::move(keys);
        m_postings = postings;
    }

private:
    std::vector<qsizetype> m_keys;
    qsizetype m_postings = 0;
};

}
