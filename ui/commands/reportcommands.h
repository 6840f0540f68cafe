// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/frame/roomcommands.h"

#include <QPointer>

namespace Synoptic {

class ReportsDialog;

// Reports on the tags, and the way from a cell to the page.
class ReportCommands : public RoomCommands
{
    Q_OBJECT
public:
    explicit ReportCommands(MainWindow &window);
    ~ReportCommands() override; // the dialog looks at the session, which goes before the window

    void projectChanged() override;

private:
    void show();

    QPointer<ReportsDialog> m_dialog;
};

}
