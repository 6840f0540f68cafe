// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/versions/comparedwords.h"

#include "app/quotes/difference.h"
#include "ui/look/fonts.h"
#include "ui/look/look.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace Synoptic {

namespace {

constexpr qsizetype around = 34;   // units shown before and behind
constexpr qsizetype longest = 280; // of what was marked
constexpr double lineHeight = 21;  // px at 100 %

const QString dots = QStringLiteral("…");

qsizetype wordBefore(QStringView text, qsizetype from, qsizetype limit)
{
    qsizetype at = std::max(limit, from - around);
    while (at > limit && at < from && !text[at - 1].isSpace())
        ++at;
    return at;
}

qsizetype wordAfter(QStringView text, qsizetype from, qsizetype limit)
{
    qsizetype at = std::min(limit, from + around);
    while (at < limit && at > from && !text[at].isSpace())
        --at;
    return at;
}

// What lies in a gap between runs, as one range with the blanks inside it.
QList<TextRange> strangers(const QList<Piece> &pieces, const QList<bool> &isSame)
{
    QList<TextRange> ranges;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (isSame[i])
            continue;
        if (i > 0 && !isSame[i - 1])
            ranges.last().end = pieces[i].range.end;
        else
            ranges.append(pieces[i].range);
    }
    return ranges;
}

}

ComparedWords inItsPlace(const QString &text, TextRange range)
{
    const qsizetype lineBegin = range.begin == 0 ? 0 : text.lastIndexOf(u'\n', range.begin - 1) + 1;
    const qsizetype newline = text.indexOf(u'\n', range.end);
    const qsizetype lineEnd = newline < 0 ? text.size() : newline;
    const qsizetype begin = wordBefore(text, range.begin, lineBegin);
    const qsizetype end = wordAfter(text, range.end, lineEnd);
    ComparedWords words;
    const QString lead = begin > lineBegin ? dots + u' ' : QString();
    words.text = lead + text.sliced(begin, end - begin);
    words.text.replace(u'\n', u' ');
    words.mark = {lead.size() + range.begin - begin, lead.size() + range.end - begin};
    if (end < lineEnd)
        words.text += u' ' + dots;
    return words;
}

void compare(ComparedWords &before, ComparedWords &after)
{
    const Difference difference = differenceOf(before.mark.of(before.text), after.mark.of(after.text));
    QList<bool> ofA(difference.a.size(), false);
    QList<bool> ofB(difference.b.size(), false);
    for (qsizetype i = 0; i < ofA.size(); ++i) {
        if (difference.inB[i] >= 0)
            ofA[i] = ofB[difference.inB[i]] = true;
    }
    const auto put = [](ComparedWords &words, const QList<TextRange> &ranges) {
        for (const TextRange range : ranges)
            words.differs.append({range.begin + words.mark.begin, range.end + words.mark.begin});
    };
    put(before, strangers(difference.a, ofA));
    put(after, strangers(difference.b, ofB));
}

ComparedWords shortened(const ComparedWords &words)
{
    if (words.mark.length() <= longest)
        return words;
    const qsizetype differs = words.differs.isEmpty() ? words.mark.begin : words.differs.first().begin;
    const bool isFar = differs > words.mark.begin + longest - around;
    const qsizetype near = std::min(differs, words.mark.end - longest + around);
    const qsizetype from = isFar ? wordBefore(words.text, near, words.mark.begin) : words.mark.begin;
    qsizetype to = std::min(from + longest, words.mark.end);
    if (to < words.mark.end) {
        const qsizetype blank = words.text.lastIndexOf(u' ', to);
        to = blank > from ? blank : to - (words.text[to].isLowSurrogate() ? 1 : 0);
    }
    const QString lead = isFar ? dots + u' ' : words.text.first(words.mark.begin);
    const QString tail = to < words.mark.end ? u' ' + dots : words.text.sliced(words.mark.end);
    const qsizetype back = from - lead.size();
    ComparedWords shown{
        .text = lead + words.text.sliced(from, to - from) + tail, .mark = {from - back, to - back}, .differs = {}};
    for (const TextRange range : words.differs) {
        const TextRange seen = range.intersect({from, to});
        if (!seen.isEmpty())
            shown.differs.append({seen.begin - back, seen.end - back});
    }
    return shown;
}

std::unique_ptr<QTextLayout> laidOut(const ComparedWords &words, const WordsLook &look, qreal width)
{
    const Look &colours = Synoptic::look();
    auto layout = std::make_unique<QTextLayout>(words.text, readingFont(14));
    QList<QTextLayout::FormatRange> formats;
    const auto format = [&formats](TextRange range, const QTextCharFormat &as) {
        if (!range.isEmpty())
            formats.append({static_cast<int>(range.begin), static_cast<int>(range.length()), as});
    };
    QTextCharFormat plain;
    plain.setForeground(QColor(colours.text));
    format({0, words.text.size()}, plain);
    if (look.mark == WordsLook::Mark::Fill) {
        QTextCharFormat marked = plain;
        marked.setBackground(QColor::fromRgb(look.fill));
        format(words.mark, marked);
    }
    for (const TextRange range : words.differs) {
        QTextCharFormat other = plain;
        if (look.side == WordsLook::Side::Before) {
            other.setForeground(QColor(colours.dim));
            other.setBackground(QColor(colours.page));
            other.setFontStrikeOut(true);
        } else {
            other.setBackground(QColor(colours.group(0).litFill));
        }
        format(range, other);
    }
    layout->setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    const qreal height = std::round(lineHeight * textScale());
    layout->beginLayout();
    qreal y = 0;
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + (height - line.height()) / 2});
        y += height;
    }
    layout->endLayout();
    return layout;
}

qreal heightOf(const QTextLayout &layout)
{
    return std::round(lineHeight * textScale()) * layout.lineCount();
}

void drawDiffering(
    QPainter &painter, const QTextLayout &layout, QPointF at, const ComparedWords &words, const WordsLook &look)
{
    const Look &colours = Synoptic::look();
    const auto underline = [&](TextRange range, const QColor &colour, qreal width) {
        for (int i = 0; i < layout.lineCount(); ++i) {
            const QTextLine line = layout.lineAt(i);
            const TextRange part = range.intersect({line.textStart(), line.textStart() + line.textLength()});
            if (part.isEmpty())
                continue;
            const qreal y = at.y() + line.y() + line.height() - width / 2;
            const qreal from = line.cursorToX(static_cast<int>(part.begin));
            const qreal to = line.cursorToX(static_cast<int>(part.end));
            painter.fillRect(QRectF(at.x() + std::min(from, to), y, std::abs(to - from), width), colour);
        }
    };
    if (look.mark == WordsLook::Mark::Underline)
        underline(words.mark, QColor(colours.dim), 1);
    layout.draw(&painter, at);
    if (look.side == WordsLook::Side::After) {
        for (const TextRange range : words.differs)
            underline(range, QColor(colours.group(0).line), 2);
    }
}

}
