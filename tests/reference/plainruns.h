// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/quotedruns.h"

namespace Synoptic::Test {

// What quotedRuns() finds, by its rules one at a time: whatever stands behind a mark is searched for from
// there, so that the time grows with the square of the marks of a paragraph.
QList<QuotedRun> plainQuotedRuns(QStringView text, const QList<TextRange> &paragraphs, const Language &language);

}
