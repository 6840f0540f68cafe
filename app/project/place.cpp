// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/place.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QStringList>

#include <algorithm>
#include <array>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace Synoptic {

std::optional<FileNumber> fileAt(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat found{};
    if (stat(QFile::encodeName(path).constData(), &found) != 0)
        return std::nullopt;
    return FileNumber(found.st_dev, found.st_ino);
#else
    return QFileInfo::exists(path) ? std::optional(FileNumber()) : std::nullopt;
#endif
}

namespace {

bool isOnNetwork(const QString &path)
{
    // As /proc/mounts calls them; "fuse.sshfs" and the like are named whole, as most of FUSE is local.
    static constexpr std::array<QByteArrayView, 12> remote = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph",
        "9p", "davfs", "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse"};
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    return std::ranges::contains(remote, QByteArrayView(storage.fileSystemType()));
}

// Such a program leaves a mark in the topmost folder that it carries.
bool isSynchronised(const QString &path)
{
    static const QStringList marks = {QStringLiteral(".dropbox.cache"), QStringLiteral(".dropbox"),
        QStringLiteral(".stfolder"), QStringLiteral(".sync_*.db"), QStringLiteral("._sync_*.db"),
        QStringLiteral(".nextcloudsync.log"), QStringLiteral(".owncloudsync.log")};
    QDir folder = QFileInfo(path).absoluteDir();
    do {
        // The home folder has a ".dropbox" of its own, with the program's settings.
        if (folder != QDir::home() && !folder.entryList(marks, QDir::AllEntries | QDir::Hidden).isEmpty())
            return true;
    } while (folder.cdUp());
    return false;
}

}

PlaceKind placeKind(const QString &path)
{
    return isOnNetwork(path) ? PlaceKind::Network : isSynchronised(path) ? PlaceKind::Synchronised : PlaceKind::Here;
}

}
