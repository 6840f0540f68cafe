// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/codedmarks.h"
#include "ui/reader/readingmetrics.h"

#include <QRectF>

class QPainter;

namespace Synoptic {

// The stripes and names of tags in the right margin of a page. Stripes stand in lanes, the longest
// nearest the edge; what finds no lane is told by a number. Names are turned down along their stripes,
// upright where the margin is wide. A name that has no room moves one column to the left, or is left out.
class MarginTags
{
public:
    struct Stripe {
        QRectF rect;
        qsizetype strand = 0;
        QRectF name; // empty: no room
    };
    struct More {
        QRectF rect;
        int count = 0; // stripes that begin on this line and have no lane
    };

    MarginTags() = default;
    // extents: top (x) and bottom (y) of each strand's lines, parallel to strands. room: the margin, from
    // the column of text to the page's edge.
    MarginTags(const QList<CodedMark> &marks, const QList<Strand> &strands, const QList<QPointF> &extents,
        const QRectF &room, int lanes, const ReadingMetrics &metrics);

    const QList<Stripe> &stripes() const { return m_stripes; } // by their tops
    const QList<More> &more() const { return m_more; }
    // The strand whose stripe or name is at a point, -1 for none.
    qsizetype strandAt(QPointF point) const;
    void paint(QPainter &painter, const QRectF &clip, const QList<CodedMark> &marks, const QList<Strand> &strands,
        AnnotationId atHand) const;

    // The widths of the margin with no stripes or one, two, and three lanes of them, in px.
    static int widthFor(int lanes, const ReadingMetrics &metrics);

private:
    void placeStripes(const QList<QPointF> &extents, const QRectF &room, int lanes);
    void placeNames(const QList<CodedMark> &marks, const QList<Strand> &strands, const QRectF &room, int lanes);

    ReadingMetrics m_metrics;
    QList<Stripe> m_stripes;
    QList<More> m_more;
    bool m_isUpright = false;
};

}
