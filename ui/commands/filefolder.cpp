// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/commands/filefolder.h"

#include "ui/settings.h"

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
    const QString last = folderSetting().value();
    return last.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : last;
}

void rememberFolderOf(const QString &path)
{
    folderSetting().set(QFileInfo(path).absolutePath());
}

}
