// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/landing.h"

#include "ui/frame/droptarget.h"
#include "ui/frame/mainwindow.h"
#include "ui/messages.h"
#include "ui/reader/reader.h"
#include "ui/start/startpage.h"

#include <QFileInfo>

namespace Synoptic {

Landing::Landing(MainWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_target(new DropTarget(&window))
{
    connect(m_target, &DropTarget::hovered, this, &Landing::hover);
    connect(m_target, &DropTarget::left, this, &Landing::leave);
    connect(m_target, &DropTarget::dropped, this, &Landing::drop);
}

void Landing::hover(QPoint position)
{
    if (isOnStartPage()) {
        const QString joins = projectAt(position);
        const QString title = joins.isEmpty() ? QString() : QFileInfo(joins).completeBaseName();
        m_window.startPage()->showDropHint(dropHint(m_target->held(), title));
        return;
    }
    const Session &session = m_window.session();
    const Project *project = session.project();
    const QString title = !project ? QString() : project->isUntitled() ? QStringLiteral("") : session.title();
    m_window.messages().showNotice(dropHint(m_target->held(), title));
}

void Landing::leave()
{
    if (isOnStartPage())
        m_window.startPage()->showDropHint({});
    else
        m_window.messages().dismiss();
}

void Landing::drop(const Dropped &dropped, QPoint position)
{
    Session &session = m_window.session();
    if (const QString joins = projectAt(position); !joins.isEmpty())
        session.open(joins);
    if (!dropped.project.isEmpty())
        session.open(dropped.project);
    else if (!dropped.files.isEmpty())
        session.addFiles(dropped.files, paneAt(position));
    else if (!dropped.text.isEmpty())
        emit textDropped(dropped.text);
}

bool Landing::isOnStartPage() const
{
    return !m_window.session().project() && m_window.startPage();
}

// The recent project under this place of the window; empty where none is.
QString Landing::projectAt(QPoint position) const
{
    if (!isOnStartPage())
        return {};
    const StartPage *page = m_window.startPage();
    return page->projectAt(page->mapFrom(&m_window, position));
}

// The place among the panes somebody points at; -1 where none is.
qsizetype Landing::paneAt(QPoint position) const
{
    const Reader &reader = m_window.reader();
    const QPoint inReader = reader.mapFrom(&m_window, position);
    return reader.isVisible() && reader.rect().contains(inReader) ? reader.gapAt(inReader.x()) : -1;
}

}
