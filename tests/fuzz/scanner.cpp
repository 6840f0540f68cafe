// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/scanner.h"
#include "tests/fuzz/invariant.h"

#include <array>
#include <cstdint>

using namespace Synoptic;
using namespace Synoptic::Fuzz;

namespace {

// The same text as a block for each line.
Article byLines(const Article &article)
{
    Article lines = article;
    lines.blocks.clear();
    for (qsizetype begin = 0; begin <= article.text.size();) {
        qsizetype end = article.text.indexOf(u'\n', begin);
        if (end < 0)
            end = article.text.size();
        lines.blocks.append({.range = {begin, end}, .role = BlockRole::Body});
        begin = end + 1;
    }
    return lines;
}

void check(const Article &article)
{
    const ArticleQuotes found = scan(article, Progress()).value();
    qsizetype last = 0;
    for (const Quote &quote : found.quotes) {
        require(!quote.segments.isEmpty() && quote.segments.first().begin >= last, "quotations are in order");
        last = quote.segments.first().begin;
        for (qsizetype i = 0; i < quote.segments.size(); ++i) {
            require(liesIn(quote.segments[i], article.text), "a segment lies in the text");
            require(i == 0 || quote.segments[i - 1].end <= quote.segments[i].begin, "segments do not overlap");
        }
        require(!quote.cue || liesIn(*quote.cue, article.text), "a cue lies in the text");
        require(!quote.speaker || liesIn(quote.speaker->mention, article.text), "a mention lies in the text");
    }
    require(scan(byLines(article), Progress()).value() == found, "one block or many, the quotations are the same");
}

}

// Whatever the text and its language: ranges lie inside it and are in order, and it does not matter whether its
// paragraphs come as one block or as many.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static constexpr std::array languages = {u"", u"fr", u"de", u"it", u"es", u"ar", u"he", u"nl"};
    Article article;
    article.text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    article.blocks = {{.range = {0, article.text.size()}, .role = BlockRole::Body}};
    check(article);
    // One language more, which the length chooses, so that an input says the same whoever reads it.
    if (const size_t language = size % languages.size(); language != 0) {
        article.language = QString::fromUtf16(languages[language]);
        check(article);
    }
    return 0;
}
