// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/documentgeometry.h"

#include <QAbstractTextDocumentLayout>
#include <QGlyphRun>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace Synoptic {

namespace {

bool hasRightToLeft(QStringView text)
{
    const QList<uint> characters = text.toUcs4();
    return std::ranges::any_of(characters, [](uint c) {
        const QChar::Direction direction = QChar::direction(c);
        return direction == QChar::DirR || direction == QChar::DirAL;
    });
}

}

DocumentGeometry::DocumentGeometry(const QTextDocument &document, const ArticleDocument &article)
    : m_document(document)
    , m_article(article)
{
}

const QList<DocumentGeometry::Line> &DocumentGeometry::lines() const
{
    if (m_isWhole)
        return m_lines;
    m_isWhole = true;
    QAbstractTextDocumentLayout *const layout = m_document.documentLayout();
    layout->documentSize(); // lays out what idle time has not yet reached
    const QTextBlock first = m_lines.isEmpty() ? m_document.begin() : m_lines.last().block.next();
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        const QTextLayout *const lines = block.layout();
        const QPointF origin = layout->blockBoundingRect(block).topLeft();
        const bool rightToLeft = block.textDirection() == Qt::RightToLeft;
        const bool isMixed = rightToLeft || hasRightToLeft(block.text());
        const qreal fixed = block.blockFormat().lineHeight();
        for (int i = 0; i < lines->lineCount(); ++i) {
            const QTextLine line = lines->lineAt(i);
            const QRectF natural = line.naturalTextRect().translated(origin);
            const qreal height = fixed > 0 ? fixed : natural.height();
            const QRectF slot(natural.left(), std::round(natural.center().y() - height / 2), natural.width(), height);
            const qsizetype begin = block.position() + line.textStart();
            m_lines.append({block, i, begin, begin + line.textLength(), slot, rightToLeft, isMixed});
        }
    }
    return m_lines;
}

void DocumentGeometry::runsOf(const Line &line, qsizetype number, TextRange range, QList<RunRect> &into) const
{
    const TextRange common = range.intersect({line.begin, line.end});
    if (common.isEmpty())
        return;
    const auto add = [&](qreal left, qreal right) {
        left = std::max(left, line.slot.left());
        right = std::min(right, line.slot.right()); // the blank at a line's end takes no room
        if (right > left)
            into.append({QRectF(left, line.slot.top(), right - left, line.slot.height()), static_cast<int>(number),
                line.rightToLeft});
    };
    const QTextLine textLine = line.block.layout()->lineAt(line.index);
    if (!textLine.isValid())
        return; // a long article that takes its colours: its lines are measured again at the end
    const qreal origin = m_document.documentLayout()->blockBoundingRect(line.block).left();
    const int from = static_cast<int>(common.begin - line.block.position());
    const int length = static_cast<int>(common.length());
    if (!line.isMixed) {
        add(origin + textLine.cursorToX(from), origin + textLine.cursorToX(from + length));
        return;
    }
    // Between the x of two cursors lies something else where directions mix: ask the glyphs. Runs
    // that touch are one; others stay apart.
    QList<std::pair<qreal, qreal>> spans;
    for (const QGlyphRun &run : textLine.glyphRuns(from, length)) {
        const QRectF box = run.boundingRect();
        if (box.width() > 0)
            spans.emplaceBack(origin + box.left(), origin + box.right());
    }
    std::ranges::sort(spans);
    for (qsizetype i = 0; i < spans.size();) {
        auto [left, right] = spans[i];
        for (++i; i < spans.size() && spans[i].first <= right + 0.5; ++i)
            right = std::max(right, spans[i].second);
        add(left, right);
    }
}

QList<RunRect> DocumentGeometry::rectsFor(TextRange range) const
{
    QList<RunRect> found;
    const QList<Line> &all = lines();
    for (const TextRange stretch : m_article.toDocument(range)) {
        auto line = std::ranges::upper_bound(all, stretch.begin, {}, [](const Line &l) { return l.end; });
        for (; line != all.end() && line->begin < stretch.end; ++line)
            runsOf(*line, line - all.begin(), stretch, found);
    }
    return found;
}

QList<DocumentGeometry::Line>::const_iterator DocumentGeometry::lineBelow(qreal y) const
{
    return std::ranges::upper_bound(lines(), y, {}, [](const Line &line) { return line.slot.bottom(); });
}

qsizetype DocumentGeometry::positionAt(QPointF point) const
{
    const auto line = lineBelow(point.y());
    if (line == lines().end() || !line->slot.contains(point))
        return -1;
    const qreal origin = m_document.documentLayout()->blockBoundingRect(line->block).left();
    const QTextLine textLine = line->block.layout()->lineAt(line->index);
    if (!textLine.isValid())
        return -1;
    const int cursor = textLine.xToCursor(point.x() - origin, QTextLine::CursorOnCharacter);
    const qsizetype paragraph = m_article.paragraphAt(line->begin);
    if (paragraph < 0 || m_article.paragraphs()[paragraph].isFold)
        return -1;
    return m_article.toText(line->block.position() + cursor);
}

qreal DocumentGeometry::yFor(qsizetype position) const
{
    const QList<Line> &all = lines();
    if (all.isEmpty())
        return 0;
    const qsizetype at = m_article.toDocument(position);
    const auto line = std::ranges::upper_bound(all, at, {}, [](const Line &l) { return l.end; });
    return line != all.end() ? line->slot.top() : all.last().slot.top();
}

qsizetype DocumentGeometry::positionBelow(qreal y) const
{
    // Lines above the story, such as a fold at the top, show no place of the text.
    const auto line
        = std::find_if(lineBelow(y), lines().end(), [this](const Line &it) { return m_article.toText(it.begin) >= 0; });
    return line == lines().end() ? -1 : m_article.toText(line->begin);
}

QRectF DocumentGeometry::column() const
{
    const QTextFrameFormat frame = m_document.rootFrame()->frameFormat();
    const QSizeF size = m_document.size();
    return QRectF(frame.leftMargin(), 0, size.width() - frame.leftMargin() - frame.rightMargin(), size.height());
}

qreal DocumentGeometry::onWords(qreal y) const
{
    auto line = lineBelow(y);
    if (line == lines().end() || (line == lines().begin() && y < line->slot.top()))
        return y;
    if (y < line->slot.top() && y - std::prev(line)->slot.bottom() < line->slot.top() - y)
        --line; // between two paragraphs
    const QTextLine words = line->block.layout()->lineAt(line->index);
    if (!words.isValid())
        return y;
    const qreal origin = m_document.documentLayout()->blockBoundingRect(line->block).top();
    const QRectF rect = words.naturalTextRect().translated(0, origin);
    const qreal first = std::ceil(rect.top());
    return std::clamp(y, first, std::max(first, std::ceil(rect.bottom()) - 1));
}

qsizetype DocumentGeometry::paragraphAt(qreal y) const
{
    const auto line = lineBelow(y);
    if (line == lines().end() || line->slot.top() > y)
        return -1;
    return m_article.paragraphAt(line->begin);
}

QRectF DocumentGeometry::paragraphRect(qsizetype paragraph) const
{
    const ArticleDocument::Paragraph &wanted = m_article.paragraphs()[paragraph];
    QRectF rect;
    for (const Line &line : lines()) {
        if (line.begin >= wanted.begin && line.begin <= wanted.begin + wanted.length)
            rect |= line.slot;
    }
    return rect;
}

}
