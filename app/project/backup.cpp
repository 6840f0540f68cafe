// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/backup.h"

#include "app/project/database.h"
#include "app/project/projectfile.h"
#include "app/project/undisturbed.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>

#include <filesystem>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

const QString ending = u".synoptic"_s;

bool hasChangedSince(const QString &project, const QString &backup)
{
    return QFileInfo(project).lastModified() >= QFileInfo(backup).lastModified();
}

std::unexpected<Error> noBackup(const QString &folder, const QString &why = {})
{
    return std::unexpected(Error{Error::Kind::CannotWrite,
        QCoreApplication::translate("Project", "No backup can be made in the folder “%1”.").arg(folder), why});
}

// Opens the file anew, so that what is read is what the disk has, and reads all of it.
Result<void> readThrough(const QString &path)
{
    const Result<std::unique_ptr<ProjectFile>> copy = ProjectFile::open(path);
    return copy ? (*copy)->check() : std::unexpected(copy.error());
}

// A whole copy under the name. It is made under another, and gets its own when that very file has been read through;
// one that is not sound goes again.
Result<void> copySound(const QString &project, const QString &folder, const QString &to)
{
    QDir room(folder + u"/.making"_s); // what a crash has left in it goes too
    const auto tidy = qScopeGuard([&room] { room.removeRecursively(); });
    if (!room.removeRecursively() || !room.mkpath(u"."_s))
        return noBackup(folder);
    const QString part = room.filePath(QFileInfo(to).fileName());
    if (const Result<void> copied = copyAsItIs(project, part); !copied)
        return copied;
    if (const Result<void> sent = Database::sendToDisk(part); !sent)
        return sent;
    if (const Result<void> sound = readThrough(part); !sound)
        return sound;
    std::error_code failure;
    std::filesystem::rename(
        QFileInfo(part).filesystemAbsoluteFilePath(), QFileInfo(to).filesystemAbsoluteFilePath(), failure);
    return failure ? noBackup(folder, QString::fromStdString(failure.message())) : Result<void>();
}

}

QString backupFolder(const QString &root, const QString &project)
{
    const QFileInfo info(project);
    const QByteArray place = QCryptographicHash::hash(info.absoluteFilePath().toUtf8(), QCryptographicHash::Sha256);
    return u"%1/%2-%3"_s.arg(root, info.completeBaseName(), QString::fromLatin1(place.toHex().first(8)));
}

QStringList backupsIn(const QString &folder)
{
    QStringList found;
    for (const QFileInfo &file : QDir(folder).entryInfoList({u'*' + ending}, QDir::Files, QDir::Name)) {
        if (QDate::fromString(file.completeBaseName(), Qt::ISODate).isValid())
            found.append(file.absoluteFilePath());
    }
    return found;
}

Result<bool> backUp(const QString &project, const QString &folder, QDate day)
{
    QStringList there = backupsIn(folder);
    const QString todays = QDir(folder).absoluteFilePath(day.toString(Qt::ISODate) + ending);
    if (there.contains(todays) || (!there.isEmpty() && !hasChangedSince(project, there.last())))
        return false;
    if (!QDir().mkpath(folder)) {
        return std::unexpected(Error{Error::Kind::CannotWrite,
            QCoreApplication::translate("Project", "The folder “%1” for backups cannot be made.").arg(folder),
            QString()});
    }
    if (const Result<void> copied = copySound(project, folder, todays); !copied)
        return std::unexpected(copied.error());
    there = backupsIn(folder);
    while (there.size() > keptBackups) // one that cannot be removed does no harm
        QFile::remove(there.takeFirst());
    return true;
}

}
