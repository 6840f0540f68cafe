// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person does on a page, and how it is painted; the rest of PageView is in pageview.cpp.

#include "app/text/direction.h"
#include "ui/look/look.h"
#include "ui/reader/pageview.h"

#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace Synoptic {

void PageView::paintEvent(QPaintEvent *event)
{
    // What has changed far apart is painted apart: most of the words between are as they were.
    for (const QRect &part : event->region())
        paintPart(part);
    QPainter painter(viewport());
    painter.setClipRegion(event->region());
    painter.setRenderHint(QPainter::Antialiasing);
    paintRings(painter);
    if (showsRunning() && event->rect().intersects(runningRect()))
        paintRunning(painter);
}

void PageView::paintPart(const QRect &part)
{
    const QRectF clip = QRectF(part).translated(0, scrollPlace());
    {
        QPainter painter(viewport());
        painter.setClipRect(part);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(0, -scrollPlace());
        m_overlay.paint(painter, clip, pageRect(), m_state);
        m_markers.paint(painter, clip, pageRect(), m_state.layers);
        const qreal tallest = 4.0 * m_metrics.lineHeight; // of a line, the headline's too
        for (const TextRange find : std::as_const(m_finds)) {
            // Where a line is costs little to know; where on it the words stand has to be measured.
            if (m_geometry.yFor(find.begin) > clip.bottom() || m_geometry.yFor(find.end) + tallest < clip.top())
                continue;
            QColor color = look().selection;
            painter.setPen(QPen(color, 1.5));
            color.setAlpha(40);
            painter.setBrush(color);
            for (const RunRect &run : m_geometry.rectsFor(find)) {
                if (run.rect.intersects(clip))
                    painter.drawRect(run.rect);
            }
        }
        paintFoldArrows(painter, clip);
    }
    if (!m_metrics.holdsWords(clip, m_geometry.column()))
        return;
    QPaintEvent words(part);
    QTextEdit::paintEvent(&words);
}

void PageView::paintRunning(QPainter &painter) const
{
    const QRect line = runningRect();
    painter.fillRect(line, QColor(look().page));
    painter.fillRect(QRectF(line.left(), line.bottom(), line.width(), 1), QColor(look().line));
    const QRectF column = m_geometry.column();
    const QRectF words(column.left(), line.top(), column.width(), line.height() - 1);
    painter.setFont(m_metrics.running());
    painter.setPen(QColor(look().isContrast() ? look().text : look().dim));
    const QString headline = document()->findBlock(static_cast<int>(m_page.headlineEnd())).text();
    const QString cut = QFontMetrics(m_metrics.running()).elidedText(headline, Qt::ElideRight, qRound(words.width()));
    painter.drawText(words, Qt::AlignVCenter | (runsRightToLeft(headline) ? Qt::AlignRight : Qt::AlignLeft), cut);
}

void PageView::paintFoldArrows(QPainter &painter, const QRectF &clip) const
{
    const QList<ArticleDocument::Paragraph> &paragraphs = m_page.paragraphs();
    for (qsizetype i = 0; i < paragraphs.size(); ++i) {
        if (!paragraphs[i].isFold)
            continue;
        const QRectF line = m_geometry.paragraphRect(i);
        if (!line.adjusted(-40, 0, 40, 0).intersects(clip))
            continue;
        const qreal size = 3.2 * m_metrics.scale;
        const qreal x = paragraphs[i].rightToLeft ? m_geometry.column().right() - 5 * m_metrics.scale
                                                  : m_geometry.column().left() + 5 * m_metrics.scale;
        const QPointF at(x, line.center().y() + 0.5);
        painter.setPen(QPen(QColor(look().dim), 1.2 * m_metrics.scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF shut[]
            = {at + QPointF(-size / 2, -size), at + QPointF(size / 2, 0), at + QPointF(-size / 2, size)};
        const QPointF open[]
            = {at + QPointF(-size, -size / 2), at + QPointF(0, size / 2), at + QPointF(size, -size / 2)};
        painter.drawPolyline(m_page.showsAll() ? open : shut, 3);
    }
}

void PageView::paintRings(QPainter &painter) const
{
    if (m_rings.isEmpty())
        return;
    const GroupColors &colors = look().group(m_ringGroup);
    const qreal radius = 3 * m_metrics.scale;
    const qreal from = 10 * m_metrics.scale; // centre of the ring from the edge
    const qreal width = viewport()->width();
    for (const qreal y : m_rings) {
        painter.setPen(QPen(QColor(colors.line), look().isContrast() ? 2 : 1.25));
        painter.drawLine(QPointF(0, y), QPointF(from - radius, y));
        painter.drawLine(QPointF(width - from + radius, y), QPointF(width, y));
        painter.setBrush(QColor(look().page));
        painter.drawEllipse(QPointF(from, y), radius, radius);
        painter.drawEllipse(QPointF(width - from, y), radius, radius);
    }
}

void PageView::resizeEvent(QResizeEvent *event)
{
    const qreal top = scrollPlace();
    const bool isNarrower = event->oldSize().width() != event->size().width();
    const qsizetype place = isNarrower && top > 0 ? m_geometry.positionBelow(top) : -1;
    const qreal above = place >= 0 ? top - m_geometry.yFor(place) : 0;
    fitColumn();
    QTextEdit::resizeEvent(event);
    noteLayout();
    extendRange();
    if (place >= 0)
        scrollTo(m_geometry.yFor(place) + above);
}

// The running headline does not move with the text below it, so that the text is shifted in the
// backing store below that line only.
void PageView::scrollContentsBy(int dx, int dy)
{
    const bool isRunning = showsRunning();
    if (isRunning != m_wasRunning) {
        m_wasRunning = isRunning;
        viewport()->update();
    } else if (isRunning) {
        const QRect below = viewport()->rect().adjusted(0, m_metrics.runningHeight, 0, 0);
        viewport()->scroll(dx, dy, below);
    } else {
        viewport()->scroll(dx, dy);
    }
    updateRings(dy);
    if (!m_isBuilding)
        emit scrolled(scrollPlace());
}

void PageView::leaveEvent(QEvent *event)
{
    QTextEdit::leaveEvent(event);
    emit groupHovered(-1);
}

bool PageView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        emit groupHovered(-1);
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), hintAt(help->pos()), viewport()); // an empty one hides it
        return true;
    }
    return QTextEdit::viewportEvent(event);
}

// Touchpads tell pixels, wheels tell eighths of a degree: three lines for a notch of 15 degrees.
void PageView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        m_wheel += event->angleDelta().y();
        const int steps = static_cast<int>(m_wheel / 120);
        m_wheel -= steps * 120;
        if (steps != 0)
            emit zoomRequested(steps);
        event->accept();
        return;
    }
    const QPoint pixels = event->pixelDelta();
    const bool sideways = std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y())
        || event->modifiers().testFlag(Qt::ShiftModifier);
    if (sideways) {
        event->ignore(); // the panes scroll sideways together
        return;
    }
    if (!pixels.isNull()) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() - pixels.y());
    } else {
        m_wheel += event->angleDelta().y() * 3.0 * m_metrics.lineHeight / 120;
        const int whole = static_cast<int>(m_wheel);
        m_wheel -= whole;
        verticalScrollBar()->setValue(verticalScrollBar()->value() - whole);
    }
    event->accept();
}

// Reading comes first: up and down scroll. The rest of the arrows move the caret, see caretKey().
void PageView::keyPressEvent(QKeyEvent *event)
{
    if (edgeKey(event))
        return;
    QScrollBar *const bar = verticalScrollBar();
    const int page = viewport()->height() - m_metrics.runningHeight - m_metrics.lineHeight;
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool isPlain = modifiers == Qt::NoModifier;
    const bool isControl = modifiers == Qt::ControlModifier;
    const auto move = [&](int by) {
        bar->setValue(bar->value() + by);
        event->accept();
    };
    switch (event->key()) {
    case Qt::Key_Up:
        if (isPlain)
            return move(-m_metrics.lineHeight);
        break;
    case Qt::Key_Down:
        if (isPlain)
            return move(m_metrics.lineHeight);
        break;
    case Qt::Key_PageUp:
        if (isPlain)
            return move(-page);
        break;
    case Qt::Key_PageDown:
        if (isPlain)
            return move(page);
        break;
    case Qt::Key_Space:
        if (isPlain || modifiers == Qt::ShiftModifier)
            return move(isPlain ? page : -page);
        break;
    case Qt::Key_Home:
        if (isPlain)
            return move(-bar->value());
        break;
    case Qt::Key_End:
        if (isPlain || isControl)
            move(qRound(pageHeight()) - viewport()->height() - bar->value());
        if (isPlain)
            return;
        break;
    case Qt::Key_Escape:
        if (textCursor().hasSelection()) {
            QTextCursor cursor = textCursor();
            cursor.clearSelection();
            setTextCursor(cursor);
        } else if (!m_markers.atHand().annotation.isNull()) {
            emit annotationChosen({});
        } else {
            emit escapePressed();
        }
        event->accept();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter: {
        const qsizetype i = m_page.paragraphAt(textCursor().position());
        if (i >= 0 && m_page.paragraphs()[i].isFold) {
            setShowsAll(!m_showsAll);
            event->accept();
            return;
        }
        break;
    }
    default:
        break;
    }
    if (!caretKey(event))
        QTextEdit::keyPressEvent(event);
}

void PageView::focusInEvent(QFocusEvent *event)
{
    QTextEdit::focusInEvent(event);
    // A window that comes back, or a menu that closes, moves nothing.
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        emit focused();
}

void PageView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *const menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const qsizetype group = groupAt(event->pos());
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    emit menuRequested(menu, group, byKey ? caretPlace() : placeAt(event->pos()));
    menu->popup(event->globalPos());
}

// What is copied is the text as stored, without the lines we fold it with.
QMimeData *PageView::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    QStringList copied;
    for (const ArticleDocument::Paragraph &paragraph : m_page.paragraphs()) {
        const TextRange own{paragraph.begin, paragraph.begin + paragraph.length};
        const TextRange common = own.intersect({cursor.selectionStart(), cursor.selectionEnd()});
        if (common.isEmpty() || paragraph.isFold)
            continue;
        const QTextBlock block = document()->findBlock(static_cast<int>(paragraph.begin));
        const QString words = block.text().sliced(common.begin - paragraph.begin, common.length());
        if (paragraph.goesOn && !copied.isEmpty())
            copied.last() += words;
        else
            copied.append(words);
    }
    auto *const plain = new QMimeData;
    plain->setText(copied.join(QStringLiteral("\n\n")));
    return plain;
}

}
