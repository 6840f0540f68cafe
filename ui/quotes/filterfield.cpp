// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quotes/filterfield.h"

#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/quotes/measure.h"

#include <QEvent>
#include <QPainter>

namespace Synoptic {

FilterField::FilterField(QWidget *parent)
    : QLineEdit(parent)
{
    setFrame(false);
    setClearButtonEnabled(true);
    setFixedHeight(px(30));
    setTextMargins(px(30), 0, px(4), 0);
    wearLook();
}

void FilterField::wearLook()
{
    setFont(chromeFont(12.5));
    QPalette colors = palette();
    colors.setColor(QPalette::Base, Qt::transparent);
    colors.setColor(QPalette::Text, look().text);
    colors.setColor(QPalette::PlaceholderText, look().dim);
    if (colors != palette())
        setPalette(colors);
}

void FilterField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        wearLook();
}

void FilterField::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool strong = hasFocus();
        const qreal width = !strong ? 1 : look().isContrast() ? 3 : 1.5;
        painter.setPen(QPen(QColor(strong ? look().focus : look().line2), width));
        painter.setBrush(QColor(look().field));
        const qreal inset = width / 2;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 5, 5);
        painter.setPen(QPen(QColor(look().dim), 1.2));
        const QPointF centre(18 * textScale(), height() / 2.0);
        for (const double step : {-1.0, 0.0, 1.0}) {
            const qreal reach = (5.5 - (step + 1) * 1.9) * textScale();
            const qreal y = centre.y() + step * 3.5 * textScale();
            painter.drawLine(QPointF(centre.x() - reach, y), QPointF(centre.x() + reach, y));
        }
    }
    QLineEdit::paintEvent(event);
}

}
