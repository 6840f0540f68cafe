// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands.h"

#include "ui/actions.h"
#include "ui/columns.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/manual.h"
#include "ui/dialogs/pastedialog.h"
#include "ui/dialogs/propertiesdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/find/findbar.h"
#include "ui/library/library.h"
#include "ui/look/appearance.h"
#include "ui/mainwindow.h"
#include "ui/matrix/matrixview.h"
#include "ui/messages.h"
#include "ui/plainwords.h"
#include "ui/reader/reader.h"
#include "ui/settings.h"
#include "ui/toolbar/statusline.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QStandardPaths>
#include <QUndoStack>

namespace Synoptic {

namespace {

// Where files were last taken from or put.
const Setting<QString> &folderSetting()
{
    static const Setting<QString> setting{"files/folder", {}};
    return setting;
}

QString startFolder()
{
    const QString last = folderSetting().value();
    return last.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : last;
}

QString projectFilter()
{
    return Commands::tr("Synoptic projects (*.synoptic)");
}

// Where a project shall be written, with its ending; empty where somebody thought better of it. The
// ending is there before the question whether to write over another file, which is about that file.
QString askWhereToWrite(QWidget *parent, const QString &title, const QString &name)
{
    const QString ending = QStringLiteral(".synoptic");
    QFileDialog dialog(parent, title, startFolder(), projectFilter());
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
            Commands::tr("“%1” is there already. Write over it?").arg(QFileInfo(path).fileName()),
            QMessageBox::Yes | QMessageBox::No, parent);
        question.setTextFormat(Qt::PlainText);
        if (QFileInfo::exists(path) && question.exec() != QMessageBox::Yes)
            return {};
    }
    if (!path.isEmpty())
        folderSetting().set(QFileInfo(path).absolutePath());
    return path;
}

}

Commands::Commands(MainWindow &window, Appearance &appearance)
    : QObject(&window)
    , m_window(window)
    , m_appearance(appearance)
{
    connectProject();
    connectView();
    connectArticles();
    connectQuotes();
    connectHelp();
    followSynopsis();
}

template <typename Slot>
void Commands::on(Command command, Slot slot)
{
    connect(m_window.actions()[command], &QAction::triggered, this, slot);
}

void Commands::connectProject()
{
    on(Command::NewProject, [this] { m_window.session().newProject(); });
    on(Command::OpenProject, [this] { openProject(); });
    on(Command::SaveProjectAs, [this] { saveProjectAs(); });
    on(Command::SaveCopy, [this] { saveCopy(); });
    on(Command::CloseProject, [this] { m_window.session().close(); });
    on(Command::Quit, [this] { m_window.close(); });
    on(Command::Undo, [this] { m_window.session().project()->undoStack()->undo(); });
    on(Command::Redo, [this] { m_window.session().project()->undoStack()->redo(); });
}

void Commands::connectView()
{
    Synopsis &synopsis = m_window.synopsis();
    on(Command::Find, [this] {
        m_window.showPages();
        m_window.find().open();
    });
    const auto stepFound = [this](int direction) {
        m_window.showPages();
        if (m_window.synopsis().found().isEmpty())
            m_window.find().open();
        m_window.find().step(direction);
    };
    on(Command::FindNext, [stepFound] { stepFound(1); });
    on(Command::FindPrevious, [stepFound] { stepFound(-1); });
    on(Command::ShowPages, [this] { m_window.showPages(); });
    on(Command::ShowMatrix, [this] { m_window.showMatrix(); });
    const auto order = [this](Command command, MatrixView::Order by) {
        on(command, [this, by] {
            m_window.showMatrix();
            m_window.matrix().setOrder(by);
            tickMatrix();
        });
    };
    order(Command::OrderNumbered, MatrixView::Order::AsNumbered);
    order(Command::OrderSpeaker, MatrixView::Order::BySpeaker);
    order(Command::OrderShared, MatrixView::Order::MostShared);
    const auto shows = [this](Command command, MatrixView::Shows what) {
        on(command, [this, what] {
            m_window.showMatrix();
            m_window.matrix().setShows(what);
            tickMatrix();
        });
    };
    shows(Command::MatrixShared, MatrixView::Shows::Shared);
    shows(Command::MatrixOneOutlet, MatrixView::Shows::InOneOutlet);
    m_window.actions()[Command::OrderNumbered]->setChecked(true);
    m_window.actions()[Command::MatrixShared]->setChecked(true);
    on(Command::LayerShared, [&synopsis](bool shown) { synopsis.setLayer(Synopsis::Layer::Shared, shown); });
    on(Command::LayerCopy, [&synopsis](bool shown) { synopsis.setLayer(Synopsis::Layer::Copy, shown); });
    on(Command::ScrollTogether, [&synopsis](bool together) { synopsis.setScrollsTogether(together); });
    on(Command::CleanText, [this](bool clean) { m_window.reader().setCleanText(clean); });
    on(Command::NotStory, [this] { m_window.reader().toggleNotStory(); });
    on(Command::ZoomIn, [&synopsis] { synopsis.setZoom(synopsis.zoom() + 10); });
    on(Command::ZoomOut, [&synopsis] { synopsis.setZoom(synopsis.zoom() - 10); });
    on(Command::ZoomReset, [&synopsis] { synopsis.setZoom(100); });
    connect(&m_window.status(), &StatusLine::zoomResetRequested, this, [&synopsis] { synopsis.setZoom(100); });
    on(Command::FoldLibrary, [this] { m_window.columns().setFolded(!m_window.columns().isFolded()); });
    on(Command::FoldPanels, [this](bool hidden) { m_window.setPanelsHidden(hidden); });
    on(Command::NextPane, [this] { m_window.cycleFocus(1); });
    on(Command::PreviousPane, [this] { m_window.cycleFocus(-1); });
    on(Command::FullScreen, [this](bool full) { full ? m_window.showFullScreen() : m_window.showNormal(); });
}

void Commands::tickMatrix()
{
    const Actions &actions = m_window.actions();
    const MatrixView &matrix = m_window.matrix();
    actions[Command::OrderNumbered]->setChecked(matrix.order() == MatrixView::Order::AsNumbered);
    actions[Command::OrderSpeaker]->setChecked(matrix.order() == MatrixView::Order::BySpeaker);
    actions[Command::OrderShared]->setChecked(matrix.order() == MatrixView::Order::MostShared);
    actions[Command::MatrixShared]->setChecked(matrix.shows() == MatrixView::Shows::Shared);
    actions[Command::MatrixOneOutlet]->setChecked(matrix.shows() == MatrixView::Shows::InOneOutlet);
}

void Commands::connectArticles()
{
    on(Command::AddArticles, [this] { addArticles(); });
    on(Command::AddFolder, [this] {
        const QString folder = QFileDialog::getExistingDirectory(&m_window, tr("Add a folder"), startFolder());
        if (!folder.isEmpty())
            m_window.session().addFiles({folder});
    });
    on(Command::PasteArticle, [this] {
        const QMimeData *held = QApplication::clipboard()->mimeData();
        if (held && held->hasUrls() && !held->urls().first().toLocalFile().isEmpty()) {
            QStringList files;
            for (const QUrl &url : held->urls())
                files.append(url.toLocalFile());
            m_window.session().addFiles(files);
            return;
        }
        pasteArticle(held ? held->text() : QString());
    });
    on(Command::ClosePane, [this] {
        if (const qsizetype article = articleAtHand(); article >= 0)
            m_window.synopsis().setOpen(article, false);
    });
    on(Command::PaneLeft, [this] { movePane(-1); });
    on(Command::PaneRight, [this] { movePane(1); });
    on(Command::ArticleProperties, [this] { showProperties(articleAtHand()); });
    on(Command::RemoveArticle, [this] {
        if (const qsizetype article = articleAtHand(); article >= 0)
            m_window.session().removeArticle(article);
    });
    const Library &library = m_window.library();
    connect(&library, &Library::moveRequested, this,
        [this](qsizetype from, qsizetype to) { m_window.session().moveArticle(from, to); });
    connect(&library, &Library::menuRequested, this, &Commands::showArticleMenu);
    connect(&library, &Library::articleChosen, this, [this](qsizetype article) {
        m_window.showPages();
        m_window.synopsis().setOpen(article, true);
        m_window.synopsis().setFocusedArticle(article);
    });
}

void Commands::connectQuotes()
{
    on(Command::NextQuote, [this] { stepQuote(1); });
    on(Command::PreviousQuote, [this] { stepQuote(-1); });
    on(Command::NextCopy, [this] { stepCopy(1); });
    on(Command::PreviousCopy, [this] { stepCopy(-1); });
    on(Command::LightNone, [this] { m_window.synopsis().light(-1); });
    on(Command::Analyse, [this] { m_window.session().analyse(); });
}

void Commands::connectHelp()
{
    on(Command::Manual, [this] {
        if (!m_manual) {
            m_manual = new Manual(&m_window);
            m_manual->setAttribute(Qt::WA_DeleteOnClose);
        }
        m_manual->show();
        m_manual->raise();
        m_manual->activateWindow();
    });
    on(Command::Shortcuts, [this] { ShortcutsDialog(m_window.actions(), &m_window).exec(); });
    on(Command::About, [this] { AboutDialog(&m_window).exec(); });
    connect(&m_window.status(), &StatusLine::manualRequested, m_window.actions()[Command::Manual], &QAction::trigger);
    connect(
        &m_window.status(), &StatusLine::shortcutsRequested, m_window.actions()[Command::Shortcuts], &QAction::trigger);
}

void Commands::followSynopsis()
{
    Synopsis &synopsis = m_window.synopsis();
    const Actions &actions = m_window.actions();
    const auto layers = [&synopsis, &actions] {
        actions[Command::LayerShared]->setChecked(synopsis.layers().testFlag(Synopsis::Layer::Shared));
        actions[Command::LayerCopy]->setChecked(synopsis.layers().testFlag(Synopsis::Layer::Copy));
    };
    const auto together
        = [&synopsis, &actions] { actions[Command::ScrollTogether]->setChecked(synopsis.scrollsTogether()); };
    const auto quotes = [this, &synopsis, &actions] {
        const bool open = m_window.session().project();
        const bool any = open && synopsis.quotationCount() > 0;
        for (const Command command : {Command::NextQuote, Command::PreviousQuote})
            actions[command]->setEnabled(any);
        for (const Command command : {Command::NextCopy, Command::PreviousCopy, Command::LightNone})
            actions[command]->setEnabled(open && synopsis.litGroup() >= 0);
    };
    const auto articles = [this, &actions] {
        const bool any = articleAtHand() >= 0;
        for (const Command command : {Command::ClosePane, Command::PaneLeft, Command::PaneRight,
                 Command::ArticleProperties, Command::RemoveArticle})
            actions[command]->setEnabled(any);
    };
    connect(&synopsis, &Synopsis::layersChanged, this, layers);
    connect(&synopsis, &Synopsis::scrollsTogetherChanged, this, together);
    connect(&synopsis, &Synopsis::findingsChanged, this, quotes);
    connect(&synopsis, &Synopsis::litGroupChanged, this, quotes);
    connect(&synopsis, &Synopsis::articlesChanged, this, articles);
    connect(&synopsis, &Synopsis::panesChanged, this, articles);
    connect(&synopsis, &Synopsis::focusedArticleChanged, this, articles);
    layers();
    together();
    quotes();
    articles();
    actions[Command::ShowPages]->setChecked(true);
}

void Commands::projectChanged()
{
    const Actions &actions = m_window.actions();
    QAction *undo = actions[Command::Undo];
    QAction *redo = actions[Command::Redo];
    Project *project = m_window.session().project();
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

void Commands::extend(QMenu *menu, MenuId id)
{
    if (id == MenuId::File) {
        auto *recent = new QMenu(tr("Open &recent"), menu);
        connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(recent); });
        menu->insertMenu(m_window.actions()[Command::SaveProjectAs], recent);
    } else if (id == MenuId::View) {
        auto *looks = new QMenu(tr("L&ook"), menu);
        fillLooks(looks);
        menu->insertMenu(m_window.actions()[Command::FullScreen], looks);
    }
}

void Commands::fillRecent(QMenu *menu)
{
    menu->clear();
    const RecentProjects recent;
    for (int row = 0; row < recent.rowCount(); ++row) {
        const QModelIndex index = recent.index(row);
        const QString path = index.data(RecentProjects::PathRole).toString();
        QAction *open = menu->addAction(
            plainMenuWords(index.data().toString()), this, [this, path] { m_window.session().open(path); });
        open->setEnabled(!index.data(RecentProjects::MissingRole).toBool());
        open->setToolTip(plainToolTip(path));
    }
    if (menu->isEmpty())
        menu->addAction(tr("No projects yet"))->setEnabled(false);
}

void Commands::fillLooks(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &words, Appearance::Choice choice) {
        QAction *action = menu->addAction(words);
        action->setCheckable(true);
        action->setChecked(m_appearance.choice() == choice);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] { m_appearance.setChoice(choice); });
    };
    add(tr("As the &system"), Appearance::Choice::System);
    add(tr("&Light"), Appearance::Choice::Light);
    add(tr("&Dark"), Appearance::Choice::Dark);
    add(tr("High contrast, &black"), Appearance::Choice::ContrastBlack);
    add(tr("High contrast, &white"), Appearance::Choice::ContrastWhite);
}

void Commands::addArticles()
{
    const QString filter = tr("Articles (%1)").arg(importNameFilters().join(u' '));
    const QStringList files = QFileDialog::getOpenFileNames(
        &m_window, tr("Add articles"), startFolder(), QStringLiteral("%1;;%2").arg(filter, tr("All files (*)")));
    if (files.isEmpty())
        return;
    folderSetting().set(QFileInfo(files.first()).absolutePath());
    m_window.session().addFiles(files);
}

void Commands::openProject()
{
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Open a project"), startFolder(), projectFilter());
    if (path.isEmpty())
        return;
    folderSetting().set(QFileInfo(path).absolutePath());
    m_window.session().open(path);
}

void Commands::choosePlace(const QString &path)
{
    const QString now = QFileDialog::getOpenFileName(
        &m_window, tr("Where is “%1” now?").arg(QFileInfo(path).completeBaseName()), startFolder(), projectFilter());
    if (now.isEmpty())
        return;
    m_window.recentProjects().replacePath(path, now);
    m_window.session().open(now);
}

void Commands::saveProjectAs()
{
    const Session &session = m_window.session();
    const QString name = session.project()->isUntitled() ? tr("Untitled") : session.title();
    const QString path = askWhereToWrite(&m_window, tr("Save project as"), name);
    if (!path.isEmpty())
        m_window.session().saveAs(path);
}

void Commands::saveCopy()
{
    const Session &session = m_window.session();
    const QString name = session.project()->isUntitled() ? tr("Untitled") : tr("Copy of %1").arg(session.title());
    const QString path = askWhereToWrite(&m_window, tr("Save a copy"), name);
    if (!path.isEmpty())
        m_window.session().saveCopy(path);
}

void Commands::pasteArticle(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        m_window.messages().showNotice(
            tr("There is no text on the clipboard. Copy the text of an article, then paste it here."));
        return;
    }
    auto *dialog = new PasteDialog(text, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog] { m_window.session().addText(dialog->article(), dialog->raw()); });
    dialog->open();
}

void Commands::showProperties(qsizetype article)
{
    if (article < 0)
        return;
    const StoredArticle &stored = m_window.session().project()->snapshot().articles[article];
    auto *dialog = new PropertiesDialog(m_window.synopsis().articles()[article], stored.name, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const ArticleId id = stored.id;
    connect(dialog, &QDialog::accepted, this, [this, dialog, id] {
        const QList<Article> &articles = m_window.synopsis().articles();
        const auto it = std::ranges::find(articles, id, &Article::id);
        if (it == articles.end()) // it was removed while the dialog stood open
            return;
        const qsizetype now = it - articles.begin();
        m_window.session().correct(now, dialog->corrections(), tr("Correct “%1”").arg(m_window.synopsis().nameOf(now)));
    });
    dialog->open();
}

void Commands::showArticleMenu(qsizetype article, const QPoint &globalPosition)
{
    Synopsis &synopsis = m_window.synopsis();
    QMenu menu(&m_window);
    const bool open = synopsis.isOpen(article);
    menu.addAction(open ? tr("&Close its pane") : tr("&Open beside the others"), &menu,
        [&synopsis, article, open] { synopsis.setOpen(article, !open); });
    menu.addAction(tr("Article &details…"), this, [this, article] { showProperties(article); });
    menu.addSeparator();
    if (article > 0)
        menu.addAction(tr("Move &up"), this, [this, article] { m_window.session().moveArticle(article, article - 1); });
    if (article + 1 < synopsis.articles().size())
        menu.addAction(
            tr("Move &down"), this, [this, article] { m_window.session().moveArticle(article, article + 2); });
    menu.addSeparator();
    menu.addAction(
        tr("&Remove from the project"), this, [this, article] { m_window.session().removeArticle(article); });
    menu.exec(globalPosition);
}

void Commands::stepQuote(int direction)
{
    Synopsis &synopsis = m_window.synopsis();
    const bool wrapped = synopsis.lightNext(direction);
    if (wrapped && synopsis.quotationCount() > 1)
        m_window.status().notice(direction > 0 ? tr("From the last shared quote on to the first.")
                                               : tr("From the first shared quote back to the last."));
}

void Commands::stepCopy(int direction)
{
    Synopsis &synopsis = m_window.synopsis();
    const qsizetype lit = synopsis.litGroup();
    if (lit < 0)
        return;
    const QList<Member> &members = synopsis.findings().groups[lit].members;
    const qsizetype count = members.size();
    const qsizetype focused = synopsis.focusedArticle();
    const auto isHere = [&members, focused](qsizetype member) { return members[member].place.article == focused; };
    qsizetype at = m_copyGroup == lit && m_copy < count && isHere(m_copy) ? m_copy : -1;
    for (qsizetype member = 0; at < 0 && member < count; ++member) {
        if (isHere(member))
            at = member;
    }
    if (at < 0 && direction < 0)
        at = 0;
    m_copyGroup = lit;
    m_copy = (at + direction + count) % count;
    const Place &next = members[m_copy].place;
    synopsis.show(next);
    synopsis.setFocusedArticle(next.article);
}

void Commands::movePane(int direction)
{
    Synopsis &synopsis = m_window.synopsis();
    const qsizetype from = synopsis.panes().indexOf(synopsis.focusedArticle());
    const qsizetype to = from + direction;
    if (from >= 0 && to >= 0 && to < synopsis.panes().size())
        synopsis.movePane(from, to);
}

qsizetype Commands::articleAtHand() const
{
    const Synopsis &synopsis = m_window.synopsis();
    const qsizetype focused = synopsis.focusedArticle();
    if (m_window.library().isAncestorOf(QApplication::focusWidget())) {
        const qsizetype row = m_window.library().currentArticle();
        return row >= 0 ? row : focused;
    }
    return focused < synopsis.articles().size() ? focused : -1;
}

}
