// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/grouper.h"

#include "app/quotes/ranges.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

namespace Synoptic {

namespace {

// True where half of the shorter lies in the longer.
bool coincide(const QList<TextRange> &a, const QList<TextRange> &b)
{
    return 2 * overlapOf(a, b) >= std::min(lengthOf(a), lengthOf(b));
}

class Grouper
{
public:
    Grouper(const QList<GroupNode> &nodes, const QList<GroupEdge> &edges, const Effort &effort)
        : m_nodes(nodes)
        , m_edges(edges)
        , m_effort(effort)
        , m_taken(nodes.size())
    {
        m_open.resize(edges.size());
        std::iota(m_open.begin(), m_open.end(), 0);
    }

    QList<Cluster> group()
    {
        QList<Cluster> all;
        while (!m_open.isEmpty() && !m_effort.isCancelled()) {
            const QList<Cluster> found = round();
            if (found.isEmpty())
                break;
            all += found;
            for (const Cluster &cluster : found) {
                for (const qsizetype e : cluster.edges) {
                    take(m_edges[e].a, m_edges[e].onA);
                    take(m_edges[e].b, m_edges[e].onB);
                }
            }
            m_open.removeIf([this](qsizetype e) { return isTaken(m_edges[e].a, e) && isTaken(m_edges[e].b, e); });
        }
        return all;
    }

private:
    void take(qsizetype node, const QList<TextRange> &words)
    {
        QList<TextRange> &taken = m_taken[node];
        // Most members of a leader print the same words of it.
        if (overlapOf(words, taken) < lengthOf(words))
            taken = united(taken + words);
    }

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
        // Those that print the very same words of it, each sort under its first edge.
        std::map<QList<TextRange>, QList<qsizetype>> sorts;
        for (const qsizetype e : std::as_const(edges))
            sorts[m_edges[e].on(leader)].append(e);
        std::vector<const QList<qsizetype> *> open;
        for (const auto &[words, sort] : sorts)
            open.push_back(&sort);
        std::ranges::sort(open, {}, [](const QList<qsizetype> *sort) { return sort->first(); });
        QList<Cluster> parts;
        while (!open.empty() && !m_effort.isCancelled()) {
            std::vector<const QList<qsizetype> *> part{open.front()};
            open.erase(open.begin());
            for (size_t i = 0; i < part.size(); ++i) {
                const QList<TextRange> &known = m_edges[part[i]->first()].on(leader);
                std::erase_if(open, [&](const QList<qsizetype> *sort) {
                    const bool belongs = coincide(m_edges[sort->first()].on(leader), known);
                    if (belongs)
                        part.push_back(sort);
                    return belongs;
                });
            }
            Cluster cluster{leader, {}};
            for (const QList<qsizetype> *sort : part)
                cluster.edges += *sort;
            std::ranges::sort(cluster.edges);
            parts.append(cluster);
        }
        return parts;
    }

    const QList<GroupNode> &m_nodes;
    const QList<GroupEdge> &m_edges;
    const Effort &m_effort;
    QList<qsizetype> m_open;         // edges no cluster has yet
    QList<QList<TextRange>> m_taken; // of each node: the words that are in a cluster
};

}

QList<ClusterMember> membersOf(const Cluster &cluster, const QList<GroupEdge> &edges)
{
    QList<ClusterMember> members{{cluster.leader, {}}};
    for (const qsizetype e : cluster.edges) {
        const GroupEdge &edge = edges[e];
        const qsizetype node = edge.other(cluster.leader);
        auto member = std::ranges::find(members, node, &ClusterMember::node);
        if (member == members.end())
            member = members.insert(members.end(), {node, {}});
        member->words = united(member->words + edge.on(node));
        members.first().words += edge.on(cluster.leader);
    }
    members.first().words = united(members.first().words);
    return members;
}

QList<Cluster> clusters(const QList<GroupNode> &nodes, const QList<GroupEdge> &edges, const Effort &effort)
{
    return Grouper(nodes, edges, effort).group();
}

}
