// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/look.h"

#include <QString>

class QPainter;
class QRectF;

namespace Synoptic {

// What a person calls a colour of tagColorChoices(): "amber"; empty for a colour of their own.
QString tagColorName(const QString &kept);

// How a tag that keeps this colour is painted in a look. A colour of a person's own keeps its hue and
// takes the lightness in which everything on it can be read: text on the fill and the name on the page
// 4.5 : 1, the stripe 3 : 1; in the contrast looks 7 : 1 and 4.5 : 1. A tag without a colour (empty) has
// the page for a fill; its stripe and edge are dashed.
TagColors tagColors(const QString &kept, const Look &look = Synoptic::look());

// The small sign of a tag in lists, 16 x 14 at 100 %: marker and stripe; hollow and dashed without a colour.
void paintTagSwatch(QPainter &painter, const QRectF &rect, const QString &kept);

}
