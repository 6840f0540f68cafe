// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/shingles.h"

#include <QMultiHash>

#include <algorithm>
#include <limits>
#include <vector>

namespace Synoptic {

// Where each key is met, in an index that grows: a large part that is sorted once, and what has come
// since in a table. Looking up takes log n, adding the same time however much is there.
class Postings
{
public:
    using Posting = ShingleIndex::Posting;

    // Before seal() it is read in, after that it grows.
    void add(quint64 key, qsizetype item, qsizetype position)
    {
        const Posting posting{key, static_cast<qint32>(item), static_cast<qint32>(position)};
        if (m_isSealed)
            m_since.insert(key, posting);
        else
            m_sorted.push_back(posting);
    }
    void seal()
    {
        std::ranges::sort(m_sorted);
        m_isSealed = true;
    }

    // All postings of the key, in order; none where they are more than cap.
    std::vector<Posting> at(quint64 key, qsizetype cap = std::numeric_limits<qsizetype>::max()) const
    {
        const auto [begin, end] = std::ranges::equal_range(m_sorted, key, {}, &Posting::key);
        const auto [from, to] = m_since.equal_range(key);
        if ((end - begin) + std::distance(from, to) > cap)
            return {};
        std::vector<Posting> found(begin, end);
        found.insert(found.end(), from, to);
        std::ranges::sort(found);
        return found;
    }

private:
    std::vector<Posting> m_sorted;
    QMultiHash<quint64, Posting> m_since;
    bool m_isSealed = false;
};

}
