// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/layout.h"

#include "app/import/scripts.h"
#include "app/text/segments.h"

#include <algorithm>

namespace Synoptic {

namespace {

constexpr qsizetype longestFolded = 400;

bool isBlankLineBefore(const QString &text, qsizetype begin)
{
    int breaks = 0;
    for (qsizetype i = begin; i > 0 && text[i - 1].isSpace(); --i) {
        if (text[i - 1] == u'\n' && ++breaks == 2)
            return true;
    }
    return false;
}

// Whether two lines belong to one wrapped paragraph: the first word of the second would not have
// fitted on the first.
bool isWrapped(const QString &text, TextRange line, TextRange next, qsizetype width)
{
    qsizetype word = 0;
    while (next.begin + word < next.end && !text[next.begin + word].isSpace())
        ++word;
    constexpr qsizetype slack = 3;
    return line.length() + 1 + word > width - slack;
}

bool isJust(const QString &text, TextRange between)
{
    return between.of(text).count(u'\n') == 1;
}

// The width at which the lines of a text are broken; 0 where they are not.
qsizetype wrapWidth(const QString &text, const QList<TextRange> &lines)
{
    constexpr qsizetype widest = 100;
    constexpr qsizetype narrowest = 40;
    qsizetype width = 0;
    for (const TextRange line : lines) {
        width = std::max(width, line.length());
        if (width > widest)
            return 0;
    }
    if (width < narrowest)
        return 0;
    // Of the lines with another right under them, most are full, and many of those below go on in
    // the middle of a sentence.
    qsizetype pairs = 0;
    qsizetype full = 0;
    qsizetype inSentence = 0;
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        if (!isJust(text, {lines[i].end, lines[i + 1].begin}))
            continue;
        ++pairs;
        if (isWrapped(text, lines[i], lines[i + 1], width)) {
            ++full;
            inSentence += text[lines[i + 1].begin].isLower();
        }
    }
    return pairs >= 4 && full * 10 >= pairs * 6 && inSentence * 10 >= full * 4 ? width : 0;
}

}

QString foldedLine(QStringView line)
{
    QString result = line.toString().simplified().toLower();
    result.replace(u'’', u'\'');
    const auto isEdge = [](QChar c) { return !c.isLetterOrNumber() && c != u'@' && c != u'©' && !c.isMark(); };
    while (!result.isEmpty() && isEdge(result.back()))
        result.chop(1);
    qsizetype from = 0;
    while (from < result.size() && isEdge(result[from]))
        ++from;
    return result.sliced(from);
}

Line lineAt(const QString &text, TextRange range, bool afterBlank)
{
    const QStringView words = range.of(text);
    Line line;
    line.range = range;
    line.afterBlank = afterBlank;
    line.words = wordCount(words);
    line.endsSentence = endsLikeSentence(words);
    if (range.length() <= longestFolded)
        line.folded = foldedLine(words);
    return line;
}

QList<TextRange> paragraphsInLayout(const QString &text)
{
    const QList<TextRange> lines = paragraphs(text);
    const qsizetype width = wrapWidth(text, lines);
    if (width == 0)
        return lines;
    QList<TextRange> result;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isContinued = i > 0 && isJust(text, {lines[i - 1].end, lines[i].begin})
            && isWrapped(text, lines[i - 1], lines[i], width);
        if (isContinued)
            result.last().end = lines[i].end;
        else
            result.append(lines[i]);
    }
    return result;
}

QList<Line> linesInLayout(const QString &text)
{
    const QChar::Script script = mainScript(text);
    QList<Line> result;
    for (const TextRange paragraph : paragraphsInLayout(text)) {
        bool afterBlank = result.isEmpty() || isBlankLineBefore(text, paragraph.begin);
        for (const ScriptPart &part : partsByScript(text, paragraph, script)) {
            result.append(lineAt(text, part.range, afterBlank));
            if (part.isForeign)
                result.last().role = BlockRole::Foreign;
            afterBlank = false;
        }
    }
    return result;
}

}
