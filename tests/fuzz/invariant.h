// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/article.h"

#include <cstdio>
#include <cstdlib>

namespace Synoptic::Fuzz {

// The file that is run through a target, for the sentence below; a fuzzer keeps and names its inputs itself.
inline QString &inputName()
{
    static QString name;
    return name;
}

// Ends the program where something does not hold that must hold for every input.
inline void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "This does not hold: %s\n%s\n", what, qPrintable(inputName()));
    std::abort();
}

// [begin, end) lies in the text and is not turned round.
inline bool liesIn(TextRange range, const QString &text)
{
    return 0 <= range.begin && range.begin <= range.end && range.end <= text.size();
}

// The promise of every import: each character that can be seen is in exactly one block.
inline void requireWholeCover(const Article &article)
{
    qsizetype last = 0;
    const auto nothingSeen = [&](qsizetype end) {
        for (qsizetype i = last; i < end; ++i)
            require(article.text.at(i).isSpace(), "what is between two blocks is blank");
    };
    for (const Block &block : article.blocks) {
        require(liesIn(block.range, article.text), "a block lies in its text");
        require(block.range.begin >= last, "blocks are in order and do not overlap");
        nothingSeen(block.range.begin);
        last = block.range.end;
    }
    nothingSeen(article.text.size());
}

}
