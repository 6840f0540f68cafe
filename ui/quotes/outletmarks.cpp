// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quotes/outletmarks.h"

#include "ui/look/fonts.h"
#include "ui/look/marks.h"
#include "ui/look/measure.h"
#include "ui/plainwords.h"
#include "ui/synopsis.h"

#include <QPainter>

namespace Synoptic {

OutletMark::OutletMark(const QString &letter, QWidget *parent)
    : QWidget(parent)
    , m_letter(letter)
{
    setFixedSize(px(18), px(18));
    setAccessibleName(letter);
}

void OutletMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintOutlet(painter, rect(), m_letter);
}

OutletsLine::OutletsLine(
    const QString &label, const QList<qsizetype> &articles, const Synopsis &synopsis, QWidget *parent)
    : QWidget(parent)
    , m_label(label)
    , m_font(chromeFont(12))
{
    for (const qsizetype article : articles) {
        m_letters.append(synopsis.letter(article));
        m_names.append(synopsis.nameOf(article));
    }
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(label + u' ' + m_names.join(QStringLiteral(", ")));
}

QList<QPoint> OutletsLine::places(int width) const
{
    const QFontMetrics metrics(m_font);
    QList<QPoint> all = {QPoint(0, 0)};
    int x = metrics.horizontalAdvance(m_label) + px(12);
    int y = 0;
    for (const QString &name : m_names) {
        const int wide = px(20) + metrics.horizontalAdvance(name);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += px(21);
        }
        all.append(QPoint(x, y));
        x += wide + px(11);
    }
    return all;
}

int OutletsLine::heightForWidth(int width) const
{
    return places(width).last().y() + px(19);
}

QSize OutletsLine::sizeHint() const
{
    return {px(300), heightForWidth(px(300))};
}

void OutletsLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_font);
    const QList<QPoint> all = places(width());
    const int high = px(19);
    painter.setPen(QColor(look().dim));
    painter.drawText(QRect(all.first(), QSize(width(), high)), Qt::AlignVCenter, m_label);
    for (qsizetype i = 0; i < m_letters.size(); ++i) {
        const QPoint at = all[i + 1];
        paintOutlet(painter, QRectF(at.x(), at.y() + px(2), px(15), px(15)), m_letters[i], true);
        painter.setPen(QColor(look().ui));
        const QRect place(at + QPoint(px(20), 0), QSize(width() - at.x() - px(20), high));
        painter.drawText(
            place, Qt::AlignVCenter, painter.fontMetrics().elidedText(m_names[i], Qt::ElideRight, place.width()));
    }
}

LeadingLine::LeadingLine(const QString &letter, const QString &words, QWidget *parent)
    : QAbstractButton(parent)
    , m_letter(letter)
{
    setText(words);
    setFont(chromeFont(11.5));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setToolTip(plainToolTip(words));
    setAccessibleName(tr("%1: %2", "letter of an outlet, words").arg(letter, words));
}

QSize LeadingLine::sizeHint() const
{
    return {px(200), px(22)};
}

void LeadingLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintOutlet(painter, QRectF(px(1), px(3), px(15), px(15)), m_letter);
    const QRect place = rect().adjusted(px(25), 0, 0, 0);
    painter.setFont(font());
    painter.setPen(QColor(underMouse() ? look().ui : look().dim));
    painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
    if (hasFocus()) {
        painter.setPen(QPen(QColor(look().focus), look().isContrast() ? 3 : 1));
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
}

}
