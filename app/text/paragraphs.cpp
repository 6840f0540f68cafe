// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/paragraphs.h"
#include "app/text/trimmed.h"

namespace Synoptic {

namespace {

// Blocks that share a paragraph where no line ends between them: "CAIRO — " and what follows it.
bool runsOn(BlockRole before, BlockRole after)
{
    const auto isRunning = [](BlockRole role) { return role == BlockRole::Body || role == BlockRole::Dateline; };
    return isRunning(before) && isRunning(after);
}

// A block may hold several lines: blank lines always end a paragraph, in parts that are not prose
// every line end does.
QList<TextRange> paragraphsIn(QStringView text, TextRange block, bool everyLine)
{
    QList<TextRange> found;
    qsizetype begin = block.begin;
    const auto close = [&](qsizetype end) {
        const TextRange part = trimmed(text, {begin, end});
        if (!part.isEmpty())
            found.append(part);
    };
    for (qsizetype i = block.begin; i < block.end; ++i) {
        if (text[i] != u'\n')
            continue;
        qsizetype next = i + 1;
        while (next < block.end && text[next] != u'\n' && text[next].isSpace())
            ++next;
        const bool isBlankLine = next < block.end && text[next] == u'\n';
        if (everyLine || isBlankLine) {
            close(i);
            begin = i + 1;
        }
    }
    close(block.end);
    return found;
}

}

bool namesStory(BlockRole role)
{
    return role == BlockRole::Section || role == BlockRole::Byline || role == BlockRole::Date
        || role == BlockRole::Dateline;
}

bool isAside(BlockRole role)
{
    return !isStory(role) && !namesStory(role);
}

QList<Paragraph> paragraphsOf(const Article &article)
{
    QList<Paragraph> found;
    for (const Block &block : article.blocks) {
        for (const TextRange part : paragraphsIn(article.text, block.range, !isStory(block.role))) {
            if (!found.isEmpty() && runsOn(found.last().role, block.role)) {
                const TextRange between{found.last().range.end, part.begin};
                if (!between.of(article.text).contains(u'\n')) {
                    found.last().range.end = part.end;
                    found.last().role = BlockRole::Body;
                    continue;
                }
            }
            found.append({.role = block.role, .range = part});
        }
    }
    return found;
}

}
