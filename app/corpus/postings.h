// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/corpus/keyfile.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace Synoptic {

// A set of postings that grows: a large part that lies sorted in a file, and what has come since in
// sorted rows, each at least twice as long as the next (after the log-structured merge tree of O'Neil
// et al. 1996). Looking up takes a binary search in each row, of which there are log n.
class Postings
{
public:
    // What lies in a file from now on instead of in rows. The table has to stay.
    void rebase(const KeyTable *table)
    {
        m_table = table;
        m_rows.clear();
    }

    // Adds postings that are not there yet.
    void add(std::vector<Posting> some)
    {
        if (some.empty())
            return;
        std::ranges::sort(some);
        m_rows.push_back(std::move(some));
        while (m_rows.size() > 1 && m_rows[m_rows.size() - 2].size() < 2 * m_rows.back().size()) {
            std::vector<Posting> merged;
            merged.reserve(m_rows.back().size() + m_rows[m_rows.size() - 2].size());
            std::ranges::merge(m_rows[m_rows.size() - 2], m_rows.back(), std::back_inserter(merged));
            m_rows.pop_back();
            m_rows.back() = std::move(merged);
        }
    }

    // The values of the key that are wanted, as many as most at most, in no order.
    template <typename Wanted>
    std::vector<quint64> at(quint64 key, qsizetype most, Wanted wanted) const
    {
        std::vector<quint64> values;
        const auto take = [&](quint64 value) {
            if (wanted(value))
                values.push_back(value);
            return std::ssize(values) < most;
        };
        if (m_table)
            m_table->each(key, take);
        for (const std::vector<Posting> &row : m_rows) {
            const auto of = std::ranges::equal_range(row, key, {}, &Posting::key);
            for (auto it = of.begin(); it != of.end() && std::ssize(values) < most; ++it)
                take(it->value);
        }
        return values;
    }
    bool has(quint64 key) const
    {
        return !at(key, 1, [](quint64) { return true; }).empty();
    }

    // Hands all of them out in their order. False when the file is damaged.
    template <typename Take>
    bool forEach(Take take) const
    {
        std::vector<Posting> since;
        for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
            std::vector<Posting> merged;
            merged.reserve(since.size() + row->size());
            std::ranges::merge(since, *row, std::back_inserter(merged));
            since.swap(merged);
        }
        auto next = since.cbegin();
        for (qsizetype i = 0; m_table && i < m_table->size(); ++i) {
            if (i % KeyTable::blockSize == 0 && !m_table->isSound(i / KeyTable::blockSize))
                return false;
            const Posting &posting = m_table->data()[i];
            for (; next != since.cend() && *next < posting; ++next)
                take(*next);
            take(posting);
        }
        std::for_each(next, since.cend(), take);
        return true;
    }

private:
    const KeyTable *m_table = nullptr;
    std::vector<std::vector<Posting>> m_rows;
};

}
