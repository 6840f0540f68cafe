// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/codepoints.h"

#include <algorithm>

namespace Synoptic {

CodePoints::CodePoints(QStringView text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i].isHighSurrogate() && text[i + 1].isLowSurrogate())
            m_pairs.append(i++);
    }
}

qsizetype CodePoints::fromUtf16(qsizetype position) const
{
    // Every pair that begins before the position has counted one unit too many; a position between
    // the halves of a pair therefore falls back on the pair's own number.
    const auto after = std::ranges::lower_bound(m_pairs, position);
    return position - (after - m_pairs.begin());
}

qsizetype CodePoints::toUtf16(qsizetype codePoint) const
{
    // Pair number i stands at code point m_pairs[i] - i, which never falls as i grows.
    qsizetype low = 0;
    qsizetype high = m_pairs.size();
    while (low < high) {
        const qsizetype middle = low + (high - low) / 2;
        if (m_pairs[middle] - middle < codePoint)
            low = middle + 1;
        else
            high = middle;
    }
    return codePoint + low;
}

}
