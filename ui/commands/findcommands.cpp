// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/findcommands.h"

#include "ui/find/findbar.h"
#include "ui/frame/mainwindow.h"

namespace Synoptic {

FindCommands::FindCommands(MainWindow &window)
    : RoomCommands(window)
{
    on(Command::Find, [this] { open(); });
    on(Command::FindNext, [this] { step(1); });
    on(Command::FindPrevious, [this] { step(-1); });
}

void FindCommands::open()
{
    window().showPages();
    window().find().open();
}

void FindCommands::step(int direction)
{
    window().showPages();
    if (window().synopsis().found().isEmpty())
        window().find().open();
    window().find().step(direction);
}

}
