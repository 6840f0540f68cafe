// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/frame/panels.h"
#include "ui/frame/roomcommands.h"
#include "ui/jobs.h"
#include "ui/session/session.h"
#include "ui/start/recentprojects.h"

#include <QMainWindow>

#include <memory>
#include <span>
#include <vector>

class QStackedWidget;

namespace Synoptic {

class Appearance;
class Centre;
class Columns;
class Landing;
class Library;
class MatrixView;
class MessageBar;
class PlaceHistory;
class ReadOnlyBar;
class Reader;
class StartPage;
class StatusLine;
class Toolbar;
class WindowMemory;

// The frame: opens the rooms, lays them out, and passes on what happens between them. Holds no work:
// what actions do is in the rooms' commands, which it is given as a list.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    // Files are read while the window is being built.
    MainWindow(Appearance &appearance, std::span<const MakeCommands> rooms, const QStringList &files = {});
    ~MainWindow() override;

    Session &session() { return m_session; }
    Synopsis &synopsis() { return m_session.synopsis(); }
    Jobs &jobs() { return m_jobs; }
    Actions &actions() const { return *m_actions; }
    Appearance &appearance() const { return m_appearance; }
    MessageBar &messages() const { return *m_messages; }
    ReadOnlyBar &readOnlyBar() const { return *m_readOnly; }
    StatusLine &status() const { return *m_status; }
    Columns &columns() const { return *m_columns; }
    Library &library() const { return *m_library; }
    Centre &centre() const { return *m_centre; }
    Reader &reader() const;
    Panels &panels() const { return *m_panels; }
    Landing &landing() const { return *m_landing; }
    PlaceHistory &history() const { return *m_history; }
    StartPage *startPage() const { return m_start; } // none until it is first shown
    RecentProjects &recentProjects() { return m_recent; }
    bool showsMatrix() const;
    MatrixView &matrix() const; // made when first asked for

    void showPages();
    void showMatrix();
    void setPanelsHidden(bool hidden); // by a person
    bool panelsHidden() const;         // by a person, or because the window is narrow
    // The next (1) or previous (-1) pane or panel takes the keyboard.
    void cycleFocus(int direction);

signals:
    void painted();                                // once, when the window has been painted for the first time
    void startPageMade(Synoptic::StartPage *page); // once

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void build();
    void buildMenus();
    void connectSession();
    void showProject();
    void showStartPage();
    void showTitle();
    void showSaved();
    void fitColumns();

    Appearance &m_appearance;
    RecentProjects m_recent;
    Jobs m_jobs;
    Session m_session;
    Actions *m_actions;
    std::vector<std::unique_ptr<RoomCommands>> m_rooms;
    Toolbar *m_toolbar = nullptr;
    MessageBar *m_messages = nullptr;
    ReadOnlyBar *m_readOnly = nullptr;
    StatusLine *m_status = nullptr;
    QStackedWidget *m_pages = nullptr; // start page or columns
    StartPage *m_start = nullptr;      // made when first shown
    Columns *m_columns = nullptr;
    Library *m_library = nullptr;
    Centre *m_centre = nullptr;
    Panels *m_panels = nullptr;
    Landing *m_landing = nullptr;
    PlaceHistory *m_history = nullptr;
    WindowMemory *m_memory = nullptr;
    bool m_painted = false;
};

}
