// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/corpus/prepared.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <vector>

namespace Synoptic {

// Articles in the order of their ranks, while more come: each has a label, and labels compare like
// ranks, so that ranks themselves need not be at hand.
class RankOrder
{
public:
    using RankOf = std::function<const ArticleRank &(qsizetype article)>;

    // Of articles that are equal the lower number comes first.
    bool precedes(qsizetype a, qsizetype b) const { return m_labels[a] < m_labels[b]; }
    const std::vector<quint64> &labels() const { return m_labels; }
    void setLabels(std::vector<quint64> labels)
    {
        m_labels = std::move(labels);
        m_inOrder.resize(m_labels.size());
        std::iota(m_inOrder.begin(), m_inOrder.end(), 0);
        std::ranges::sort(m_inOrder, {}, [this](qint32 article) { return m_labels[article]; });
    }

    // The next article. Asks for log n ranks of those that are there.
    void add(const ArticleRank &rank, const RankOf &rankOf)
    {
        const auto at = std::partition_point(
            m_inOrder.begin(), m_inOrder.end(), [&](qint32 other) { return !(rank < rankOf(other)); });
        const quint64 before = at == m_inOrder.begin() ? 0 : m_labels[*(at - 1)];
        const quint64 behind = at == m_inOrder.end() ? before + 2 * step : m_labels[*at];
        const auto article = static_cast<qint32>(m_labels.size());
        m_labels.push_back(before + (behind - before) / 2);
        m_inOrder.insert(at, article);
        if (m_labels.back() == before || behind > last)
            spread();
    }

private:
    static constexpr quint64 step = 1ULL << 32;
    static constexpr quint64 last = 1ULL << 62;

    // Makes room between all.
    void spread()
    {
        for (size_t i = 0; i < m_inOrder.size(); ++i)
            m_labels[m_inOrder[i]] = (i + 1) * step;
    }

    std::vector<quint64> m_labels; // by article
    std::vector<qint32> m_inOrder;
};

}
