// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/plaingroups.h"

#include <algorithm>
#include <set>
#include <vector>

namespace Synoptic::Test {

namespace {

using Words = std::set<qsizetype>;

Words wordsOf(const QList<TextRange> &ranges)
{
    Words words;
    for (const TextRange range : ranges) {
        for (qsizetype word = range.begin; word < range.end; ++word)
            words.insert(word);
    }
    return words;
}

size_t inBoth(const Words &a, const Words &b)
{
    return static_cast<size_t>(std::ranges::count_if(a, [&](qsizetype word) { return b.contains(word); }));
}

bool isOf(const GroupEdge &edge, qsizetype node)
{
    return edge.a == node || edge.b == node;
}

// The edges of a leader to its members, apart where members print parts of it that coincide with no other's:
// those hang together that have half of the shorter in common, each with one of the others.
QList<Cluster> byPart(qsizetype leader, QList<qsizetype> left, const QList<GroupEdge> &edges)
{
    QList<Cluster> parts;
    while (!left.isEmpty()) {
        QList<qsizetype> part{left.takeFirst()};
        for (qsizetype i = 0; i < part.size(); ++i) {
            const Words known = wordsOf(edges[part[i]].on(leader));
            for (qsizetype k = left.size() - 1; k >= 0; --k) {
                const Words words = wordsOf(edges[left[k]].on(leader));
                if (2 * inBoth(words, known) >= std::min(words.size(), known.size()))
                    part.append(left.takeAt(k));
            }
        }
        std::ranges::sort(part);
        parts.append({leader, part});
    }
    return parts;
}

}

QList<Cluster> plainClusters(const QList<GroupNode> &nodes, const QList<GroupEdge> &edges)
{
    std::vector<Words> taken(nodes.size());
    const auto isTaken = [&](qsizetype node, const GroupEdge &edge) {
        const Words words = wordsOf(edge.on(node));
        return 2 * inBoth(words, taken[node]) >= words.size();
    };
    QList<Cluster> all;
    QList<bool> isClosed(edges.size(), false);
    for (qsizetype before = -1; before != all.size();) {
        before = all.size();
        const auto openEdges = [&](qsizetype node) {
            QList<qsizetype> found;
            for (qsizetype e = 0; e < edges.size(); ++e) {
                if (!isClosed[e] && isOf(edges[e], node))
                    found.append(e);
            }
            return found;
        };
        const auto articlesOf = [&](qsizetype node) {
            std::set<qsizetype> articles;
            for (const qsizetype e : openEdges(node))
                articles.insert(nodes[edges[e].other(node)].article);
            return articles.size();
        };
        // Those linked into most articles lead, of these the heaviest; whoever is linked to one that leads
        // joins the one it shares most with.
        QList<qsizetype> order;
        for (qsizetype node = 0; node < nodes.size(); ++node) {
            if (!openEdges(node).isEmpty())
                order.append(node);
        }
        std::ranges::stable_sort(order, [&](qsizetype x, qsizetype y) {
            return std::pair(articlesOf(x), nodes[x].weight) > std::pair(articlesOf(y), nodes[y].weight);
        });
        QList<qsizetype> leaders;
        QList<QList<qsizetype>> members(nodes.size());
        for (const qsizetype node : std::as_const(order)) {
            const auto leads = [&](qsizetype e) { return leaders.contains(edges[e].other(node)); };
            if (std::ranges::none_of(openEdges(node), leads))
                leaders.append(node);
        }
        for (const qsizetype node : std::as_const(order)) {
            qsizetype best = -1;
            for (const qsizetype e : openEdges(node)) {
                if (leaders.contains(edges[e].other(node)) && (best < 0 || edges[e].weight > edges[best].weight))
                    best = e;
            }
            if (leaders.contains(node) || best < 0)
                continue;
            const qsizetype leader = edges[best].other(node);
            for (const qsizetype e : openEdges(node)) {
                if (isOf(edges[e], leader))
                    members[leader].append(e);
            }
        }
        for (const qsizetype leader : std::as_const(leaders)) {
            std::ranges::sort(members[leader]);
            all += byPart(leader, members[leader], edges);
        }
        for (qsizetype c = before; c < all.size(); ++c) {
            for (const qsizetype e : std::as_const(all[c].edges)) {
                for (const qsizetype node : {edges[e].a, edges[e].b})
                    taken[node].merge(wordsOf(edges[e].on(node)));
            }
        }
        for (qsizetype e = 0; e < edges.size(); ++e)
            isClosed[e] = isClosed[e] || (isTaken(edges[e].a, edges[e]) && isTaken(edges[e].b, edges[e]));
    }
    return all;
}

}
