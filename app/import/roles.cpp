// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/roles.h"

#include "app/import/agencies.h"
#include "app/import/bylines.h"
#include "app/import/chrome.h"
#include "app/import/dateline.h"
#include "app/import/stateddate.h"
#include "app/import/stockphrases.h"
#include "app/import/story.h"

#include <QHash>

#include <algorithm>

namespace Synoptic {

namespace {

// "By Jane Roe | 3 March 2014 | World": one line with several fields is several lines.
QList<Line> withFieldsApart(const QString &text, const QList<Line> &lines)
{
    constexpr qsizetype longest = 200;
    QList<Line> result;
    for (const Line &line : lines) {
        const QStringView words = line.range.of(text);
        QList<TextRange> parts;
        bool hasField = false;
        if (!line.role && words.size() <= longest && !line.endsSentence) {
            qsizetype begin = line.range.begin;
            for (qsizetype i = line.range.begin; i <= line.range.end; ++i) {
                const bool isBetween = i < line.range.end && (text[i] == u'|' || text[i] == u'·' || text[i] == u'•');
                if (!isBetween && i < line.range.end)
                    continue;
                qsizetype end = i;
                while (begin < end && text[begin].isSpace())
                    ++begin;
                while (end > begin && text[end - 1].isSpace())
                    --end;
                if (begin < end) {
                    const QStringView part = TextRange{begin, end}.of(text);
                    hasField = hasField || statedDate(part) || bylineIn(part).isNamed;
                    parts.append({begin, isBetween ? i + 1 : i}); // the mark between stays with what it ends
                } else if (isBetween && !parts.isEmpty()) {
                    parts.last().end = i + 1;
                } else if (isBetween) {
                    continue; // marks before anything else go with what follows
                }
                begin = i + 1;
            }
        }
        if (parts.size() < 2 || !hasField) {
            result.append(line);
            continue;
        }
        for (const TextRange part : parts)
            result.append(lineAt(text, part, part == parts.first() && line.afterBlank));
    }
    return result;
}

QStringView withoutFieldMark(QStringView words)
{
    while (!words.isEmpty() && (words.back() == u'|' || words.back() == u'·' || words.back() == u'•'))
        words.chop(1);
    return words.trimmed();
}

// "3 hours ago", "updated 5 mins ago", "4 min read", in lower case.
bool isAge(QStringView line)
{
    static const StockPhrases labels(u"(last) published/updated/posted");
    static const StockPhrases units(u"min/mins/minute/minutes/h/hs/hour/hours/hr/hrs/day/days ago/read");
    qsizetype at = std::max<qsizetype>(0, labels.endAt(line, 0));
    while (at < line.size() && line[at].isSpace())
        ++at;
    const qsizetype number = at;
    while (at < line.size() && line[at].isDigit())
        ++at;
    return at > number && at < line.size() && line[at].isSpace() && units.areAllOf(line.sliced(at + 1));
}

// What a line is, as far as it tells by itself.
std::optional<BlockRole> roleByItself(const Line &line, QStringView words)
{
    if (isOrnament(words) || isPageControl(line) || isContact(line, words) || isPointer(line, words))
        return BlockRole::Boilerplate;
    if (statedDate(withoutFieldMark(words)))
        return BlockRole::Date;
    if (line.words <= 6 && isAge(line.folded))
        return BlockRole::Date;
    if (isCredit(words))
        return BlockRole::Credit;
    if (endsInCredit(words) && line.words <= 40)
        return BlockRole::Caption;
    if (isEditorsNote(line))
        return BlockRole::Other;
    if (isAppeal(words))
        return BlockRole::Boilerplate;
    return std::nullopt;
}

// A short line that stands twice in one document is part of the page. Never compared across outlets:
// there a repeat is wire copy or a shared quotation, the very thing sought. Lines beside a picture
// credit name who is in it, and sentences may be said twice.
void markRepeated(QList<Line> &lines)
{
    constexpr qsizetype mostWords = 8;
    QHash<QString, int> times;
    for (const Line &line : lines) {
        if (!line.role && line.words <= mostWords && !line.endsSentence && !line.folded.isEmpty())
            ++times[line.folded];
    }
    for (Line &line : lines) {
        if (!line.role && line.words <= mostWords && !line.endsSentence && times.value(line.folded) > 1)
            line.role = BlockRole::Boilerplate;
    }
}

// Names and short phrases right before a picture credit are its caption: "Jane Roe / Photo: AFP".
void markCaptions(QList<Line> &lines)
{
    constexpr qsizetype mostWords = 40;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].role != BlockRole::Credit || lines[i].afterBlank)
            continue;
        for (qsizetype k = i - 1; k >= 0 && !lines[k].role && lines[k].words <= mostWords; --k) {
            lines[k].role = BlockRole::Caption;
            // A line said twice is the picture's description and its title.
            if (lines[k].afterBlank || k == 0 || lines[k - 1].folded != lines[k].folded)
                break;
        }
    }
}

}

QList<Line> linesWithRoles(const QString &text, const QString &language)
{
    QList<Line> lines = withFieldsApart(text, linesInLayout(text));
    for (Line &line : lines) {
        if (!line.role)
            line.role = roleByItself(line, line.range.of(text));
    }
    markCaptions(lines);
    markRepeated(lines);
    markStory(lines, text, language);
    return lines;
}

QList<Block> blocksOf(const QList<Line> &lines)
{
    QList<Block> blocks;
    blocks.reserve(lines.size());
    for (const Line &line : lines)
        blocks.append({line.range, line.role.value_or(BlockRole::Other)});
    return blocks;
}

}
