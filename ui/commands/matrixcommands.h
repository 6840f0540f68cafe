// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/frame/roomcommands.h"

namespace Synoptic {

// The matrix: shown instead of the pages, its order and what it shows.
class MatrixCommands : public RoomCommands
{
    Q_OBJECT
public:
    explicit MatrixCommands(MainWindow &window);

private:
    void tick();
};

}
