// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quotes/attribution.h"

#include "app/text/segments.h"

#include <algorithm>

namespace Synoptic {

namespace {

constexpr qsizetype mostWords = 10;
constexpr qsizetype firstWords = 5;
constexpr qsizetype lastWords = 3;

// The line of the text that holds a position.
TextRange lineAround(const QString &text, qsizetype position)
{
    const qsizetype before = position > 0 ? text.lastIndexOf(u'\n', position - 1) : -1;
    const qsizetype after = text.indexOf(u'\n', position);
    return {before + 1, after < 0 ? text.size() : after};
}

// The sentence of the line that holds the focus.
TextRange sentenceAround(const QString &text, TextRange line, TextRange focus)
{
    for (const TextRange sentence : sentences(text, line)) {
        if (sentence.overlaps(focus))
            return sentence.encompass(focus);
    }
    return focus;
}

bool isEdge(QChar c)
{
    return c.isSpace() || (c.isPunct() && c != u'(' && c != u')' && c != u'$') || c == u'`';
}

// A long stretch keeps its first and last words; where the cue is in neither, the words round it.
QString shortened(const QString &words, qsizetype cue)
{
    const QStringList all = words.split(u' ');
    if (all.size() <= mostWords)
        return words;
    const QString gap = QStringLiteral(" … ");
    if (cue < firstWords || cue >= all.size() - lastWords)
        return all.sliced(0, firstWords).join(u' ') + gap + all.sliced(all.size() - lastWords).join(u' ');
    const qsizetype from = cue - 2; // "Kerry said", with a word before
    const qsizetype to = std::min(all.size(), from + firstWords + lastWords);
    return gap.trimmed() + u' ' + all.sliced(from, to - from).join(u' ')
        + (to < all.size() ? QStringLiteral(" …") : QString());
}

}

QString attributionWords(const Article &article, const Findings &findings, qsizetype quote)
{
    const Quote &it = findings.quotes[quote];
    TextRange focus;
    if (it.cue)
        focus = *it.cue;
    else if (it.speaker && !it.speaker->mention.isEmpty())
        focus = it.speaker->mention;
    if (focus.isEmpty() || focus.end > article.text.size())
        return {};

    TextRange around = lineAround(article.text, focus.begin);
    focus = focus.intersect(around);
    if (focus.isEmpty())
        return {};
    around = sentenceAround(article.text, around, focus);
    for (const Quote &other : findings.quotes) {
        if (other.article != it.article || !other.isSpeech())
            continue;
        for (const TextRange segment : other.segments) {
            if (segment.end <= focus.begin)
                around.begin = std::max(around.begin, segment.end);
            else if (segment.begin >= focus.end)
                around.end = std::min(around.end, segment.begin);
        }
    }
    while (around.begin < focus.begin && isEdge(article.text[around.begin]))
        ++around.begin;
    while (around.end > focus.end && isEdge(article.text[around.end - 1]))
        --around.end;
    const auto wordsUpTo = [&](qsizetype end) {
        return TextRange{around.begin, end}
            .of(article.text)
            .toString()
            .simplified()
            .split(u' ', Qt::SkipEmptyParts)
            .size();
    };
    return shortened(around.of(article.text).toString().simplified(), wordsUpTo(focus.begin));
}

}
