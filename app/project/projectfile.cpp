// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/projectfile.h"

#include "app/project/articleindex.h"
#include "app/project/invariants.h"
#include "app/project/schema.h"
#include "app/project/snapshotrows.h"
#include "app/project/tablelist.h"
#include "app/project/undisturbed.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryFile>
#include <QtEndian>

#include <filesystem>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

const QString untitledKey = u"untitled"_s;

// Sentences for a reader, and their translations.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Project)
};

std::unexpected<Error> refused(Error::Kind kind, const QString &message, const QString &detail = {})
{
    return std::unexpected(Error{kind, message, detail});
}

// What can be said of a file before SQLite looks at it. It is not opened here: closing it again
// would drop the lock of a project that this process has open.
Result<void> looksOpenable(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return refused(Error::Kind::BadFormat, Words::tr("“%1” is a folder, not a project.").arg(info.fileName()));
    if (!info.exists())
        return refused(Error::Kind::NotFound, Words::tr("There is no project “%1”.").arg(info.fileName()), path);
    if (!info.isFile())
        return refused(Error::Kind::BadFormat, Words::tr("“%1” is not a Synoptic project.").arg(info.fileName()));
    if (info.size() == 0)
        return refused(Error::Kind::Empty, Words::tr("“%1” is empty: it is not a project.").arg(info.fileName()));
    if (!info.isReadable())
        return refused(Error::Kind::Unreadable,
            Words::tr("“%1” cannot be read; check that you may open it.").arg(info.fileName()), path);
    if (!info.isWritable() || !QFileInfo(info.absolutePath()).isWritable()) {
        return refused(Error::Kind::CannotWrite,
            Words::tr("“%1” cannot be changed: the file or its folder is read-only.").arg(info.fileName()), path);
    }
    return {};
}

// The head of an SQLite file says which program's it is; also of one that SQLite does not read any more.
bool hasProjectHead(const QString &path)
{
    constexpr qsizetype applicationAt = 68;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(applicationAt + 4);
    // Of a head that is spoilt either the name of the format is left, or the shares of a page, which are the same in
    // all files of the format.
    return head.size() == applicationAt + 4
        && (head.startsWith("SQLite format 3") || head.sliced(21, 3) == "\x40\x20\x20")
        && qFromBigEndian<qint32>(head.constData() + applicationAt) == projectApplicationId;
}

// The same where the whole head is lost: then the name of the file and its tables say it. A file with the head of
// another program's database is that program's.
bool isDamagedProject(const QString &path)
{
    if (hasProjectHead(path))
        return true;
    QFile file(path);
    const bool hasHead = !file.open(QIODevice::ReadOnly) || file.read(15) == "SQLite format 3";
    return !hasHead && path.endsWith(".synoptic"_L1, Qt::CaseInsensitive) && hasTablesOfProject(path);
}

void removeBeside(const QString &path)
{
    for (const QLatin1StringView ending : {"-journal"_L1, "-wal"_L1})
        QFile::remove(path + ending);
}

// Makes an empty file where there was nothing, so that no other process can take the name. A journal that lies there
// alone belongs to a file that is gone.
Result<void> claim(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::NewOnly | QIODevice::WriteOnly)) {
        removeBeside(path);
        return {};
    }
    const QString name = QFileInfo(path).fileName();
    if (QFileInfo::exists(path))
        return refused(Error::Kind::CannotWrite, Words::tr("There is a file “%1” already.").arg(name), path);
    return refused(Error::Kind::CannotWrite, Words::tr("“%1” cannot be made: %2.").arg(name, file.errorString()), path);
}

// Whether a database is one of ours, of a version this program reads.
Result<void> identify(Database &database)
{
    const Result<qint64> application = database.number(u"PRAGMA application_id"_s);
    if (!application)
        return std::unexpected(application.error());
    if (*application != projectApplicationId) {
        return refused(Error::Kind::BadFormat, Words::tr("“%1” is not a Synoptic project.").arg(database.name()),
            u"application_id %1"_s.arg(*application));
    }
    const Result<qint64> version = database.number(u"PRAGMA user_version"_s);
    if (!version)
        return std::unexpected(version.error());
    if (*version > schemaVersion()) {
        return refused(Error::Kind::Newer,
            Words::tr("“%1” was made by a newer Synoptic: it has format %2, this version reads up to %3.")
                .arg(database.name(), QString::number(*version), QString::number(schemaVersion())));
    }
    return {};
}

// Brings one of our databases to the present version, or says what is wrong with it.
Result<void> acknowledge(Database &database)
{
    const Result<qint64> version = database.number(u"PRAGMA user_version"_s);
    if (!version)
        return std::unexpected(version.error());
    if (*version < 1)
        return std::unexpected(database.damaged(u"user_version %1"_s.arg(*version)));
    if (const Result<void> whole = isWhole(database); !whole)
        return whole;
    if (const Result<void> sound = database.check(Database::Depth::Quick); !sound)
        return sound;
    if (*version < schemaVersion()) {
        const Result<void> migrated = database.transaction([&] { return migrate(database, int(*version)); });
        if (!migrated)
            return migrated;
    }
    if (const Result<void> ours = checkSchema(database); !ours)
        return ours;
    (void)completeIndex(database); // search does without it where it cannot be written
    // What a crash has left beside the file is of no more use, but SQLite takes it away only after it
    // has written something.
    return QFile::exists(database.path() + "-journal"_L1) ? database.transaction([&] { return mark(database); })
                                                          : Result<void>();
}

Error cannotReplace(const QString &path, const QString &why)
{
    return {Error::Kind::CannotWrite, Words::tr("“%1” could not be written: %2.").arg(QFileInfo(path).fileName(), why),
        path};
}

// Moves a finished file to its place in one step. A journal left there by a crash belongs to the
// file that is replaced; it must not be played into the new one.
Result<void> putInPlace(const QString &from, const QString &to)
{
    if (QFileInfo(to).isDir())
        return std::unexpected(cannotReplace(to, Words::tr("there is a folder of this name")));
    if (QFileInfo(to).size() > 0) {
        const Result<std::unique_ptr<Database>> there = Database::open(to);
        if (!there && there.error().kind == Error::Kind::InUse)
            return std::unexpected(there.error());
    }
    removeBeside(to);
    std::error_code failure;
    std::filesystem::rename(
        QFileInfo(from).filesystemAbsoluteFilePath(), QFileInfo(to).filesystemAbsoluteFilePath(), failure);
    if (failure)
        return std::unexpected(cannotReplace(to, QString::fromStdString(failure.message())));
    return {};
}

}

void removeUnfinished(const QString &path)
{
    QFile::remove(path);
    removeBeside(path);
}

ProjectFile::ProjectFile(std::unique_ptr<Database> database)
    : m_database(std::move(database))
    , m_number(fileAt(path()))
{
}

// A project that is open here is sound, so SQLite answers for it, which knows of the lock; a handle of our own
// to the file would take the lock along when it is closed.
bool isProjectFile(const QString &path)
{
    const auto database = Database::openAsItIs(path);
    const Result<qint64> application
        = database ? (*database)->number(u"PRAGMA application_id"_s) : std::unexpected(database.error());
    return application ? *application == projectApplicationId : isDamagedProject(path);
}

Result<std::unique_ptr<ProjectFile>> ProjectFile::create(const QString &name, Naming naming)
{
    const QString path = QFileInfo(name).absoluteFilePath();
    if (const Result<void> claimed = claim(path); !claimed)
        return std::unexpected(claimed.error());
    auto made = [&]() -> Result<std::unique_ptr<ProjectFile>> {
        Result<std::unique_ptr<Database>> opened = Database::open(path, Database::Sync::Off);
        if (!opened)
            return std::unexpected(opened.error());
        std::unique_ptr<ProjectFile> file(new ProjectFile(*std::move(opened)));
        if (const Result<void> filled = file->fill(naming); !filled)
            return std::unexpected(filled.error());
        return file;
    }();
    if (!made)
        removeUnfinished(path);
    return made;
}

// Nothing can be lost of a project that holds nothing yet, so nobody waits for the disk here: the
// first step that is written takes all of it along.
Result<void> ProjectFile::fill(Naming naming)
{
    const Result<void> filled = m_database->transaction([&] {
        const Result<void> made = migrate(*m_database, 0);
        return made && naming == Naming::Untitled
            ? setSetting(untitledKey, QFileInfo(path()).canonicalFilePath().toUtf8())
            : made;
    });
    if (!filled)
        return filled;
    return m_database->setSync(Database::Sync::Full);
}

Result<std::unique_ptr<ProjectFile>> ProjectFile::open(const QString &name)
{
    const QString path = QFileInfo(name).absoluteFilePath();
    if (const Result<void> openable = looksOpenable(path); !openable)
        return std::unexpected(openable.error());
    Result<std::unique_ptr<Database>> database = Database::open(path, Database::Sync::Full, identify);
    if (!database && database.error().kind == Error::Kind::BadFormat && isDamagedProject(path)) {
        return refused(Error::Kind::Damaged,
            Words::tr("“%1” is damaged and cannot be read.").arg(QFileInfo(path).fileName()), database.error().detail);
    }
    if (!database)
        return std::unexpected(database.error());
    if (const Result<void> ours = acknowledge(**database); !ours)
        return std::unexpected(ours.error());
    return std::unique_ptr<ProjectFile>(new ProjectFile(*std::move(database)));
}

Result<Snapshot> ProjectFile::load()
{
    Progress alone;
    return load(alone);
}

Result<Snapshot> ProjectFile::load(Progress &progress)
{
    Result<Snapshot> loaded = loadSnapshot(*m_database, progress);
    if (!loaded)
        return loaded;
    if (const QString wrong = fault(*loaded); !wrong.isEmpty())
        return std::unexpected(m_database->damaged(wrong));
    return loaded;
}

Result<void> ProjectFile::write(const Edit &edit, const Snapshot &after)
{
    if (const Result<void> there = findInPlace(); !there)
        return there;
    return m_database->transaction([&] { return writeChanges(*m_database, edit, after); });
}

Result<QSet<ArticleId>> ProjectFile::articlesWith(const WordQuery &query) const
{
    return Synoptic::articlesWith(*m_database, query);
}

// A file that was moved or deleted while it is open can still be written, and nobody would ever find
// what is written.
Result<void> ProjectFile::findInPlace() const
{
    if (fileAt(path()) == m_number)
        return {};
    return refused(Error::Kind::NotFound,
        Words::tr("“%1” is no longer in the folder “%2”: put it back, or save the project under another name.")
            .arg(m_database->name(), QFileInfo(path()).path()));
}

Result<QSet<ArticleId>> ProjectFile::indexedArticles() const
{
    return Synoptic::indexedArticles(*m_database);
}

Result<LastIds> ProjectFile::lastIds()
{
    LastIds last{};
    Statement row = m_database->prepare(u"SELECT seq FROM sqlite_sequence WHERE name = CAST(? AS TEXT)"_s);
    for (size_t kind = 0; kind < rowTables.size(); ++kind) {
        if (const Result<void> asked = row.run({QString(rowTables[kind])}); !asked)
            return std::unexpected(asked.error());
        const Result<bool> found = row.next();
        if (!found)
            return std::unexpected(found.error());
        last[kind] = *found ? row.integer(0) : 0;
    }
    return last;
}

// The mark holds the whole path: a copy made in a file manager keeps the mark, and often the name,
// but it is the reader's own file.
bool ProjectFile::isUntitled()
{
    const QByteArray mark = setting(untitledKey);
    return !mark.isEmpty() && mark == QFileInfo(path()).canonicalFilePath().toUtf8();
}

Result<void> ProjectFile::setTitled()
{
    return setSetting(untitledKey, QByteArray());
}

QByteArray ProjectFile::setting(const QString &key)
{
    Statement row = m_database->prepare(u"SELECT CAST(value AS BLOB) FROM setting WHERE key = CAST(? AS TEXT)"_s);
    if (!row.run({key}) || !row.next().value_or(false))
        return {};
    return row.bytes(0);
}

Result<void> ProjectFile::setSetting(const QString &key, const QByteArray &value)
{
    if (setting(key) == value)
        return {}; // spares a wait for the disk
    Statement write = m_database->prepare(u"INSERT INTO setting (key, value) VALUES (CAST(? AS TEXT), CAST(? AS TEXT))"
                                          " ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s);
    return write.run({key, value});
}

Result<void> ProjectFile::copyTo(const QString &path)
{
    const QFileInfo target(path);
    if (target.exists() && target.canonicalFilePath() == QFileInfo(this->path()).canonicalFilePath())
        return std::unexpected(cannotReplace(path, Words::tr("it is the project itself")));

    QTemporaryFile part(target.absolutePath() + u"/."_s + target.fileName() + u".XXXXXX"_s);
    if (!part.open())
        return std::unexpected(cannotReplace(path, part.errorString()));
    const QString partPath = part.fileName();
    part.close();                                                           // stays, empty; SQLite fills it
    const auto tidy = qScopeGuard([&partPath] { removeBeside(partPath); }); // as of a disk that is full

    Statement vacuum = m_database->prepare(u"VACUUM INTO CAST(? AS TEXT)"_s);
    if (const Result<void> copied = vacuum.run({partPath}); !copied)
        return copied;
    // Before it takes the place of anything.
    if (const Result<void> sent = Database::sendToDisk(partPath); !sent)
        return sent;
    if (const Result<void> placed = putInPlace(partPath, path); !placed)
        return placed;
    part.setAutoRemove(false);
    return {};
}

Result<void> ProjectFile::check()
{
    if (const Result<void> sound = m_database->check(Database::Depth::Thorough); !sound)
        return sound;
    const Result<Snapshot> loaded = load();
    if (!loaded)
        return std::unexpected(loaded.error());
    return {};
}

}
