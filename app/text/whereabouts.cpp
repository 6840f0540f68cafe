// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/whereabouts.h"

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype contextBefore = 12; // characters, more where a word begins earlier
constexpr qsizetype contextAfter = 160; // what the row has room for is cut when it is painted
constexpr qsizetype reach = 24;         // no word is longer

}

int paragraphAt(const Article &article, qsizetype position)
{
    int paragraphs = 0;
    qsizetype lastEnd = -1;
    for (const Block &block : article.blocks) {
        if (block.range.begin > position)
            return paragraphs;
        if (block.role != BlockRole::Body)
            continue;
        // A paragraph may be several blocks: a dateline and what follows on its line.
        const bool isNew
            = lastEnd < 0 || QStringView(article.text).sliced(lastEnd, block.range.begin - lastEnd).contains(u'\n');
        paragraphs += isNew;
        lastEnd = block.range.end;
    }
    return paragraphs;
}

InContext inContext(const Article &article, TextRange range)
{
    const QStringView text = article.text;
    if (range.end > text.size())
        return {};
    qsizetype from = std::max<qsizetype>(0, range.begin - contextBefore);
    const qsizetype stop = std::max<qsizetype>(0, from - reach);
    while (from > stop && !text[from - 1].isSpace())
        --from;
    if (const qsizetype line = text.sliced(from, range.begin - from).lastIndexOf(u'\n'); line >= 0)
        from += line + 1;
    qsizetype to = std::min(text.size(), range.end + contextAfter);
    if (const qsizetype line = text.sliced(range.end, to - range.end).indexOf(u'\n'); line >= 0)
        to = range.end + line;
    const bool begins = from == 0 || text[from - 1] == u'\n';
    InContext words;
    words.text = begins ? QString() : u"… "_s;
    words.text += text.sliced(from, range.begin - from);
    words.marked.begin = words.text.size();
    words.text += range.of(text);
    words.marked.end = words.text.size();
    words.text += text.sliced(range.end, to - range.end);
    words.text.replace(u'\n', u' ');
    return words;
}

}
