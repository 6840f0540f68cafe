// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the mouse does on a page; the rest of PageView is in pageview.cpp.

#include "ui/reader/pageview.h"

#include <QMouseEvent>

namespace Synoptic {

namespace {

// The same event at another point of the viewport; on the screen the pointer stays where it is.
QMouseEvent movedTo(QPointF viewPoint, const QMouseEvent &event)
{
    return QMouseEvent(event.type(), viewPoint, event.scenePosition(), event.globalPosition(), event.button(),
        event.buttons(), event.modifiers(), event.source(), event.pointingDevice());
}

}

bool PageView::isFoldAt(QPoint viewPoint) const
{
    if (showsRunning() && runningRect().contains(viewPoint))
        return false;
    const qsizetype i = m_geometry.paragraphAt(viewPoint.y() + scrollPlace());
    return i >= 0 && m_page.paragraphs()[i].isFold && m_geometry.column().contains(viewPoint.x(), 1);
}

// Where the words are that a point of the viewport is beside, above or below, within the viewport.
QPointF PageView::onWords(QPointF viewPoint) const
{
    const QPointF onWords(viewPoint.x(), m_geometry.onWords(viewPoint.y() + scrollPlace()) - scrollPlace());
    const QRectF view = viewport()->rect();
    return view.contains(viewPoint) && view.contains(onWords) ? onWords : viewPoint;
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (m_dragsEdge) {
        moveEdgeTo(m_page.toText(cursorForPosition(onWords(at).toPoint()).position()));
        return;
    }
    QMouseEvent moved = movedTo(onWords(event->position()), *event);
    QTextEdit::mouseMoveEvent(&moved);
    event->setAccepted(moved.isAccepted());
    if (event->buttons() != Qt::NoButton)
        return;
    const QPointF onPage = event->position() + QPointF(0, scrollPlace());
    if (showsMarks(Synopsis::Layer::Tags) && m_markers.edgeAt(onPage) != MarkerLayer::AtHand::Edge::None) {
        viewport()->setCursor(Qt::SizeHorCursor);
        return;
    }
    const qsizetype group = groupAt(at);
    const bool isRunning = showsRunning() && runningRect().contains(at);
    const bool leads = group >= 0 || isRunning || isFoldAt(at) || isMarkAt(onPage);
    viewport()->setCursor(leads ? Qt::PointingHandCursor : Qt::IBeamCursor);
    emit groupHovered(group);
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    setCursorWidth(0);
    emit focused();
    dropEdge(true);
    const QPointF onPage = event->position() + QPointF(0, scrollPlace());
    if (event->button() == Qt::LeftButton && showsMarks(Synopsis::Layer::Tags) && pickEdge(m_markers.edgeAt(onPage))) {
        m_dragsEdge = true;
        return;
    }
    QMouseEvent moved = movedTo(onWords(event->position()), *event);
    QTextEdit::mousePressEvent(&moved);
    event->setAccepted(moved.isAccepted());
}

void PageView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QMouseEvent moved = movedTo(onWords(event->position()), *event);
    QTextEdit::mouseDoubleClickEvent(&moved);
    event->setAccepted(moved.isAccepted());
}

void PageView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_dragsEdge) {
        dropEdge(true);
        return;
    }
    QMouseEvent moved = movedTo(onWords(event->position()), *event);
    QTextEdit::mouseReleaseEvent(&moved);
    event->setAccepted(moved.isAccepted());
    const QPoint at = event->position().toPoint();
    const bool isClick = (at - m_pressed).manhattanLength() < 4 && !textCursor().hasSelection();
    if (event->button() != Qt::LeftButton || !isClick)
        return;
    if (showsRunning() && runningRect().contains(at))
        scrollTo(0);
    else if (isFoldAt(at))
        setShowsAll(!m_showsAll);
    else
        clickMarks(event->position() + QPointF(0, scrollPlace()));
}

}
