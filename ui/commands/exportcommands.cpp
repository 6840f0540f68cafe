// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/exportcommands.h"

#include "app/export/exporters.h"
#include "app/project/project.h"
#include "ui/commands/filefolder.h"
#include "ui/export/exportdialog.h"
#include "ui/frame/mainwindow.h"

#include <algorithm>
#include <ranges>

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
        connect(m_dialog, &ExportDialog::placeWanted, this, &ExportCommands::lead);
        connect(m_dialog, &ExportDialog::choicesChanged, this, [&session](const QJsonObject &choices) {
            if (Project *const project = session.project())
                project->setExportChoices(choices);
        });
        connect(&session.codings(), &Codings::changed, m_dialog, &ExportDialog::showPreviewSoon);
        tellProject();
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
    if (shown.startAgain())
        shown.show();
    else
        show(shown.format().book != nullptr);
}

void ExportCommands::projectChanged()
{
    if (!window().session().project())
        delete m_dialog;
    else if (m_dialog)
        tellProject();
}

void ExportCommands::tellProject()
{
    const Session &session = window().session();
    const Project &project = *session.project();
    m_dialog->setProject({project.path(), session.title(), startFolder(), project.exportChoices()});
}

// A mark on the pages leads to its words; the dialog stays where it is, behind the window.
void ExportCommands::lead(ArticleId article, TextRange range)
{
    const QList<Article> &articles = window().synopsis().articles();
    const auto there = std::ranges::find(articles, article, &Article::id);
    if (there == articles.end())
        return; // it has gone since the pages were laid out
    Synopsis &synopsis = window().synopsis();
    const Place place{.article = there - articles.begin(), .quote = -1, .parts = {range}};
    synopsis.show(place);
    // A shared quotation is lit, to be found among the others beside it.
    const auto isThis
        = [&place](const Member &it) { return it.place.article == place.article && it.place.range() == place.range(); };
    const auto groups = std::views::take(synopsis.findings().groups, synopsis.quotationCount());
    const auto group
        = std::ranges::find_if(groups, [&](const QuoteGroup &it) { return std::ranges::any_of(it.members, isThis); });
    if (group != groups.end())
        synopsis.light(group - groups.begin(), false);
    window().raise();
    window().activateWindow();
}

}
