// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"

#include <QList>

#include <utility>

namespace Synoptic {

// Pairs of heights, ascending in both, that belong together on two pages.
using HeightPairs = QList<std::pair<qreal, qreal>>;

// The places of two articles that say the same: pairs of positions from shared quotations, shared
// passages and links, ascending in both. Where some cross others, the longest row of pairs that do not
// cross is kept (patience sorting, O(n log n)).
QList<std::pair<qsizetype, qsizetype>> commonPlaces(const Findings &findings, qsizetype leader, qsizetype follower);

// The longest row of pairs that rise in both; the first of several for the same place is kept.
QList<std::pair<qsizetype, qsizetype>> risingPairs(QList<std::pair<qsizetype, qsizetype>> pairs);

// The height that answers to y between the pairs, straight from one to the next; pairs must not be empty.
qreal between(const HeightPairs &pairs, qreal y);

// How a page that leads has moved: heights in pixels.
struct LeaderStep {
    qreal scroll = 0; // where it stands now
    qreal step = 0;   // how far it has come
    qreal most = 0;   // its last place
    qreal view = 0;   // height of the view
};

// The next place of a page that follows from place before, of most. The line that both pages keep to
// slides from the top of the view to its foot as the leader goes from its beginning to its end, so that
// both begin and end together; between two common places both go in proportion. Nothing jumps: where
// little of the leader answers to much of the follower, or where the follower was scrolled alone, it
// goes up to three times as fast as the whole pages ask for, and comes to its place by and by: what it
// is off shrinks by half of each step.
qreal follow(const HeightPairs &pairs, const LeaderStep &leader, qreal before, qreal most);

}
