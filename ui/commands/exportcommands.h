// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/frame/roomcommands.h"

#include "app/text/article.h"

#include <QPointer>

namespace Synoptic {

class ExportDialog;

// What leaves the program: PDFs and the other formats, through one dialog that stays beside the window,
// and once more as last time with one key.
class ExportCommands : public RoomCommands
{
    Q_OBJECT
public:
    explicit ExportCommands(MainWindow &window);
    ~ExportCommands() override; // the dialog looks at the session, which goes before the window

    void projectChanged() override;

private:
    ExportDialog &dialog();
    void show(bool pages);
    void again();
    void tellProject();
    void lead(ArticleId article, TextRange range);

    QPointer<ExportDialog> m_dialog;
};

}
