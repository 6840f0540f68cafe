// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tags/tagsview.h"

#include "app/text/byoutlet.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"
#include "ui/quotes/rowground.h"
#include "ui/synopsis.h"
#include "ui/tags/tagsdelegate.h"
#include "ui/tags/tagsheader.h"
#include "ui/tags/tagsmodel.h"

#include <QKeyEvent>
#include <QPainter>

namespace Synoptic {

namespace {

bool isArrow(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Left || key == Qt::Key_Right;
}

Qt::KeyboardModifiers modifiersOf(const QKeyEvent &event)
{
    return event.modifiers() & ~Qt::KeypadModifier;
}

// Alt and an arrow alone lead back to where one read, from here as from every list.
bool moves(const QKeyEvent &event)
{
    return modifiersOf(event) == (Qt::AltModifier | Qt::ShiftModifier) && isArrow(event.key());
}

bool isPin(const QKeyEvent &event)
{
    return modifiersOf(event) == Qt::AltModifier && event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9;
}

// Keys that belong to the tree while it has the keyboard, whatever they do elsewhere in the window.
bool isOfTree(const QKeyEvent &event)
{
    return moves(event) || isPin(event) || event.key() == Qt::Key_F2 || event.key() == Qt::Key_Escape;
}

}

TagsView::TagsView(const TagsModel &tags, QWidget *parent)
    : QTreeView(parent)
    , m_tags(tags)
{
    setHeader(new TagsHeader(tags.synopsis(), this));
    setItemDelegate(new TagsDelegate(this));
    setIndentation(px(18));
    setRootIsDecorated(true);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(SingleSelection);
    setEditTriggers(EditKeyPressed);
    setExpandsOnDoubleClick(false);
    setDragDropMode(DragDrop);
    setDragEnabled(true);
    setDropIndicatorShown(true);
    setMouseTracking(true);
    wearLook();
}

void TagsView::fitColumns()
{
    header()->setSectionResizeMode(TagsModel::Name, QHeaderView::Stretch);
    const qsizetype outlets = outletsIn(m_tags.synopsis().articles(), TagsModel::mostBars);
    const bool hasBars = outlets <= TagsModel::mostBars;
    header()->setSectionResizeMode(TagsModel::Outlets, hasBars ? QHeaderView::Fixed : QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(TagsModel::Number, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(TagsModel::Key, QHeaderView::Fixed);
    if (hasBars)
        header()->resizeSection(TagsModel::Outlets, TagsDelegate::outletsWidth(outlets));
    header()->resizeSection(TagsModel::Key, TagsDelegate::keyWidth());
}

void TagsView::wearLook()
{
    QPalette colors = palette();
    colors.setColor(QPalette::Base, look().raised);
    colors.setColor(QPalette::Text, look().ui);
    if (colors != palette())
        setPalette(colors);
    viewport()->update();
}

void TagsView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        wearLook();
}

bool TagsView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isOfTree(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QTreeView::event(event);
}

void TagsView::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (moves(*event))
        emit moveRequested(
            int(key == Qt::Key_Right) - int(key == Qt::Key_Left), int(key == Qt::Key_Down) - int(key == Qt::Key_Up));
    else if (isPin(*event))
        emit keyPinned(key - Qt::Key_0);
    else if (key == Qt::Key_Delete)
        emit removeRequested();
    else if (key == Qt::Key_Escape)
        emit leaveRequested();
    else
        QTreeView::keyPressEvent(event);
}

void TagsView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    row.state.setFlag(
        QStyle::State_HasFocus, hasFocus() && index.siblingAtColumn(0) == currentIndex().siblingAtColumn(0));
    row.state.setFlag(QStyle::State_MouseOver,
        viewport()->underMouse()
            && indexAt(viewport()->mapFromGlobal(QCursor::pos())).siblingAtColumn(0) == index.siblingAtColumn(0));
    row.rect = QRect(0, option.rect.top(), viewport()->width(), option.rect.height());
    paintRowGround(*painter, row, selectionModel()->isSelected(index.siblingAtColumn(0)));
    // The style's own selection would lie over the ground, so the cells are painted one by one.
    QStyleOptionViewItem cell = option;
    cell.state.setFlag(QStyle::State_Selected, false);
    cell.state.setFlag(QStyle::State_HasFocus, false);
    for (int column = 0; column < TagsModel::columns; ++column) {
        const QModelIndex at = index.siblingAtColumn(column);
        cell.rect = visualRect(at);
        if (column == TagsModel::Name)
            drawBranches(painter, QRect(0, cell.rect.top(), cell.rect.left(), cell.rect.height()), index);
        itemDelegate()->paint(painter, cell, at);
    }
}

void TagsView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!model()->hasChildren(index))
        return;
    const QPointF centre(rect.right() - px(6), rect.center().y() + 1);
    const qreal reach = 2.1 * textScale();
    const QPointF open[] = {{-reach * 1.4, -reach * 0.7}, {0, reach * 0.7}, {reach * 1.4, -reach * 0.7}};
    const QPointF folded[] = {{-reach * 0.7, -reach * 1.4}, {reach * 0.7, 0}, {-reach * 0.7, reach * 1.4}};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(QColor(look().dim), 1.1));
    painter->translate(centre);
    painter->drawPolyline(isExpanded(index) ? open : folded, 3);
    painter->restore();
}

}
