// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"

#include <functional>

namespace Synoptic {

// Gives findings that were made in one order of articles the numbers of another: place puts a place
// right. Links end up with the lower article first, and sorted; members of groups sorted.
using Renumbering = std::function<void(Place &)>;
void renumber(QList<Link> &links, const Renumbering &place);
void renumber(QList<QuoteGroup> &groups, const Renumbering &place);

// Flags the links of one quotation that another article has as two: different words of it, each in a quotation
// of its own. All links of two articles have to be at hand, in any order. n log n.
void flagJoined(QList<Link> &links);

}
