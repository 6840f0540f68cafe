// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/console.h"
#include "app/import/importers.h"

#include <memory>

namespace Synoptic {
class Project;
}

namespace Synoptic::Cli {

// A project whose contents are wanted and which is not to be changed: one that is open in a window, or that may
// not be written, is read as it stands on the disk. Fails where it is damaged.
Result<std::unique_ptr<Project>> openedToRead(const QString &path);

// The files that the operands name; "-" stands for the file names on standard input, one a line.
QStringList namesIn(const QStringList &operands);

// The file that an error speaks of: the one given, or, where a folder was given, the one below it,
// with which the error's detail begins.
QString fileOf(const Error &error, const QString &given);

// Reads every file that the operands name, in their order; "-" stands for the file names on standard
// input, one a line. Each problem is told to the console and does not stop the rest.
QList<Imported> readArticles(const QStringList &operands, Console &console);

}
