// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "ui/actions.h"
#include "ui/columns.h"
#include "ui/commands.h"
#include "ui/droptarget.h"
#include "ui/find/findbar.h"
#include "ui/library/library.h"
#include "ui/look/appearance.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/matrix/matrixview.h"
#include "ui/messages.h"
#include "ui/quotes/quotespanel.h"
#include "ui/reader/articlehighlighter.h"
#include "ui/reader/reader.h"
#include "ui/settings.h"
#include "ui/start/dropframe.h"
#include "ui/start/startpage.h"
#include "ui/toolbar/statusline.h"
#include "ui/toolbar/tabcount.h"
#include "ui/toolbar/toolbar.h"
#include "ui/verdictcommands.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLabel>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QUndoStack>
#include <QVBoxLayout>

#include <chrono>

namespace Synoptic {

namespace {

constexpr std::chrono::milliseconds geometryKeptAfter{500}; // a window that is dragged is written once

constexpr QLatin1StringView matrixKey("matrix");
constexpr QLatin1StringView panelsHiddenKey("panelsHidden");
constexpr QLatin1StringView scrollKey("scroll"); // [article, position, below] of each pane

const Setting<QByteArray> &geometrySetting()
{
    static const Setting<QByteArray> setting{"window/geometry", {}};
    return setting;
}

double px(double pixels)
{
    return pixels * textScale();
}

}

MainWindow::MainWindow(Appearance &appearance, const QStringList &files)
    : m_appearance(appearance)
    , m_session(m_jobs, m_recent)
    , m_actions(new Actions(this))
    , m_drops(new DropTarget(this))
{
    m_noteGeometry.setSingleShot(true);
    m_noteGeometry.setInterval(geometryKeptAfter);
    connect(&m_noteGeometry, &QTimer::timeout, this, [this] { geometrySetting().set(saveGeometry()); });
    m_session.addFiles(files);
    m_jobs.prepare(prepareHighlighting);
    setObjectName(QStringLiteral("window"));
    build();
    m_commands = new Commands(*this, m_appearance);
    m_verdicts = new VerdictCommands(*this);
    buildMenus();
    connectSession();
    const QByteArray geometry = geometrySetting().value();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(screen()->availableSize()); // pages want room
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
    delete m_verdicts;
    delete takeCentralWidget();
}

void MainWindow::build()
{
    auto *all = new QWidget(this);
    auto *down = new QVBoxLayout(all);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(0);
    m_toolbar = new Toolbar(synopsis(), *m_actions, all);
    m_messages = new MessageBar(all);
    m_status = new StatusLine(synopsis(), m_jobs, all);
    m_pages = new QStackedWidget(all);
    m_columns = new Columns(m_pages);

    m_library = new Library(synopsis(), *m_actions, m_columns);
    m_centre = new QStackedWidget(m_columns);
    m_reader = new Reader(&synopsis(), m_centre);
    m_centre->addWidget(m_reader);
    m_actions->setPaneArea(m_reader);
    m_panels = new QTabWidget(m_columns);
    m_panels->setDocumentMode(true);
    m_panels->setObjectName(QStringLiteral("panels"));
    m_panels->tabBar()->setDrawBase(false);
    m_panels->tabBar()->setFont(chromeFont(12.5, QFont::Medium));
    m_panels->tabBar()->setExpanding(false);
    m_panels->tabBar()->setAccessibleName(tr("Panels"));
    m_quotes = new QuotesPanel(&synopsis(), m_panels);
    m_panels->addTab(m_quotes, tr("Quotes"));
    m_quoteCount = new TabCount(m_panels->tabBar(), 0);
    m_columns->fill(m_library, m_centre, m_panels);
    m_pages->addWidget(m_columns);
    const auto tickFold = [this](bool folded) { (*m_actions)[Command::FoldLibrary]->setChecked(folded); };
    connect(m_columns, &Columns::foldedChanged, this, tickFold);
    tickFold(m_columns->isFolded());

    down->addWidget(m_toolbar);
    down->addWidget(m_messages);
    down->addWidget(m_pages, 1);
    down->addWidget(m_status);
    setCentralWidget(all);
}

void MainWindow::buildMenus()
{
    const auto add = [this](const QString &title, MenuId id) {
        QMenu *menu = menuBar()->addMenu(title);
        m_actions->fill(menu, id);
        m_commands->extend(menu, id);
    };
    menuBar()->setFont(chromeFont(12.5));
    add(tr("&File"), MenuId::File);
    add(tr("&Edit"), MenuId::Edit);
    add(tr("&View"), MenuId::View);
    add(tr("&Articles"), MenuId::Articles);
    add(tr("&Quotes"), MenuId::Quotes);
    add(tr("&Help"), MenuId::Help);
}

void MainWindow::connectSession()
{
    connect(&m_session, &Session::projectChanged, this, &MainWindow::showProject);
    connect(&m_session, &Session::titleChanged, this, &MainWindow::showTitle);
    connect(&m_session, &Session::articleRemoved, this, [this](const QString &words) {
        m_messages->showNotice(tr("Removed “%1”.").arg(words), (*m_actions)[Command::Undo], tr("Undo"));
    });
    connect(&m_session, &Session::analysisCancelled, this, [this] {
        m_messages->showNotice(tr("Looking for quotes was cancelled. The articles can be read without them."),
            (*m_actions)[Command::Analyse], tr("Look again"));
    });
    connect(&m_session, &Session::saved, m_status, &StatusLine::setSavedAt);
    connect(&m_session, &Session::noticed, m_status, &StatusLine::notice);
    connect(&m_session, &Session::failed, m_messages,
        [this](const QList<Error> &errors, qsizetype outOf) { m_messages->show(errors, outOf); });
    connect(&m_session, &Session::windowStateFound, this, &MainWindow::restoreWindow);
    connect(&m_session, &Session::windowStateWanted, this, &MainWindow::noteWindow);
    const auto count = [this] {
        m_quoteCount->setCount(synopsis().isAnalysed() ? std::optional(synopsis().quotationCount()) : std::nullopt);
    };
    connect(&synopsis(), &Synopsis::findingsChanged, m_panels, count);
    connect(&synopsis(), &Synopsis::findingsChanged, this, [this] {
        if (synopsis().isAnalysed())
            m_messages->withdraw((*m_actions)[Command::Analyse]);
    });
    connect(&synopsis(), &Synopsis::panesChanged, this, &MainWindow::showCentre);
    connect(&synopsis(), &Synopsis::zoomChanged, this, &MainWindow::fitColumns);
    connect(m_drops, &DropTarget::hovered, this, &MainWindow::hoverDrop);
    connect(m_drops, &DropTarget::left, this, &MainWindow::leaveDrop);
    connect(m_drops, &DropTarget::dropped, this, &MainWindow::drop);
    connect(&synopsis(), &Synopsis::foundChanged, m_reader, [this] { m_reader->setFinds(synopsis().found()); });
    connect(&m_jobs, &Jobs::changed, this, &MainWindow::showStartPage);
}

void MainWindow::showProject()
{
    const bool open = m_session.project();
    m_actions->setProjectOpen(open);
    m_toolbar->setVisible(open);
    m_status->setProjectOpen(open);
    if (open) {
        m_pages->setCurrentWidget(m_columns);
        m_status->setSavedAt(m_session.project()->savedAt());
        // What was offered to be taken back is another step after the next one.
        connect(m_session.project()->undoStack(), &QUndoStack::indexChanged, m_messages,
            [this] { m_messages->withdraw((*m_actions)[Command::Undo]); });
        showCentre();
    } else {
        showStartPage();
    }
    showTitle();
    m_commands->projectChanged();
}

void MainWindow::showTitle()
{
    const QString title = m_session.title();
    setWindowTitle(title.isEmpty() ? tr("Synoptic") : tr("%1 — Synoptic").arg(title));
}

// Not before the window is seen, and not while articles are on their way in.
void MainWindow::showStartPage()
{
    if (!isVisible() || m_session.project() || m_jobs.isBusy())
        return;
    if (!m_start) {
        m_start = new StartPage(m_recent, *m_actions, m_pages);
        m_pages->addWidget(m_start);
        connect(m_start, &StartPage::projectChosen, &m_session, &Session::open);
        connect(m_start, &StartPage::placeWanted, m_commands, &Commands::choosePlace);
        connect(m_start, &StartPage::sampleChosen, &m_session, &Session::openSample);
    }
    if (m_pages->currentWidget() == m_start)
        return;
    m_pages->setCurrentWidget(m_start);
    m_start->takeFocus();
}

bool MainWindow::showsMatrix() const
{
    return m_matrixShown;
}

void MainWindow::showPages()
{
    m_matrixShown = false;
    showCentre();
    m_session.keepViewStateSoon();
}

void MainWindow::showMatrix()
{
    m_matrixShown = true;
    showCentre();
    m_session.keepViewStateSoon();
}

// The matrix, the panes, or where there are none, what to do about it.
void MainWindow::showCentre()
{
    QWidget *shown = m_reader;
    if (m_matrixShown) {
        shown = &matrix();
    } else if (synopsis().panes().isEmpty()) {
        if (!m_empty) {
            m_empty = new QWidget(m_centre);
            auto *hint = new DropFrame(m_empty);
            hint->setMaximumWidth(qRound(px(560)));
            auto *row = new QHBoxLayout(m_empty);
            row->addStretch(1);
            row->addWidget(hint, 20);
            row->addStretch(1);
            m_centre->addWidget(m_empty);
        }
        shown = m_empty;
    }
    m_centre->setCurrentWidget(shown);
    // Pages that come up under nobody's hands take the keyboard.
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || !focus->isVisible() || focus->focusPolicy() == Qt::TabFocus)
        shown->setFocus(Qt::OtherFocusReason);
    m_toolbar->showMatrixControls(m_matrixShown);
    (*m_actions)[m_matrixShown ? Command::ShowMatrix : Command::ShowPages]->setChecked(true);
}

MatrixView &MainWindow::matrix()
{
    if (!m_matrix) {
        m_matrix = new MatrixView(&synopsis(), m_centre);
        m_matrix->setFrameShape(QFrame::NoFrame);
        m_centre->addWidget(m_matrix);
        connect(m_matrix, &MatrixView::placeChosen, this, &MainWindow::showPages);
        m_verdicts->offerIn(*m_matrix);
    }
    return *m_matrix;
}

FindBar &MainWindow::find()
{
    if (!m_find) {
        m_find = new FindBar(synopsis(), *m_actions, centralWidget());
        auto *down = static_cast<QVBoxLayout *>(centralWidget()->layout());
        down->insertWidget(down->indexOf(m_messages), m_find);
        connect(m_find, &FindBar::closed, this, [this] { m_centre->currentWidget()->setFocus(); });
    }
    return *m_find;
}

void MainWindow::setPanelsHidden(bool hidden)
{
    m_panels->setHidden(hidden);
    (*m_actions)[Command::FoldPanels]->setChecked(hidden);
    fitColumns();
    m_session.keepViewStateSoon();
}

bool MainWindow::panelsHidden() const
{
    return m_panels->isHidden();
}

// Enters the panes, or goes on among them; false past the last one.
bool MainWindow::focusPanes(int direction)
{
    if (m_matrixShown || m_reader->panes().isEmpty()) {
        if (m_centre->isAncestorOf(QApplication::focusWidget()))
            return false;
        m_centre->currentWidget()->setFocus(Qt::ShortcutFocusReason);
        return m_matrixShown;
    }
    if (m_reader->isAncestorOf(QApplication::focusWidget()))
        return m_reader->focusNextPane(direction);
    const QList<qsizetype> &panes = synopsis().panes();
    synopsis().setFocusedArticle(direction > 0 ? panes.first() : panes.last());
    m_reader->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void MainWindow::cycleFocus(int direction)
{
    enum Stop { List, Panes, Quotes };
    const QWidget *focus = QApplication::focusWidget();
    int at = m_library->isAncestorOf(focus) ? List
        : m_centre->isAncestorOf(focus)     ? Panes
        : m_quotes->isAncestorOf(focus)     ? Quotes
        : direction > 0                     ? List
                                            : Quotes;
    if (at == Panes && focusPanes(direction))
        return;
    for (int tried = 0; tried < 3; ++tried) {
        at = (at + direction + 3) % 3;
        if (at == List) {
            m_library->takeFocus();
            return;
        }
        if (at == Quotes && !panelsHidden()) {
            m_quotes->focusList();
            return;
        }
        if (at == Panes && focusPanes(direction))
            return;
    }
}

void MainWindow::fitColumns()
{
    const int room = m_columns->fit(width());
    m_session.setPaneCapacity(std::clamp(Reader::panesIn(room, synopsis().zoom()), 2, 8));
}

void MainWindow::restoreWindow(const QJsonObject &state)
{
    setPanelsHidden(state[panelsHiddenKey].toBool());
    m_matrixShown = state[matrixKey].toBool();
    showCentre();
    QList<ScrollPlace> places;
    for (const QJsonValue &value : state[scrollKey].toArray()) {
        const QJsonArray place = value.toArray();
        places.append({.article = {place[0].toInteger()}, .position = place[1].toInteger(), .below = place[2].toInt()});
    }
    m_reader->restoreScrollPlaces(places);
}

void MainWindow::noteWindow()
{
    QJsonArray places;
    for (const ScrollPlace &place : m_reader->currentScrollPlaces())
        places.append(QJsonArray{place.article.value, place.position, place.below});
    m_session.setWindowState({{matrixKey, m_matrixShown}, {panelsHiddenKey, panelsHidden()}, {scrollKey, places}});
}

void MainWindow::hoverDrop(QPoint position)
{
    if (startPageShown()) {
        const QString joins = m_start->projectAt(m_start->mapFrom(this, position));
        const QString title = joins.isEmpty() ? QString() : QFileInfo(joins).completeBaseName();
        m_start->showDropHint(dropHint(m_drops->held(), title));
        return;
    }
    const Project *project = m_session.project();
    const QString title = !project ? QString() : project->isUntitled() ? QStringLiteral("") : m_session.title();
    m_messages->showNotice(dropHint(m_drops->held(), title));
}

void MainWindow::leaveDrop()
{
    if (startPageShown())
        m_start->showDropHint({});
    else
        m_messages->dismiss();
}

void MainWindow::drop(const Dropped &dropped, QPoint position)
{
    if (const QString joins = startPageShown() ? m_start->projectAt(m_start->mapFrom(this, position)) : QString();
        !joins.isEmpty())
        m_session.open(joins);
    if (!dropped.project.isEmpty())
        m_session.open(dropped.project);
    else if (!dropped.files.isEmpty())
        m_session.addFiles(dropped.files, paneAt(position));
    else if (!dropped.text.isEmpty())
        m_commands->pasteArticle(dropped.text);
}

// The place among the panes somebody points at; -1 where none is.
qsizetype MainWindow::paneAt(QPoint position) const
{
    const QPoint inReader = m_reader->mapFrom(this, position);
    return m_reader->isVisible() && m_reader->rect().contains(inReader) ? m_reader->gapAt(inReader.x()) : -1;
}

bool MainWindow::startPageShown() const
{
    return !m_session.project() && m_start;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_jobs.cancelAll();
    m_session.keepViewState();
    geometrySetting().set(saveGeometry());
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
    m_noteGeometry.start();
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    m_noteGeometry.start();
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
