// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/console.h"
#include "app/export/jsonwriter.h"

#include <QStringList>

namespace Synoptic::Cli {

// Analyzes a collection of any size and writes the same JSON as for one at hand: articles are read,
// worked on and written in batches, several at a time, and let go. The bytes written do not depend on
// the number of threads; 0 is one for each processor.
void analyzeCorpus(const QStringList &names, JsonStyle style, qsizetype threads, Console &console);

}
