// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

class QMenu;

namespace Synoptic {

class Appearance;
class MainWindow;
class Manual;
enum class Command : quint8;
enum class MenuId : quint8;

// What every action does: connects the table of actions with the session and the window, asks for
// files and fields where an action needs them, and keeps ticks and words of the actions true.
class Commands : public QObject
{
    Q_OBJECT
public:
    Commands(MainWindow &window, Appearance &appearance);

    // The menus that are more than rows of the table: recent projects, looks.
    void extend(QMenu *menu, MenuId id);
    void projectChanged();

    void addArticles();
    void openProject();
    void pasteArticle(const QString &text);
    // For a project that is not found: where is it now?
    void choosePlace(const QString &path);
    void showProperties(qsizetype article);
    // The menu of an article in the library.
    void showArticleMenu(qsizetype article, const QPoint &globalPosition);

private:
    template <typename Slot>
    void on(Command command, Slot slot);
    void connectProject();
    void connectView();
    void tickMatrix();
    void connectArticles();
    void connectQuotes();
    void connectHelp();
    void saveProjectAs();
    void saveCopy();
    void stepQuote(int direction);
    void stepCopy(int direction);
    void movePane(int direction);
    void fillRecent(QMenu *menu);
    void fillLooks(QMenu *menu);
    void followSynopsis();
    qsizetype articleAtHand() const;

    MainWindow &m_window;
    Appearance &m_appearance;
    QPointer<Manual> m_manual;
    qsizetype m_copyGroup = -1; // the copy reached last, and of which group
    qsizetype m_copy = -1;
};

}
