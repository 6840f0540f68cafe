// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/markerlayer.h"

#include "ui/look/look.h"
#include "ui/look/tagcolors.h"
#include "ui/reader/outline.h"
#include "ui/reader/overlay.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <utility>

namespace Synoptic {

namespace {

constexpr qsizetype charactersOfLine = 38; // of the narrowest column

QPen dashedPen(const QColor &color, qreal width, qreal dash, qreal gap)
{
    QPen pen(color, width, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({dash / width, gap / width});
    return pen;
}

// A sheet with lines of writing and a corner turned over.
void paintNoteSign(QPainter &painter, const QRectF &rect, qreal scale)
{
    const qreal fold = rect.width() * 0.36;
    QPainterPath sheet;
    sheet.moveTo(rect.topLeft());
    sheet.lineTo(rect.topRight());
    sheet.lineTo(rect.right(), rect.bottom() - fold);
    sheet.lineTo(rect.right() - fold, rect.bottom());
    sheet.lineTo(rect.bottomLeft());
    sheet.closeSubpath();
    painter.setPen(QPen(QColor(look().ui), 1.2 * scale, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.setBrush(QColor(look().page));
    painter.drawPath(sheet);
    const QPointF inner(rect.right() - fold, rect.bottom() - fold);
    const QPointF corner[] = {QPointF(rect.right(), inner.y()), inner, QPointF(inner.x(), rect.bottom())};
    painter.drawPolyline(corner, 3);
    for (const qreal share : {0.3, 0.55}) {
        const qreal y = rect.top() + share * rect.height();
        painter.drawLine(QPointF(rect.left() + 2.5 * scale, y), QPointF(rect.right() - 2.5 * scale, y));
    }
}

}

MarkerLayer::MarkerLayer(const TextGeometry &geometry, const Overlay &found)
    : m_geometry(geometry)
    , m_found(found)
{
}

void MarkerLayer::setMarks(const CodedMarks &marks)
{
    m_marks = marks;
    m_strands = strandsOf(marks.highlights);
    const QList<MarkerRun> before = std::exchange(m_runs, markerRuns(m_strands));
    const std::vector<QList<RunRect>> measured = std::exchange(m_rects, {});
    invalidate();
    if (measured.empty())
        return;
    // The words have not moved: where a run is as long as before, its place is known.
    m_rects.resize(static_cast<size_t>(m_runs.size()));
    auto run = before.begin();
    for (qsizetype i = 0; i < m_runs.size(); ++i) {
        run = std::find_if(
            run, before.end(), [&](const MarkerRun &it) { return it.range.begin >= m_runs[i].range.begin; });
        if (run != before.end() && run->range == m_runs[i].range)
            m_rects[static_cast<size_t>(i)] = measured[static_cast<size_t>(run - before.begin())];
    }
}

void MarkerLayer::setMetrics(const ReadingMetrics &metrics)
{
    m_metrics = metrics;
    invalidate();
}

void MarkerLayer::invalidate()
{
    m_rects.clear();
    m_marginOf = {};
    m_hasSigns = false;
}

const CodedMark *MarkerLayer::mark(AnnotationId annotation) const
{
    const auto it = std::ranges::find(m_marks.highlights, annotation, &CodedMark::annotation);
    return it == m_marks.highlights.end() ? nullptr : &*it;
}

QList<AnnotationId> MarkerLayer::at(qsizetype position) const
{
    QList<const CodedMark *> here;
    for (const CodedMark &mark : m_marks.highlights) {
        if (mark.range.begin > position)
            break;
        if (mark.range.contains(position))
            here.append(&mark);
    }
    std::ranges::stable_sort(here, {}, [](const CodedMark *mark) { return mark->range.length(); });
    QList<AnnotationId> ids;
    for (const CodedMark *mark : std::as_const(here))
        ids.append(mark->annotation);
    return ids;
}

int MarkerLayer::marginNeeded() const
{
    return MarginTags::widthFor(lanesNeeded(m_strands, charactersOfLine), m_metrics);
}

const MarginTags &MarkerLayer::margin(const QRectF &page) const
{
    if (m_marginOf == page)
        return m_margin;
    m_marginOf = page;
    QList<QPointF> extents;
    extents.reserve(m_strands.size());
    for (const Strand &strand : m_strands)
        extents.append(
            QPointF(m_geometry.yFor(strand.range.begin), m_geometry.yFor(strand.range.end - 1) + m_metrics.lineHeight));
    const qreal left = m_geometry.column().right();
    const QRectF room(left, page.top(), page.right() - left, page.height());
    m_margin
        = MarginTags(m_marks.highlights, m_strands, extents, room, lanesNeeded(m_strands, charactersOfLine), m_metrics);
    return m_margin;
}

AnnotationId MarkerLayer::stripeAt(QPointF point, const QRectF &page) const
{
    if (m_strands.isEmpty() || point.x() < m_geometry.column().right())
        return {};
    const qsizetype strand = margin(page).strandAt(point);
    return strand < 0 ? AnnotationId() : m_marks.highlights[m_strands[strand].mark].annotation;
}

// Signs hang in the left margin beside the line where the noted words begin; where a badge or another
// sign hangs already, below it.
const QList<MarkerLayer::Sign> &MarkerLayer::signs() const
{
    if (m_hasSigns)
        return m_signs;
    m_hasSigns = true;
    m_signs.clear();
    const qreal side = 11 * m_metrics.scale;
    const qreal left = m_geometry.column().left() - 20 * m_metrics.scale;
    QList<QRectF> taken;
    for (qsizetype i = 0; i < m_found.marks().shared.size(); ++i)
        taken.append(m_found.shape(i).badge);
    const auto hang = [&](TextRange range, AnnotationId annotation, NoteId note) {
        const qreal middle = m_geometry.yFor(range.begin) + m_metrics.lineHeight / 2.0;
        QRectF rect(qRound(left) + 0.5, qRound(middle - side / 2) + 0.5, qRound(side), qRound(side));
        for (const QRectF &other : std::as_const(taken)) {
            if (other.intersects(rect))
                rect.moveTop(other.bottom() + 2);
        }
        taken.append(rect);
        m_signs.append({rect, annotation, note});
    };
    auto note = m_marks.notes.begin();
    for (const CodedMark &mark : m_marks.highlights) {
        for (; note != m_marks.notes.end() && note->range.begin < mark.range.begin; ++note)
            hang(note->range, {}, note->note);
        if (mark.hasNote)
            hang(mark.range, mark.annotation, {});
    }
    for (; note != m_marks.notes.end(); ++note)
        hang(note->range, {}, note->note);
    return m_signs;
}

const MarkerLayer::Sign *MarkerLayer::signAt(QPointF point) const
{
    const QList<Sign> &all = signs();
    const auto it = std::ranges::find_if(
        all, [point](const Sign &sign) { return sign.rect.adjusted(-3, -3, 3, 3).contains(point); });
    return it == all.end() ? nullptr : &*it;
}

AnnotationId MarkerLayer::noteAt(QPointF point) const
{
    const Sign *sign = signAt(point);
    return sign ? sign->annotation : AnnotationId();
}

NoteId MarkerLayer::quoteNoteAt(QPointF point) const
{
    const Sign *sign = signAt(point);
    return sign ? sign->note : NoteId();
}

MarkerLayer::AtHand::Edge MarkerLayer::edgeAt(QPointF point) const
{
    if (m_atHand.annotation.isNull() || m_atHand.range.isEmpty())
        return AtHand::Edge::None;
    const QList<RunRect> runs = m_geometry.rectsFor(m_atHand.range);
    if (runs.isEmpty())
        return AtHand::Edge::None;
    const qreal reach = 5 * m_metrics.scale;
    const auto isAt = [&](const RunRect &run, bool atRight) {
        const qreal x = atRight ? run.rect.right() : run.rect.left();
        return QRectF(x - reach, run.rect.top() - reach, 2 * reach, run.rect.height() + 2 * reach).contains(point);
    };
    if (isAt(runs.last(), !runs.last().rightToLeft))
        return AtHand::Edge::End;
    if (isAt(runs.first(), runs.first().rightToLeft))
        return AtHand::Edge::Begin;
    return AtHand::Edge::None;
}

QRect MarkerLayer::linesOf(TextRange range, const QRectF &page) const
{
    const qreal top = m_geometry.yFor(range.begin);
    const qreal bottom = m_geometry.yFor(std::max(range.begin, range.end - 1)) + 2.0 * m_metrics.lineHeight;
    return QRectF(page.left(), top, page.width(), bottom - top).adjusted(0, -8, 0, 8).toAlignedRect();
}

QString MarkerLayer::colourOf(const Strand &strand) const
{
    return strand.tag < 0 ? QString() : m_marks.highlights[strand.mark].tags[strand.tag].colour;
}

const QList<RunRect> &MarkerLayer::rectsOf(qsizetype run) const
{
    if (m_rects.empty())
        m_rects.resize(static_cast<size_t>(m_runs.size()));
    QList<RunRect> &rects = m_rects[static_cast<size_t>(run)];
    if (rects.isEmpty())
        rects = m_geometry.rectsFor(m_runs[run].range);
    return rects;
}

void MarkerLayer::paint(QPainter &painter, const QRectF &clip, const QRectF &page, Synopsis::Layers layers) const
{
    if (layers.testFlag(Synopsis::Layer::Tags)) {
        if (m_metrics.holdsWords(clip, m_geometry.column()))
            paintMarkers(painter, clip);
        paintAtHand(painter, clip);
        if (!m_strands.isEmpty() && clip.right() > m_geometry.column().right())
            margin(page).paint(painter, clip, m_marks.highlights, m_strands, m_atHand.annotation);
    }
    if (layers.testFlag(Synopsis::Layer::Notes))
        paintNotes(painter, clip);
}

void MarkerLayer::paintMarkers(QPainter &painter, const QRectF &clip) const
{
    const qsizetype first = m_geometry.positionBelow(clip.top());
    if (first < 0 || m_runs.isEmpty())
        return;
    const bool wasSmooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, false); // pieces that touch have no seam
    auto run = std::ranges::upper_bound(m_runs, first, {}, [](const MarkerRun &it) { return it.range.end; });
    for (; run != m_runs.end() && m_geometry.yFor(run->range.begin) <= clip.bottom(); ++run) {
        for (const RunRect &words : rectsOf(run - m_runs.begin())) {
            if (words.rect.bottom() >= clip.top() && words.rect.top() <= clip.bottom())
                paintMarker(painter, *run, words);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, wasSmooth);
}

// 13 of the line's 21; two strands have half of it each.
void MarkerLayer::paintMarker(QPainter &painter, const MarkerRun &run, const RunRect &words) const
{
    const qreal inset = words.rect.height() * 4 / 21;
    const QRectF all = words.rect.adjusted(0, inset, 0, -inset);
    if (run.lower < 0) {
        paintStrand(painter, m_strands[run.upper], all, all.bottom() + 1);
        return;
    }
    QRectF upper = all;
    upper.setBottom(all.center().y());
    QRectF lower = all;
    lower.setTop(all.center().y());
    const qreal step = 2.5 * m_metrics.scale; // of two lines one below the other
    paintStrand(painter, m_strands[run.upper], upper, all.bottom() + 1);
    paintStrand(painter, m_strands[run.lower], lower, all.bottom() + 1 + step);
}

void MarkerLayer::paintStrand(QPainter &painter, const Strand &strand, const QRectF &rect, qreal below) const
{
    const QString kept = colourOf(strand);
    const TagColors colors = tagColors(kept);
    const bool isContrast = look().isContrast();
    if (strand.tag >= 0 && kept.isEmpty()) {
        painter.setPen(dashedPen(QColor(colors.stripe), 1.5 * m_metrics.scale, 3, 2));
        painter.drawLine(QPointF(rect.left(), below), QPointF(rect.right(), below));
        return;
    }
    // A highlight without a tag is a neutral marker; the line below it is never struck through words.
    painter.fillRect(rect, QColor(strand.tag < 0 ? look().sel : colors.fill));
    if (strand.tag < 0 || isContrast) {
        painter.setPen(QPen(QColor(colors.stripe), (isContrast ? 1.5 : 1) * m_metrics.scale));
        painter.drawLine(QPointF(rect.left(), below), QPointF(rect.right(), below));
    }
}

void MarkerLayer::paintNotes(QPainter &painter, const QRectF &clip) const
{
    for (const Sign &sign : signs()) {
        if (sign.rect.adjusted(-2, -2, 2, 2).intersects(clip))
            paintNoteSign(painter, sign.rect, m_metrics.scale);
    }
}

void MarkerLayer::paintAtHand(QPainter &painter, const QRectF &clip) const
{
    const qreal scale = m_metrics.scale;
    const auto isSeen = [&](TextRange range) {
        return m_geometry.yFor(range.begin) <= clip.bottom() + m_metrics.lineHeight
            && m_geometry.yFor(range.end) + 2.0 * m_metrics.lineHeight >= clip.top();
    };
    painter.setBrush(Qt::NoBrush);
    for (const TextRange range : m_offered) {
        if (!isSeen(range))
            continue;
        painter.setPen(dashedPen(QColor(look().focus), 1.5 * scale, 2, 2.5));
        painter.drawPath(outlineOf(m_geometry.rectsFor(range), m_geometry.column(), 1.5 * scale, 3));
    }
    if (m_atHand.annotation.isNull() || m_atHand.range.isEmpty() || !isSeen(m_atHand.range))
        return;
    const QList<RunRect> runs = m_geometry.rectsFor(m_atHand.range);
    if (runs.isEmpty())
        return;
    painter.setPen(QPen(QColor(look().focus), (look().isContrast() ? 2.5 : 1.25) * scale));
    painter.drawPath(outlineOf(runs, m_geometry.column(), 1.5 * scale, 2));
    const auto handle = [&](const RunRect &run, bool atRight, bool isBelow, bool isPicked) {
        const qreal x = atRight ? run.rect.right() + 1 : run.rect.left() - 1;
        const qreal width = (isPicked ? 4 : 2) * scale;
        painter.fillRect(QRectF(x - width / 2, run.rect.top(), width, run.rect.height()), QColor(look().focus));
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(look().focus));
        const qreal radius = (isPicked ? 4.5 : 3.2) * scale;
        painter.drawEllipse(QPointF(x, isBelow ? run.rect.bottom() : run.rect.top()), radius, radius);
    };
    handle(runs.first(), runs.first().rightToLeft, false, m_atHand.edge == AtHand::Edge::Begin);
    handle(runs.last(), !runs.last().rightToLeft, true, m_atHand.edge == AtHand::Edge::End);
}

}
