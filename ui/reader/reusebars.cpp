// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/reusebars.h"

#include "app/text/reuse.h"
#include "ui/look/look.h"

#include <QPainter>

namespace Synoptic {

namespace {

constexpr qreal laneMiddle = 34; // before the text; the bars of our own begin at 30
constexpr qreal laneWidth = 9;
constexpr qreal nameHeight = 40; // turned by a quarter
constexpr qreal leastBeside = 5; // of the bar, above and below the name

}

QList<ReuseBar> reuseBars(const QList<QRectF> &lines, qreal column, const ReadingMetrics &metrics)
{
    const qreal width = (look().isContrast() ? 3 : 2) * metrics.scale;
    const qreal middle = column - laneMiddle * metrics.scale;
    QList<ReuseBar> bars;
    for (const QRectF &passage : lines) {
        if (passage.isEmpty())
            continue;
        ReuseBar it{.bar = QRectF(middle - width / 2, passage.top() + 2, width, passage.height() - 4), .name = {}};
        const qreal wide = laneWidth * metrics.scale;
        const qreal high = nameHeight * metrics.scale;
        if (it.bar.height() >= high + 2 * leastBeside * metrics.scale)
            it.name = QRectF(middle - wide / 2, it.bar.center().y() - high / 2, wide, high);
        bars.append(it);
    }
    return bars;
}

void paintReuseBars(QPainter &painter, const QList<ReuseBar> &bars, const QRectF &clip, const ReadingMetrics &metrics)
{
    QFont font = metrics.letter();
    font.setPixelSize(qRound(9 * metrics.scale));
    for (const ReuseBar &it : bars) {
        if (it.bar.bottom() < clip.top() || it.bar.top() > clip.bottom())
            continue;
        painter.save();
        QPen pen(QColor(look().copy), it.bar.width(), Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({4 * metrics.scale / pen.widthF(), 2 * metrics.scale / pen.widthF()});
        painter.setPen(pen);
        const qreal x = it.bar.center().x();
        if (it.name.isEmpty()) {
            painter.drawLine(QPointF(x, it.bar.top()), QPointF(x, it.bar.bottom()));
        } else {
            painter.drawLine(QPointF(x, it.bar.top()), QPointF(x, it.name.top()));
            painter.drawLine(QPointF(x, it.name.bottom()), QPointF(x, it.bar.bottom()));
            painter.setPen(QColor(look().dim));
            painter.setFont(font);
            painter.translate(it.name.center());
            painter.rotate(-90);
            const QRectF turned(-it.name.height() / 2, -it.name.width() / 2, it.name.height(), it.name.width());
            painter.drawText(turned, Qt::AlignCenter | Qt::TextDontClip, QString(passimSource));
        }
        painter.restore();
    }
}

}
