// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/frame/roomcommands.h"

namespace Synoptic {

// The way through the quotations: from one to the next, and from copy to copy of the lit one.
class QuoteCommands : public RoomCommands
{
    Q_OBJECT
public:
    explicit QuoteCommands(MainWindow &window);

private:
    void stepQuote(int direction);
    void stepCopy(int direction);
    void enable();

    qsizetype m_copyGroup = -1; // the copy reached last, and of which group
    qsizetype m_copy = -1;
};

}
