// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/anchor.h"

namespace Synoptic {

namespace {

bool cutsCharacter(QStringView text, qsizetype position)
{
    return position > 0 && position < text.size() && text[position].isLowSurrogate()
        && text[position - 1].isHighSurrogate();
}

}

Anchor anchorAt(const Article &article, TextRange range)
{
    return {article.id, range, range.of(article.text).toString()};
}

bool holds(const Anchor &anchor, QStringView text)
{
    const TextRange range = anchor.range;
    return range.begin >= 0 && range.begin < range.end && range.end <= text.size() && range.of(text) == anchor.words
        && !cutsCharacter(text, range.begin) && !cutsCharacter(text, range.end);
}

}
