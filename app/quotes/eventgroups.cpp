// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/eventgroups.h"

#include "app/quotes/ranges.h"
#include "app/quotes/voices.h"
#include "app/quotes/wording.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <functional>
#include <tuple>

namespace Synoptic {

namespace {

// The cluster without members that a person keeps apart from one that shares more with the leader.
Cluster withoutPairsApart(const Cluster &cluster, const EventMaterial &material, const JudgedPairs &judged)
{
    if (judged.apart.isEmpty())
        return cluster;
    QList<qsizetype> edges = cluster.edges;
    std::ranges::stable_sort(edges, std::greater(), [&](qsizetype e) { return material.edges[e].weight; });
    QList<qsizetype> quotes;
    Cluster kept{cluster.leader, {}};
    for (const qsizetype e : std::as_const(edges)) {
        const qsizetype quote = material.utterances[material.edges[e].other(cluster.leader)].quote;
        if (std::ranges::any_of(quotes, [&](qsizetype other) { return judged.areApart(quote, other); }))
            continue;
        quotes.append(quote);
        kept.edges.append(e);
    }
    std::ranges::sort(kept.edges);
    return kept;
}

// The sentences of a long quotation in which the words stand that others print; a cut inside one is told. Only those
// words where there is no end to the sentence.
QList<TextRange> sentencesWith(const Utterance &utterance, const QList<TextRange> &words, TextRange around)
{
    constexpr qsizetype longest = 100;
    TextRange whole = around;
    const QList<qsizetype> &starts = utterance.sentences;
    const auto next = std::ranges::upper_bound(starts, words.first().begin);
    if (next != starts.begin())
        whole.begin = std::max(whole.begin, *(next - 1));
    if (const auto behind = std::ranges::lower_bound(starts, words.last().end); behind != starts.end())
        whole.end = std::min(whole.end, *behind);
    return whole.length() <= longest ? partsOf(utterance, whole.begin, whole.end) : placeOf(utterance, words).parts;
}

QuoteGroup groupOf(
    const Cluster &cluster, const EventMaterial &material, GroupKind kind, const EventTexts &texts, Effort &effort)
{
    // The words of each member that are linked, the leader first.
    QList<qsizetype> nodes{cluster.leader};
    QHash<qsizetype, qsizetype> memberOf{{cluster.leader, 0}}; // by node
    QList<QList<TextRange>> words{{}};
    QList<bool> paraphrased{false};
    for (const qsizetype e : cluster.edges) {
        const GroupEdge &edge = material.edges[e];
        const qsizetype node = edge.other(cluster.leader);
        const qsizetype m = memberOf.value(node, nodes.size());
        if (m == nodes.size()) {
            memberOf.insert(node, m);
            nodes.append(node);
            words.append(QList<TextRange>());
            paraphrased.append(false);
        }
        words[m] = united(words[m] + edge.on(node));
        paraphrased[m] = paraphrased[m] || material.paraphrased[e];
        words.first() += edge.on(cluster.leader);
        if (material.paraphrased[e])
            paraphrased.first() = true;
    }
    words.first() = united(words.first());

    QuoteGroup group{.kind = kind, .speaker = {}, .members = {}, .fullest = 0};
    for (qsizetype m = 0; m < nodes.size(); ++m) {
        const Utterance &utterance = material.utterances[nodes[m]];
        Member member;
        member.place = placeOf(utterance, words[m]);
        // What is quoted in good part is shown whole; of a long one of which others print a clause, its sentence.
        const TextRange around = partsAround(utterance, words[m]);
        member.marked = rangeOf(utterance, around);
        const bool isMost = 2 * lengthOf(words[m]) >= around.length();
        member.whole = isMost || paraphrased[m] ? partsOf(utterance, around.begin, around.end)
                                                : sentencesWith(utterance, words[m], around);
        if (kind == GroupKind::Passage)
            member.whole = member.place.parts;
        const QString &text = texts.articles[utterance.article]->text;
        member.place.parts = withBrackets(member.place.parts, text);
        member.whole = withBrackets(member.whole, text);
        member.marked = withBrackets({member.marked}, text).first();
        group.members.append(member);
    }
    const Utterance fullest
        = spoken(*texts.articles[group.members[0].place.article], group.members[0].whole, texts.vocabulary);
    for (qsizetype m = 1; m < nodes.size() && !effort.isCancelled(); ++m) {
        Member &member = group.members[m];
        const Utterance other = spoken(*texts.articles[member.place.article], member.whole, texts.vocabulary);
        member.wording = paraphrased[m]
            ? Wording::Paraphrased
            : wordingFrom(alignWhole(fullest.terms, other.terms, texts.vocabulary, &effort));
    }
    return group;
}

QString speakerOf(const QuoteGroup &group, const QList<Quote> &quotes)
{
    QList<const Attribution *> copies{nullptr}; // the fullest comes first
    for (const Member &member : group.members) {
        if (member.place.quote < 0 || !quotes[member.place.quote].speaker)
            continue;
        const Attribution *speaker = &*quotes[member.place.quote].speaker;
        if (&member == &group.members[group.fullest])
            copies.first() = speaker;
        else
            copies.append(speaker);
    }
    copies.removeAll(nullptr);
    return speakerOfCopies(copies);
}

}

QList<QuoteGroup> eventGroups(const EventMaterial &material, GroupKind kind, const EventTexts &texts, Effort &effort)
{
    struct Ranked {
        QuoteGroup group;
        qsizetype articles = 0;
        qsizetype words = 0; // that the leader shares
        double weight = 0;
    };
    QList<Ranked> ranked;
    for (const Cluster &found : clusters(material.nodes, material.edges, effort)) {
        if (effort.isCancelled())
            return {};
        const Cluster cluster = withoutPairsApart(found, material, texts.judged);
        Ranked it{groupOf(cluster, material, kind, texts, effort), 0, 0, 0};
        QSet<qsizetype> articles;
        for (const Member &member : std::as_const(it.group.members))
            articles.insert(member.place.article);
        it.articles = articles.size();
        QList<TextRange> words;
        for (const qsizetype e : cluster.edges) {
            words += material.edges[e].on(cluster.leader);
            it.weight = std::max(it.weight, material.edges[e].weight);
        }
        it.words = lengthOf(united(words));
        it.group.speaker = speakerOf(it.group, texts.quotes);
        ranked.append(it);
    }
    // Numbered by how many print it, then by how much there is of it.
    std::ranges::stable_sort(
        ranked, std::greater(), [](const Ranked &it) { return std::tuple(it.articles, it.words, it.weight); });
    QList<QuoteGroup> groups;
    for (const Ranked &it : std::as_const(ranked))
        groups.append(it.group);
    return groups;
}

}
