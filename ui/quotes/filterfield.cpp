// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quotes/filterfield.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"

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

void FilterField::leaveRoomBehind(int width)
{
    setClearButtonEnabled(false);
    setTextMargins(px(30), 0, px(4) + width, 0);
}

void FilterField::wearLook()
{
    setFont(chromeFont(12.5));
    wearFieldColours(*this);
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
        paintPanel(painter, rect(), look().field, look().line2);
        if (hasFocus())
            paintFocus(painter, rect());
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
