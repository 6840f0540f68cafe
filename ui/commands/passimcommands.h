// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/frame/roomcommands.h"
#include "ui/session/passimexchange.h"

namespace Synoptic {

// passim: the passages it found come in or are taken out again. The articles go out to it as one of the formats of
// the export.
class PassimCommands : public RoomCommands
{
    Q_OBJECT
public:
    explicit PassimCommands(MainWindow &window);

    void projectChanged() override;

private:
    void chooseResult();
    void importResult(const QString &folder);
    void enable();

    PassimExchange m_exchange;
};

}
