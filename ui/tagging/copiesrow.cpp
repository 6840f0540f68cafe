// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tagging/copiesrow.h"

#include "ui/look/look.h"
#include "ui/look/marks.h"
#include "ui/look/measure.h"

#include <QKeySequence>
#include <QPainter>
#include <QStyleOptionButton>

namespace Synoptic {

CopiesRow::CopiesRow(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::NoFocus); // the field keeps the keyboard; Alt+A
    setFont(chromeFont(12));
}

void CopiesRow::say(const QString &words, const QStringList &letters, const QStringList &names)
{
    setText(words);
    setAccessibleName(words + u' ' + names.join(QStringLiteral(", ")));
    m_letters = letters;
    m_names = names;
    setVisible(!letters.isEmpty());
    update();
}

QSize CopiesRow::sizeHint() const
{
    return {px(300), px(32)};
}

void CopiesRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), QColor(look().chrome));
    painter.fillRect(QRect(0, 0, width(), 1), QColor(look().line));
    QStyleOptionButton tick;
    tick.initFrom(this);
    tick.rect = QRect(px(12), height() / 2 - px(7), px(14), px(14));
    tick.state |= isChecked() ? QStyle::State_On : QStyle::State_Off;
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &tick, &painter, this);
    painter.setFont(chromeFont(11.5));
    const QString key = QKeySequence(Qt::ALT | Qt::Key_A).toString(QKeySequence::NativeText);
    QRect room = rect().adjusted(px(34), 0, -px(12), 0);
    const int keyWidth = painter.fontMetrics().horizontalAdvance(key) + px(8);
    const int letters = static_cast<int>(m_letters.size()) * px(20) + px(6);
    // No outlet may be missing: where they need the room, the key gives way, and then the words.
    if (fontMetrics().horizontalAdvance(text()) + letters + keyWidth <= room.width()) {
        painter.setPen(QColor(look().dim));
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, key);
        room.setRight(room.right() - keyWidth);
    }
    painter.setFont(font());
    painter.setPen(QColor(look().ui));
    const QString words = painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width() - letters);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, words);
    int x = room.left() + painter.fontMetrics().horizontalAdvance(words) + px(6);
    for (qsizetype i = 0; i < m_letters.size(); ++i) {
        const int side = px(15);
        if (x + side > room.right())
            break;
        paintOutlet(painter, QRectF(x, (height() - side) / 2.0, side, side), m_letters[i]);
        x += side + px(5);
        if (m_letters.size() > 1)
            continue;
        painter.setFont(font());
        painter.setPen(QColor(look().ui));
        painter.drawText(QRect(x, 0, room.right() - x, height()), Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(m_names.value(i), Qt::ElideRight, room.right() - x));
    }
}

}
