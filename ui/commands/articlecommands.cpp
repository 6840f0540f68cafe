// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/articlecommands.h"

#include "app/import/foreignfile.h"
#include "ui/commands/filefolder.h"
#include "ui/dialogs/pastedialog.h"
#include "ui/dialogs/propertiesdialog.h"
#include "ui/frame/landing.h"
#include "ui/frame/mainwindow.h"
#include "ui/library/library.h"
#include "ui/messages.h"
#include "ui/plainwords.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

namespace Synoptic {

ArticleCommands::ArticleCommands(MainWindow &window)
    : RoomCommands(window)
    , m_marks(window.session(), window.jobs())
{
    connect(&window.session(), &Session::marksCame, &m_marks, &MarksExchange::importFile);
    connect(&m_marks, &MarksExchange::noticed, this,
        [&window](const QString &words) { window.messages().showNotice(words); });
    connect(&m_marks, &MarksExchange::failed, this,
        [&window](const QList<Error> &errors) { window.messages().show(errors); });
    on(Command::AddArticles, [this] { addArticles(); });
    on(Command::AddFolder, [this] { addFolder(); });
    on(Command::PasteArticle, [this] { pasteClipboard(); });
    connect(&window.landing(), &Landing::textDropped, this, &ArticleCommands::pasteText);
    on(Command::ClosePane, [this, &window] {
        if (const qsizetype article = atHand(); article >= 0)
            window.synopsis().setOpen(article, false);
    });
    on(Command::PaneLeft, [this] { movePane(-1); });
    on(Command::PaneRight, [this] { movePane(1); });
    on(Command::ArticleProperties, [this] { showProperties(atHand()); });
    on(Command::RemoveArticle, [this, &window] {
        if (const qsizetype article = atHand(); article >= 0)
            window.session().removeArticle(article);
    });
    const Library &library = window.library();
    connect(&library, &Library::moveRequested, this,
        [&window](qsizetype from, qsizetype to) { window.session().moveArticle(from, to); });
    connect(&library, &Library::menuRequested, this, &ArticleCommands::showMenu);
    connect(&library, &Library::articleChosen, &window.synopsis(), &Synopsis::showArticle);
    const Synopsis &synopsis = window.synopsis();
    connect(&synopsis, &Synopsis::articlesChanged, this, &ArticleCommands::enable);
    connect(&synopsis, &Synopsis::panesChanged, this, &ArticleCommands::enable);
    connect(&synopsis, &Synopsis::focusedArticleChanged, this, &ArticleCommands::enable);
    enable();
}

void ArticleCommands::addArticles()
{
    const QString filter
        = tr("Articles and annotations (%1)").arg((importNameFilters() + foreignNameFilters()).join(u' '));
    const QStringList files = QFileDialog::getOpenFileNames(
        &window(), tr("Add articles"), startFolder(), QStringLiteral("%1;;%2").arg(filter, tr("All files (*)")));
    if (files.isEmpty())
        return;
    rememberFolderOf(files.first());
    window().session().addFiles(files);
}

void ArticleCommands::addFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(&window(), tr("Add a folder"), startFolder());
    if (!folder.isEmpty())
        window().session().addFiles({folder});
}

void ArticleCommands::pasteClipboard()
{
    const QMimeData *held = QApplication::clipboard()->mimeData();
    if (held && held->hasUrls() && !held->urls().first().toLocalFile().isEmpty()) {
        QStringList files;
        for (const QUrl &url : held->urls())
            files.append(url.toLocalFile());
        window().session().addFiles(files);
        return;
    }
    pasteText(held ? held->text() : QString());
}

void ArticleCommands::pasteText(const QString &text)
{
    if (text.trimmed().isEmpty()) {
        window().messages().showNotice(
            tr("There is no text on the clipboard. Copy the text of an article, then paste it here."));
        return;
    }
    auto *dialog = new PasteDialog(text, &window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog] { window().session().addText(dialog->article(), dialog->raw()); });
    dialog->open();
}

void ArticleCommands::showProperties(qsizetype article)
{
    if (article < 0)
        return;
    window().session().writeWaiting(); // the first articles are shown before they are written
    const QList<StoredArticle> current = currentArticles(window().session().project()->snapshot());
    if (article >= current.size()) // they could not be
        return;
    const StoredArticle stored = current[article];
    auto *dialog = new PropertiesDialog(window().synopsis().articles()[article], stored.name, &window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const ArticleId id = stored.id;
    connect(dialog, &QDialog::accepted, this, [this, dialog, id] {
        const QList<Article> &articles = window().synopsis().articles();
        const auto it = std::ranges::find(articles, id, &Article::id);
        if (it == articles.end()) // it was removed while the dialog stood open
            return;
        const qsizetype now = it - articles.begin();
        window().session().correct(now, dialog->corrections(), tr("Correct “%1”").arg(window().synopsis().nameOf(now)));
    });
    dialog->open();
}

void ArticleCommands::showMenu(qsizetype article, const QPoint &globalPosition)
{
    Synopsis &synopsis = window().synopsis();
    QMenu menu(&window());
    const bool open = synopsis.isOpen(article);
    menu.addAction(open ? tr("&Close its pane") : tr("&Open beside the others"), &menu,
        [&synopsis, article, open] { synopsis.setOpen(article, !open); });
    menu.addAction(tr("Article &details…"), this, [this, article] { showProperties(article); });
    menu.addAction(tr("&Note on this article"), this, [this, article] {
        window().synopsis().setFocusedArticle(article);
        action(Command::ArticleNote).trigger();
    });
    if (synopsis.relations().contains(synopsis.articles()[article].id))
        fillRelated(menu.addMenu(tr("Open a rela&ted article")), article);
    menu.addSeparator();
    if (article > 0)
        menu.addAction(tr("Move &up"), this, [this, article] { window().session().moveArticle(article, article - 1); });
    if (article + 1 < synopsis.articles().size())
        menu.addAction(
            tr("Move &down"), this, [this, article] { window().session().moveArticle(article, article + 2); });
    menu.addSeparator();
    menu.addAction(
        tr("&Remove from the project"), this, [this, article] { window().session().removeArticle(article); });
    menu.exec(globalPosition);
}

// The articles of a collection that share words with this one; those that share most stand first.
void ArticleCommands::fillRelated(QMenu *menu, qsizetype article)
{
    constexpr qsizetype mostShown = 20;
    Synopsis &synopsis = window().synopsis();
    const QList<SharedWith> related = synopsis.relations().value(synopsis.articles()[article].id);
    for (const SharedWith &it : related.first(std::min(mostShown, related.size()))) {
        const auto other = std::ranges::find(synopsis.articles(), it.article, &Article::id);
        if (other == synopsis.articles().end())
            continue;
        const qsizetype index = other - synopsis.articles().begin();
        const QString words = tr("%1: %2", "outlet, headline").arg(synopsis.nameOf(index), synopsis.titleOf(index));
        menu->addAction(plainMenuWords(words), &synopsis, [&synopsis, index] { synopsis.setOpen(index, true); })
            ->setEnabled(!synopsis.isOpen(index));
    }
    menu->setEnabled(!menu->isEmpty());
}

void ArticleCommands::movePane(int direction)
{
    Synopsis &synopsis = window().synopsis();
    const qsizetype from = synopsis.panes().indexOf(synopsis.focusedArticle());
    const qsizetype to = from + direction;
    if (from >= 0 && to >= 0 && to < synopsis.panes().size())
        synopsis.movePane(from, to);
}

void ArticleCommands::enable()
{
    const bool any = atHand() >= 0;
    for (const Command command :
        {Command::ClosePane, Command::PaneLeft, Command::PaneRight, Command::ArticleProperties})
        action(command).setEnabled(any);
    action(Command::RemoveArticle).setEnabled(any && !window().session().isReadOnly());
}

qsizetype ArticleCommands::atHand() const
{
    const Synopsis &synopsis = window().synopsis();
    const qsizetype focused = synopsis.focusedArticle();
    if (window().library().isAncestorOf(QApplication::focusWidget())) {
        const qsizetype row = window().library().currentArticle();
        return row >= 0 ? row : focused;
    }
    return focused < synopsis.articles().size() ? focused : -1;
}

}
