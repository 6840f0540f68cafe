// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QPainter;
class QStyleOptionViewItem;

namespace Synoptic {

// What lies under a row of a list of the right column: the current row is filled and has a bar, and where
// there are no fills a frame and a broader bar; the keyboard's frame round it.
void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, bool current);

}
