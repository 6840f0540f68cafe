// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/exportcommands.h"

#include "app/export/exporters.h"
#include "app/project/project.h"
#include "ui/commands/filefolder.h"
#include "ui/export/exportdialog.h"
#include "ui/frame/mainwindow.h"

#include <algorithm>

namespace Synoptic {

ExportCommands::ExportCommands(MainWindow &window)
    : RoomCommands(window)
{
    on(Command::ExportPdf, [this] { show(true); });
    on(Command::Export, [this] { show(false); });
    on(Command::ExportAgain, [this] { again(); });
}

ExportCommands::~ExportCommands()
{
    delete m_dialog;
}

ExportDialog &ExportCommands::dialog()
{
    if (!m_dialog) {
        Session &session = window().session();
        const auto work = [&session]() -> Result<Exportable> {
            session.writeWaiting();
            const Synopsis &synopsis = session.synopsis();
            const Snapshot &snapshot = session.project()->snapshot();
            if (effectiveArticles(snapshot) != synopsis.articles()) // a disk that is full: the window says so
                return std::unexpected(Error{Error::Kind::CannotWrite,
                    tr("The articles could not be written into the project, so that they cannot be exported."), {}});
            return Exportable{snapshot, synopsis.articles(), synopsis.findings(), session.project()->title()};
        };
        m_dialog = new ExportDialog(session.synopsis(), window().jobs(), work, &window());
        connect(m_dialog, &ExportDialog::exported, this, &rememberFolderOf);
        m_dialog->setProject(session.title(), startFolder());
    }
    return *m_dialog;
}

// Opens the dialog on a format with pages, or on the first that has none.
void ExportCommands::show(bool pages)
{
    ExportDialog &shown = dialog();
    const bool fits = (shown.format().book != nullptr) == pages;
    const auto wanted = [pages](const Exporter &format) { return (format.book != nullptr) == pages; };
    const auto first = std::ranges::find_if(exporters(), wanted);
    if (!fits && first != exporters().end())
        shown.setFormat(*first);
    shown.show();
    shown.raise();
    shown.activateWindow();
}

// As last time: without a word when it has been written in this session of the project, else it asks.
void ExportCommands::again()
{
    ExportDialog &shown = dialog();
    if (shown.lastTarget().isEmpty()) {
        show(shown.format().book != nullptr);
        return;
    }
    shown.startExport();
    shown.show();
}

void ExportCommands::projectChanged()
{
    if (!window().session().project())
        delete m_dialog;
    else if (m_dialog)
        m_dialog->setProject(window().session().title(), startFolder());
}

}
