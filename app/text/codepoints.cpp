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

// A position between the halves of a pair counts as before the character.
qsizetype CodePoints::fromUtf16(qsizetype position) const
{
    const auto before = std::lower_bound(m_pairs.begin(), m_pairs.end(), position) - m_pairs.begin();
    return position - before;
}

qsizetype CodePoints::toUtf16(qsizetype codePoint) const
{
    // The k-th pair stands at code point m_pairs[k] - k, which grows with k.
    qsizetype low = 0;
    qsizetype high = m_pairs.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_pairs[middle] - middle < codePoint)
            low = middle + 1;
        else
            high = middle;
    }
    return codePoint + low;
}

}
