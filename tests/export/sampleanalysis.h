// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/analysis.h"

namespace Synoptic::Test {

// Two short articles of our own with every kind of finding in them: an interrupted quotation, an
// unknown speaker, a link with flags, a place outside the marks, a group of each kind; and characters
// that UTF-16 counts twice before each of them.
AnalysisReport sampleAnalysis();

// The bytes of a file in tests/expected.
QByteArray expectedBytes(const char *name);

// The same, after writing the bytes there when SYNOPTIC_REFRESH is set: the change is then reviewed
// like code.
QByteArray expectedBytes(const char *name, const QByteArray &refreshed);

}
