// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/frame/roomcommands.h"

namespace Synoptic {

// Words looked for in all articles: the bar, and the way from place to place.
class FindCommands : public RoomCommands
{
    Q_OBJECT
public:
    explicit FindCommands(MainWindow &window);

private:
    void open();
    void step(int direction);
};

}
