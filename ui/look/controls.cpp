// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/controls.h"

#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

namespace Synoptic {

namespace {

// Icon and words of a tool button side by side, with air around them.
constexpr double buttonPadding = 11;
constexpr double iconGap = 8;

}

void paintPanel(
    QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal radius, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, width));
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
    painter.restore();
}

void paintFocus(QPainter &painter, const QRectF &rect, qreal radius)
{
    const qreal width = look().isContrast() ? 3 : 1.5;
    paintPanel(
        painter, rect, Qt::transparent, look().isContrast() ? QColor(look().focus) : QColor(look().ui), radius, width);
}

void wearFieldColours(QWidget &field)
{
    QPalette colors = field.palette();
    colors.setColor(QPalette::Base, Qt::transparent);
    colors.setColor(QPalette::Text, look().text);
    colors.setColor(QPalette::PlaceholderText, look().dim);
    if (colors != field.palette())
        field.setPalette(colors);
}

bool isOn(const QStyleOption *option)
{
    return option->state & (QStyle::State_On | QStyle::State_Sunken);
}

bool isHovered(const QStyleOption *option)
{
    return (option->state & QStyle::State_MouseOver) && (option->state & QStyle::State_Enabled);
}

bool isChief(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && (button->features & QStyleOptionButton::DefaultButton) && (option->state & QStyle::State_Enabled);
}

bool isBesideIcon(const QStyleOptionToolButton &button)
{
    return button.toolButtonStyle == Qt::ToolButtonTextBesideIcon && !button.icon.isNull()
        && !(button.state & QStyle::State_AutoRaise);
}

int widthBesideIcon(const QStyleOptionToolButton &button)
{
    const int words = button.fontMetrics.horizontalAdvance(button.text);
    return px(2 * buttonPadding + iconGap) + button.iconSize.width() + words + 1;
}

void paintButton(QPainter &painter, const QStyleOption *option, bool chief)
{
    const Look &now = look();
    QColor fill = isOn(option) || isHovered(option) ? QColor(now.sel) : QColor(now.raised);
    QColor border = now.line2;
    if (chief || (now.isContrast() && isOn(option)))
        fill = border = now.ui;
    if (!(option->state & QStyle::State_Enabled)) {
        fill = now.chrome;
        border = now.line;
    }
    paintPanel(painter, option->rect, fill, border);
    if (option->state & QStyle::State_HasFocus)
        paintFocus(painter, option->rect);
}

void paintButtonLabel(QPainter &painter, const QStyleOptionToolButton &button)
{
    const Look &now = look();
    const bool enabled = button.state & QStyle::State_Enabled;
    const bool inverted = now.isContrast() && isOn(&button);
    const QIcon::Mode mode = !enabled ? QIcon::Disabled : inverted ? QIcon::Selected : QIcon::Normal;
    const int side = button.iconSize.height();
    const QRect icon(button.rect.left() + px(buttonPadding), button.rect.center().y() - side / 2 + 1, side, side);
    button.icon.paint(&painter, QStyle::visualRect(button.direction, button.rect, icon), Qt::AlignCenter, mode);
    const QRect text = button.rect.adjusted(px(buttonPadding + iconGap) + side, 0, 0, 0);
    painter.save();
    painter.setFont(button.font);
    painter.setPen(!enabled ? QColor(now.dim) : inverted ? QColor(now.page) : QColor(now.ui));
    painter.drawText(QStyle::visualRect(button.direction, button.rect, text),
        QStyle::visualAlignment(button.direction, Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextHideMnemonic,
        button.text);
    painter.restore();
}

void paintCheck(QPainter &painter, const QStyleOption *option)
{
    const Look &now = look();
    const qreal side = std::min(option->rect.width(), option->rect.height());
    const QRectF box(option->rect.x() + (option->rect.width() - side) / 2.0,
        option->rect.y() + (option->rect.height() - side) / 2.0, side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool enabled = option->state & QStyle::State_Enabled;
    painter.setPen(QPen(enabled ? QColor(now.ui) : QColor(now.line2), 1.2));
    painter.setBrush(QColor(now.field));
    painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 3, 3);
    if (option->state & (QStyle::State_On | QStyle::State_NoChange)) {
        QPainterPath tick;
        const auto at = [&box, side](qreal x, qreal y) { return box.topLeft() + QPointF(x * side, y * side); };
        tick.moveTo(at(0.27, 0.52));
        tick.lineTo(at(0.44, 0.68));
        tick.lineTo(at(0.74, 0.34));
        painter.setPen(
            QPen(enabled ? QColor(now.ui) : QColor(now.dim), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(tick);
    }
    painter.restore();
}

void paintTab(QPainter &painter, const QStyleOptionTab &tab)
{
    const Look &now = look();
    const int bar = now.isContrast() ? 4 : 2;
    if (tab.state & QStyle::State_Selected)
        painter.fillRect(QRect(tab.rect.left(), tab.rect.bottom() - bar + 1, tab.rect.width(), bar), QColor(now.ui));
}

void paintScrollBar(QPainter &painter, const QStyle &style, const QStyleOptionSlider &bar, const QWidget *widget)
{
    const Look &now = look();
    const bool hovered = isHovered(&bar) || (bar.state & QStyle::State_Sunken);
    QRectF handle = style.subControlRect(QStyle::CC_ScrollBar, &bar, QStyle::SC_ScrollBarSlider, widget);
    const qreal inset = hovered ? 2 : 3;
    handle.adjust(inset, inset, -inset, -inset);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(hovered || now.isContrast() ? QColor(now.dim) : QColor(now.line2));
    const qreal radius = std::min(handle.width(), handle.height()) / 2;
    painter.drawRoundedRect(handle, radius, radius);
    painter.restore();
}

}
