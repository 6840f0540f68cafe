// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"

#include <QDate>
#include <QStringList>

namespace Synoptic {

// How many days are kept of each project.
inline constexpr qsizetype keptBackups = 7;

// The folder under root for the backups of the project at this path: two projects of one name have
// two. It need not be there.
QString backupFolder(const QString &root, const QString &project);

// The backups in such a folder by their days, the oldest first; each is a whole project in one file
// that can be opened. Other files are none of ours.
QStringList backupsIn(const QString &folder);

// Puts a backup of the project into the folder under the day's name, and takes away the oldest beyond
// those that are kept. The very file that is kept is opened and read through before it gets its name, so that no
// sound one makes way for another. Gives false where there is one of the day, or nothing has changed since the newest.
// The project may be open and being written, here or elsewhere, and this may run on any thread.
Result<bool> backUp(const QString &project, const QString &folder, QDate day);

}
