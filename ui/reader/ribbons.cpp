// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/ribbons.h"

#include "ui/look/look.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Synoptic {

namespace {

constexpr qreal threadHeight = 3;
constexpr qreal beyond = 20; // how far past the view an end is held

Extent thread(qreal height)
{
    return {height - threadHeight / 2, height + threadHeight / 2};
}

// -1 above the view, 1 below it, 0 at least partly in it.
int sideOf(Extent end, qreal viewHeight)
{
    return end.bottom <= 0 ? -1 : end.top >= viewHeight ? 1 : 0;
}

Extent held(Extent end, qreal viewHeight)
{
    switch (sideOf(end, viewHeight)) {
    case -1:
        return thread(-beyond);
    case 1:
        return thread(viewHeight + beyond);
    default:
        return end;
    }
}

qreal distance(Extent a, Extent b)
{
    return std::max({0.0, b.top - a.bottom, a.top - b.bottom});
}

}

RibbonLayout layOutRibbons(const QList<std::optional<Extent>> &ends, qreal viewHeight, qreal gutterWidth)
{
    RibbonLayout layout;
    layout.panes.resize(ends.size());
    layout.gutters.resize(std::max<qsizetype>(0, ends.size() - 1));
    qsizetype last = -1;
    for (qsizetype i = 0; i < ends.size(); ++i) {
        if (!ends[i])
            continue;
        const qsizetype from = std::exchange(last, i);
        if (from < 0)
            continue;
        const int side = sideOf(*ends[from], viewHeight);
        if (side != 0 && side == sideOf(*ends[i], viewHeight))
            continue;
        const Extent left = held(*ends[from], viewHeight);
        const Extent right = held(*ends[i], viewHeight);
        layout.panes[from].fromRight = true;
        layout.panes[i].fromLeft = true;
        if (i == from + 1) {
            const bool far = distance(left, right) > 4 * gutterWidth;
            layout.gutters[from] = {far ? GutterRibbon::Kind::Thread : GutterRibbon::Kind::Band, left, right};
            continue;
        }
        const qreal height = (left.middle() + right.middle()) / 2;
        for (qsizetype gutter = from; gutter < i; ++gutter) {
            layout.gutters[gutter] = {GutterRibbon::Kind::Band, gutter == from ? left : thread(height),
                gutter + 1 == i ? right : thread(height)};
        }
        for (qsizetype pane = from + 1; pane < i; ++pane)
            layout.panes[pane].rings.append(height);
    }
    return layout;
}

void paintRibbon(QPainter &painter, const QRectF &area, const GutterRibbon &ribbon, qsizetype group)
{
    if (ribbon.kind == GutterRibbon::Kind::None || group < 0)
        return;
    const GroupColors &colors = look().group(group);
    const qreal edge = look().isContrast() ? 2 : 1;
    const bool isThread = ribbon.kind == GutterRibbon::Kind::Thread;
    const Extent left = isThread ? thread(ribbon.left.middle()) : ribbon.left;
    const Extent right = isThread ? thread(ribbon.right.middle()) : ribbon.right;
    const auto curve = [&area](qreal from, qreal to) {
        QPainterPath path(QPointF(area.left(), area.top() + from));
        path.cubicTo(QPointF(area.center().x(), area.top() + from), QPointF(area.center().x(), area.top() + to),
            QPointF(area.right(), area.top() + to));
        return path;
    };
    const QPainterPath above = curve(left.top + edge / 2, right.top + edge / 2);
    const QPainterPath below = curve(left.bottom - edge / 2, right.bottom - edge / 2);
    QPainterPath band = above;
    band.connectPath(below.toReversed());
    band.closeSubpath();

    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(band, QColor(colors.litFill));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(colors.line), edge, Qt::SolidLine, Qt::FlatCap));
    painter.drawPath(above);
    painter.drawPath(below);
    if (isThread) {
        const QColor line = colors.line;
        painter.fillRect(
            QRectF(area.left(), area.top() + ribbon.left.top, 3, ribbon.left.bottom - ribbon.left.top), line);
        painter.fillRect(
            QRectF(area.right() - 3, area.top() + ribbon.right.top, 3, ribbon.right.bottom - ribbon.right.top), line);
    }
    painter.restore();
}

}
