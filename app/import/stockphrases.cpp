// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/stockphrases.h"

#include "app/text/wordunits.h"

#include <algorithm>

namespace Synoptic {

namespace {

bool isWordChar(QChar c)
{
    return isWordUnit(c) || c == u'_';
}

qsizetype wordEnd(QStringView text, qsizetype from)
{
    while (from < text.size() && isWordChar(text[from]))
        ++from;
    return from;
}

// Where the next word of a phrase may begin.
qsizetype pastGap(QStringView text, qsizetype from)
{
    while (from < text.size()
        && (text[from].isSpace() || text[from] == u'-' || text[from] == u'\'' || text[from] == u'\u2019'
            || text[from] == u'@'))
        ++from;
    return from;
}

}

StockPhrases::StockPhrases(QStringView list)
{
    for (const QStringView phrase : list.tokenize(u'|', Qt::SkipEmptyParts))
        add({}, phrase);
}

// Takes the next word off the phrase, with its alternatives, until none is left.
void StockPhrases::add(Words before, QStringView rest)
{
    rest = rest.trimmed();
    if (rest.isEmpty()) {
        m_byFirst[before.takeFirst()].append(before);
        return;
    }
    const qsizetype end = std::min<qsizetype>(rest.indexOf(u' ') < 0 ? rest.size() : rest.indexOf(u' '), rest.size());
    QStringView word = rest.first(end);
    rest = rest.sliced(end);
    if (word.startsWith(u'(')) {
        add(before, rest);
        word = word.sliced(1).chopped(1);
    }
    for (QStringView form : word.tokenize(u'/')) {
        Words words = before;
        // "don't" and "e-mail" are two words here as they are in the text.
        for (qsizetype at = pastGap(form, 0); at < form.size(); at = pastGap(form, at)) {
            const qsizetype stop = std::max(wordEnd(form, at), at + 1);
            words.append(form.sliced(at, stop - at));
            at = stop;
        }
        add(words, rest);
    }
}

qsizetype StockPhrases::endAt(QStringView text, qsizetype from) const
{
    const qsizetype firstEnd = wordEnd(text, from);
    const auto phrases = m_byFirst.constFind(text.sliced(from, firstEnd - from));
    if (phrases == m_byFirst.cend())
        return -1;
    qsizetype longest = -1;
    for (const Words &words : *phrases) {
        qsizetype end = firstEnd;
        const bool fits = std::ranges::all_of(words, [&](QStringView word) {
            const qsizetype begin = pastGap(text, end);
            const qsizetype stop = wordEnd(text, begin);
            const bool same = begin > end && stop > begin
                && (word == QStringView(u"*") || text.sliced(begin, stop - begin) == word);
            end = stop;
            return same;
        });
        if (fits)
            longest = std::max(longest, end);
    }
    return longest;
}

qsizetype StockPhrases::endOfOpening(QStringView text) const
{
    qsizetype from = 0;
    while (from < text.size() && !isWordChar(text[from]))
        ++from;
    return endAt(text, from);
}

QList<TextRange> StockPhrases::findIn(QStringView text, qsizetype most) const
{
    QList<TextRange> found;
    qsizetype at = 0;
    while (at < text.size() && found.size() < most) {
        if (!isWordChar(text[at])) {
            ++at;
            continue;
        }
        const qsizetype end = endAt(text, at);
        if (end >= 0)
            found.append({at, end});
        at = end >= 0 ? end : wordEnd(text, at);
    }
    return found;
}

}
