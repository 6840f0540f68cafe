// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/material.h"

#include "app/quotes/ranges.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace Synoptic {

namespace {

constexpr qsizetype clustersATask = 128;

struct Ranked {
    QuoteGroup group;
    qsizetype articles = 0;
    qsizetype words = 0; // that the leader shares
    double weight = 0;   // of the heaviest link
};

// The terms of a text, as an utterance.
Utterance utteranceOf(const Matching &matching, qsizetype worker, const SharedText &text)
{
    Utterance utterance;
    if (text.utterance >= 0) {
        utterance = matching.spoken(worker, text.article).utterances.value(text.utterance);
    } else {
        utterance.terms = matching.story(worker, text.article).terms.mid(text.words.begin, text.words.length());
        utterance.quote = -1;
    }
    utterance.article = text.article;
    return utterance;
}

// The leader's speaker; where it has none, the surest any member has.
QString speakerOf(const Matching &matching, qsizetype worker, const QuoteGroup &group)
{
    QString name;
    double confidence = -1;
    for (qsizetype m = 0; m < group.members.size(); ++m) {
        const Place &place = group.members[m].place;
        if (place.quote < 0)
            continue;
        const SpokenWords spoken = matching.spoken(worker, place.article);
        if (place.quote >= spoken.quotes.size())
            continue;
        const std::optional<Attribution> &speaker = spoken.quotes[place.quote].speaker;
        if (!speaker)
            continue;
        if (m == group.fullest && !speaker->name.isEmpty())
            return speaker->name;
        if (speaker->confidence > confidence) {
            confidence = speaker->confidence;
            name = speaker->name;
        }
    }
    return name;
}

Ranked groupOf(
    const Matching &matching, qsizetype worker, const Material &material, const Cluster &cluster, GroupKind kind)
{
    Ranked ranked;
    ranked.group.kind = kind;
    std::set<qsizetype> articles;
    for (const ClusterMember &member : membersOf(cluster, material.edges)) {
        const SharedText &text = material.texts[member.node];
        const Utterance utterance = utteranceOf(matching, worker, text);
        if (matching.loader(worker).hasFailed())
            return {};
        Place place{.article = text.article, .quote = utterance.quote, .parts = {}};
        for (const TextRange range : member.words)
            place.parts += partsOf(utterance, range.begin, range.end);
        ranked.group.members.append(
            {.place = place, .whole = {}, .marked = rangeOf(utterance, partsAround(utterance, member.words))});
        articles.insert(text.article);
    }
    ranked.articles = static_cast<qsizetype>(articles.size());
    ranked.words = lengthOf(membersOf(cluster, material.edges).first().words);
    for (const qsizetype e : cluster.edges)
        ranked.weight = std::max(ranked.weight, material.edges[e].weight);
    ranked.group.speaker = speakerOf(matching, worker, ranked.group);
    return ranked;
}

}

QList<QuoteGroup> groupsOf(const Matching &matching, const Material &material, GroupKind kind)
{
    // Only the texts that are linked: of most utterances no other article prints anything.
    QList<qsizetype> textAt;
    for (const GroupEdge &edge : material.edges)
        textAt << edge.a << edge.b;
    std::ranges::sort(textAt);
    const auto [again, end] = std::ranges::unique(textAt);
    textAt.erase(again, end);
    Material linked;
    QList<GroupNode> nodes;
    for (const qsizetype t : std::as_const(textAt)) {
        linked.texts.append(material.texts[t]);
        nodes.append({material.texts[t].article, material.texts[t].weight});
    }
    const auto nodeOf = [&](qsizetype text) { return std::ranges::lower_bound(textAt, text) - textAt.begin(); };
    for (GroupEdge edge : material.edges) {
        edge.a = nodeOf(edge.a);
        edge.b = nodeOf(edge.b);
        linked.edges.append(edge);
    }

    const QList<Cluster> found = clusters(nodes, linked.edges, {&matching.progress});
    std::vector<Ranked> ranked(found.size());
    matching.crew.forEach(found.size() / clustersATask + 1, [&](qsizetype task, qsizetype worker) {
        if (matching.progress.isCancelled())
            return;
        matching.loader(worker).tidy();
        for (qsizetype c = task * clustersATask; c < std::min(found.size(), (task + 1) * clustersATask); ++c)
            ranked[c] = groupOf(matching, worker, linked, found[c], kind);
    });
    std::ranges::stable_sort(
        ranked, std::greater(), [](const Ranked &it) { return std::tuple(it.articles, it.words, it.weight); });
    QList<QuoteGroup> groups;
    for (Ranked &it : ranked)
        groups.append(std::move(it.group));
    return groups;
}

}
