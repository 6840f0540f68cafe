// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/effort.h"
#include "app/text/textrange.h"

#include <QList>

namespace Synoptic {

// What can be in a group: a quotation or a passage. Ranges are in its own words.
struct GroupNode {
    qsizetype article = 0;
    double weight = 0; // in nats
};

// Two nodes of two articles that share words, and which.
struct GroupEdge {
    qsizetype a = 0;
    qsizetype b = 0;
    double weight = 0; // shared, in nats
    QList<TextRange> onA;
    QList<TextRange> onB;

    qsizetype other(qsizetype node) const { return node == a ? b : a; }
    const QList<TextRange> &on(qsizetype node) const { return node == a ? onA : onB; }
};

// A leader and the edges that join each member to it.
struct Cluster {
    qsizetype leader = 0;
    QList<qsizetype> edges; // indices, ascending

    bool operator==(const Cluster &) const = default;
};

// A node of a cluster with those of its words that the others print too.
struct ClusterMember {
    qsizetype node = 0;
    QList<TextRange> words; // in order, apart from each other
};
// All of them, the leader first, the others as the edges name them.
QList<ClusterMember> membersOf(const Cluster &cluster, const QList<GroupEdge> &edges);

// Star clusters: those linked into most articles lead, of these the heaviest; every other node joins
// the leader it shares most with, and recruits nobody, so that nothing chains from one utterance to
// the next. A leader of which different members print different parts makes a cluster for each part.
// What is left over is clustered again where it concerns words no cluster has yet.
// The order of nodes decides ties. n log n for n edges, but for the different parts of one leader.
// Incomplete when cancelled.
QList<Cluster> clusters(const QList<GroupNode> &nodes, const QList<GroupEdge> &edges, const Effort &effort = {});

}
