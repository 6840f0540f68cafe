// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/helpcommands.h"

#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/manual.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/frame/mainwindow.h"
#include "ui/toolbar/statusline.h"

namespace Synoptic {

HelpCommands::HelpCommands(MainWindow &window)
    : RoomCommands(window)
{
    on(Command::Manual, [this] { showManual(); });
    on(Command::Shortcuts, [&window] { ShortcutsDialog(window.actions(), &window).exec(); });
    on(Command::About, [&window] { AboutDialog(&window).exec(); });
    connect(&window.status(), &StatusLine::manualRequested, &action(Command::Manual), &QAction::trigger);
    connect(&window.status(), &StatusLine::shortcutsRequested, &action(Command::Shortcuts), &QAction::trigger);
}

void HelpCommands::showManual()
{
    if (!m_manual) {
        m_manual = new Manual(&window());
        m_manual->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
}

}
