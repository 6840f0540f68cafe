// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/overlay.h"

#include "ui/look/look.h"
#include "ui/look/marks.h"
#include "ui/reader/outline.h"

#include <QPainter>
#include <QRegion>

#include <algorithm>

namespace Synoptic {

namespace {

QRectF boundsOf(const QList<RunRect> &runs)
{
    QRectF bounds;
    for (const RunRect &run : runs)
        bounds |= run.rect;
    return bounds;
}

QPen outlinePen(const SharedMark &mark, qreal width)
{
    QPen pen(QColor(look().group(mark.group).line), width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (mark.wording == Wording::Cut)
        pen.setDashPattern({5 / width, 3 / width}); // dashes of 5, gaps of 3
    return pen;
}

}

Overlay::Overlay(const TextGeometry &geometry)
    : m_geometry(geometry)
{
}

void Overlay::setMarks(const ArticleMarks &marks)
{
    m_marks = marks;
    invalidate();
}

void Overlay::setMetrics(const ReadingMetrics &metrics)
{
    m_metrics = metrics;
    invalidate();
}

void Overlay::invalidate()
{
    m_isLaidOut = false;
}

const QList<Overlay::Shape> &Overlay::shapes() const
{
    if (m_isLaidOut)
        return m_shapes;
    m_isLaidOut = true;
    m_shapes.clear();
    m_copies.clear();
    m_reuses.clear();
    for (const SharedMark &mark : m_marks.shared) {
        Shape shape;
        for (const TextRange part : mark.parts)
            shape.runs += m_geometry.rectsFor(part);
        shape.bounds = boundsOf(shape.runs);
        m_shapes.append(shape);
    }
    for (const CopyMark &mark : m_marks.copies)
        m_copies.append(boundsOf(m_geometry.rectsFor(mark.range)));
    for (const ReuseMark &mark : m_marks.reuses)
        m_reuses.append(boundsOf(m_geometry.rectsFor(mark.range)));
    m_reuseBars = reuseBars(m_reuses, m_geometry.column().left(), m_metrics);
    placeBadges();
    QList<QRectF> badges;
    for (const Shape &shape : std::as_const(m_shapes)) {
        if (!shape.badge.isEmpty())
            badges.append(shape.badge);
    }
    m_copyBars = Synoptic::copyBars(
        m_marks.copies, m_copies, badges, m_geometry.column().left() - 30 * m_metrics.scale, m_metrics);
    return m_shapes;
}

// Badges hang in the margin beside the line where the quotation starts; those of one line stand side
// by side towards the left, and close up where the margin is too narrow for them.
void Overlay::placeBadges() const
{
    const qreal margin = m_geometry.column().left();
    for (qsizetype i = 0; i < m_shapes.size();) {
        if (m_shapes[i].runs.isEmpty()) {
            ++i;
            continue;
        }
        const QRectF line = m_shapes[i].runs.first().rect;
        qsizetype end = i;
        qreal wide = 0;
        for (; end < m_shapes.size() && !m_shapes[end].runs.isEmpty()
            && m_shapes[end].runs.first().rect.top() == line.top();
            ++end)
            wide += groupBadgeWidth(m_metrics.badge, m_marks.shared[end].group) + 1;
        const bool isAlone = end == i + 1;
        const qreal room = margin - (isAlone ? 6 : 2) * m_metrics.scale;
        const qreal squeeze = wide > room ? (wide - room) / static_cast<qreal>(std::max<qsizetype>(1, end - i - 1)) : 0;
        qreal right = room;
        for (qsizetype k = end; k-- > i;) { // the last to start stands nearest to the text
            const qreal width = groupBadgeWidth(m_metrics.badge, m_marks.shared[k].group);
            m_shapes[k].badge = QRectF(qRound(right - width), qRound(line.center().y() - m_metrics.badge / 2.0),
                qRound(width), m_metrics.badge);
            right -= width + 1 - squeeze;
        }
        i = end;
    }
}

QRectF Overlay::copyBounds(qsizetype copy) const
{
    shapes();
    return m_copies[copy];
}

const QList<CopyBar> &Overlay::copyBars() const
{
    shapes();
    return m_copyBars;
}

qsizetype Overlay::reuseAt(QPointF point) const
{
    shapes();
    for (qsizetype i = 0; i < m_reuses.size(); ++i) {
        const QRectF beside(0, m_reuses[i].top(), m_geometry.column().left(), m_reuses[i].height());
        if (!m_reuses[i].isEmpty() && beside.contains(point))
            return i;
    }
    return -1;
}

QRectF Overlay::fillOf(const RunRect &run) const
{
    // 17 of the line's 21, and 1.5 over the text at both ends
    const qreal inset = run.rect.height() * 2 / 21;
    return run.rect.adjusted(-1.5 * m_metrics.scale, inset, 1.5 * m_metrics.scale, -inset);
}

QRegion Overlay::regionOf(qsizetype group, const QRectF &page) const
{
    QRegion region;
    for (qsizetype i = 0; i < m_marks.shared.size(); ++i) {
        if (m_marks.shared[i].group != group || shape(i).runs.isEmpty())
            continue;
        QRectF bounds = shape(i).bounds;
        for (const TextRange part : m_marks.shared[i].onlyHere) // their dotted edge lies outside the shared words
            bounds |= boundsOf(m_geometry.rectsFor(part));
        region
            += QRectF(page.left(), bounds.top(), page.width(), bounds.height()).adjusted(0, -3, 0, 3).toAlignedRect();
    }
    return region;
}

void Overlay::paint(QPainter &painter, const QRectF &clip, const QRectF &page, const State &state) const
{
    const QList<Shape> &all = shapes();
    if (state.layers.testFlag(Synopsis::Layer::Copy)) {
        paintCopies(painter, clip);
        paintReuseBars(painter, m_reuseBars, clip, m_metrics);
    }
    if (!state.layers.testFlag(Synopsis::Layer::Shared))
        return;
    const QRectF wide = clip.adjusted(0, -m_metrics.lineHeight, 0, m_metrics.lineHeight);
    const auto isSeen = [&](qsizetype i) {
        return !all[i].runs.isEmpty() && all[i].bounds.top() < wide.bottom() && all[i].bounds.bottom() > wide.top();
    };
    if (state.bandMark >= 0 && isSeen(state.bandMark))
        paintBand(painter, page, state);
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (isSeen(i) && m_marks.shared[i].group != state.shown)
            paintShared(painter, m_marks.shared[i], all[i]);
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (isSeen(i) && m_marks.shared[i].group == state.shown)
            paintLit(painter, m_marks.shared[i]);
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (isSeen(i))
            paintBadge(painter, all[i].badge, m_marks.shared[i].group);
    }
}

void Overlay::paintCopies(QPainter &painter, const QRectF &clip) const
{
    painter.setFont(m_metrics.letter());
    for (const CopyBar &it : copyBars()) {
        if (std::max(it.bar.bottom(), it.label.bottom()) < clip.top() || it.label.top() > clip.bottom())
            continue;
        painter.setPen(QColor(look().dim));
        QRectF line = it.label;
        line.setHeight(it.label.height() / static_cast<qreal>(it.words.size()));
        for (const QString &word : it.words) {
            painter.drawText(line, Qt::AlignCenter | Qt::TextDontClip, word);
            line.translate(0, line.height());
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(look().copy));
        painter.drawRoundedRect(it.bar, it.bar.width() / 2, it.bar.width() / 2);
    }
}

void Overlay::paintBand(QPainter &painter, const QRectF &page, const State &state) const
{
    const GroupColors &colors = look().group(m_marks.shared[state.bandMark].group);
    const QColor fill = look().isContrast() ? colors.litFill : colors.fill;
    const QRectF lines = m_shapes[state.bandMark].bounds;
    const QRectF column = m_geometry.column();
    if (state.bandLeft)
        painter.fillRect(QRectF(page.left(), lines.top(), column.left() - page.left(), lines.height()), fill);
    if (state.bandRight)
        painter.fillRect(QRectF(column.right(), lines.top(), page.right() - column.right(), lines.height()), fill);
}

void Overlay::paintShared(QPainter &painter, const SharedMark &mark, const Shape &shape) const
{
    const GroupColors &colors = look().group(mark.group);
    // What is told without marks is no quotation here: it has the dotted edge and no fill until it is lit.
    if (!look().isContrast() && !mark.isTold()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(colors.fill));
        for (const RunRect &run : shape.runs)
            painter.drawRoundedRect(fillOf(run), 2, 2);
    }
    paintEdges(painter, shape.runs, mark.wording, colors.edge);
    paintStart(painter, mark, shape);
}

void Overlay::paintLit(QPainter &painter, const SharedMark &mark) const
{
    const GroupColors &colors = look().group(mark.group);
    const qreal width = (look().isContrast() ? 2.5 : 1.25) * m_metrics.scale;
    const QPen pen = outlinePen(mark, width);
    for (const TextRange part : mark.common) {
        const QList<RunRect> runs = m_geometry.rectsFor(part);
        const QPainterPath outline = outlineOf(runs, m_geometry.column(), 2 * m_metrics.scale, 3);
        painter.fillPath(outline, QColor(colors.litFill));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(pen);
        painter.drawPath(outline);
        if (mark.wording == Wording::Changed || mark.wording == Wording::Paraphrased)
            paintEdges(painter, runs, mark.wording, colors.line);
    }
    for (const TextRange part : mark.onlyHere)
        paintEdges(painter, m_geometry.rectsFor(part), Wording::Paraphrased, colors.edge);
}

void Overlay::paintStart(QPainter &painter, const SharedMark &mark, const Shape &shape) const
{
    const RunRect &first = shape.runs.first();
    const qreal width = (look().isContrast() ? 2.5 : 1.5) * m_metrics.scale;
    const QRectF fill = fillOf(first);
    const qreal left = first.rightToLeft ? fill.right() - width : fill.left();
    painter.fillRect(QRectF(left, fill.top() - 1, width, fill.height() + 1), QColor(look().group(mark.group).line));
}

void Overlay::paintEdges(QPainter &painter, const QList<RunRect> &runs, Wording wording, const QColor &color) const
{
    const qreal width = (look().isContrast() ? 2.2 : 1.5) * m_metrics.scale;
    for (const RunRect &run : runs) {
        const QRectF fill = fillOf(run);
        const qreal y = wording == Wording::Changed ? fill.bottom() - 0.5 : fill.bottom() - width / 2 + 0.5;
        paintEdge(painter, wording, fill.left(), fill.right(), y, color, width);
    }
}

}
