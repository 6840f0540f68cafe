// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QRectF>

namespace Synoptic {

// Where a stretch of text lies on the page: one line, one direction.
struct RunRect {
    QRectF rect;              // the width of the words, the whole height of their line
    int line = 0;             // counted from the top of the page
    bool rightToLeft = false; // the direction of the paragraph

    bool operator==(const RunRect &) const = default;
};

// Where the words of an article stand: the one question that painting, hovering, ribbons, strip and
// tests ask. Positions are those of the stored text; points are those of the page, whose top stays
// at 0 whatever part of it is in view.
class TextGeometry
{
public:
    virtual ~TextGeometry() = default;

    // The rectangles of a range from top to bottom; in a line of mixed directions one for each run.
    // Empty where the range is folded away.
    virtual QList<RunRect> rectsFor(TextRange range) const = 0;
    // The character under a point; -1 beside the text.
    virtual qsizetype positionAt(QPointF point) const = 0;
    // Top of the line that shows this place; where it is folded, of the fold's line.
    virtual qreal yFor(qsizetype position) const = 0;
    // The first place shown at or below a height.
    virtual qsizetype positionBelow(qreal y) const = 0;
    // The column of text, as high as the page.
    virtual QRectF column() const = 0;
};

}
