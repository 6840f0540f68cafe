// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/articlemarks.h"
#include "ui/reader/copybars.h"
#include "ui/reader/readingmetrics.h"
#include "ui/reader/reusebars.h"
#include "ui/reader/textgeometry.h"
#include "ui/synopsis.h"

#include <QPainterPath>

#include <memory>

class QPainter;
class QRegion;

namespace Synoptic {

// What we found, painted under the text of one page: fills and lower edges of shared quotations,
// their badges and start bars, the outline of the lit one, the bars of shared passages. Shapes are made
// once after each layout, when first asked for; painting touches only those in the clip.
class Overlay
{
public:
    // What a shared quotation looks like on the page, in page coordinates.
    struct Shape {
        QList<RunRect> runs; // of all parts
        QRectF bounds;       // of the words
        QRectF badge;
    };

    // How the page is shown at the moment.
    struct State {
        qsizetype shown = -1; // the group that is lit
        Synopsis::Layers layers;
        bool bandLeft = false; // a ribbon leads from the lit quotation to the left edge
        bool bandRight = false;
        qsizetype bandMark = -1; // index of the mark it starts from

        bool operator==(const State &) const = default;
    };

    explicit Overlay(const TextGeometry &geometry);

    void setMarks(const ArticleMarks &marks);
    void setMetrics(const ReadingMetrics &metrics);
    void invalidate(); // after each layout

    const ArticleMarks &marks() const { return m_marks; }
    const Shape &shape(qsizetype mark) const { return shapes()[mark]; }
    // Top and bottom of a shared passage's lines.
    QRectF copyBounds(qsizetype copy) const;
    const QList<CopyBar> &copyBars() const;
    // The passage of passim whose bar, or whose margin beside it, is there; -1: none.
    qsizetype reuseAt(QPointF point) const;
    // What changes on the page when this group is lit or no longer lit.
    QRegion regionOf(qsizetype group, const QRectF &page) const;

    // page is the page's whole width; clip and painter are in page coordinates.
    void paint(QPainter &painter, const QRectF &clip, const QRectF &page, const State &state) const;

private:
    const QList<Shape> &shapes() const;
    void placeBadges() const;
    void paintCopies(QPainter &painter, const QRectF &clip) const;
    void paintBand(QPainter &painter, const QRectF &page, const State &state) const;
    void paintShared(QPainter &painter, const SharedMark &mark, const Shape &shape) const;
    void paintLit(QPainter &painter, const SharedMark &mark) const;
    void paintStart(QPainter &painter, const SharedMark &mark, const Shape &shape) const;
    void paintEdges(QPainter &painter, const QList<RunRect> &runs, Wording wording, const QColor &color) const;
    QRectF fillOf(const RunRect &run) const;

    const TextGeometry &m_geometry;
    ReadingMetrics m_metrics;
    ArticleMarks m_marks;
    mutable QList<Shape> m_shapes;
    mutable QList<QRectF> m_copies; // first line to last
    mutable QList<CopyBar> m_copyBars;
    mutable QList<QRectF> m_reuses; // first line to last
    mutable QList<ReuseBar> m_reuseBars;
    mutable bool m_isLaidOut = false;
};

}
