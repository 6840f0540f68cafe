// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/project.h"

#include "app/project/projectfile.h"
#include "app/project/recovery.h"
#include "app/project/undisturbed.h"
#include "app/project/undostep.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <algorithm>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

const QString viewKey = u"view"_s;
const QString exportKey = u"export"_s;

QDateTime writtenAt(const QString &path)
{
    return QFileInfo(path).lastModified();
}

Error onlyToBeRead(const QString &path, const Error &why)
{
    return {Error::Kind::CannotWrite,
        QCoreApplication::translate("Project", "“%1” is open only to be read: save it under another name to change it.")
            .arg(QFileInfo(path).fileName()),
        why.message};
}

}

Project::Project(std::unique_ptr<ProjectFile> file)
    : m_file(std::move(file))
{
}

Project::~Project()
{
    (void)settle(); // what was said not to be written shall not be there the next time
}

Result<std::unique_ptr<Project>> Project::opened(Result<std::unique_ptr<ProjectFile>> file)
{
    Progress alone;
    return opened(std::move(file), alone);
}

Result<std::unique_ptr<Project>> Project::opened(Result<std::unique_ptr<ProjectFile>> file, Progress &progress)
{
    if (!file)
        return std::unexpected(file.error());
    std::unique_ptr<Project> project(new Project(*std::move(file)));
    Result<Snapshot> loaded = project->m_file->load(progress);
    if (!loaded)
        return std::unexpected(loaded.error());
    const Result<LastIds> last = project->m_file->lastIds();
    if (!last)
        return std::unexpected(last.error());
    project->m_snapshot = *std::move(loaded);
    project->m_last = *last;
    project->m_savedAt = writtenAt(project->path());
    project->m_untitled = project->m_file->isUntitled();
    return project;
}

Result<std::unique_ptr<Project>> Project::create(const QString &path)
{
    return opened(ProjectFile::create(path));
}

Result<std::unique_ptr<Project>> Project::open(const QString &path)
{
    return opened(ProjectFile::open(path));
}

Result<std::unique_ptr<Project>> Project::open(const QString &path, Progress &progress)
{
    return opened(ProjectFile::open(path), progress);
}

void Project::moveTo(QThread *thread)
{
    m_file->moveTo(thread);
    m_undo.moveToThread(thread);
    moveToThread(thread);
}

bool Project::canBeRead(const Error &why)
{
    return why.kind == Error::Kind::InUse || why.kind == Error::Kind::CannotWrite || why.kind == Error::Kind::Damaged;
}

Result<std::unique_ptr<Project>> Project::openToRead(const QString &path, const Error &why)
{
    Progress alone;
    return openToRead(path, why, alone);
}

namespace {

// Why a project that cannot be written cannot be copied either, where that is because it is damaged.
std::optional<Error> damageOf(const QString &path, const Error &failure)
{
    const bool isLostHead = failure.kind == Error::Kind::BadFormat && isProjectFile(path);
    if (failure.kind != Error::Kind::Damaged && !isLostHead)
        return std::nullopt;
    return Error{Error::Kind::Damaged,
        QCoreApplication::translate("Project",
            "“%1” is damaged and lies where nothing can be written: recover it into a new file in another place.")
            .arg(QFileInfo(path).fileName()),
        failure.detail};
}

}

Result<std::unique_ptr<Project>> Project::openToRead(const QString &path, const Error &why, Progress &progress)
{
    auto room = std::make_unique<QTemporaryDir>();
    const QString copy = room->filePath(QFileInfo(path).fileName());
    OnlyRead onlyRead{why, {}};
    if (why.kind == Error::Kind::Damaged) {
        Result<QStringList> recovered = recover(path, copy);
        if (!recovered)
            return std::unexpected(recovered.error());
        onlyRead.lost = *std::move(recovered);
    } else if (const Result<void> copied = copyAsItIs(path, copy); !copied) {
        const bool canBeDamaged = why.kind == Error::Kind::CannotWrite; // nobody writes it
        const std::optional<Error> damage = canBeDamaged ? damageOf(path, copied.error()) : std::nullopt;
        return damage ? openToRead(path, *damage, progress) : std::unexpected(copied.error());
    }
    Result<std::unique_ptr<Project>> project = opened(ProjectFile::open(copy), progress);
    if (!project && project.error().kind == Error::Kind::Damaged && why.kind == Error::Kind::CannotWrite)
        return openToRead(path, *damageOf(path, project.error()), progress);
    if (!project)
        return project;
    (*project)->m_room = std::move(room);
    (*project)->m_onlyRead = std::move(onlyRead);
    (*project)->m_path = QFileInfo(path).absoluteFilePath();
    (*project)->m_savedAt = writtenAt(path);
    return project;
}

Result<std::unique_ptr<Project>> Project::createUntitled(const QString &folder)
{
    if (!QDir().mkpath(folder)) {
        return std::unexpected(Error{Error::Kind::CannotWrite,
            QCoreApplication::translate("Project", "The folder “%1” for new projects cannot be made.").arg(folder),
            QString()});
    }
    const QString day = QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmmss"_s);
    for (int number = 1;; ++number) {
        const QString name = number == 1 ? u"%1.synoptic"_s.arg(day) : u"%1-%2.synoptic"_s.arg(day).arg(number);
        const QString path = QDir(folder).absoluteFilePath(name);
        Result<std::unique_ptr<ProjectFile>> file = ProjectFile::create(path, ProjectFile::Naming::Untitled);
        if (!file && QFileInfo::exists(path))
            continue; // another one made in the same second
        return opened(std::move(file));
    }
}

QString Project::path() const
{
    return m_onlyRead ? m_path : m_file->path();
}

QString Project::title() const
{
    return m_untitled ? QString() : QFileInfo(path()).completeBaseName();
}

Result<void> Project::perform(const Edit &edit, Step step)
{
    if (edit.changes.isEmpty())
        return {};
    if (const Result<void> written = write(edit); !written)
        return written;
    m_undo.push(new UndoStep(edit, step == Step::Continued));
    emit changed(edit);
    return {};
}

void Project::undo()
{
    (void)takeBack();
}

void Project::redo()
{
    (void)takeAgain();
}

void Project::goTo(int steps)
{
    while (m_undo.index() != std::clamp(steps, 0, m_undo.count())) {
        if (!(steps < m_undo.index() ? takeBack() : takeAgain()))
            return;
    }
}

bool Project::takeBack()
{
    if (!m_undo.canUndo())
        return false;
    const Edit back = inverse(stepAt(m_undo.index() - 1));
    return writeStep(back, &QUndoStack::undo);
}

bool Project::takeAgain()
{
    if (!m_undo.canRedo())
        return false;
    const Edit again = stepAt(m_undo.index());
    return writeStep(again, &QUndoStack::redo);
}

const Edit &Project::stepAt(int index) const
{
    return static_cast<const UndoStep *>(m_undo.command(index))->edit();
}

// The stack moves only over what is written.
bool Project::writeStep(const Edit &edit, void (QUndoStack::*move)())
{
    if (const Result<void> written = write(edit); !written) {
        emit failed(written.error());
        return false;
    }
    (m_undo.*move)();
    emit changed(edit);
    return true;
}

// The file first, then memory; where the file cannot be written memory stays as the file is.
Result<void> Project::write(const Edit &edit)
{
    if (m_onlyRead)
        return std::unexpected(onlyToBeRead(path(), m_onlyRead->why));
    if (const Result<void> settled = settle(); !settled)
        return settled;
    if (!apply(m_snapshot, edit)) {
        return std::unexpected(Error{Error::Kind::BadFormat,
            QCoreApplication::translate("Project", "“%1” no longer fits the project and was left out.").arg(edit.words),
            QString()});
    }
    if (const Result<void> written = m_file->write(edit, m_snapshot); !written) {
        m_doubtful = edit;
        [[maybe_unused]] const bool back = apply(m_snapshot, inverse(edit));
        Q_ASSERT(back);
        return written;
    }
    m_savedAt = QDateTime::currentDateTime();
    for (const AnyChange &any : edit.changes) {
        qint64 &last = m_last[any.index()];
        std::visit(
            [&last](const auto &change) { last = std::max(last, change.after ? change.after->id.value : 0); }, any);
    }
    return {};
}

// A disk that fails at the very end of a step may have kept it all the same. As soon as the disk
// answers again the file is asked, and what was said not to be written is taken back out of it.
Result<void> Project::settle()
{
    if (!m_doubtful)
        return {};
    const Result<Snapshot> there = m_file->load();
    if (!there)
        return std::unexpected(there.error());
    if (*there != m_snapshot) {
        if (const Result<void> taken = m_file->write(inverse(*m_doubtful), m_snapshot); !taken)
            return taken;
    }
    m_doubtful.reset();
    return {};
}

Result<void> Project::saveAs(const QString &path)
{
    const QString from = this->path();
    const bool samePlace
        = QFileInfo::exists(path) && QFileInfo(path).canonicalFilePath() == QFileInfo(from).canonicalFilePath();
    if (samePlace && m_onlyRead)
        return std::unexpected(onlyToBeRead(from, m_onlyRead->why));
    if (!samePlace) {
        if (const Result<void> settled = settle(); !settled)
            return settled;
        if (const Result<void> copied = m_file->copyTo(path); !copied)
            return copied;
        Result<std::unique_ptr<ProjectFile>> copy = ProjectFile::open(path);
        if (!copy)
            return std::unexpected(copy.error());
        m_file = *std::move(copy);
        m_room.reset();
        if (!std::exchange(m_onlyRead, std::nullopt) && m_untitled)
            QFile::remove(from);
    }
    // In a copy the mark names another file and says nothing, so a failure there does no harm.
    if (const Result<void> titled = m_untitled ? m_file->setTitled() : Result<void>(); !titled && samePlace)
        return titled;
    m_untitled = false;
    m_savedAt = writtenAt(path);
    emit renamed();
    return {};
}

Result<void> Project::saveCopy(const QString &path)
{
    if (const Result<void> settled = settle(); !settled)
        return settled;
    return m_file->copyTo(path);
}

QSet<ArticleId> Project::articlesWith(const WordQuery &query) const
{
    const Result<QSet<ArticleId>> indexed = m_file->indexedArticles();
    const Result<QSet<ArticleId>> found = m_file->articlesWith(query);
    QSet<ArticleId> possible = found.value_or(QSet<ArticleId>());
    const bool canAsk = indexed && found;
    if (canAsk && indexed->size() == m_snapshot.articles.size())
        return possible;
    // What the index does not know may hold the words: whoever reads the texts will find out.
    for (const StoredArticle &stored : m_snapshot.articles) {
        if (!canAsk || !indexed->contains(stored.id))
            possible.insert(stored.id);
    }
    return possible;
}

Result<void> Project::check() const
{
    return m_file->check();
}

QJsonObject Project::viewState() const
{
    return QJsonDocument::fromJson(m_file->setting(viewKey)).object();
}

void Project::setViewState(const QJsonObject &state)
{
    // How the window was left is worth no message: if it cannot be kept, the next start looks fresh.
    (void)m_file->setSetting(viewKey, QJsonDocument(state).toJson(QJsonDocument::Compact));
}

QJsonObject Project::exportChoices() const
{
    return QJsonDocument::fromJson(m_file->setting(exportKey)).object();
}

void Project::setExportChoices(const QJsonObject &choices)
{
    // Worth no message either: the dialog stands as it was chosen, and the next time as it was before.
    (void)m_file->setSetting(exportKey, QJsonDocument(choices).toJson(QJsonDocument::Compact));
}

}
