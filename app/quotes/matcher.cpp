// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/matcher.h"

#include "app/quotes/candidates.h"
#include "app/quotes/designation.h"
#include "app/quotes/indirect.h"
#include "app/quotes/passagekind.h"
#include "app/quotes/ranges.h"
#include "app/quotes/voices.h"
#include "app/quotes/wording.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

namespace Synoptic {

namespace {

// True where all words of one stand in the other, unchanged, and weigh enough.
bool isVerbatim(const Comparison &comparison, const Evidence &evidence)
{
    return comparison.isGrouped && comparison.weight >= evidence.stretch && comparison.stretches.size() == 1
        && (comparison.kind == LinkKind::Identical || comparison.kind == LinkKind::Contained)
        && std::ranges::all_of(comparison.stretches.first().words,
            [](const AlignedWord &word) { return word.how == AlignedWord::How::Same; });
}

// The passages of one article that links speak of; those that overlap by half of the longer are one.
class PassageNodes
{
public:
    // The first node that stands for these words; -1 if there is none yet.
    qsizetype find(TextRange words) const
    {
        // One that overlaps by half of the longer begins no farther off than these words are long.
        qsizetype first = -1;
        const auto end = m_nodes.upper_bound(words.end);
        for (auto it = m_nodes.lower_bound(words.begin - words.length()); it != end; ++it) {
            const TextRange other{it->first, it->second.first};
            const bool isOne = 2 * other.intersect(words).length() >= std::max(other.length(), words.length());
            if (isOne && (first < 0 || it->second.second < first))
                first = it->second.second;
        }
        return first;
    }
    void add(TextRange words, qsizetype node) { m_nodes.insert({words.begin, {words.end, node}}); }

private:
    std::multimap<qsizetype, std::pair<qsizetype, qsizetype>> m_nodes; // begin: end, node
};

// Two that share too little to be compared, but are one utterance on a person's word.
Comparison judgedAlike()
{
    Comparison comparison;
    comparison.kind = LinkKind::Edited;
    comparison.isParaphrase = true;
    comparison.isGrouped = true;
    return comparison;
}

// The utterance that is a passage of an article.
Utterance passageOf(const StoryTerms &story, qsizetype article, TextRange words)
{
    Utterance passage;
    passage.article = article;
    passage.quote = -1;
    passage.terms = story.terms.sliced(words.begin, words.length());
    for (const Term &term : std::as_const(passage.terms))
        passage.weight += term.weight;
    return passage;
}

}

void Matcher::add(const Article &article, const QList<Quote> &quotes)
{
    const qsizetype index = m_articles.size();
    m_articles.append(&article);
    m_firstQuote.append(m_quotes);
    m_stories.append(storyTerms(article, quotes, m_vocabulary));
    QList<Utterance> utterances = utterancesOf(article, quotes, m_vocabulary);
    if (m_scope == Scope::Event)
        utterances += possibleSpeech(article, quotes, m_vocabulary);
    for (Utterance utterance : std::as_const(utterances)) {
        utterance.article = index;
        utterance.quote += m_quotes;
        m_utterances.append(utterance);
    }
    if (m_scope == Scope::Event) {
        for (Utterance report : reportsOf(m_stories.last(), quotes)) {
            report.article = index;
            report.quote += m_quotes;
            m_reports.append(report);
        }
    }
    m_quotes += quotes.size();
}

Place Matcher::placeOf(const Utterance &utterance, const QList<TextRange> &words) const
{
    Place place{.article = utterance.article, .quote = utterance.quote, .parts = {}};
    for (const TextRange range : words)
        place.parts += partsOf(utterance, range.begin, range.end);
    return place;
}

bool Matcher::match(Findings &findings, const Rulings &rulings, Progress &progress)
{
    m_judged = judgedPairs(findings.quotes, m_articles, rulings);
    Effort effort{.progress = &progress};
    matchQuotations(findings, progress, effort);
    matchPassages(findings, effort);
    findings.links += indirectLinks(m_utterances, m_reports, findings, m_judged, m_vocabulary, effort);
    return !effort.isCancelled();
}

void Matcher::matchQuotations(Findings &findings, Progress &progress, Effort &effort)
{
    Material material;
    material.utterances = m_utterances;
    for (const Utterance &utterance : std::as_const(m_utterances))
        material.nodes.append({utterance.article, utterance.weight});
    const double leastShared = std::min({m_evidence.leastShared, m_evidence.sameSpeaker, m_evidence.clauseOfSame});
    std::vector<Traits> traits;
    for (const Utterance &utterance : std::as_const(m_utterances))
        traits.push_back(traitsOf(utterance, m_vocabulary, m_scope));
    QSet<qsizetype> proven; // words in marks that turn out to be speech
    const auto pairs = candidatePairs(traits, fewestWordsOfUtterance, leastShared, effort);
    const auto count = static_cast<qsizetype>(pairs.size());
    for (qsizetype p = 0; p < count; ++p) {
        if (effort.isCancelled())
            return;
        if (p % 256 == 0)
            progress.step(m_articles.size() + m_articles.size() * p / count, 2 * m_articles.size());
        const Utterance &a = m_utterances[pairs[p].first];
        const Utterance &b = m_utterances[pairs[p].second];
        if (m_judged.areApart(a.quote, b.quote) || m_judged.areSame(a.quote, b.quote))
            continue;
        const Quote &quoteA = findings.quotes[a.quote];
        const Quote &quoteB = findings.quotes[b.quote];
        if (!quoteA.isSpeech() && !quoteB.isSpeech())
            continue;
        const Voices voices = compareVoices(quoteA.speaker, quoteB.speaker);
        const std::optional<Comparison> comparison = compare(a, b, voices, m_vocabulary, m_evidence, &effort);
        if (!comparison)
            continue;
        if (!quoteA.isSpeech() || !quoteB.isSpeech()) {
            // What another report quotes from a speaker is speech, though this one does not say whose.
            if (!isVerbatim(*comparison, m_evidence))
                continue;
            proven.insert(quoteA.isSpeech() ? b.quote : a.quote);
        }
        for (const SharedPiece &piece : piecesOf(*comparison, a, b)) {
            const QList<TextRange> onA = united(piece.onA);
            const QList<TextRange> onB = united(piece.onB);
            findings.links.append(
                {comparison->kind, placeOf(a, onA), placeOf(b, onB), comparison->score, comparison->flags});
            if (comparison->isGrouped) {
                material.edges.append({pairs[p].first, pairs[p].second, piece.weight, onA, onB});
                material.paraphrased.append(comparison->isParaphrase);
            }
        }
    }
    for (const qsizetype quote : std::as_const(proven))
        findings.quotes[quote].kind = QuoteKind::Partial;
    matchAsJudged(findings, material);
    findings.groups = groups(material, GroupKind::Quotation, findings.quotes, effort);
}

// Quotations that a person called one utterance: linked by what they share, and where that is nothing
// (a translation) as wholes.
void Matcher::matchAsJudged(Findings &findings, Material &material) const
{
    QHash<qsizetype, qsizetype> utteranceOf; // by quotation
    for (qsizetype u = m_utterances.size() - 1; u >= 0 && !m_judged.same.isEmpty(); --u)
        utteranceOf.insert(m_utterances[u].quote, u); // the first of one in pieces
    QList<std::pair<qsizetype, qsizetype>> pairs(m_judged.same.begin(), m_judged.same.end());
    std::ranges::sort(pairs);
    for (const auto &[first, second] : std::as_const(pairs)) {
        const qsizetype i = utteranceOf.value(first, -1);
        const qsizetype j = utteranceOf.value(second, -1);
        if (i < 0 || j < 0)
            continue;
        const Utterance &a = m_utterances[i];
        const Utterance &b = m_utterances[j];
        const std::optional<Comparison> found = compare(a, b, Voices::Same, m_vocabulary, m_evidence);
        const Comparison comparison = found.value_or(judgedAlike());
        QList<SharedPiece> pieces{{.onA = {{0, a.terms.size()}}, .onB = {{0, b.terms.size()}}, .weight = 0}};
        if (found)
            pieces = piecesOf(comparison, a, b);
        const LinkKind kind = comparison.kind == LinkKind::Echo ? LinkKind::Edited : comparison.kind;
        for (const SharedPiece &piece : std::as_const(pieces)) {
            const QList<TextRange> onA = united(piece.onA);
            const QList<TextRange> onB = united(piece.onB);
            findings.links.append({kind, placeOf(a, onA), placeOf(b, onB), comparison.score, comparison.flags});
            material.edges.append({i, j, std::max(piece.weight, std::min(a.weight, b.weight)), onA, onB});
            material.paraphrased.append(comparison.isParaphrase);
        }
    }
}

// The cluster without members that a person keeps apart from one that shares more with the leader.
Cluster Matcher::withoutPairsApart(const Cluster &cluster, const Material &material) const
{
    if (m_judged.apart.isEmpty())
        return cluster;
    QList<qsizetype> edges = cluster.edges;
    std::ranges::stable_sort(edges, std::greater(), [&](qsizetype e) { return material.edges[e].weight; });
    QList<qsizetype> quotes;
    Cluster kept{cluster.leader, {}};
    for (const qsizetype e : std::as_const(edges)) {
        const qsizetype quote = material.utterances[material.edges[e].other(cluster.leader)].quote;
        if (std::ranges::any_of(quotes, [&](qsizetype other) { return m_judged.areApart(quote, other); }))
            continue;
        quotes.append(quote);
        kept.edges.append(e);
    }
    std::ranges::sort(kept.edges);
    return kept;
}

std::span<const Quote> Matcher::quotesOf(qsizetype article, const QList<Quote> &quotes) const
{
    const qsizetype end = article + 1 < m_firstQuote.size() ? m_firstQuote[article + 1] : quotes.size();
    return std::span(quotes).subspan(m_firstQuote[article], end - m_firstQuote[article]);
}

bool Matcher::doesOnlyName(qsizetype article, TextRange words) const
{
    const std::span<const Term> terms(m_stories[article].terms);
    return isDesignation(
        terms.subspan(words.begin, words.length()), m_vocabulary, Language::of(m_articles[article]->language));
}

void Matcher::matchPassages(Findings &findings, Effort &effort)
{
    Material material;
    QList<PassageNodes> nodesOf(m_articles.size());
    QList<TextRange> rangeOf; // of each node, in the story's terms
    const auto nodeFor = [&](qsizetype article, TextRange words) {
        qsizetype node = nodesOf[article].find(words);
        if (node >= 0)
            return node;
        node = material.nodes.size();
        nodesOf[article].add(words, node);
        rangeOf.append(words);
        material.utterances.append(passageOf(m_stories[article], article, words));
        material.nodes.append({article, material.utterances.last().weight});
        return node;
    };
    for (const SharedPassage &shared : sharedPassages(m_stories, m_vocabulary, m_scope, effort)) {
        if (effort.isCancelled())
            return;
        const std::optional<PassageKind> kind
            = kindOfPassage(shared.stretch, {m_stories[shared.a], quotesOf(shared.a, findings.quotes)},
                {m_stories[shared.b], quotesOf(shared.b, findings.quotes)}, m_vocabulary);
        if (!kind || (!kind->isQuoted() && doesOnlyName(shared.a, kind->onA)))
            continue;
        const auto placeIn = [&](qsizetype article, TextRange words, qsizetype quote) {
            const Utterance passage = passageOf(m_stories[article], article, words);
            Place place = placeOf(passage, {{0, passage.terms.size()}});
            place.quote = quote < 0 ? -1 : m_firstQuote[article] + quote;
            return place;
        };
        findings.links.append({.kind = kind->kind,
            .a = placeIn(shared.a, kind->onA, kind->quoteA),
            .b = placeIn(shared.b, kind->onB, kind->quoteB),
            .score = shared.score,
            .flags = {}});
        if (kind->isQuoted())
            continue;
        const qsizetype a = nodeFor(shared.a, kind->onA);
        const qsizetype b = nodeFor(shared.b, kind->onB);
        const auto within = [&](qsizetype node, TextRange words) {
            const TextRange common = rangeOf[node].intersect(words);
            return TextRange{common.begin - rangeOf[node].begin, common.end - rangeOf[node].begin};
        };
        material.edges.append({a, b, shared.stretch.weight, {within(a, kind->onA)}, {within(b, kind->onB)}});
        material.paraphrased.append(false);
    }
    findings.groups += groups(material, GroupKind::Passage, findings.quotes, effort);
}

QuoteGroup Matcher::groupOf(const Cluster &cluster, const Material &material, GroupKind kind, Effort &effort)
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
        // What is quoted in good part is shown whole; of a long one of which others print a clause, the clause.
        const TextRange around = partsAround(utterance, words[m]);
        member.marked = rangeOf(utterance, around);
        const bool isMost = 2 * lengthOf(words[m]) >= around.length();
        member.whole = isMost || paraphrased[m] ? partsOf(utterance, around.begin, around.end) : member.place.parts;
        if (kind == GroupKind::Passage)
            member.whole = member.place.parts;
        group.members.append(member);
    }
    const Utterance fullest = spoken(*m_articles[group.members[0].place.article], group.members[0].whole, m_vocabulary);
    for (qsizetype m = 1; m < nodes.size() && !effort.isCancelled(); ++m) {
        Member &member = group.members[m];
        const Utterance other = spoken(*m_articles[member.place.article], member.whole, m_vocabulary);
        member.wording = paraphrased[m] ? Wording::Paraphrased
                                        : wordingFrom(alignWhole(fullest.terms, other.terms, m_vocabulary, &effort));
    }
    return group;
}

QString Matcher::speakerOf(const QuoteGroup &group, const QList<Quote> &quotes) const
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

QList<QuoteGroup> Matcher::groups(const Material &material, GroupKind kind, const QList<Quote> &quotes, Effort &effort)
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
        const Cluster cluster = withoutPairsApart(found, material);
        Ranked it{groupOf(cluster, material, kind, effort), 0, 0, 0};
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
        it.group.speaker = speakerOf(it.group, quotes);
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
