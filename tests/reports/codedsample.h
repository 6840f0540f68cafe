// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

namespace Synoptic::Test {

// Three outlets on one late ferry, with tags in two levels, overlapping marks, a linked pair, a plain
// highlight with a note, and notes on an article and on the project: something of every kind there is.
Exportable codedSample();

// Their texts hold what files stumble over: markup, quotation marks, characters UTF-16 counts twice, a
// lone surrogate, control characters, and words a spreadsheet would take for a formula.
Exportable hostileSample();

}
