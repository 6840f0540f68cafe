// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/frame/roomcommands.h"

#include <QPointer>

namespace Synoptic {

class Manual;

// The manual, the list of keys, and what this program is.
class HelpCommands : public RoomCommands
{
    Q_OBJECT
public:
    explicit HelpCommands(MainWindow &window);

private:
    void showManual();

    QPointer<Manual> m_manual;
};

}
