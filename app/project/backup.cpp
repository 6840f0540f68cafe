// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/backup.h"

#include "app/project/projectfile.h"
#include "app/project/undisturbed.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

const QString ending = u".synoptic"_s;

bool hasChangedSince(const QString &project, const QString &backup)
{
    return QFileInfo(project).lastModified() >= QFileInfo(backup).lastModified();
}

// A whole copy under the name; nothing is there under it if the copy is not sound.
Result<void> copySound(const QString &project, const QString &folder, const QString &to)
{
    const QTemporaryDir room(folder + u"/.XXXXXX"_s);
    if (!room.isValid()) {
        return std::unexpected(Error{Error::Kind::CannotWrite,
            QCoreApplication::translate("Project", "No backup can be made in “%1”: %2.")
                .arg(folder, room.errorString()),
            folder});
    }
    const QString read = room.filePath(QFileInfo(project).fileName());
    if (const Result<void> copied = copyAsItIs(project, read); !copied)
        return copied;
    const Result<std::unique_ptr<ProjectFile>> copy = ProjectFile::open(read);
    if (!copy)
        return std::unexpected(copy.error());
    return (*copy)->check().and_then([&] { return (*copy)->copyTo(to); });
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
