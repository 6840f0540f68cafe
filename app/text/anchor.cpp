// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/anchor.h"

#include "app/text/trimmed.h"

#include <QTextBoundaryFinder>

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

TextRange snapped(const QString &text, TextRange range)
{
    range = trimmed(text, range);
    if (range.isEmpty())
        return {range.begin, range.begin};
    // No character goes over the end of a line, so what is around these lines need not be looked at.
    const qsizetype first = range.begin == 0 ? 0 : text.lastIndexOf(u'\n', range.begin - 1) + 1;
    const qsizetype lineEnd = text.indexOf(u'\n', range.end - 1);
    const QStringView lines = QStringView(text).sliced(first, (lineEnd < 0 ? text.size() : lineEnd + 1) - first);
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, lines);
    graphemes.setPosition(range.begin - first);
    if (!graphemes.isAtBoundary())
        range.begin = first + graphemes.toPreviousBoundary();
    graphemes.setPosition(range.end - first);
    if (!graphemes.isAtBoundary())
        range.end = first + graphemes.toNextBoundary();
    return range;
}

bool holds(const Anchor &anchor, QStringView text)
{
    const TextRange range = anchor.range;
    return range.begin >= 0 && range.begin < range.end && range.end <= text.size() && range.of(text) == anchor.words
        && !cutsCharacter(text, range.begin) && !cutsCharacter(text, range.end);
}

}
