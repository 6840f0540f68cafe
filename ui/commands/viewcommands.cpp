// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/viewcommands.h"

#include "ui/frame/columns.h"
#include "ui/frame/mainwindow.h"
#include "ui/look/appearance.h"
#include "ui/reader/reader.h"
#include "ui/settings.h"
#include "ui/toolbar/statusline.h"

#include <QActionGroup>
#include <QMenu>

namespace Synoptic {

namespace {

const Setting<bool> &countsReported()
{
    static const Setting<bool> setting{"view/count-reported", false};
    return setting;
}

}

ViewCommands::ViewCommands(MainWindow &window)
    : RoomCommands(window)
{
    connectPages();
    connectFrame();
}

// What is shown on the pages, and how large.
void ViewCommands::connectPages()
{
    Synopsis &synopsis = window().synopsis();
    on(Command::LayerShared, [&synopsis](bool shown) { synopsis.setLayer(Synopsis::Layer::Shared, shown); });
    on(Command::LayerCopy, [&synopsis](bool shown) { synopsis.setLayer(Synopsis::Layer::Copy, shown); });
    on(Command::LayerTags, [&synopsis](bool shown) { synopsis.setLayer(Synopsis::Layer::Tags, shown); });
    on(Command::LayerNotes, [&synopsis](bool shown) { synopsis.setLayer(Synopsis::Layer::Notes, shown); });
    on(Command::ScrollTogether, [&synopsis](bool together) { synopsis.setScrollsTogether(together); });
    on(Command::CleanText, [this](bool clean) { window().reader().setCleanText(clean); });
    on(Command::NotStory, [this] { window().reader().toggleNotStory(); });
    on(Command::ZoomIn, [&synopsis] { synopsis.setZoom(synopsis.zoom() + 10); });
    on(Command::ZoomOut, [&synopsis] { synopsis.setZoom(synopsis.zoom() - 10); });
    on(Command::ZoomReset, [&synopsis] { synopsis.setZoom(100); });
    connect(&window().status(), &StatusLine::zoomResetRequested, this, [&synopsis] { synopsis.setZoom(100); });
    const auto layers = [this, &synopsis] {
        action(Command::LayerShared).setChecked(synopsis.layers().testFlag(Synopsis::Layer::Shared));
        action(Command::LayerCopy).setChecked(synopsis.layers().testFlag(Synopsis::Layer::Copy));
        action(Command::LayerTags).setChecked(synopsis.layers().testFlag(Synopsis::Layer::Tags));
        action(Command::LayerNotes).setChecked(synopsis.layers().testFlag(Synopsis::Layer::Notes));
    };
    const auto together = [this, &synopsis] { action(Command::ScrollTogether).setChecked(synopsis.scrollsTogether()); };
    action(Command::CountReported).setChecked(countsReported().value());
    const auto count
        = [&synopsis](bool reported) { synopsis.setCounting(reported ? Counting::Reported : Counting::Marked); };
    on(Command::CountReported, [count](bool reported) {
        countsReported().set(reported);
        count(reported);
    });
    count(countsReported().value());
    connect(&synopsis, &Synopsis::layersChanged, this, layers);
    connect(&synopsis, &Synopsis::scrollsTogetherChanged, this, together);
    layers();
    together();
}

// What stands around them, and where the keyboard is.
void ViewCommands::connectFrame()
{
    on(Command::FoldLibrary, [this] { window().columns().setFolded(!window().columns().isFolded()); });
    on(Command::FoldPanels, [this](bool hidden) { window().setPanelsHidden(hidden); });
    on(Command::NextPane, [this] { window().cycleFocus(1); });
    on(Command::PreviousPane, [this] { window().cycleFocus(-1); });
    on(Command::FullScreen, [this](bool full) { full ? window().showFullScreen() : window().showNormal(); });
}

void ViewCommands::extend(QMenu *menu, MenuId id)
{
    if (id != MenuId::View)
        return;
    auto *looks = new QMenu(tr("L&ook"), menu);
    fillLooks(looks);
    menu->insertMenu(&action(Command::FullScreen), looks);
}

void ViewCommands::fillLooks(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &words, Appearance::Choice choice) {
        QAction *action = menu->addAction(words);
        action->setCheckable(true);
        action->setChecked(window().appearance().choice() == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] { window().appearance().setChoice(choice); });
    };
    add(tr("As the &system"), Appearance::Choice::System);
    add(tr("&Light"), Appearance::Choice::Light);
    add(tr("&Dark"), Appearance::Choice::Dark);
    add(tr("High contrast, &black"), Appearance::Choice::ContrastBlack);
    add(tr("High contrast, &white"), Appearance::Choice::ContrastWhite);
}

}
