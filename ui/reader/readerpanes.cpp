// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the row of panes is handled: pointer, focus, sideways scrolling, moving; the rest of Reader is
// in reader.cpp.

#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/reader/articlepane.h"
#include "ui/reader/gutter.h"
#include "ui/reader/pageview.h"
#include "ui/reader/reader.h"
#include "ui/reader/readingmetrics.h"

#include <QAccessible>
#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTimerEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Synoptic {

namespace {

constexpr int hoverDelay = 80; // ms, so that a pointer passing by lights nothing

}

void Reader::hover(qsizetype group)
{
    if (group == m_synopsis->hoveredGroup()) {
        m_hoverTimer.stop();
        return;
    }
    if (group == m_hoverNext && m_hoverTimer.isActive())
        return;
    m_hoverNext = group;
    m_hoverTimer.start(hoverDelay, this);
}

void Reader::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_hoverTimer.timerId()) {
        m_hoverTimer.stop();
        m_synopsis->setHoveredGroup(m_hoverNext);
    } else if (event->timerId() == m_snapTimer.timerId()) {
        m_snapTimer.stop();
        snap();
    } else {
        QScrollArea::timerEvent(event);
    }
}

void Reader::setPaneFocus(ArticlePane *pane)
{
    m_synopsis->setFocusedArticle(pane->article());
    ensureWidgetVisible(pane, 0, 0);
}

void Reader::focusInEvent(QFocusEvent *event)
{
    QScrollArea::focusInEvent(event);
    if (ArticlePane *const pane = focusedPane())
        pane->setFocus(event->reason());
}

// A pane that is dragged changes places with its neighbour when the pointer passes that one's middle.
void Reader::dragPane(ArticlePane *pane, int globalX)
{
    const int x = m_row->mapFromGlobal(QPoint(globalX, 0)).x();
    const qsizetype from = m_panes.indexOf(pane);
    qsizetype to = from;
    while (to > 0 && x < m_panes[to - 1]->geometry().center().x())
        --to;
    while (to + 1 < m_panes.size() && x > m_panes[to + 1]->geometry().center().x())
        ++to;
    if (to != from)
        m_synopsis->movePane(from, to);
}

void Reader::fillMenu(QMenu *menu, ArticlePane *pane)
{
    const qsizetype at = m_panes.indexOf(pane);
    menu->addSeparator();
    QAction *const left = menu->addAction(tr("Move pane to the &left"));
    left->setEnabled(at > 0);
    connect(left, &QAction::triggered, this, [this, at] { m_synopsis->movePane(at, at - 1); });
    QAction *const right = menu->addAction(tr("Move pane to the &right"));
    right->setEnabled(at + 1 < m_panes.size());
    connect(right, &QAction::triggered, this, [this, at] { m_synopsis->movePane(at, at + 1); });
    QAction *const close = menu->addAction(tr("&Close this pane"));
    connect(close, &QAction::triggered, this, [this, pane] { m_synopsis->setOpen(pane->article(), false); });
}

QuoteAtHand Reader::quoteAtHand() const
{
    const ArticlePane *const pane = focusedPane();
    if (!pane)
        return {};
    const PageView *const page = pane->page();
    const std::pair caret(pane->article(), page->caretPlace());
    const QuoteAtHand atCaret = pane->quoteAt(caret.second);
    const qsizetype lit = m_synopsis->litGroup();
    if (lit < 0 || !page->selectedRange().isEmpty() || (caret != m_caretBefore && !atCaret.isEmpty()))
        return atCaret;
    for (const Member &member : m_synopsis->findings().groups[lit].members) {
        if (member.place.article == pane->article())
            return {.group = lit, .place = member.place};
    }
    return {.group = lit, .place = {}};
}

int Reader::panesIn(int width, int zoom)
{
    return (width + gutterWidth()) / (ArticlePane::leastWidth(zoom) + gutterWidth());
}

qsizetype Reader::gapAt(int x) const
{
    const int inRow = m_row->mapFrom(this, QPoint(x, 0)).x();
    return std::ranges::count_if(
        m_panes, [inRow](const ArticlePane *pane) { return pane->geometry().center().x() < inRow; });
}

// The row is as wide as the view, or as its panes need at the least; it then scrolls sideways.
void Reader::fitRow()
{
    int least = m_panes.isEmpty() ? 0 : static_cast<int>(m_panes.size() - 1) * gutterWidth();
    for (const ArticlePane *pane : std::as_const(m_panes))
        least += pane->minimumWidth();
    m_row->setMinimumWidth(least);
}

void Reader::snap()
{
    QScrollBar *const bar = horizontalScrollBar();
    if (bar->isSliderDown() || bar->value() == bar->maximum())
        return;
    int best = bar->value();
    int least = -1;
    for (const ArticlePane *pane : std::as_const(m_panes)) {
        const int distance = std::abs(pane->x() - bar->value());
        if (least < 0 || distance < least) {
            least = distance;
            best = pane->x();
        }
    }
    bar->setValue(best);
}

void Reader::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    refreshRibbons();
}

void Reader::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !m_row)
        return;
    for (ArticlePane *pane : std::as_const(m_panes))
        pane->refreshLook();
    refreshRibbons();
}

void Reader::wheelEvent(QWheelEvent *event)
{
    const QPoint pixels = event->pixelDelta();
    const QPoint angle = event->angleDelta();
    const bool shifted = event->modifiers().testFlag(Qt::ShiftModifier);
    const int by = !pixels.isNull() ? (shifted && pixels.x() == 0 ? pixels.y() : pixels.x())
                                    : (shifted && angle.x() == 0 ? angle.y() : angle.x());
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by);
    event->accept();
}

void Reader::paintEvent(QPaintEvent *event)
{
    QScrollArea::paintEvent(event);
    if (!m_panes.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setFont(chromeFont(13));
    painter.setPen(QColor(look().dim));
    painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
        tr("No article is open. Tick one in the list, or drop files here."));
}

void Reader::announce(const QString &words)
{
    QAccessibleAnnouncementEvent event(this, words);
    QAccessible::updateAccessibility(&event);
}

}
