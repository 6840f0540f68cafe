// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/import/layout.h"

namespace Synoptic {

// The lines of a plain text, each with its role. The rules go from what one line alone tells (page
// controls, dates, credits) over where the story begins and ends to what stands between; what no
// rule knows is body between body lines, and Other at the edges: nothing is dropped.
QList<Line> linesWithRoles(const QString &text, const QString &language);

// One block a line; every character that is not blank is in exactly one.
QList<Block> blocksOf(const QList<Line> &lines);

}
