// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/passimcommands.h"

#include "ui/commands/filefolder.h"
#include "ui/frame/mainwindow.h"
#include "ui/messages.h"

#include <QFileDialog>

namespace Synoptic {

PassimCommands::PassimCommands(MainWindow &window)
    : RoomCommands(window)
    , m_exchange(window.session(), window.jobs())
{
    on(Command::ImportPassim, [this] { chooseResult(); });
    on(Command::RemovePassim, [this] { m_exchange.removeResult(); });
    connect(&window.session(), &Session::passimResultCame, this, &PassimCommands::importResult);
    connect(&window.synopsis(), &Synopsis::reusesChanged, this, &PassimCommands::enable);
    connect(&window.synopsis(), &Synopsis::articlesChanged, this, &PassimCommands::enable);
    connect(&m_exchange, &PassimExchange::noticed, this,
        [&window](const QString &words) { window.messages().showNotice(words); });
    connect(&m_exchange, &PassimExchange::failed, this,
        [&window](const QList<Error> &errors) { window.messages().show(errors); });
    enable();
}

void PassimCommands::projectChanged()
{
    enable();
}

void PassimCommands::enable()
{
    const bool hasArticles = !window().synopsis().articles().isEmpty();
    const bool canChange = !window().session().isReadOnly();
    action(Command::ImportPassim).setEnabled(hasArticles && canChange);
    action(Command::RemovePassim).setEnabled(canChange && m_exchange.passages() > 0);
}

void PassimCommands::chooseResult()
{
    const QString folder
        = QFileDialog::getExistingDirectory(&window(), tr("The folder that passim wrote"), startFolder());
    if (!folder.isEmpty())
        importResult(folder);
}

// A result speaks of articles by what they were called when they went out: without them it says nothing.
void PassimCommands::importResult(const QString &folder)
{
    if (window().synopsis().articles().isEmpty()) {
        window().messages().showNotice(
            tr("This is a result of passim. Open the project whose articles it was given, then add it there."));
        return;
    }
    m_exchange.importResult(folder);
}

}
