// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/filefolder.h"

#include "ui/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <functional>

namespace Synoptic {

namespace {

const Setting<QString> &folderSetting()
{
    static const Setting<QString> setting{"files/folder", {}};
    return setting;
}

QString firstFolder(const std::function<bool(const QFileInfo &)> &serves)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    for (const QString &folder : {folderSetting().value(), documents}) {
        if (!folder.isEmpty() && serves(QFileInfo(folder)))
            return folder;
    }
    return QDir::homePath();
}

}

QString startFolder()
{
    return firstFolder([](const QFileInfo &folder) { return folder.isDir(); });
}

QString startFolderToWrite()
{
    return firstFolder([](const QFileInfo &folder) { return folder.isDir() && folder.isWritable(); });
}

void rememberFolderOf(const QString &path)
{
    folderSetting().set(QFileInfo(path).absolutePath());
}

}
