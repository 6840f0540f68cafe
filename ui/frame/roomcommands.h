// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/edit.h"
#include "ui/actions.h"

#include <QAction>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace Synoptic {

class MainWindow;
class Project;

// What the actions of one room do: connects its rows of the table of actions with the window and the
// session, and keeps their ticks and words true. The window makes one of each from the list it is
// given, when it is built, and ends them before anything they look at.
class RoomCommands : public QObject
{
    Q_OBJECT
public:
    explicit RoomCommands(MainWindow &window);

    // Menus that are more than rows of the table: recent projects, looks.
    virtual void extend(QMenu *menu, MenuId id);
    // Another project, or none: after the actions that need one have been switched.
    virtual void projectChanged() { }

protected:
    MainWindow &window() const { return m_window; }
    QAction &action(Command command) const;

    // A row for a menu that means what lies under the pointer: with the words of a command, or others, and
    // with its key, which is only shown there. It is not in the menu yet.
    QAction *contextRow(QMenu *menu, Command command, const QString &words = {}) const;

    // Takes away what was told before and performs a step: the edit it was, without changes where it had
    // nothing to do. Nothing where it could not be written, which has been told.
    std::optional<Edit> performed(const std::function<Edit(Project &)> &step) const;

    // slot() or slot(bool checked) whenever the action is triggered.
    template <typename Slot>
    void on(Command command, Slot slot)
    {
        connect(&action(command), &QAction::triggered, this, slot);
    }

private:
    MainWindow &m_window;
};

using MakeCommands = std::unique_ptr<RoomCommands> (*)(MainWindow &window);

}
