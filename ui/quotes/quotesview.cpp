// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quotes/quotesview.h"

#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"
#include "ui/quotes/quotesdelegate.h"
#include "ui/quotes/quotesmodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>

namespace Synoptic {

QuotesView::QuotesView(QWidget *parent)
    : QTreeView(parent)
    , m_delegate(new QuotesDelegate(this))
{
    setItemDelegate(m_delegate);
    setHeaderHidden(true);
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(0);
    setRootIsDecorated(false);
    setIndentation(0);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setMouseTracking(true);
    setAutoScroll(false);
    wearLook();
}

bool QuotesView::isSection(const QModelIndex &index) const
{
    return index.data(QuotesModel::IsSectionRole).toBool();
}

void QuotesView::wearLook()
{
    QPalette colors = palette();
    colors.setColor(QPalette::Base, look().raised);
    colors.setColor(QPalette::Text, look().text);
    if (colors != palette())
        setPalette(colors);
    m_delegate->refresh();
    viewport()->update();
}

void QuotesView::setCompact(bool compact)
{
    if (m_delegate->isCompact() == compact)
        return;
    m_delegate->setCompact(compact);
    scheduleDelayedItemsLayout();
}

bool QuotesView::isCompact() const
{
    return m_delegate->isCompact();
}

void QuotesView::setNote(const QString &words)
{
    if (m_note == words)
        return;
    m_note = words;
    setAccessibleDescription(words);
    viewport()->update();
}

void QuotesView::openAll()
{
    const QSignalBlocker untold(this);
    expandAll();
}

int QuotesView::rowsHeight(int limit) const
{
    int rows = 0;
    for (QModelIndex index = model()->index(0, 0); index.isValid() && rows <= limit; index = indexBelow(index))
        rows += visualRect(index).height();
    return rows;
}

QRect QuotesView::noteRect(int top) const
{
    const QRect room(px(14), top + px(6), viewport()->width() - px(28), px(400));
    return QFontMetrics(chromeFont(12.5)).boundingRect(room, Qt::TextWordWrap, m_note);
}

int QuotesView::wholeHeight(int limit) const
{
    const int rows = rowsHeight(limit);
    return m_note.isEmpty() ? rows : noteRect(rows).bottom() + px(10);
}

void QuotesView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_note.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setFont(chromeFont(12.5));
    painter.setPen(QColor(look().dim));
    painter.drawText(noteRect(rowsHeight(viewport()->height()) - verticalOffset()), Qt::TextWordWrap, m_note);
}

void QuotesView::resizeEvent(QResizeEvent *event)
{
    const bool wider = event->size().width() != event->oldSize().width();
    m_delegate->setWidth(viewport()->width());
    QTreeView::resizeEvent(event);
    if (wider)
        scheduleDelayedItemsLayout(); // other line breaks, other heights
}

void QuotesView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange
        || event->type() == QEvent::ApplicationFontChange)
        wearLook();
}

void QuotesView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool toggles
        = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (toggles && isSection(current)) {
        setExpanded(current, !isExpanded(current));
        event->accept();
        return;
    }
    QTreeView::keyPressEvent(event);
}

void QuotesView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && isSection(index)) {
        setExpanded(index, !isExpanded(index)); // folding does not take the current quotation away
        event->accept();
        return;
    }
    if (event->button() == Qt::RightButton) { // a menu speaks of the row it opens on; the one at hand stays
        event->accept();
        return;
    }
    QTreeView::mousePressEvent(event);
}

void QuotesView::drawBranches(QPainter *, const QRect &, const QModelIndex &) const { }

void QuotesView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The delegate draws the whole row; the style's own selection would lie under it.
    QStyleOptionViewItem row = option;
    row.state.setFlag(QStyle::State_Selected, false);
    row.state.setFlag(QStyle::State_Open, isExpanded(index));
    row.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
    row.state.setFlag(QStyle::State_MouseOver,
        viewport()->underMouse() && indexAt(viewport()->mapFromGlobal(QCursor::pos())) == index);
    row.widget = this;
    row.rect.setLeft(0);
    row.rect.setWidth(viewport()->width());
    itemDelegate()->paint(painter, row, index);
}

void QuotesView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (m_delegate->isCompact()) // the current row has a second line
        scheduleDelayedItemsLayout();
}

}
