// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/overviewstrip.h"

#include "ui/look/look.h"
#include "ui/reader/pageview.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace Synoptic {

OverviewStrip::OverviewStrip(PageView *page, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFixedWidth(stripWidth());
    setCursor(Qt::ArrowCursor);
    setAccessibleName(tr("Overview of the page"));
    connect(page, &PageView::scrolled, this, qOverload<>(&QWidget::update));
    connect(page, &PageView::laidOut, this, &OverviewStrip::invalidate);
}

QSize OverviewStrip::sizeHint() const
{
    return {stripWidth(), 100};
}

void OverviewStrip::setLit(qsizetype group)
{
    if (m_lit == group)
        return;
    m_lit = group;
    invalidate();
}

void OverviewStrip::setBand(qreal top, qreal bottom, qsizetype group)
{
    if (m_bandTop == top && m_bandBottom == bottom && m_bandGroup == group)
        return;
    m_bandTop = top;
    m_bandBottom = bottom;
    m_bandGroup = group;
    update();
}

void OverviewStrip::setThreads(const QList<qreal> &heights, qsizetype group)
{
    if (m_threads == heights && m_threadGroup == group)
        return;
    m_threads = heights;
    m_threadGroup = group;
    update();
}

void OverviewStrip::invalidate()
{
    m_marks = {};
    update();
}

qreal OverviewStrip::toStrip(qreal pageY) const
{
    const qreal page = std::max<qreal>(m_page->pageHeight(), m_page->viewport()->height());
    return pageY / page * height();
}

qreal OverviewStrip::toPage(qreal stripY) const
{
    const qreal page = std::max<qreal>(m_page->pageHeight(), m_page->viewport()->height());
    return stripY / height() * page;
}

QRectF OverviewStrip::viewFrame() const
{
    const qreal top = toStrip(m_page->scrollPlace());
    const qreal bottom = toStrip(m_page->scrollPlace() + m_page->viewport()->height());
    QRectF frame(width() - 8, top, 8, std::min<qreal>(bottom, height()) - top);
    if (frame.height() < 12)
        frame.setTop(std::max(0.0, frame.bottom() - 12));
    return frame;
}

// Shared quotations 5 wide at the right edge, the lit one 7; passages 2 wide at their left.
void OverviewStrip::drawMarks()
{
    m_marks = QPixmap(size() * devicePixelRatioF());
    m_marks.setDevicePixelRatio(devicePixelRatioF());
    m_marks.fill(Qt::transparent);
    QPainter painter(&m_marks);
    const Overlay &overlay = m_page->overlay();
    const auto mark = [&](const QRectF &lines, qreal left, qreal wide, const QColor &color) {
        if (lines.isEmpty())
            return;
        const qreal top = toStrip(lines.top());
        painter.fillRect(QRectF(left, top, wide, std::max(3.0, toStrip(lines.bottom()) - top)), color);
    };
    for (qsizetype i = 0; i < overlay.marks().copies.size(); ++i)
        mark(overlay.copyBounds(i), width() - 8, 2, look().copy);
    const QList<SharedMark> &shared = overlay.marks().shared;
    for (qsizetype i = 0; i < shared.size(); ++i) {
        if (shared[i].group != m_lit)
            mark(overlay.shape(i).bounds, width() - 5, 5, look().group(shared[i].group).edge);
    }
    for (qsizetype i = 0; i < shared.size(); ++i) {
        if (shared[i].group == m_lit)
            mark(overlay.shape(i).bounds, width() - 7, 7, look().group(shared[i].group).line);
    }
}

void OverviewStrip::paintEvent(QPaintEvent *)
{
    if (m_marks.isNull() || m_marks.size() != size() * devicePixelRatioF())
        drawMarks();
    QPainter painter(this);
    painter.fillRect(rect(), QColor(look().chrome));
    if (m_bandGroup >= 0) {
        const GroupColors &colors = look().group(m_bandGroup);
        painter.fillRect(QRectF(0, m_bandTop, width(), m_bandBottom - m_bandTop),
            QColor(look().isContrast() ? colors.litFill : colors.fill));
    } else {
        painter.fillRect(QRectF(0, 0, 1, height()), QColor(look().line));
    }
    const QRectF frame = viewFrame();
    painter.fillRect(frame, QColor(look().page));
    painter.setPen(QPen(QColor(look().line2), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.drawPixmap(0, 0, m_marks);
    if (m_threadGroup >= 0) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(QColor(look().group(m_threadGroup).line), look().isContrast() ? 2 : 1.25));
        for (const qreal y : std::as_const(m_threads))
            painter.drawLine(QPointF(0, y), QPointF(width(), y));
    }
}

// In the frame the page is taken hold of, beside it the page jumps there.
void OverviewStrip::mousePressEvent(QMouseEvent *event)
{
    const qreal y = event->position().y();
    const QRectF frame = viewFrame();
    m_grip = y >= frame.top() && y <= frame.bottom() ? y - frame.top() : frame.height() / 2;
    m_page->scrollTo(toPage(y - m_grip));
}

void OverviewStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        m_page->scrollTo(toPage(event->position().y() - m_grip));
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

void OverviewStrip::wheelEvent(QWheelEvent *event)
{
    QApplication::sendEvent(m_page->viewport(), event);
}

void OverviewStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        invalidate();
    QWidget::changeEvent(event);
}

}
