// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/grouper.h"

namespace Synoptic::Test {

// Star clusters after what app/quotes/grouper.h says of clusters(), with a set of words for each range and
// every edge looked at each time.
QList<Cluster> plainClusters(const QList<GroupNode> &nodes, const QList<GroupEdge> &edges);

}
