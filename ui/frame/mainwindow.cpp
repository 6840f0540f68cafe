// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/frame/mainwindow.h"

#include "ui/actions.h"
#include "ui/frame/centre.h"
#include "ui/frame/columns.h"
#include "ui/frame/landing.h"
#include "ui/frame/placehistory.h"
#include "ui/frame/readonlybar.h"
#include "ui/frame/windowmemory.h"
#include "ui/library/library.h"
#include "ui/look/fonts.h"
#include "ui/matrix/matrixview.h"
#include "ui/messages.h"
#include "ui/reader/articlehighlighter.h"
#include "ui/reader/reader.h"
#include "ui/start/startpage.h"
#include "ui/toolbar/statusline.h"
#include "ui/toolbar/toolbar.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QMenuBar>
#include <QStackedWidget>
#include <QUndoStack>
#include <QVBoxLayout>

#include <optional>

namespace Synoptic {

MainWindow::MainWindow(Appearance &appearance, std::span<const MakeCommands> rooms, const QStringList &files)
    : m_appearance(appearance)
    , m_session(m_jobs, m_recent)
    , m_actions(new Actions(this))
{
    m_session.addFiles(files);
    m_jobs.prepare(prepareHighlighting);
    setObjectName(QStringLiteral("window"));
    build();
    m_landing = new Landing(*this);
    m_memory = new WindowMemory(*this);
    m_history = new PlaceHistory(*this);
    for (const MakeCommands make : rooms)
        m_rooms.push_back(make(*this));
    buildMenus();
    connectSession();
    m_memory->restoreGeometry();
    fitColumns();
    showProject();
}

MainWindow::~MainWindow()
{
    // The session tells of its end to nobody, and whatever looks at it goes first: a view may ask the
    // Synopsis something as late as in its own end, when the pointer leaves it.
    m_session.disconnect();
    m_session.synopsis().disconnect();
    m_jobs.disconnect();
    hide();
    m_rooms.clear();
    delete takeCentralWidget();
}

void MainWindow::build()
{
    auto *all = new QWidget(this);
    auto *down = new QVBoxLayout(all);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    m_toolbar = new Toolbar(synopsis(), *m_actions, all);
    m_readOnly = new ReadOnlyBar((*m_actions)[Command::SaveProjectAs], all);
    m_messages = new MessageBar(all);
    m_status = new StatusLine(synopsis(), m_jobs, all);
    m_pages = new QStackedWidget(all);
    m_columns = new Columns(m_pages);

    m_library = new Library(synopsis(), *m_actions, m_columns);
    m_centre = new Centre(synopsis(), m_columns);
    m_actions->setPaneArea(&reader());
    m_panels = new Panels(m_session, *m_actions, m_columns);
    m_columns->fill(m_library, m_centre, m_panels);
    m_pages->addWidget(m_columns);
    const auto tickFold = [this](bool folded) { (*m_actions)[Command::FoldLibrary]->setChecked(folded); };
    connect(m_columns, &Columns::foldedChanged, this, tickFold);
    tickFold(m_columns->isFolded());
    connect(m_columns, &Columns::panelsHiddenChanged, this, [this](bool hidden) {
        (*m_actions)[Command::FoldPanels]->setChecked(hidden);
        fitColumns();
    });

    down->addWidget(m_toolbar);
    down->addWidget(m_readOnly);
    down->addWidget(m_messages);
    down->addWidget(m_pages, 1);
    down->addWidget(m_status);
    setCentralWidget(all);
}

void MainWindow::buildMenus()
{
    menuBar()->setFont(chromeFont(12.5));
    for (const MenuRow &row : menuTable()) {
        QMenu *menu = menuBar()->addMenu(QCoreApplication::translate("Actions", row.words));
        m_actions->fill(menu, row.id);
        for (const auto &room : m_rooms)
            room->extend(menu, row.id);
    }
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::projectChanged, this, &MainWindow::showProject);
    connect(&m_session, &Session::titleChanged, this, &MainWindow::showTitle);
    connect(
        &m_session, &Session::articleRemoved, this, [this](const QString &words, qsizetype marked, qsizetype noted) {
            const QString highlights = tr("%n highlights", nullptr, static_cast<int>(marked));
            const QString notes = tr("%n notes", nullptr, static_cast<int>(noted));
            const QString said = marked > 0 && noted > 0
                //: an article; how many highlights, how many notes
                ? tr("Removed “%1” with %2 and %3 of yours.").arg(words, highlights, notes)
                : marked > 0 || noted > 0
                    ? tr("Removed “%1” with %2 of yours.").arg(words, marked > 0 ? highlights : notes)
                    : tr("Removed “%1”.").arg(words);
            m_messages->showNotice(said, (*m_actions)[Command::Undo], tr("Undo"));
        });
    connect(&m_session, &Session::analysisCancelled, this, [this] {
        m_messages->showNotice(tr("Looking for quotes was cancelled. The articles can be read without them."),
            (*m_actions)[Command::Analyse], tr("Look again"));
    });
    connect(&m_session, &Session::savedChanged, this, &MainWindow::showSaved);
    connect(&m_session, &Session::noticed, m_status, &StatusLine::notice);
    connect(&m_session, &Session::advised, m_messages, [this](const QString &words) { m_messages->showNotice(words); });
    connect(&m_session, &Session::failed, m_messages,
        [this](const QList<Error> &errors, qsizetype outOf) { m_messages->show(errors, outOf); });
    // What was said of typed words that could not be written is over when they are.
    connect(&m_session, &Session::savedChanged, m_messages, [this, said = std::optional<QList<Error>>()] mutable {
        const Session::Saved state = m_session.savedState();
        if (state == Session::Saved::Refused && !said) {
            said = m_messages->errors();
        } else if (state == Session::Saved::All && said) {
            if (!said->isEmpty() && *said == m_messages->errors())
                m_messages->dismiss();
            said.reset();
        }
    });
    connect(&synopsis(), &Synopsis::findingsChanged, this, [this] {
        if (synopsis().isAnalysed())
            m_messages->withdraw((*m_actions)[Command::Analyse]);
    });
    connect(&synopsis(), &Synopsis::zoomChanged, this, &MainWindow::fitColumns);
    connect(&synopsis(), &Synopsis::pagesWanted, this, &MainWindow::showPages);
    connect(m_centre, &Centre::refreshed, this, [this] {
        m_toolbar->showMatrixControls(showsMatrix());
        (*m_actions)[showsMatrix() ? Command::ShowMatrix : Command::ShowPages]->setChecked(true);
    });
    connect(&m_jobs, &Jobs::changed, this, &MainWindow::showStartPage);
}

void MainWindow::showProject()
{
    const bool open = m_session.project();
    m_actions->setProjectOpen(open, !m_session.isReadOnly());
    m_readOnly->follow(m_session.project());
    m_toolbar->setVisible(open);
    m_status->setProjectOpen(open);
    if (open) {
        m_pages->setCurrentWidget(m_columns);
        showSaved();
        // What was offered to be taken back is another step after the next one.
        connect(m_session.project()->undoStack(), &QUndoStack::indexChanged, m_messages,
            [this] { m_messages->withdraw((*m_actions)[Command::Undo]); });
        m_centre->refresh();
    } else {
        showStartPage();
    }
    showTitle();
    for (const auto &room : m_rooms)
        room->projectChanged();
}

void MainWindow::showTitle()
{
    const QString title = m_session.title();
    setWindowTitle(title.isEmpty()   ? tr("Synoptic")
            : m_session.isReadOnly() ? tr("%1 (read only) — Synoptic").arg(title)
                                     : tr("%1 — Synoptic").arg(title));
}

void MainWindow::showSaved()
{
    if (!m_session.project())
        return;
    if (m_session.isReadOnly())
        m_status->setReadOnly();
    else if (m_session.savedState() == Session::Saved::Soon)
        m_status->setSaving();
    else if (m_session.savedState() == Session::Saved::Refused)
        m_status->setNotSaved();
    else
        m_status->setSavedAt(m_session.project()->savedAt());
}

// Not before the window is seen, and not while articles are on their way in.
void MainWindow::showStartPage()
{
    if (!isVisible() || m_session.project() || m_jobs.isBusy())
        return;
    if (!m_start) {
        m_start = new StartPage(m_recent, *m_actions, m_pages);
        m_pages->addWidget(m_start);
        emit startPageMade(m_start);
    }
    if (m_pages->currentWidget() == m_start)
        return;
    m_pages->setCurrentWidget(m_start);
    m_start->takeFocus();
}

Reader &MainWindow::reader() const
{
    return m_centre->reader();
}

MatrixView &MainWindow::matrix() const
{
    return m_centre->matrix();
}

bool MainWindow::showsMatrix() const
{
    return m_centre->showsMatrix();
}

void MainWindow::showPages()
{
    m_centre->showPages();
    m_session.keepViewStateSoon();
}

void MainWindow::showMatrix()
{
    m_centre->showMatrix();
    m_session.keepViewStateSoon();
}

void MainWindow::setPanelsHidden(bool hidden)
{
    m_columns->setPanelsHidden(hidden);
    m_session.keepViewStateSoon();
}

bool MainWindow::panelsHidden() const
{
    return m_columns->panelsHidden();
}

void MainWindow::cycleFocus(int direction)
{
    enum Stop { List, Pages, Side };
    const QWidget *focus = QApplication::focusWidget();
    int at = m_library->isAncestorOf(focus) ? List
        : m_centre->isAncestorOf(focus)     ? Pages
        : m_panels->isAncestorOf(focus)     ? Side
        : direction > 0                     ? List
                                            : Side;
    if (at == Pages && m_centre->takeFocus(direction))
        return;
    for (int tried = 0; tried < 3; ++tried) {
        at = (at + direction + 3) % 3;
        if (at == List) {
            m_library->takeFocus();
            return;
        }
        if (at == Side && !panelsHidden()) {
            m_panels->takeFocus();
            return;
        }
        if (at == Pages && m_centre->takeFocus(direction))
            return;
    }
}

void MainWindow::fitColumns()
{
    const int room = m_columns->fit(width());
    m_session.setPaneCapacity(std::clamp(Reader::panesIn(room, synopsis().zoom()), 2, 8));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_jobs.cancelAll();
    m_session.keepViewState();
    m_memory->keepGeometry();
    QMainWindow::closeEvent(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    showStartPage();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitColumns();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange)
        (*m_actions)[Command::FullScreen]->setChecked(isFullScreen());
    QMainWindow::changeEvent(event);
}

bool MainWindow::event(QEvent *event)
{
    const bool handled = QMainWindow::event(event);
    switch (event->type()) {
    case QEvent::UpdateRequest: // after it everything that was to be painted has been
        if (!m_painted) {
            m_painted = true;
            emit painted();
        }
        break;
    case QEvent::ShortcutOverride:
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt)
            menuBar()->update(); // its letters are underlined while Alt is held
        break;
    default:
        break;
    }
    return handled;
}

}
