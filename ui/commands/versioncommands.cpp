// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/versioncommands.h"

#include "app/project/merge.h"
#include "app/project/newversion.h"
#include "app/project/project.h"
#include "ui/coding/placewords.h"
#include "ui/commands/filefolder.h"
#include "ui/dialogs/pastedialog.h"
#include "ui/frame/mainwindow.h"
#include "ui/frame/placehistory.h"
#include "ui/messages.h"
#include "ui/notes/notespanel.h"
#include "ui/reader/reader.h"
#include "ui/tags/tagspanel.h"
#include "ui/versions/earlierdialog.h"
#include "ui/versions/mergedialog.h"
#include "ui/versions/mergereport.h"
#include "ui/versions/reviewdialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>

namespace Synoptic {

VersionCommands::VersionCommands(MainWindow &window)
    : RoomCommands(window)
{
    on(Command::ReplaceText, [this] { replaceText(); });
    on(Command::EarlierVersions, [this] { showEarlier(); });
    on(Command::MergeProject, [this] { askWhatToMerge(); });
    window.session().setVersionAsker(
        [this](const Imported &imported, const Recognition &recognition) { return offer(imported, recognition); });
    const Synopsis &synopsis = window.synopsis();
    connect(&synopsis, &Synopsis::articlesChanged, this, &VersionCommands::enable);
    connect(&window.reader(), &Reader::versionsWanted, this, [this](qsizetype wanted) {
        this->window().synopsis().setFocusedArticle(wanted);
        showEarlier();
    });
    connect(&window.panels().panel<NotesPanel>(), &NotesPanel::olderVersionWanted, this,
        [this](const NoteSubject &note) { showEarlier(note.article, note); });
    connect(&synopsis, &Synopsis::focusedArticleChanged, this, &VersionCommands::enable);
    enable();
}

const Article *VersionCommands::articleAtHand() const
{
    const Synopsis &synopsis = window().synopsis();
    const qsizetype focused = synopsis.focusedArticle();
    return focused >= 0 && focused < synopsis.articles().size() ? &synopsis.articles()[focused] : nullptr;
}

void VersionCommands::enable()
{
    const Article *article = articleAtHand();
    const Project *project = window().session().project();
    action(Command::ReplaceText).setEnabled(article && !window().session().isReadOnly());
    action(Command::EarlierVersions)
        .setEnabled(article && project && versionsOf(project->snapshot(), article->id).size() > 1);
}

void VersionCommands::replaceText()
{
    const Article *article = articleAtHand();
    if (!article)
        return;
    auto *dialog = new PasteDialog(article->text, &window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->askForNewVersion(*article);
    const Article before = *article;
    connect(dialog, &QDialog::accepted, this, [this, dialog, before] {
        Imported newer{.name = {}, .raw = dialog->raw(), .article = dialog->article()};
        newer.article.link = before.link; // the story is published where it was
        if (newer.article.language.isEmpty())
            newer.article.language = before.language;
        if (newer.article.text == before.text)
            window().messages().showNotice(tr("The text is the same as before."));
        else
            review(before.id, newer, {});
    });
    dialog->open();
}

bool VersionCommands::offer(const Imported &imported, const Recognition &recognition)
{
    review(recognition.article, imported, recognition);
    return true;
}

void VersionCommands::review(ArticleId older, const Imported &newer, const std::optional<Recognition> &recognition)
{
    Session &session = window().session();
    session.writeWaiting();
    const Snapshot snapshot = session.project()->snapshot();
    const Synopsis &synopsis = window().synopsis();
    const auto shown = std::ranges::find(synopsis.articles(), older, &Article::id);
    if (shown == synopsis.articles().end())
        return;
    const qsizetype index = shown - synopsis.articles().begin();
    const ReviewHead head{synopsis.letter(index), synopsis.nameOf(index), recognition};
    auto *dialog = new ReviewDialog(head, reviewOf(snapshot, older, newer.article), snapshot, *shown, &window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReviewDialog::answered, this,
        [this, dialog, newer, wasOffered = recognition.has_value(), name = synopsis.nameOf(index)](
            ReviewDialog::Answer answer) {
            using Answer = ReviewDialog::Answer;
            Session &asked = window().session();
            if (answer != Answer::NewVersion) {
                if (wasOffered)
                    asked.addSeparately(newer);
                if (wasOffered && answer == Answer::Later)
                    window().messages().showNotice(tr("It stands beside the version at hand until you decide."));
                return;
            }
            const StoredArticle stored{
                .id = {}, .position = 0, .name = newer.name, .raw = newer.raw, .found = newer.article};
            asked.perform([&](Project &project) {
                return newVersionOf(
                    project, dialog->review(), stored, dialog->places(), tr("New version of “%1”").arg(name));
            });
        });
    dialog->open();
}

void VersionCommands::showEarlier()
{
    if (const Article *article = articleAtHand())
        showEarlier(article->id);
}

void VersionCommands::showEarlier(ArticleId version, const NoteSubject &note)
{
    Project *project = window().session().project();
    if (!project || versionsOf(project->snapshot(), version).size() < 2)
        return;
    auto *dialog = new EarlierDialog(project->snapshot(), version, &window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->select(version, note);
    connect(project, &Project::changed, dialog, [dialog, project] { dialog->setSnapshot(project->snapshot()); });
    connect(project, &QObject::destroyed, dialog, &QDialog::close);
    connect(dialog, &EarlierDialog::placed, this, [this](const CarriedMark &mark, const Anchor &place) {
        window().session().perform(
            [&](Project &open) { return placement(open.snapshot(), mark, place, tr("Place in the new version")); });
    });
    dialog->show();
}

void VersionCommands::askWhatToMerge()
{
    auto *dialog = new QFileDialog(
        &window(), tr("Merge another copy of the project"), startFolder(), tr("Synoptic projects (*.synoptic)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &VersionCommands::merge);
    dialog->open();
}

// A line where nothing is left to be read, else the report, which stays until it is closed.
void VersionCommands::tell(const Merge &merge)
{
    if (merge.conflicts.isEmpty()) {
        window().messages().showNotice(mergeInWords(merge));
        return;
    }
    auto *dialog = new MergeDialog(merge, &window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MergeDialog::chosen, this, &VersionCommands::lead);
    connect(window().session().project(), &QObject::destroyed, dialog, &QDialog::close);
    dialog->show();
}

// The other copy is read beside the window, which goes on; what it brings is one step.
void VersionCommands::merge(const QString &path)
{
    rememberFolderOf(path);
    Session &session = window().session();
    session.writeWaiting();
    const QPointer<Project> project = session.project();
    if (!project)
        return;
    const QString name = QFileInfo(path).completeBaseName();
    const auto bringIn = [this, project, name](const Result<Snapshot> &other) {
        if (!project || project != window().session().project())
            return; // it was meant for a project that is left
        if (!other) {
            if (other.error().kind != Error::Kind::Cancelled)
                window().messages().show(other.error());
            return;
        }
        Merge merge;
        const bool isDone = window().session().perform([&](Project &into) {
            merge = mergeOf(into, *other, tr("Merge “%1”").arg(name));
            return merge.edit;
        });
        if (isDone)
            tell(merge);
    };
    window().jobs().run(
        tr("Reading “%1”").arg(QFileInfo(path).fileName()), this,
        [into = project->path(), path](Progress &progress) { return otherCopy(into, path, progress); }, bringIn);
}

// To what two copies say differently: words, an article, a tag, the notes on the project, the names of speakers.
void VersionCommands::lead(const MergeConflict &conflict)
{
    Synopsis &synopsis = window().synopsis();
    const qsizetype article = articleAt(synopsis, synopsis.newestOf(conflict.place.article));
    if (article >= 0 && conflict.place.range.isEmpty()) {
        synopsis.showArticle(article);
    } else if (const Place place = placeOf(synopsis, conflict.place); !place.parts.isEmpty()) {
        synopsis.show(place);
    } else if (article >= 0) {
        showEarlier(conflict.place.article);
    } else if (!conflict.tag.isNull()) {
        window().history().note();
        action(Command::ShowTags).trigger();
        window().panels().panel<TagsPanel>().show(conflict.tag);
    } else if (conflict.kind == MergeConflict::Kind::Alias) {
        action(Command::Speakers).trigger();
    } else {
        window().history().note();
        action(Command::ShowNotes).trigger();
    }
}

}
