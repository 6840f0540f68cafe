// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/frame/roomcommands.h"

namespace Synoptic {

// Projects: new, opened, saved under a name, copied, left, and every step taken back or again. Asks
// for files where an action needs one, and fills the menu of projects opened lately.
class ProjectCommands : public RoomCommands
{
    Q_OBJECT
public:
    explicit ProjectCommands(MainWindow &window);

    void extend(QMenu *menu, MenuId id) override;
    void projectChanged() override;

private:
    void openProject();
    void choosePlace(const QString &path);
    void saveProjectAs();
    QString nameToSaveAs() const; // as it is offered, without the ending
    void saveCopy();
    void fillRecent(QMenu *menu);
};

}
