// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace Synoptic::Test {

// The files of the project, by their path from the source folder, sorted: what is in the rooms of the
// house and beside them, without build/ and what git keeps for itself.
QStringList sourceFiles();

// The text of one of them; empty if it cannot be read.
QString contentsOf(const QString &path);

// The names directly in the source folder, folders and files, dot files too.
QStringList topLevelEntries();

}
