// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QString;

namespace Synoptic {

// Where the next dialog for files begins: where files were last taken from or put, or else with the
// documents; in a folder that is there.
QString startFolder();
// The same for a file that is to be written: a folder that may be.
QString startFolderToWrite();
// Keeps the folder of a file that was chosen.
void rememberFolderOf(const QString &path);

}
