// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/grouper.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace Synoptic {

namespace {

qsizetype lengthOf(const QList<TextRange> &ranges)
{
    qsizetype length = 0;
    for (const TextRange range : ranges)
        length += range.length();
    return length;
}

qsizetype overlapOf(const QList<TextRange> &a, const QList<TextRange> &b)
{
    qsizetype overlap = 0;
    for (const TextRange x : a) {
        for (const TextRange y : b)
            overlap += x.intersect(y).length();
    }
    return overlap;
}

// True where half of the shorter lies in the longer.
bool coincide(const QList<TextRange> &a, const QList<TextRange> &b)
{
    return 2 * overlapOf(a, b) >= std::min(lengthOf(a), lengthOf(b));
}

class Grouper
{
public:
    Grouper(const QList<GroupNode> &nodes, const QList<GroupEdge> &edges)
        : m_nodes(nodes)
        , m_edges(edges)
        , m_taken(nodes.size())
    {
        m_open.resize(edges.size());
        std::iota(m_open.begin(), m_open.end(), 0);
    }

    QList<Cluster> group()
    {
        QList<Cluster> all;
        while (!m_open.isEmpty()) {
            const QList<Cluster> found = round();
            if (found.isEmpty())
                break;
            all += found;
            for (const Cluster &cluster : found) {
                for (const qsizetype e : cluster.edges) {
                    m_taken[m_edges[e].a] += m_edges[e].onA;
                    m_taken[m_edges[e].b] += m_edges[e].onB;
                }
            }
            m_open.removeIf([this](qsizetype e) { return isTaken(m_edges[e].a, e) && isTaken(m_edges[e].b, e); });
        }
        return all;
    }

private:
    bool isTaken(qsizetype node, qsizetype e) const
    {
        const QList<TextRange> &on = m_edges[e].on(node);
        return 2 * overlapOf(on, m_taken[node]) >= lengthOf(on);
    }

    // The nodes of the open edges, those that lead first.
    QList<qsizetype> order(QList<QList<qsizetype>> &edgesOf) const
    {
        QList<QSet<qsizetype>> articles(m_nodes.size());
        for (const qsizetype e : m_open) {
            const GroupEdge &edge = m_edges[e];
            edgesOf[edge.a].append(e);
            edgesOf[edge.b].append(e);
            articles[edge.a].insert(m_nodes[edge.b].article);
            articles[edge.b].insert(m_nodes[edge.a].article);
        }
        QList<qsizetype> nodes;
        for (qsizetype node = 0; node < m_nodes.size(); ++node) {
            if (!edgesOf[node].isEmpty())
                nodes.append(node);
        }
        std::ranges::stable_sort(nodes, [&](qsizetype x, qsizetype y) {
            if (articles[x].size() != articles[y].size())
                return articles[x].size() > articles[y].size();
            return m_nodes[x].weight > m_nodes[y].weight;
        });
        return nodes;
    }

    QList<Cluster> round() const
    {
        QList<QList<qsizetype>> edgesOf(m_nodes.size());
        const QList<qsizetype> nodes = order(edgesOf);
        QList<bool> leads(m_nodes.size(), false);
        QList<QList<qsizetype>> members(m_nodes.size()); // of a leader: the edges to its members
        QList<qsizetype> leaders;
        for (const qsizetype node : nodes) {
            if (std::ranges::none_of(edgesOf[node], [&](qsizetype e) { return leads[m_edges[e].other(node)]; })) {
                leads[node] = true;
                leaders.append(node);
            }
        }
        for (const qsizetype node : nodes) {
            if (leads[node])
                continue;
            qsizetype best = -1;
            for (const qsizetype e : std::as_const(edgesOf[node])) {
                if (leads[m_edges[e].other(node)] && (best < 0 || m_edges[e].weight > m_edges[best].weight))
                    best = e;
            }
            // All that it shares with its leader, which may be in pieces.
            const qsizetype leader = m_edges[best].other(node);
            std::ranges::copy_if(edgesOf[node], std::back_inserter(members[leader]),
                [&](qsizetype e) { return m_edges[e].other(node) == leader; });
        }
        QList<Cluster> found;
        for (const qsizetype leader : std::as_const(leaders))
            found += byPart(leader, members[leader]);
        return found;
    }

    // The members of a leader, apart where they print different parts of it.
    QList<Cluster> byPart(qsizetype leader, QList<qsizetype> edges) const
    {
        std::ranges::sort(edges);
        QList<Cluster> parts;
        while (!edges.isEmpty()) {
            Cluster part{leader, {edges.takeFirst()}};
            for (qsizetype i = 0; i < part.edges.size(); ++i) {
                const GroupEdge &known = m_edges[part.edges[i]];
                edges.removeIf([&](qsizetype e) {
                    const bool belongs = coincide(m_edges[e].on(leader), known.on(leader));
                    if (belongs)
                        part.edges.append(e);
                    return belongs;
                });
            }
            std::ranges::sort(part.edges);
            parts.append(part);
        }
        return parts;
    }

    const QList<GroupNode> &m_nodes;
    const QList<GroupEdge> &m_edges;
    QList<qsizetype> m_open;         // edges no cluster has yet
    QList<QList<TextRange>> m_taken; // of each node: the words that are in a cluster
};

}

QList<Cluster> clusters(const QList<GroupNode> &nodes, const QList<GroupEdge> &edges)
{
    return Grouper(nodes, edges).group();
}

}
