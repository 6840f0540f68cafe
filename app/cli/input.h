// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/console.h"
#include "app/import/importers.h"

namespace Synoptic::Cli {

// Reads every file that the operands name, in their order; "-" stands for the file names on standard
// input, one a line. Each problem is told to the console and does not stop the rest.
QList<Imported> readArticles(const QStringList &operands, Console &console);

}
