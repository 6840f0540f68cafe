// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>

class QColor;
class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QWidget;

namespace Synoptic {

// How single controls are painted, in the colours of the look of the moment.

// A rounded field or button: fill, and a border drawn inside the rectangle.
void paintPanel(
    QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal radius = 5, qreal width = 1);

// The frame round the control that has the keyboard focus.
void paintFocus(QPainter &painter, const QRectF &rect, qreal radius = 5);

// A field to write in, on the ground that it stands on: its words, and those that stand there while it is empty.
void wearFieldColours(QWidget &field);

// Pressed or switched on; under the pointer, and to be used.
bool isOn(const QStyleOption *option);
bool isHovered(const QStyleOption *option);
// The button of a dialog that Enter presses.
bool isChief(const QStyleOption *option);
// A tool button with its words beside its icon.
bool isBesideIcon(const QStyleOptionToolButton &button);
// How wide such a button is, in px.
int widthBesideIcon(const QStyleOptionToolButton &button);

// A button in its three states; in the contrast looks a pressed one is inverted.
void paintButton(QPainter &painter, const QStyleOption *option, bool chief);
void paintButtonLabel(QPainter &painter, const QStyleOptionToolButton &button);
void paintCheck(QPainter &painter, const QStyleOption *option);
void paintTab(QPainter &painter, const QStyleOptionTab &tab);
void paintScrollBar(QPainter &painter, const QStyle &style, const QStyleOptionSlider &bar, const QWidget *widget);

}
