// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/findcommands.h"

#include "app/project/codings.h"
#include "ui/coding/author.h"
#include "ui/find/findpanel.h"
#include "ui/find/tagchooser.h"
#include "ui/frame/centre.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/placehistory.h"
#include "ui/look/look.h"
#include "ui/messages.h"

namespace Synoptic {

FindCommands::FindCommands(MainWindow &window)
    : RoomCommands(window)
    , m_finder(window.session(), window.jobs())
{
    auto &panel = window.panels().panel<FindPanel>();
    panel.setFinder(m_finder);
    connect(&panel, &FindPanel::closed, this, [this] { this->window().centre().takeFocus(1); });
    connect(&panel, &FindPanel::tagWanted, this, &FindCommands::askForTag);
    connect(&m_finder, &Finder::atHandChanged, &window, &MainWindow::showPages);
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

void FindCommands::askForTag(QPoint at)
{
    const Project *project = window().session().project();
    if (!project)
        return;
    auto *chooser = new TagChooser(project->snapshot().tags, &window());
    connect(chooser, &TagChooser::chosen, this, &FindCommands::tagAll);
    chooser->openAt(at);
}

void FindCommands::tagAll(TagId tag, const QString &name)
{
    const QList<Article> &articles = window().synopsis().articles();
    QList<Anchor> places;
    for (const Hit &hit : m_finder.hits()) {
        if (hit.article >= 0 && !hit.range.isEmpty())
            places.append(anchorAt(articles[hit.article], hit.range));
    }
    const bool done = window().session().perform([&](Project &project) {
        QList<AnyChange> changes;
        if (tag.isNull()) {
            tag = project.nextId<Tag>();
            const auto &colours = lookFor(Scheme::Light).tags;
            const QColor colour = colours[size_t(project.snapshot().tags.size()) % colours.size()].stripe;
            changes.append(Change<Tag>{
                {}, Tag{.id = tag, .position = project.snapshot().tags.size(), .name = name, .colour = colour.name()}});
        }
        Edit edit = placesTagged(
            project, places, tag, authoredNow(), tr("Tag %n places", nullptr, static_cast<int>(places.size())));
        edit.changes = changes + edit.changes;
        return edit;
    });
    if (done) {
        window().messages().showNotice(tr("%n places have the tag now.", nullptr, static_cast<int>(places.size())),
            &action(Command::Undo), tr("Undo"));
    }
}

}
