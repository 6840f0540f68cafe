// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/startbutton.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/look.h"

#include <QPainter>

namespace Synoptic {

namespace {

// Where the parts stand, in px at 100 %; the frame of focus hangs 12 over on each side.
constexpr double overhang = 12;
constexpr double iconSide = 32;
constexpr double textLeft = overhang + 46;

double px(double pixels)
{
    return pixels * textScale();
}

}

StartButton::StartButton(
    const QIcon &icon, const QString &words, const QString &more, const QString &key, QWidget *parent)
    : QCommandLinkButton(words, more, parent)
    , m_key(key)
{
    setIcon(icon);
    setAccessibleName(words);
    setAccessibleDescription(key.isEmpty() ? more : QStringLiteral("%1 (%2)").arg(more, key));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize StartButton::sizeHint() const
{
    const int width = qRound(px(454));
    return {width, heightForWidth(width)};
}

int StartButton::heightForWidth(int width) const
{
    const QFontMetricsF metrics(chromeFont(12));
    const QRectF lines = metrics.boundingRect(
        QRectF(0, 0, width - px(textLeft + overhang + 60), 1000), Qt::TextWordWrap, description());
    return qRound(px(46) + lines.height());
}

void StartButton::paintEvent(QPaintEvent *)
{
    const Look &now = look();
    QPainter painter(this);
    if (hasFocus()) {
        paintPanel(painter, rect(), now.raised, now.isContrast() ? now.focus : now.ui, 5, now.isContrast() ? 3 : 1.25);
    } else if (underMouse()) {
        paintPanel(painter, rect(), now.raised, now.line);
    }
    const QRectF frame(px(overhang) + 1, px(13), px(iconSide), px(iconSide));
    paintPanel(painter, frame, now.field, now.line2);
    const double side = px(16);
    icon().paint(&painter, QRectF(frame.center() - QPointF(side / 2, side / 2), QSizeF(side, side)).toRect());

    const QRectF text = QRectF(rect()).adjusted(px(textLeft), px(11), -px(overhang), -px(8));
    painter.setFont(chromeFont(14, QFont::Medium));
    painter.setPen(QColor(now.ui));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignTop, this->text());
    painter.setPen(QColor(now.dim));
    painter.setFont(chromeFont(12));
    painter.drawText(text, Qt::AlignRight | Qt::AlignTop, m_key);
    painter.drawText(
        text.adjusted(0, px(20), -px(60), 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, description());
}

}
