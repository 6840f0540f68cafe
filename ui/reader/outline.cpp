// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/outline.h"

#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace Synoptic {

namespace {

// A closed figure of horizontal and vertical sides with its corners rounded.
void addRounded(QPainterPath &path, const QPolygonF &corners, qreal radius)
{
    const qsizetype count = corners.size();
    const auto toward = [](QPointF from, QPointF to, qreal distance) {
        const qreal length = std::hypot(to.x() - from.x(), to.y() - from.y());
        return length > 0 ? from + (to - from) * std::min(distance, length / 2) / length : from;
    };
    for (qsizetype i = 0; i < count; ++i) {
        const QPointF before = corners[(i + count - 1) % count];
        const QPointF corner = corners[i];
        const QPointF after = corners[(i + 1) % count];
        const QPointF into = toward(corner, before, radius);
        const QPointF out = toward(corner, after, radius);
        if (i == 0)
            path.moveTo(into);
        else
            path.lineTo(into);
        path.quadTo(corner, out);
    }
    path.closeSubpath();
}

// Rows that touch one another from top to bottom, as one figure.
void addStack(QPainterPath &path, const QList<QRectF> &rows, qreal radius)
{
    QPolygonF corners;
    const auto add = [&corners](qreal x, qreal y) {
        const QPointF point(x, y);
        // a corner on a straight side is none
        if (corners.size() >= 2 && corners.last().x() == x && corners[corners.size() - 2].x() == x)
            corners.last() = point;
        else if (corners.isEmpty() || corners.last() != point)
            corners.append(point);
    };
    for (const QRectF &row : rows) {
        add(row.right(), row.top());
        add(row.right(), row.bottom());
    }
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        add(row->left(), row->bottom());
        add(row->left(), row->top());
    }
    addRounded(path, corners, radius);
}

}

QPainterPath outlineOf(const QList<RunRect> &runs, const QRectF &column, qreal reach, qreal radius)
{
    QList<QRectF> rows;
    bool isMixed = false;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const RunRect &run = runs[i];
        const bool isFirst = i == 0;
        const bool isLast = i + 1 == runs.size();
        isMixed = isMixed || (!isFirst && runs[i - 1].line == run.line);
        QRectF row = run.rect.adjusted(-reach, 0, reach, 0);
        const bool fromLeft = run.rightToLeft ? !isLast : !isFirst;
        const bool toRight = run.rightToLeft ? !isFirst : !isLast;
        if (fromLeft)
            row.setLeft(column.left() - reach);
        if (toRight)
            row.setRight(column.right() + reach);
        // Two lines of one stretch lie close: no gap at a paragraph's end.
        if (!isFirst && run.rect.top() > runs[i - 1].rect.bottom())
            rows.last().setBottom(run.rect.top());
        rows.append(row);
    }
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    if (isMixed) {
        for (const RunRect &run : runs)
            path.addRoundedRect(run.rect.adjusted(-reach, 0, reach, 0), radius, radius);
        return path;
    }
    QList<QRectF> stack;
    for (const QRectF &row : std::as_const(rows)) {
        const bool touches = !stack.isEmpty() && row.left() < stack.last().right() && stack.last().left() < row.right();
        if (!stack.isEmpty() && !touches) {
            addStack(path, stack, radius);
            stack.clear();
        }
        stack.append(row);
    }
    if (!stack.isEmpty())
        addStack(path, stack, radius);
    return path;
}

}
