// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/frame/roomcommands.h"

namespace Synoptic {

// How things are looked at: layers, the size of the text, columns that fold, the focus, the look.
class ViewCommands : public RoomCommands
{
    Q_OBJECT
public:
    explicit ViewCommands(MainWindow &window);

    void extend(QMenu *menu, MenuId id) override;

private:
    void connectPages();
    void connectFrame();
    void fillLooks(QMenu *menu);
};

}
