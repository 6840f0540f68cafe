// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/tail.h"

#include "app/import/chrome.h"
#include "app/text/segments.h"

#include <QSet>

#include <algorithm>

namespace Synoptic {

namespace {

constexpr qsizetype fewestBodyLines = 3;

// Words of four letters and more: what a headline is about.
QSet<QString> contentWords(QStringView words)
{
    QSet<QString> result;
    for (const TextRange word : Synoptic::words(words, {0, words.size()})) {
        if (word.length() >= 4)
            result.insert(word.of(words).toString().toLower());
    }
    return result;
}

// Words with a capital that do not open a sentence: names.
void addNames(QSet<QString> &names, QStringView words)
{
    qsizetype previousEnd = 0;
    for (const TextRange word : Synoptic::words(words, {0, words.size()})) {
        const bool opens = previousEnd == 0 || endsLikeSentence(words.sliced(previousEnd, word.begin - previousEnd));
        if (!opens && word.length() >= 3 && word.of(words).front().isUpper())
            names.insert(word.of(words).toString().toLower());
        previousEnd = word.end;
    }
}

qsizetype shared(QStringView words, const QSet<QString> &about)
{
    qsizetype count = 0;
    for (const QString &word : contentWords(words))
        count += about.contains(word);
    return count;
}

// Whether three lines in a row after a box are the story again: prose that speaks of what the
// headline and the names of the story speak of.
bool resumes(const QList<Line> &lines, const QString &text, qsizetype from, const QList<bool> &isBody,
    const QSet<QString> &about)
{
    qsizetype inARow = 0;
    for (qsizetype i = from; i < lines.size(); ++i) {
        if (lines[i].role)
            continue;
        if (isBody[i] && shared(lines[i].range.of(text), about) >= 2) {
            if (++inARow == 3)
                return true;
        } else {
            inARow = 0;
        }
    }
    return false;
}

// Four single sentences in a row without a blank line, in a text that has blank lines between its
// paragraphs, which name nothing the story names.
bool isTeaserRun(const QList<Line> &lines, const QString &text, qsizetype from, const QSet<QString> &about)
{
    constexpr qsizetype run = 4;
    constexpr qsizetype longest = 200;
    if (from + run > lines.size())
        return false;
    for (qsizetype i = from; i < from + run; ++i) {
        const Line &line = lines[i];
        // A list of what somebody said is the story's.
        const QChar opening = text[line.range.begin];
        const bool isQuote = opening == u'“' || opening == u'"' || opening == u'«' || opening == u'„';
        if (line.role || isQuote || (i > from && line.afterBlank) || line.range.length() > longest || line.words < 4
            || shared(line.range.of(text), about) > 0)
            return false;
    }
    return true;
}

}

qsizetype tailStart(const QList<Line> &lines, const QString &text, qsizetype headline, const QList<bool> &isBody)
{
    QSet<QString> about;
    if (headline >= 0)
        about = contentWords(lines[headline].range.of(text));
    qsizetype bodyLines = 0;
    qsizetype blanks = 0;
    int boxes = 0;
    for (qsizetype i = headline + 1; i < lines.size(); ++i) {
        const Line &line = lines[i];
        if (bodyLines >= fewestBodyLines) {
            // Looking for the story again reads all that follows; a page has few boxes.
            constexpr int mostBoxes = 8;
            if (startsTail(line) && (++boxes > mostBoxes || !resumes(lines, text, i + 1, isBody, about)))
                return i;
            if (blanks * 2 > bodyLines && isTeaserRun(lines, text, i, about)
                && (++boxes > mostBoxes || !resumes(lines, text, i + 4, isBody, about)))
                return i;
        }
        if (isBody[i]) {
            ++bodyLines;
            blanks += line.afterBlank;
            addNames(about, line.range.of(text));
        }
    }
    return lines.size();
}

}
