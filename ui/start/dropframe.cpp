// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/dropframe.h"

#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"

#include <QAccessible>
#include <QPainter>

namespace Synoptic {

DropFrame::DropFrame(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(px(62));
    setAccessibleName(tr("Drop files or folders anywhere in this window"));
}

void DropFrame::setHint(const QString &words)
{
    if (m_hint == words)
        return;
    m_hint = words;
    setAccessibleDescription(words);
    update();
}

void DropFrame::paintEvent(QPaintEvent *)
{
    const Look &now = look();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool held = !m_hint.isEmpty();
    QPen pen(held ? QColor(now.ui) : QColor(now.line2), held ? 1.5 : 1);
    if (!held)
        pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.setBrush(held ? QBrush(QColor(now.raised)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);

    const double s = textScale();
    const int side = qRound(16 * s);
    lineIcon(QLatin1StringView("drop")).paint(&painter, QRect(qRound(21 * s), (height() - side) / 2, side, side));
    painter.setFont(chromeFont(13));
    painter.setPen(QColor(now.ui));
    const QRectF words(47 * s, 0, width() - 68 * s, height());
    const QString invitation = tr("Drop files or folders anywhere in this window");
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, held ? m_hint : invitation);
    if (held)
        return;
    const double used = painter.fontMetrics().horizontalAdvance(invitation) + 24 * s;
    painter.setFont(chromeFont(12));
    painter.setPen(QColor(now.dim));
    const QString more = tr("They make a new project; dropped on a recent one they join it.");
    if (painter.fontMetrics().horizontalAdvance(more) <= words.width() - used)
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, more);
}

}
