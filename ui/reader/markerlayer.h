// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/codedmarks.h"
#include "ui/reader/margintags.h"
#include "ui/reader/readingmetrics.h"
#include "ui/reader/textgeometry.h"
#include "ui/synopsis.h"

#include <vector>

class QPainter;

namespace Synoptic {

class Overlay;

// What a person has put on a page, painted under the text and over what was found: markers on the
// words, stripes with the names of tags in the right margin, signs of notes in the left one, the frame
// and handles of the highlight at hand. Measures only what comes into view.
class MarkerLayer
{
public:
    // The highlight at hand, and where it shall reach while its ends are being moved.
    struct AtHand {
        AnnotationId annotation;
        TextRange range;
        enum class Edge : quint8 { None, Begin, End } edge = Edge::None;

        bool operator==(const AtHand &) const = default;
    };

    // found: signs of notes give way to its badges.
    MarkerLayer(const TextGeometry &geometry, const Overlay &found);

    void setMarks(const CodedMarks &marks);
    void setMetrics(const ReadingMetrics &metrics);
    void setAtHand(const AtHand &atHand) { m_atHand = atHand; }
    void setOffered(const QList<TextRange> &ranges) { m_offered = ranges; } // what would be tagged too
    void invalidate();                                                      // after each layout

    const CodedMarks &marks() const { return m_marks; }
    const AtHand &atHand() const { return m_atHand; }
    const QList<TextRange> &offered() const { return m_offered; }
    const QList<Strand> &strands() const { return m_strands; }
    const QList<MarkerRun> &runs() const { return m_runs; }
    const CodedMark *mark(AnnotationId annotation) const;
    // The highlights at a place of the text, the shortest first.
    QList<AnnotationId> at(qsizetype position) const;
    // The highlight whose stripe or name is at a point of the page; none: none.
    AnnotationId stripeAt(QPointF point, const QRectF &page) const;
    // The highlight or quotation whose note has its sign at a point.
    AnnotationId noteAt(QPointF point) const;
    NoteId quoteNoteAt(QPointF point) const;
    // The end of the highlight at hand that can be taken hold of at a point.
    AtHand::Edge edgeAt(QPointF point) const;
    // The lines of a range, as wide as the page.
    QRect linesOf(TextRange range, const QRectF &page) const;
    // Room for the stripes of these marks, in px; the margin is this wide at the least.
    int marginNeeded() const;

    // page is the page's whole width; clip and painter are in page coordinates.
    void paint(QPainter &painter, const QRectF &clip, const QRectF &page, Synopsis::Layers layers) const;

private:
    struct Sign { // of a note, in the left margin
        QRectF rect;
        AnnotationId annotation;
        NoteId note;
    };

    void paintMarkers(QPainter &painter, const QRectF &clip) const;
    void paintMarker(QPainter &painter, const MarkerRun &run, const RunRect &words) const;
    // rect is the strand's part of the marker; its dashes, if it has no colour, stand at a height below.
    void paintStrand(QPainter &painter, const Strand &strand, const QRectF &rect, qreal below) const;
    void paintNotes(QPainter &painter, const QRectF &clip) const;
    void paintAtHand(QPainter &painter, const QRectF &clip) const;
    const QList<RunRect> &rectsOf(qsizetype run) const;
    const MarginTags &margin(const QRectF &page) const;
    const QList<Sign> &signs() const;
    const Sign *signAt(QPointF point) const;
    QString colourOf(const Strand &strand) const;

    const TextGeometry &m_geometry;
    const Overlay &m_found;
    ReadingMetrics m_metrics;
    CodedMarks m_marks;
    AtHand m_atHand;
    QList<TextRange> m_offered;
    QList<Strand> m_strands;
    QList<MarkerRun> m_runs;
    mutable std::vector<QList<RunRect>> m_rects; // of each run; not measured yet: empty
    mutable MarginTags m_margin;
    mutable QRectF m_marginOf; // the page it was laid out for; empty: not yet
    mutable QList<Sign> m_signs;
    mutable bool m_hasSigns = false;
};

}
