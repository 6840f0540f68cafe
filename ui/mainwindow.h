// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/jobs.h"
#include "ui/session.h"
#include "ui/start/recentprojects.h"

#include <QMainWindow>
#include <QTimer>

class QStackedWidget;
class QTabWidget;

namespace Synoptic {

class Actions;
class Appearance;
class Columns;
class Commands;
class DropTarget;
class FindBar;
class Library;
class MatrixView;
class MessageBar;
class QuotesPanel;
class Reader;
class StartPage;
class StatusLine;
class TabCount;
class Toolbar;
class VerdictCommands;
struct Dropped;

// The frame: opens the rooms, lays them out, and passes on what happens between them. Holds no work.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    // Files are read while the window is being built.
    explicit MainWindow(Appearance &appearance, const QStringList &files = {});
    ~MainWindow() override;

    Session &session() { return m_session; }
    Synopsis &synopsis() { return m_session.synopsis(); }
    Jobs &jobs() { return m_jobs; }
    Actions &actions() const { return *m_actions; }
    MessageBar &messages() const { return *m_messages; }
    StatusLine &status() const { return *m_status; }
    Columns &columns() const { return *m_columns; }
    Library &library() const { return *m_library; }
    Reader &reader() const { return *m_reader; }
    QuotesPanel &quotes() const { return *m_quotes; }
    StartPage *startPage() const { return m_start; }
    RecentProjects &recentProjects() { return m_recent; }
    FindBar &find(); // made when first asked for
    bool showsMatrix() const;
    MatrixView &matrix(); // made when first asked for

    void showPages();
    void showMatrix();
    void setPanelsHidden(bool hidden);
    bool panelsHidden() const;
    // The next (1) or previous (-1) pane or panel takes the keyboard.
    void cycleFocus(int direction);

signals:
    void painted(); // once, when the window has been painted for the first time

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    bool event(QEvent *event) override;

private:
    void build();
    void buildMenus();
    void connectSession();
    void showProject();
    void showStartPage();
    void showTitle();
    void fitColumns();
    void hoverDrop(QPoint position);
    void leaveDrop();
    void drop(const Dropped &dropped, QPoint position);
    qsizetype paneAt(QPoint position) const;
    bool startPageShown() const;
    void showCentre();
    bool focusPanes(int direction);
    void restoreWindow(const QJsonObject &state);
    void noteWindow();

    Appearance &m_appearance;
    RecentProjects m_recent;
    Jobs m_jobs;
    Session m_session;
    Actions *m_actions;
    DropTarget *m_drops;
    Commands *m_commands = nullptr;
    VerdictCommands *m_verdicts = nullptr;
    Toolbar *m_toolbar = nullptr;
    MessageBar *m_messages = nullptr;
    StatusLine *m_status = nullptr;
    QStackedWidget *m_pages = nullptr; // start page or workspace
    StartPage *m_start = nullptr;      // made when first shown
    Columns *m_columns = nullptr;
    QStackedWidget *m_centre = nullptr; // reader or matrix
    Library *m_library = nullptr;
    Reader *m_reader = nullptr;
    QWidget *m_empty = nullptr;     // stands in for the panes when none is open; made when first needed
    MatrixView *m_matrix = nullptr; // made when first shown
    QTabWidget *m_panels = nullptr;
    QuotesPanel *m_quotes = nullptr;
    TabCount *m_quoteCount = nullptr;
    FindBar *m_find = nullptr;
    QTimer m_noteGeometry;
    bool m_matrixShown = false;
    bool m_painted = false;
};

}
