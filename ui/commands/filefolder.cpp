// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/filefolder.h"

#include "ui/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace Synoptic {

namespace {

const Setting<QString> &folderSetting()
{
    static const Setting<QString> setting{"files/folder", {}};
    return setting;
}

}

QString startFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    for (const QString &folder : {folderSetting().value(), documents}) {
        if (!folder.isEmpty() && QFileInfo(folder).isDir())
            return folder;
    }
    return QDir::homePath();
}

void rememberFolderOf(const QString &path)
{
    folderSetting().set(QFileInfo(path).absolutePath());
}

}
