// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/page.h"

#include <QPainter>

namespace Synoptic {

namespace {

void paintInk(QPainter &painter, const Shape &shape)
{
    painter.setBrush(shape.fill.isValid() ? QBrush(shape.fill) : QBrush(Qt::NoBrush));
    if (!shape.stroke.isValid()) {
        painter.setPen(Qt::NoPen);
    } else {
        QPen pen(shape.stroke, shape.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (!shape.dashes.isEmpty()) {
            QList<qreal> pattern; // Qt counts in widths of the pen
            for (const qreal dash : shape.dashes)
                pattern.append(dash / shape.width);
            pen.setDashPattern(pattern);
        }
        painter.setPen(pen);
    }
    painter.drawPath(shape.path);
}

void paintInk(QPainter &painter, const SetLine &line)
{
    if (!line.isTurned) {
        line.text->draw(painter, line.line, line.at);
        return;
    }
    painter.save();
    painter.translate(line.at);
    painter.rotate(90);
    line.text->draw(painter, line.line, {});
    painter.restore();
}

}

void BookPage::add(const SetTextPtr &text, QPointF at)
{
    for (qsizetype line = 0; line < text->lineCount(); ++line)
        ink.append(SetLine{text, line, at});
}

void paint(QPainter &painter, const BookPage &page, Highlights highlights)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto all = [&painter](const QList<Ink> &inks) {
        for (const Ink &ink : inks)
            std::visit([&painter](const auto &it) { paintInk(painter, it); }, ink);
    };
    all(page.ground);
    if (highlights == Highlights::Painted) {
        painter.setPen(Qt::NoPen);
        for (const Highlight &highlight : page.highlights) {
            painter.setBrush(highlight.remark.colour);
            for (const QRectF &rect : highlight.rects)
                painter.drawRect(rect);
        }
    }
    all(page.ink);
    painter.restore();
}

}
