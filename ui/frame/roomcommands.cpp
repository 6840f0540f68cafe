// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/roomcommands.h"

#include "ui/frame/mainwindow.h"

namespace Synoptic {

RoomCommands::RoomCommands(MainWindow &window)
    : m_window(window)
{
}

void RoomCommands::extend(QMenu * /*menu*/, MenuId /*id*/) { }

QAction &RoomCommands::action(Command command) const
{
    return *m_window.actions()[command];
}

}
