// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person has put on a page: shown, chosen, its ends moved; the rest of PageView is in
// pageview.cpp.

#include "app/text/segments.h"
#include "ui/coding/tagmime.h"
#include "ui/reader/pageview.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QtMath>

#include <algorithm>

namespace Synoptic {

using Edge = MarkerLayer::AtHand::Edge;

void PageView::setCoded(const CodedMarks &marks)
{
    if (m_markers.marks() == marks)
        return;
    const QList<TextRange> changed = differences(m_markers.marks(), marks);
    const int margin = m_markers.marginNeeded();
    m_markers.setMarks(marks);
    setAtHand(m_markers.atHand().annotation);
    recolourParagraphs(changed);
    if (m_markers.marginNeeded() != margin) {
        const qreal top = scrollPlace();
        const qsizetype place = top > 0 ? m_geometry.positionBelow(top) : -1;
        const qreal above = place >= 0 ? top - m_geometry.yFor(place) : 0;
        fitColumn();
        noteLayout();
        if (place >= 0)
            scrollTo(m_geometry.yFor(place) + above);
        viewport()->update();
        return;
    }
    updateLines(changed);
    updateMargins(); // stripes may have changed lanes
}

// The words on a marker have the colour of text; the paragraphs of these ranges take their colours anew.
void PageView::recolourParagraphs(const QList<TextRange> &ranges)
{
    {
        const QScopedValueRollback guard(m_isBuilding, true);
        if (m_colours.colourAgain(ranges, m_state.layers))
            m_markers.invalidate();
    }
    m_geometry.invalidate(); // a colour may move a letter by a hair
    m_overlay.invalidate();
}

void PageView::updateLines(const QList<TextRange> &ranges)
{
    for (const TextRange range : ranges) {
        const QRect lines = m_markers.linesOf(range, pageRect()).translated(0, -verticalScrollBar()->value());
        viewport()->update(lines & viewport()->rect());
    }
}

void PageView::updateMargins()
{
    const int right = qCeil(m_geometry.column().right() + m_metrics.overhang());
    viewport()->update(right, 0, viewport()->width() - right, viewport()->height());
    viewport()->update(0, 0, qFloor(m_geometry.column().left() - m_metrics.overhang()), viewport()->height());
}

void PageView::setAtHand(AnnotationId annotation)
{
    const CodedMark *const mark = m_markers.mark(annotation);
    placeAtHand(mark ? MarkerLayer::AtHand{.annotation = annotation, .range = mark->range} : MarkerLayer::AtHand());
}

void PageView::placeAtHand(const MarkerLayer::AtHand &atHand)
{
    if (m_markers.atHand() == atHand)
        return;
    const TextRange before = m_markers.atHand().range;
    m_markers.setAtHand(atHand);
    updateLines({before, atHand.range});
    updateMargins(); // its stripe is broader
}

void PageView::setOffered(const QList<TextRange> &ranges)
{
    if (m_markers.offered() == ranges)
        return;
    updateLines(m_markers.offered());
    m_markers.setOffered(ranges);
    updateLines(ranges);
}

QList<PageView::Under> PageView::under(qsizetype place) const
{
    QList<Under> found;
    if (place < 0)
        return found;
    if (showsMarks(Synopsis::Layer::Tags)) {
        for (const AnnotationId annotation : m_markers.at(place))
            found.append({.annotation = annotation, .length = m_markers.mark(annotation)->range.length()});
    }
    if (showsMarks(Synopsis::Layer::Shared)) {
        const auto isHere = [place](TextRange part) { return part.contains(place); };
        for (const SharedMark &mark : m_overlay.marks().shared) {
            if (std::ranges::any_of(mark.parts, isHere))
                found.append({.group = mark.group, .length = mark.range().length()});
        }
    }
    std::ranges::stable_sort(found, {}, &Under::length);
    return found;
}

void PageView::choose(const QList<Under> &under, qsizetype index)
{
    m_under = under;
    m_underAt = index;
    const Under it = under[index];
    if (it.group < 0) {
        emit annotationChosen(it.annotation);
        return;
    }
    if (!m_markers.atHand().annotation.isNull())
        emit annotationChosen({});
    emit groupClicked(it.group);
}

bool PageView::isMarkAt(QPointF point) const
{
    return (showsMarks(Synopsis::Layer::Tags) && !m_markers.stripeAt(point, pageRect()).isNull())
        || (showsMarks(Synopsis::Layer::Notes)
            && (!m_markers.noteAt(point).isNull() || !m_markers.quoteNoteAt(point).isNull()));
}

// A click on words goes one step further through what lies under them, and begins again at the end.
void PageView::clickMarks(QPointF point)
{
    const AnnotationId noted = m_markers.noteAt(point);
    const NoteId note = m_markers.quoteNoteAt(point);
    if (showsMarks(Synopsis::Layer::Notes) && (!noted.isNull() || !note.isNull())) {
        if (!noted.isNull())
            emit annotationChosen(noted);
        emit noteChosen(noted, note);
        return;
    }
    if (showsMarks(Synopsis::Layer::Tags)) {
        if (const AnnotationId striped = m_markers.stripeAt(point, pageRect()); !striped.isNull()) {
            emit annotationChosen(striped);
            return;
        }
    }
    const QList<Under> here = under(m_geometry.positionAt(point));
    if (!here.isEmpty()) {
        choose(here, here == m_under ? (m_underAt + 1) % here.size() : 0);
        return;
    }
    m_under.clear();
    m_underAt = -1;
    if (!m_markers.atHand().annotation.isNull())
        emit annotationChosen({});
    const QPoint inView = (point - QPointF(0, scrollPlace())).toPoint();
    if (const qsizetype group = groupAt(inView); group >= 0) // its badge
        emit groupClicked(group);
}

// Tab goes through what lies under the caret before it leaves the page.
bool PageView::focusNextPrevChild(bool next)
{
    const QList<Under> here = under(caretPlace());
    const auto isHighlight = [](const Under &it) { return it.group < 0; };
    if (std::ranges::any_of(here, isHighlight)) {
        const qsizetype at = here == m_under ? m_underAt : (next ? -1 : here.size());
        const qsizetype to = at + (next ? 1 : -1);
        if (to >= 0 && to < here.size()) {
            choose(here, to);
            return true;
        }
        m_under.clear();
    }
    return QTextEdit::focusNextPrevChild(next);
}

bool PageView::pickEdge(Edge edge)
{
    MarkerLayer::AtHand atHand = m_markers.atHand();
    if (atHand.annotation.isNull() || edge == Edge::None)
        return false;
    atHand.edge = edge;
    placeAtHand(atHand);
    return true;
}

// The end that was taken goes to a place, but never beyond the other end.
void PageView::moveEdgeTo(qsizetype place)
{
    MarkerLayer::AtHand atHand = m_markers.atHand();
    if (place < 0 || atHand.edge == Edge::None)
        return;
    if (atHand.edge == Edge::Begin)
        atHand.range.begin = std::min(place, atHand.range.end - 1);
    else
        atHand.range.end = std::clamp(place, atHand.range.begin + 1, m_article.text.size());
    placeAtHand(atHand);
}

void PageView::moveEdge(bool forward, bool byWords)
{
    const MarkerLayer::AtHand &atHand = m_markers.atHand();
    const bool isBegin = atHand.edge == Edge::Begin;
    const qsizetype from = isBegin ? atHand.range.begin : atHand.range.end;
    qsizetype to = from + (forward ? 1 : -1);
    if (byWords) {
        constexpr qsizetype reach = 400; // characters, more than any word and what may part it from the next
        const TextRange near{std::max<qsizetype>(0, from - reach), std::min(from + reach, m_article.text.size())};
        to = from;
        for (const TextRange word : words(m_article.text, near)) {
            const qsizetype edge = isBegin ? word.begin : word.end;
            if (forward ? edge > from : edge < from)
                to = edge;
            if (to > from)
                break;
        }
    }
    moveEdgeTo(to);
    const qreal y = m_geometry.yFor(isBegin ? atHand.range.begin : atHand.range.end - 1);
    const QRectF view = readableView();
    if (y < view.top())
        scrollTo(y - (view.top() - scrollPlace()));
    else if (y + m_metrics.lineHeight > view.bottom())
        scrollTo(y + m_metrics.lineHeight - viewport()->height());
}

// Ends the moving: the highlight stays where its end was put, or where it was.
void PageView::dropEdge(bool keep)
{
    m_dragsEdge = false;
    const MarkerLayer::AtHand atHand = m_markers.atHand();
    if (atHand.edge == Edge::None)
        return;
    setAtHand(atHand.annotation); // as the project has it, until it says otherwise
    const TextRange range = snapped(m_article.text, atHand.range);
    if (keep && !range.isEmpty() && range != m_markers.atHand().range)
        emit boundaryMoved(atHand.annotation, range);
}

bool PageView::edgeKey(QKeyEvent *event)
{
    const MarkerLayer::AtHand &atHand = m_markers.atHand();
    if (atHand.edge == Edge::None)
        return false;
    const bool byWords = !event->modifiers().testFlag(Qt::ShiftModifier);
    const QList<RunRect> runs = m_geometry.rectsFor(atHand.range);
    const bool isBackwards = !runs.isEmpty() && runs.first().rightToLeft; // to the right is back in the text
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        moveEdge((event->key() == Qt::Key_Right) != isBackwards, byWords);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        dropEdge(true);
        break;
    case Qt::Key_Escape:
        dropEdge(false);
        break;
    default:
        return false;
    }
    event->accept();
    return true;
}

void PageView::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        dropEdge(true);
    QTextEdit::focusOutEvent(event);
}

void PageView::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(!draggedTag(event->mimeData()).isNull()); // files go to the window
}

void PageView::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(!draggedTag(event->mimeData()).isNull());
}

void PageView::dropEvent(QDropEvent *event)
{
    const TagId tag = draggedTag(event->mimeData());
    event->setAccepted(!tag.isNull());
    if (!tag.isNull())
        emit tagDropped(tag, placeAt(event->position().toPoint()));
}

}
