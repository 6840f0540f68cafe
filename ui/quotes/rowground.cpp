// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quotes/rowground.h"

#include "ui/look/look.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace Synoptic {

void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, bool current)
{
    const QRect rect = option.rect;
    if (current && look().isContrast()) {
        painter.setPen(QPen(QColor(look().ui), 2));
        painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1));
        painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), QColor(look().ui));
    } else if (current) {
        painter.fillRect(rect, QColor(look().sel));
        painter.fillRect(QRect(rect.left(), rect.top(), 2, rect.height()), QColor(look().ui));
    } else if (option.state & QStyle::State_MouseOver && !look().isContrast()) {
        QColor half = look().sel;
        half.setAlphaF(0.45f);
        painter.fillRect(rect, half);
    }
    if (current && option.state & QStyle::State_HasFocus) {
        painter.setPen(QPen(QColor(look().focus), look().isContrast() ? 3 : 1));
        const qreal inset = look().isContrast() ? 3.5 : 0.5;
        painter.drawRect(QRectF(rect).adjusted(inset, inset, -inset, -inset));
    }
}

}
