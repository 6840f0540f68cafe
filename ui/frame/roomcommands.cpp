// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/roomcommands.h"

#include "ui/actiontable.h"
#include "ui/frame/mainwindow.h"
#include "ui/messages.h"

#include <QMenu>

#include <algorithm>

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

std::optional<Edit> RoomCommands::performed(const std::function<Edit(Project &)> &step) const
{
    m_window.messages().dismiss();
    Edit edit;
    const bool isDone = m_window.session().perform([&](Project &project) { return edit = step(project); });
    return isDone ? std::optional(edit) : std::nullopt;
}

QAction *RoomCommands::contextRow(QMenu *menu, Command command, const QString &words) const
{
    auto *const row = new QAction(words.isEmpty() ? action(command).text() : words, menu);
    const QKeySequence key = action(command).shortcut();
    if (!key.isEmpty())
        row->setText(row->text() + u'\t' + key.toString(QKeySequence::NativeText));
    const auto described = std::ranges::find(actionTable(), command, &ActionRow::command);
    row->setEnabled(!(described->kind & ActionRow::Changes) || !m_window.session().isReadOnly());
    return row;
}

}
