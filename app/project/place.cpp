// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/place.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

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

bool isOnNetwork(const QString &path)
{
    // As /proc/mounts calls them; "fuse.sshfs" and the like are named whole, as most of FUSE is local.
    static constexpr std::array<QByteArrayView, 12> remote = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph",
        "9p", "davfs", "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse"};
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    return std::ranges::contains(remote, QByteArrayView(storage.fileSystemType()));
}

}
