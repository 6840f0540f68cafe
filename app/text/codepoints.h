// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/textrange.h"

#include <QList>

namespace Synoptic {

// Files and formats count Unicode code points, Qt counts UTF-16 units: this is the one place where
// the two meet. Built once for a text in O(n); each look-up is O(log s) with s characters beyond
// the BMP. A lone surrogate counts as one code point.
class CodePoints
{
public:
    explicit CodePoints(QStringView text);

    qsizetype fromUtf16(qsizetype position) const;
    qsizetype toUtf16(qsizetype codePoint) const;
    TextRange fromUtf16(TextRange range) const { return {fromUtf16(range.begin), fromUtf16(range.end)}; }
    TextRange toUtf16(TextRange range) const { return {toUtf16(range.begin), toUtf16(range.end)}; }

private:
    QList<qsizetype> m_pairs; // UTF-16 positions of the high surrogates of well-formed pairs, ascending
};

}
