// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/findcommands.h"

#include "app/project/project.h"
#include "ui/coding/marking.h"
#include "ui/find/findpanel.h"
#include "ui/frame/centre.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/placehistory.h"
#include "ui/messages.h"
#include "ui/notes/notespanel.h"
#include "ui/tagging/tagpalette.h"

#include <QListView>

namespace Synoptic {

FindCommands::FindCommands(MainWindow &window)
    : RoomCommands(window)
    , m_finder(window.session(), window.jobs())
{
    auto &panel = window.panels().panel<FindPanel>();
    panel.setFinder(m_finder);
    connect(&panel, &FindPanel::closed, this, [this] { this->window().centre().takeFocus(1); });
    connect(&panel, &FindPanel::tagWanted, this, [this](const QRect &button) {
        m_finder.gatherPlaces([this, button](const QList<Anchor> &places) { askForTag(button, places); });
    });
    connect(&m_finder, &Finder::noteWanted, this, &FindCommands::showNote);
    connect(&panel, &FindPanel::rowChosen, this, [this] {
        if (m_finder.isNoteAtHand())
            bringUpNotes();
    });
    on(Command::Find, [this] { open(); });
    on(Command::FindNext, [this] { step(1); });
    on(Command::FindPrevious, [this] { step(-1); });
    on(Command::Back, [this] { this->window().history().back(); });
    on(Command::Forward, [this] { this->window().history().forward(); });
    connect(&window.history(), &PlaceHistory::changed, this, &FindCommands::enableHistory);
    enableHistory();
}

void FindCommands::enableHistory()
{
    action(Command::Back).setEnabled(window().history().canGoBack());
    action(Command::Forward).setEnabled(window().history().canGoForward());
}

void FindCommands::open()
{
    auto &panel = window().panels().panel<FindPanel>();
    if (window().panelsHidden())
        window().setPanelsHidden(false);
    window().panels().bringUp(panel);
    panel.takeFocus();
}

void FindCommands::step(int direction)
{
    window().panels().panel<FindPanel>().seekNow();
    if (!m_finder.step(direction))
        open();
}

// Who goes through the list by arrow keys stays in it; whoever asks for the place is led to the note.
void FindCommands::showNote(const NoteSubject &note)
{
    window().panels().panel<NotesPanel>().select(note);
    if (!window().panels().panel<FindPanel>().list()->hasFocus())
        bringUpNotes();
}

void FindCommands::bringUpNotes()
{
    auto &notes = window().panels().panel<NotesPanel>();
    const bool wasBeside = window().panels().isAncestorOf(window().focusWidget());
    window().history().note();
    window().setPanelsHidden(false);
    window().panels().bringUp(notes);
    if (wasBeside)
        notes.takeFocus();
}

// The list of tags opens below the button.
void FindCommands::askForTag(const QRect &button, const QList<Anchor> &places)
{
    if (!window().session().project() || places.isEmpty())
        return;
    auto *const palette = new TagPalette(window().session().codings(), &window());
    palette->setSubject(tr("tag %n places", nullptr, static_cast<int>(places.size())), {});
    connect(palette, &TagPalette::chosen, this, [this, places](TagId tag) {
        const QString name = window().session().codings().pathOf(tag);
        tagAll(name, places.size(), [&](Project &project) { return taggingOfPlaces(project, places, tag); });
    });
    connect(palette, &TagPalette::created, this, [this, places](const QString &path) {
        tagAll(path, places.size(), [&](Project &project) { return taggingOfPlacesWithNew(project, places, path); });
    });
    palette->openAt(button, button);
}

void FindCommands::tagAll(const QString &tag, qsizetype places, const std::function<Edit(Project &)> &step)
{
    const int count = static_cast<int>(places);
    const std::optional<Edit> edit = performed(step);
    if (edit && edit->changes.isEmpty()) {
        window().messages().showNotice(tr("All of these places have the tag “%1” already.").arg(tag));
    } else if (edit) {
        window().messages().showNotice(
            tr("%n places have the tag “%1” now.", nullptr, count).arg(tag), &action(Command::Undo), tr("Undo"));
    }
}

}
