// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

namespace Synoptic::Test {

// A project as a person leaves it: three articles (an emoji before what is marked, words from right to
// left, a letter with an accent of its own), tags in groups, highlights that overlap and run over
// paragraphs, copies of one highlight, notes on everything that can have one, an older version of an
// article, two people.
Snapshot markedSnapshot();

// The same, ready to go out.
Exportable markedWork();
Exportable exportableOf(const Snapshot &snapshot);

// The same marks in other rows: every number is another, every list in another order.
Snapshot renumbered(const Snapshot &snapshot);

}
