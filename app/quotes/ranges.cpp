// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/ranges.h"

#include <algorithm>
#include <numeric>

namespace Synoptic {

QList<TextRange> united(QList<TextRange> ranges)
{
    std::ranges::sort(ranges);
    QList<TextRange> whole;
    for (const TextRange range : std::as_const(ranges)) {
        if (!whole.isEmpty() && range.begin <= whole.last().end)
            whole.last() = whole.last().encompass(range);
        else
            whole.append(range);
    }
    return whole;
}

qsizetype lengthOf(const QList<TextRange> &ranges)
{
    return std::accumulate(ranges.begin(), ranges.end(), qsizetype(0),
        [](qsizetype sum, TextRange range) { return sum + range.length(); });
}

qsizetype overlapOf(const QList<TextRange> &a, const QList<TextRange> &b)
{
    qsizetype overlap = 0;
    for (const TextRange x : a) {
        for (const TextRange y : b)
            overlap += x.intersect(y).length();
    }
    return overlap;
}

}
