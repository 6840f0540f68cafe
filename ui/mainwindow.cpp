// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "ui/actions.h"
#include "ui/commands.h"
#include "ui/drops.h"
#include "ui/find/findbar.h"
#include "ui/library/library.h"
#include "ui/look/appearance.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/matrix/matrixview.h"
#include "ui/messages.h"
#include "ui/quotes/quotespanel.h"
#include "ui/settings.h"
#include "ui/start/startpage.h"
#include "ui/toolbar/statusline.h"
#include "ui/toolbar/toolbar.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Synoptic {

namespace {

constexpr double foldsBelow = 1440; // px: narrower, the list of articles folds by itself once
constexpr double paneStep = 349;    // the least pane with its gutter: four on 1920, three on 1366
constexpr double gutter = 28;
constexpr double panelsWide = 344;
constexpr double panelsNarrow = 304;

constexpr QLatin1StringView columnsKey("columns");
constexpr QLatin1StringView matrixKey("matrix");
constexpr QLatin1StringView panelsHiddenKey("panelsHidden");

const Setting<QByteArray> &geometrySetting()
{
    static const Setting<QByteArray> setting{"window/geometry", {}};
    return setting;
}

// 1 or 0 as a person left it; -1: the width decides.
const Setting<int> &foldedSetting()
{
    static const Setting<int> setting{"window/articlesFolded", -1};
    return setting;
}

double px(double pixels)
{
    return pixels * textScale();
}

}

MainWindow::MainWindow(Appearance &appearance, QWidget *parent)
    : QMainWindow(parent)
    , m_appearance(appearance)
    , m_session(m_jobs, m_recent)
    , m_actions(new Actions(this))
{
    setObjectName(QStringLiteral("window"));
    setAcceptDrops(true);
    build();
    m_commands = new Commands(*this, m_appearance);
    buildMenus();
    connectSession();
    const QByteArray geometry = geometrySetting().value();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(screen()->availableSize() * 0.9);
    showProject();
}

MainWindow::~MainWindow()
{
    // The session tells of its end; by then the widgets it would tell are half gone.
    m_session.disconnect(this);
    m_session.synopsis().disconnect();
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
    m_columns = new QSplitter(m_pages);
    m_columns->setChildrenCollapsible(false);
    m_columns->setHandleWidth(1);

    m_library = new Library(synopsis(), *m_actions, m_columns);
    m_centre = new QStackedWidget(m_columns);
    m_reader = new QWidget(m_centre);
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
    m_quoteCount = new QLabel(m_panels);
    m_quoteCount->setFont(chromeFont(12));
    m_quoteCount->setForegroundRole(QPalette::PlaceholderText);
    m_panels->tabBar()->setTabButton(0, QTabBar::RightSide, m_quoteCount);
    m_columns->addWidget(m_library);
    m_columns->addWidget(m_centre);
    m_columns->addWidget(m_panels);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 0);
    m_pages->addWidget(m_columns);
    connect(m_columns, &QSplitter::splitterMoved, this, [this] { m_columnsMoved = true; });

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
    connect(&m_session, &Session::saved, m_status, &StatusLine::setSavedAt);
    connect(&m_session, &Session::noticed, m_status, &StatusLine::notice);
    connect(&m_session, &Session::failed, m_messages,
        [this](const QList<Error> &errors, qsizetype outOf) { m_messages->show(errors, outOf); });
    connect(&m_session, &Session::windowStateFound, this, &MainWindow::restoreWindow);
    connect(&m_session, &Session::windowStateWanted, this, &MainWindow::noteWindow);
    const auto count = [this] {
        m_quoteCount->setText(synopsis().isAnalysed() ? locale().toString(synopsis().quotationCount()) : QString());
    };
    connect(&synopsis(), &Synopsis::findingsChanged, m_panels, count);
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
        setWindowTitle(tr("%1 — Synoptic").arg(m_session.title()));
    } else {
        makeStartPage();
        m_pages->setCurrentWidget(m_start);
        m_start->takeFocus();
        setWindowTitle(tr("Synoptic"));
    }
    m_commands->projectChanged();
}

void MainWindow::makeStartPage()
{
    if (m_start)
        return;
    m_start = new StartPage(m_recent, *m_actions, m_pages);
    m_pages->addWidget(m_start);
    connect(m_start, &StartPage::projectChosen, &m_session, &Session::open);
    connect(m_start, &StartPage::placeWanted, m_commands, &Commands::choosePlace);
    connect(m_start, &StartPage::sampleChosen, &m_session, &Session::openSample);
}

bool MainWindow::showsMatrix() const
{
    return m_matrix && m_centre->currentWidget() == m_matrix;
}

void MainWindow::showPages()
{
    m_centre->setCurrentWidget(m_reader);
    m_toolbar->showMatrixControls(false);
    (*m_actions)[Command::ShowPages]->setChecked(true);
    (*m_actions)[Command::ShowMatrix]->setChecked(false);
}

void MainWindow::showMatrix()
{
    m_centre->setCurrentWidget(&matrix());
    m_toolbar->showMatrixControls(true);
    (*m_actions)[Command::ShowPages]->setChecked(false);
    (*m_actions)[Command::ShowMatrix]->setChecked(true);
}

MatrixView &MainWindow::matrix()
{
    if (!m_matrix) {
        m_matrix = new MatrixView(&synopsis(), m_centre);
        m_matrix->setFrameShape(QFrame::NoFrame);
        m_centre->addWidget(m_matrix);
        connect(m_matrix, &MatrixView::placeChosen, this, &MainWindow::showPages);
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

void MainWindow::setLibraryFolded(bool folded)
{
    foldedSetting().set(folded ? 1 : 0);
    foldLibrary(folded);
}

void MainWindow::foldLibrary(bool folded)
{
    if (folded == m_library->isFolded())
        return;
    m_library->setFolded(folded);
    (*m_actions)[Command::FoldLibrary]->setChecked(folded);
    layColumns();
}

void MainWindow::layColumns()
{
    const int left = m_library->isFolded() ? Library::railWidth() : Library::listWidth();
    const int right = qRound(px(width() < px(foldsBelow) ? panelsNarrow : panelsWide));
    m_columns->setSizes({left, std::max(1, width() - left - right - 2), right});
}

void MainWindow::setPanelsHidden(bool hidden)
{
    m_panels->setHidden(hidden);
    (*m_actions)[Command::FoldPanels]->setChecked(hidden);
}

bool MainWindow::panelsHidden() const
{
    return m_panels->isHidden();
}

QList<QWidget *> MainWindow::focusStops() const
{
    QList<QWidget *> stops = {m_library, m_centre->currentWidget()};
    if (!panelsHidden())
        stops.append(m_quotes);
    return stops;
}

void MainWindow::cycleFocus(int direction)
{
    const QList<QWidget *> stops = focusStops();
    const auto holdsFocus = [](const QWidget *stop) { return stop->isAncestorOf(QApplication::focusWidget()); };
    const auto it = std::ranges::find_if(stops, holdsFocus);
    const qsizetype at = it == stops.end() ? (direction > 0 ? -1 : 0) : it - stops.begin();
    QWidget *next = stops[(at + direction + stops.size()) % stops.size()];
    if (next == m_library)
        m_library->takeFocus();
    else if (next == m_quotes)
        m_quotes->focusList();
    else
        next->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::fitColumns()
{
    const bool narrow = width() < px(foldsBelow);
    if (foldedSetting().value() < 0 && narrow != m_library->isFolded())
        foldLibrary(narrow); // the width decides until a person has
    if (!m_columnsMoved)
        layColumns();
    const QList<int> widths = m_columns->sizes();
    const int centre = width() - widths.first() - widths.last();
    m_session.setPaneCapacity(std::clamp(static_cast<int>((centre + px(gutter)) / px(paneStep)), 2, 8));
}

void MainWindow::restoreWindow(const QJsonObject &state)
{
    setPanelsHidden(state[panelsHiddenKey].toBool());
    if (state[matrixKey].toBool())
        showMatrix();
    else
        showPages();
}

void MainWindow::noteWindow()
{
    m_session.setWindowState({{matrixKey, showsMatrix()}, {panelsHiddenKey, panelsHidden()}});
}

void MainWindow::drop(const Dropped &dropped, const QString &joinProject)
{
    if (!joinProject.isEmpty())
        m_session.open(joinProject);
    if (!dropped.project.isEmpty())
        m_session.open(dropped.project);
    else if (!dropped.files.isEmpty())
        m_session.addFiles(dropped.files);
    else if (!dropped.text.isEmpty())
        m_commands->pasteArticle(dropped.text);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->source()) // our own rows, moved about
        return;
    const Dropped dropped = droppedFrom(*event->mimeData());
    if (dropped.isNothing())
        return;
    event->acceptProposedAction();
    const bool open = m_session.project();
    const QString title = !open             ? QString()
        : m_session.project()->isUntitled() ? QStringLiteral("")
                                            : m_session.title();
    const QString hint = dropHint(dropped, title);
    if (open)
        m_messages->showNotice(hint);
    else
        m_start->showDropHint(hint);
}

void MainWindow::dragMoveEvent(QDragMoveEvent *event)
{
    if (m_session.project())
        return;
    const QString joins = m_start->projectAt(m_start->mapFrom(this, event->position().toPoint()));
    const Dropped dropped = droppedFrom(*event->mimeData());
    m_start->showDropHint(dropHint(dropped, joins.isEmpty() ? QString() : QFileInfo(joins).completeBaseName()));
    event->acceptProposedAction();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    if (m_session.project())
        m_messages->dismiss();
    else
        m_start->showDropHint({});
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const Dropped dropped = droppedFrom(*event->mimeData());
    QString joins;
    if (m_session.project()) {
        m_messages->dismiss();
    } else {
        m_start->showDropHint({});
        joins = m_start->projectAt(m_start->mapFrom(this, event->position().toPoint()));
    }
    event->acceptProposedAction();
    drop(dropped, joins);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_jobs.cancelAll();
    m_session.keepViewState();
    geometrySetting().set(saveGeometry());
    QMainWindow::closeEvent(event);
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
