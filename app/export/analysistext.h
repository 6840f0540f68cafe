// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"
#include "app/export/analysis.h"

#include <QIODevice>

namespace Synoptic {

// Writes the analysis as a report for a person to read: the articles, the quotations they share
// with each outlet's wording, what was kept apart, the shared passages, and who is quoted.
Result<void> writeAnalysisText(const AnalysisReport &analysis, QIODevice &out);

}
