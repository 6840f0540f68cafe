// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/material.h"

#include "app/quotes/ranges.h"
#include "app/quotes/voices.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace Synoptic {

namespace {

struct Ranked {
    QuoteGroup group;
    qsizetype articles = 0;
    qsizetype words = 0; // that the leader shares
    double weight = 0;   // of the heaviest link
};

QString speakerOf(const QList<ClusterMember> &members, const Material &material)
{
    QList<const Attribution *> copies; // the leader is the first
    for (const ClusterMember &member : members) {
        if (const std::optional<Attribution> &speaker = material.texts[member.node].speaker)
            copies.append(&*speaker);
    }
    return speakerOfCopies(copies);
}

Ranked groupOf(const Cluster &cluster, const Material &material, GroupKind kind)
{
    Ranked ranked;
    ranked.group.kind = kind;
    std::set<qsizetype> articles;
    const QList<ClusterMember> members = membersOf(cluster, material.edges);
    for (const ClusterMember &member : members) {
        const Utterance &text = material.texts[member.node].words;
        ranked.group.members.append({.place = placeOf(text, member.words),
            .whole = {},
            .marked = rangeOf(text, partsAround(text, member.words))});
        articles.insert(text.article);
    }
    ranked.articles = static_cast<qsizetype>(articles.size());
    ranked.words = lengthOf(members.first().words);
    for (const qsizetype e : cluster.edges)
        ranked.weight = std::max(ranked.weight, material.edges[e].weight);
    ranked.group.speaker = speakerOf(members, material);
    return ranked;
}

}

QList<QuoteGroup> groupsOf(const Material &material, GroupKind kind, Progress &progress)
{
    QList<GroupNode> nodes;
    for (const SharedText &text : material.texts)
        nodes.append({text.words.article, text.words.weight});
    std::vector<Ranked> ranked;
    for (const Cluster &cluster : clusters(nodes, material.edges, {&progress}))
        ranked.push_back(groupOf(cluster, material, kind));
    std::ranges::stable_sort(
        ranked, std::greater(), [](const Ranked &it) { return std::tuple(it.articles, it.words, it.weight); });
    QList<QuoteGroup> groups;
    for (Ranked &it : ranked)
        groups.append(std::move(it.group));
    return groups;
}

}
