// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/projectcommands.h"

#include "ui/commands/filefolder.h"
#include "ui/frame/mainwindow.h"
#include "ui/plainwords.h"
#include "ui/start/startpage.h"

#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QUndoStack>

namespace Synoptic {

namespace {

QString projectFilter()
{
    return ProjectCommands::tr("Synoptic projects (*.synoptic)");
}

// Where a project shall be written, with its ending; empty where somebody thought better of it. The
// ending is there before the question whether to write over another file, which is about that file.
QString askWhereToWrite(QWidget *parent, const QString &title, const QString &name)
{
    const QString ending = QStringLiteral(".synoptic");
    QFileDialog dialog(parent, title, startFolderToWrite(), projectFilter());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setDefaultSuffix(ending);
    dialog.selectFile(name + ending);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    QString path = dialog.selectedFiles().value(0);
    if (!path.isEmpty() && !path.endsWith(ending, Qt::CaseInsensitive)) { // "Spring 2.5" ends in "5" for the dialog
        path += ending;
        QMessageBox question(QMessageBox::Question, title,
            ProjectCommands::tr("“%1” is there already. Write over it?").arg(QFileInfo(path).fileName()),
            QMessageBox::Yes | QMessageBox::No, parent);
        question.setTextFormat(Qt::PlainText);
        if (QFileInfo::exists(path) && question.exec() != QMessageBox::Yes)
            return {};
    }
    if (!path.isEmpty())
        rememberFolderOf(path);
    return path;
}

}

ProjectCommands::ProjectCommands(MainWindow &window)
    : RoomCommands(window)
{
    on(Command::NewProject, [&window] { window.session().newProject(); });
    on(Command::OpenProject, [this] { openProject(); });
    on(Command::SaveProjectAs, [this] { saveProjectAs(); });
    on(Command::SaveCopy, [this] { saveCopy(); });
    on(Command::CloseProject, [&window] { window.session().close(); });
    on(Command::Quit, [&window] { window.close(); });
    on(Command::Undo, [&window] { window.session().project()->undo(); });
    on(Command::Redo, [&window] { window.session().project()->redo(); });
    connect(&window, &MainWindow::startPageMade, this, [this, &window](const StartPage *page) {
        Session &session = window.session();
        connect(page, &StartPage::projectChosen, &session, &Session::open);
        connect(page, &StartPage::placeWanted, this, &ProjectCommands::choosePlace);
        connect(page, &StartPage::sampleChosen, &session, &Session::openSample);
    });
}

void ProjectCommands::extend(QMenu *menu, MenuId id)
{
    if (id != MenuId::File)
        return;
    auto *recent = new QMenu(tr("Open &recent"), menu);
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(recent); });
    menu->insertMenu(&action(Command::SaveProjectAs), recent);
}

void ProjectCommands::projectChanged()
{
    QAction *undo = &action(Command::Undo);
    QAction *redo = &action(Command::Redo);
    Project *project = window().session().project();
    if (!project) {
        undo->setText(tr("&Undo"));
        redo->setText(tr("&Redo"));
        return;
    }
    const QUndoStack *stack = project->undoStack();
    const auto words = [stack, undo, redo] {
        undo->setEnabled(stack->canUndo());
        redo->setEnabled(stack->canRedo());
        undo->setText(stack->canUndo() ? tr("&Undo: %1").arg(plainMenuWords(stack->undoText())) : tr("&Undo"));
        redo->setText(stack->canRedo() ? tr("&Redo: %1").arg(plainMenuWords(stack->redoText())) : tr("&Redo"));
    };
    connect(stack, &QUndoStack::indexChanged, undo, words);
    words();
}

void ProjectCommands::fillRecent(QMenu *menu)
{
    menu->clear();
    const RecentProjects recent;
    for (int row = 0; row < recent.rowCount(); ++row) {
        const QModelIndex index = recent.index(row);
        const QString path = index.data(RecentProjects::PathRole).toString();
        QAction *open = menu->addAction(
            plainMenuWords(index.data().toString()), this, [this, path] { window().session().open(path); });
        open->setEnabled(!index.data(RecentProjects::MissingRole).toBool());
        open->setToolTip(plainToolTip(path));
    }
    if (menu->isEmpty())
        menu->addAction(tr("No projects yet"))->setEnabled(false);
}

void ProjectCommands::openProject()
{
    const QString path = QFileDialog::getOpenFileName(&window(), tr("Open a project"), startFolder(), projectFilter());
    if (path.isEmpty())
        return;
    rememberFolderOf(path);
    window().session().open(path);
}

// For a project that is not found: where is it now?
void ProjectCommands::choosePlace(const QString &path)
{
    const QString now = QFileDialog::getOpenFileName(
        &window(), tr("Where is “%1” now?").arg(QFileInfo(path).completeBaseName()), startFolder(), projectFilter());
    if (now.isEmpty())
        return;
    window().recentProjects().replacePath(path, now);
    window().session().open(now);
}

void ProjectCommands::saveProjectAs()
{
    const QString path = askWhereToWrite(&window(), tr("Save project as"), nameToSaveAs());
    if (!path.isEmpty())
        window().session().saveAs(path);
}

QString ProjectCommands::nameToSaveAs() const
{
    const Session &session = window().session();
    if (session.project()->isUntitled())
        return tr("Untitled");
    if (!session.isReadOnly())
        return session.title();
    return session.project()->onlyRead()->why.kind == Error::Kind::Damaged
        //: the name of a file; %1 is the name of the damaged one
        ? tr("%1 recovered").arg(session.title())
        : tr("Copy of %1").arg(session.title());
}

void ProjectCommands::saveCopy()
{
    const Session &session = window().session();
    const QString name = session.project()->isUntitled() ? tr("Untitled") : tr("Copy of %1").arg(session.title());
    const QString path = askWhereToWrite(&window(), tr("Save a copy"), name);
    if (!path.isEmpty())
        window().session().saveCopy(path);
}

}
