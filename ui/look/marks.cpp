// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/marks.h"

#include "ui/look/fonts.h"

#include <QPainter>
#include <QPainterPath>

namespace Synoptic {

namespace {

QPen strokeOf(const QColor &color, qreal width)
{
    return QPen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
}

// A is 0, B is 1 ... Z, AA, AB.
qsizetype placeOf(const QString &letter)
{
    qsizetype place = 0;
    for (const QChar c : letter)
        place = place * 26 + (c.unicode() - u'A' + 1);
    return std::max<qsizetype>(place - 1, 0);
}

}

qreal groupBadgeWidth(qreal height, qsizetype group)
{
    const int digits = QString::number(group + 1).size();
    return height * (17.0 / 16.0) + (digits - 1) * height * 0.4;
}

void paintBadge(QPainter &painter, const QRectF &rect, qsizetype group, bool hollow)
{
    const GroupColors &colors = look().group(group);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(strokeOf(colors.line, hollow ? 1.5 : 1));
    painter.setBrush(hollow ? QBrush(Qt::NoBrush) : QBrush(QColor(colors.badge)));
    const qreal inset = hollow ? 0.75 : 0.5;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), 3, 3);
    QFont font = chromeFont(11, QFont::DemiBold);
    font.setPixelSize(std::max(6, qRound(rect.height() * 11 / 16)));
    painter.setFont(font);
    painter.setPen(hollow ? QColor(colors.line) : QColor(colors.number));
    painter.drawText(rect, Qt::AlignCenter, QString::number(group + 1));
    painter.restore();
}

void paintOutlet(QPainter &painter, const QRectF &rect, const QString &letter, bool ring)
{
    const OutletColors &colors = look().outlet(placeOf(letter));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ring ? strokeOf(colors.disc, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(ring ? QBrush(Qt::NoBrush) : QBrush(QColor(colors.disc)));
    painter.drawEllipse(ring ? rect.adjusted(0.75, 0.75, -0.75, -0.75) : rect);
    QFont font = chromeFont(11, QFont::DemiBold);
    font.setPixelSize(std::max(6, qRound(rect.height() * (letter.size() > 1 ? 8.0 : 11.0) / 18)));
    painter.setFont(font);
    painter.setPen(ring ? QColor(colors.disc) : QColor(colors.letter));
    painter.drawText(rect, Qt::AlignCenter, letter);
    painter.restore();
}

void paintEdge(QPainter &painter, Wording wording, qreal x1, qreal x2, qreal y, const QColor &color, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, wording == Wording::Changed);
    QPen pen = strokeOf(color, width);
    painter.setBrush(Qt::NoBrush);
    switch (wording) {
    case Wording::Whole:
        painter.fillRect(QRectF(x1, y - width / 2, x2 - x1, width), color);
        break;
    case Wording::Cut:
        for (qreal x = x1; x < x2; x += 8) // dashes of 5, gaps of 3
            painter.fillRect(QRectF(x, y - width / 2, std::min<qreal>(5, x2 - x), width), color);
        break;
    case Wording::Changed: {
        QPainterPath wave; // 6 long and 3 high
        wave.moveTo(x1, y);
        int side = -1;
        for (qreal x = x1; x < x2; x += 3, side = -side)
            wave.quadTo(x + 1.5, y + side * 2.2, std::min(x + 3, x2), y);
        pen.setWidthF(std::min<qreal>(width, 1.3));
        painter.setPen(pen);
        painter.drawPath(wave);
        break;
    }
    case Wording::Paraphrased:
        for (qreal x = x1; x < x2; x += 3)
            painter.fillRect(QRectF(x, y - width / 2, std::min<qreal>(1.5, x2 - x), width), color);
        break;
    }
    painter.restore();
}

void paintToldGlyph(QPainter &painter, const QRectF &rect, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen dots(color, 1.4);
    dots.setDashPattern({1, 1.4});
    painter.setPen(dots);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(
        rect.adjusted(rect.width() * 0.14, rect.height() * 0.14, -rect.width() * 0.14, -rect.height() * 0.14));
    painter.restore();
}

void paintWordingGlyph(QPainter &painter, const QRectF &rect, std::optional<Wording> wording, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle
        = rect.adjusted(rect.width() * 0.14, rect.height() * 0.14, -rect.width() * 0.14, -rect.height() * 0.14);
    painter.setPen(QPen(color, 1.3));
    painter.setBrush(Qt::NoBrush);
    if (!wording) {
        painter.drawLine(
            QPointF(rect.center().x() - 3, rect.center().y()), QPointF(rect.center().x() + 3, rect.center().y()));
        painter.restore();
        return;
    }
    switch (*wording) {
    case Wording::Whole:
        painter.setBrush(color);
        painter.drawEllipse(circle);
        break;
    case Wording::Cut: {
        painter.drawEllipse(circle);
        QPainterPath half;
        half.moveTo(circle.center());
        half.arcTo(circle, 90, 180);
        painter.fillPath(half, color);
        break;
    }
    case Wording::Changed: {
        painter.drawEllipse(circle);
        const QPointF c = circle.center();
        const qreal w = circle.width() / 2 - 2.5;
        QPainterPath wave(QPointF(c.x() - w, c.y()));
        wave.cubicTo(c.x() - w / 2, c.y() - w, c.x() + w / 2, c.y() + w, c.x() + w, c.y());
        painter.drawPath(wave);
        break;
    }
    case Wording::Paraphrased: {
        QPen dots(color, 1.4);
        dots.setDashPattern({1, 1.4});
        painter.setPen(dots);
        painter.drawEllipse(circle);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(circle.center(), circle.width() / 5, circle.height() / 5);
        break;
    }
    }
    painter.restore();
}

void paintDispute(QPainter &painter, const QRectF &rect, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, look().isContrast() ? 2 : 1.4, Qt::SolidLine, Qt::RoundCap));
    const qreal unit = rect.height() / 12;
    const QPointF centre = rect.center();
    for (const qreal y : {-2.0, 2.0})
        painter.drawLine(centre + QPointF(-4.2, y) * unit, centre + QPointF(4.2, y) * unit);
    painter.drawLine(centre + QPointF(2.4, -5) * unit, centre + QPointF(-2.4, 5) * unit);
    painter.restore();
}

}
