// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/droptarget.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QWidget>

namespace Synoptic {

DropTarget::DropTarget(QWidget *window)
    : QObject(window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool DropTarget::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto *enter = static_cast<QDragEnterEvent *>(event);
        m_held = enter->source() ? Dropped() : droppedFrom(*enter->mimeData()); // none of our own rows
        [[fallthrough]];
    }
    case QEvent::DragMove: {
        auto *move = static_cast<QDragMoveEvent *>(event);
        if (m_held.isNothing()) {
            move->ignore();
            return true;
        }
        move->acceptProposedAction();
        emit hovered(move->position().toPoint());
        return true;
    }
    case QEvent::DragLeave:
        m_held = {};
        emit left();
        return true;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        const Dropped held = std::exchange(m_held, {});
        emit left();
        if (held.isNothing())
            return true;
        drop->acceptProposedAction();
        emit dropped(held, drop->position().toPoint());
        return true;
    }
    default:
        return QObject::eventFilter(watched, event);
    }
}

}
