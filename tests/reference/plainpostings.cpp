// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/plainpostings.h"

namespace Synoptic::Test {

qsizetype plainCap(const std::map<quint64, qsizetype> &times, qsizetype cap)
{
    const auto pairsAt = [&](qsizetype most) {
        qsizetype pairs = 0;
        for (const auto &[key, count] : times)
            pairs += count <= most ? count * (count - 1) / 2 : 0;
        return pairs;
    };
    qsizetype postings = 0;
    for (const auto &[key, count] : times)
        postings += count;
    while (postings >= 100'000 && cap > 2 && pairsAt(cap) > 16 * postings)
        --cap;
    return cap;
}

}
