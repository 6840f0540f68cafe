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

// What a page that follows does: heights in pixels.
struct FollowStep {
    qreal scroll = 0; // where it goes
    qreal offset = 0; // how far it still stands from its place beside the leader
};

// The next place of a follower while its leader stands at leaderScroll of most leaderMost, after a step
// of leaderStep. The line that both keep to slides from the top of the view to its foot as the leader
// goes from its beginning to its end, so that both begin and end together. offset is what the follower
// was off before; it shrinks by at most half of each step, so that nothing ever jumps.
FollowStep follow(
    const HeightPairs &pairs, qreal leaderScroll, qreal leaderMost, qreal leaderStep, qreal viewHeight, qreal offset);

}
