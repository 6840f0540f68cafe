// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/settext.h"
#include "app/text/direction.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QRawFont>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>

namespace Synoptic {

namespace {

QTextCharFormat formatOf(const Type &type)
{
    QTextCharFormat format;
    format.setFont(fontOf(type));
    format.setForeground(QColor(type.colour));
    return format;
}

// Characters that break a line or stand for something else, by ones of the same length.
QString shown(QString text, bool keepsLines)
{
    for (QChar &c : text) {
        if (c == u'\n' && keepsLines)
            c = QChar::LineSeparator;
        else if (c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
        else if (c == QChar::ObjectReplacementCharacter || c.unicode() < 0x20)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

// From where to where the glyph of a character goes; nothing where it has none, or one without width.
std::optional<std::pair<double, double>> glyphSpan(const QTextLine &line, qsizetype position)
{
    const QList<QGlyphRun> runs = line.glyphRuns(
        static_cast<int>(position), 1, QTextLayout::RetrieveGlyphIndexes | QTextLayout::RetrieveGlyphPositions);
    for (const QGlyphRun &run : runs) {
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<QPointF> advances = run.rawFont().advancesForGlyphIndexes(glyphs);
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            if (advances[i].x() > 0)
                return std::pair(run.positions()[i].x(), run.positions()[i].x() + advances[i].x());
        }
    }
    return {};
}

bool isBlankOrSoft(QChar c)
{
    return c.isSpace() || c == QChar::SoftHyphen;
}

// Whether a letter as readers see it begins there: not with half a pair, nor with a mark on the letter before. To
// the right of anything else Qt gives the end of the letter after it.
bool beginsLetter(const QString &text, qsizetype at)
{
    if (at == 0 || text[at].unicode() < 0x300)
        return true;
    constexpr qsizetype farthest = 32; // so long is no letter
    const qsizetype from = std::max<qsizetype>(0, at - farthest);
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, QStringView(text).sliced(from));
    letters.setPosition(at - from);
    return letters.isAtBoundary();
}

}

SetText::SetText(
    const QString &text, const Type &type, const Measure &measure, const QList<TypeRun> &runs, const QString &language)
    : m_text(shown(text, measure.keepsLines))
{
    const QFont font = fontOf(type);
    const QFontMetricsF metrics(font, &paper());
    m_leading = measure.leading > 0 ? measure.leading : type.points * 1.36;
    m_ascent = metrics.ascent();
    m_descent = metrics.descent();
    m_isMixed = std::ranges::any_of(m_text, [](QChar c) {
        const QChar::Direction direction = c.direction();
        return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN;
    });

    QList<QTextLayout::FormatRange> formats;
    const auto add = [&formats](TextRange range, const QTextCharFormat &format) {
        formats.append({static_cast<int>(range.begin), static_cast<int>(range.length()), format});
    };
    add({0, m_text.size()}, formatOf(type));
    for (const TypeRun &run : runs)
        add(run.range, formatOf(run.type));
    const QList<ScriptRun> scripts = scriptRuns(m_text, type.face, language);
    for (const ScriptRun &script : scripts) {
        QTextCharFormat format;
        format.setFontFamilies(script.families + font.families());
        add(script.range, format);
    }

    m_layout = std::make_shared<QTextLayout>(m_text, font, &paper());
    m_layout->setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    option.setTextDirection(runsRightToLeft(m_text) ? Qt::RightToLeft : Qt::LeftToRight);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    breakLines(measure);
}

void SetText::breakLines(const Measure &measure)
{
    const bool fromRight = m_layout->textOption().textDirection() == Qt::RightToLeft;
    m_layout->beginLayout();
    for (qsizetype i = 0; measure.mostLines == 0 || i < measure.mostLines; ++i) {
        QTextLine line = m_layout->createLine();
        if (!line.isValid())
            break;
        const double indent = i == 0 ? measure.indent : 0;
        line.setLineWidth(std::max(1.0, measure.width - indent));
        const double rest = measure.width - indent - line.naturalTextWidth();
        double x = indent;
        if (measure.alignment.testFlag(Qt::AlignHCenter))
            x = rest / 2;
        else if (fromRight || measure.alignment.testFlag(Qt::AlignRight))
            x = rest;
        line.setPosition({x, baseline(i) - line.ascent()});
    }
    m_layout->endLayout();
    if (measure.mostLines > 0 && m_layout->lineCount() > 0) {
        const QTextLine last = m_layout->lineAt(m_layout->lineCount() - 1);
        m_isCut = last.textStart() + last.textLength() < m_text.size();
    }
}

qsizetype SetText::lineCount() const
{
    return m_layout->lineCount();
}

double SetText::width() const
{
    double widest = 0;
    for (int i = 0; i < m_layout->lineCount(); ++i)
        widest = std::max(widest, m_layout->lineAt(i).naturalTextWidth());
    return widest;
}

double SetText::right(qsizetype line) const
{
    return m_layout->lineAt(static_cast<int>(line)).naturalTextRect().right();
}

double SetText::baseline(qsizetype line) const
{
    return static_cast<double>(line) * m_leading + (m_leading + m_ascent - m_descent) / 2;
}

TextRange SetText::lineRange(qsizetype line) const
{
    const QTextLine it = m_layout->lineAt(static_cast<int>(line));
    return {it.textStart(), it.textStart() + it.textLength()};
}

qsizetype SetText::lineOf(qsizetype position) const
{
    const QTextLine line = m_layout->lineForTextPosition(static_cast<int>(position));
    return line.isValid() ? line.lineNumber() : std::max<qsizetype>(0, lineCount() - 1);
}

QList<QRectF> SetText::rects(qsizetype line, TextRange range) const
{
    TextRange part = lineRange(line).intersect(range);
    while (!part.isEmpty() && isBlankOrSoft(m_text[part.begin]))
        ++part.begin;
    while (!part.isEmpty() && isBlankOrSoft(m_text[part.end - 1]))
        --part.end;
    if (part.isEmpty())
        return {};
    const QTextLine it = m_layout->lineAt(static_cast<int>(line));
    const double base = baseline(line);
    // As high as the letters, but not into the lines above and below where those are set close.
    const double slot = static_cast<double>(line) * m_leading;
    const double top = std::max(slot, base - std::min(m_ascent, it.ascent()));
    const double bottom = std::min(slot + m_leading, base + std::min(m_descent, it.descent()));
    const auto x
        = [&it](qsizetype position, QTextLine::Edge edge) { return it.cursorToX(static_cast<int>(position), edge); };
    if (!m_isMixed) {
        qsizetype last = part.end - 1;
        while (last > part.begin && !beginsLetter(m_text, last))
            --last;
        const double left = x(part.begin, QTextLine::Leading);
        return {QRectF(QPointF(left, top), QPointF(x(last, QTextLine::Trailing), bottom))};
    }
    QList<std::pair<double, double>> spans;
    for (qsizetype i = part.begin; i < part.end; ++i) {
        if (!beginsLetter(m_text, i))
            continue;
        const auto [from, to] = std::minmax({x(i, QTextLine::Leading), x(i, QTextLine::Trailing)});
        // Where the direction turns, a position belongs to two places, and Qt gives the other one: the
        // letter there seems to have no width. Its glyph knows better.
        if (to > from)
            spans.append({from, to});
        else if (const auto glyph = glyphSpan(it, i))
            spans.append(*glyph);
    }
    std::ranges::sort(spans);
    QList<QRectF> found;
    const double slit = (bottom - top) * 0.22; // narrower than that no other word stands between
    for (const auto &[from, to] : std::as_const(spans)) {
        if (!found.isEmpty() && from - found.last().right() < slit)
            found.last().setRight(std::max(found.last().right(), to));
        else
            found.append(QRectF(QPointF(from, top), QPointF(to, bottom)));
    }
    return found;
}

void SetText::draw(QPainter &painter, qsizetype line, QPointF at) const
{
    m_layout->lineAt(static_cast<int>(line)).draw(&painter, at);
}

SetTextPtr setText(
    const QString &text, const Type &type, const Measure &measure, const QList<TypeRun> &runs, const QString &language)
{
    return std::make_shared<const SetText>(text, type, measure, runs, language);
}

}
