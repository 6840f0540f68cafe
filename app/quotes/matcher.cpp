// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/matcher.h"

#include "app/quotes/candidates.h"
#include "app/quotes/wording.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace Synoptic {

namespace {

constexpr qsizetype fewestWords = 3; // of a quotation that is looked for elsewhere

// Ranges in order; those that touch or overlap become one.
QList<TextRange> united(QList<TextRange> ranges)
{
    std::ranges::sort(ranges);
    QList<TextRange> whole;
    for (const TextRange range : std::as_const(ranges)) {
        if (!whole.isEmpty() && range.begin <= whole.last().end)
            whole.last() = whole.last().encompass(range);
        else
            whole.append(range);
    }
    return whole;
}

qsizetype lengthOf(const QList<TextRange> &ranges)
{
    return std::accumulate(ranges.begin(), ranges.end(), qsizetype(0),
        [](qsizetype sum, TextRange range) { return sum + range.length(); });
}

// The words from the interruption before to the one behind: what is between others is theirs.
TextRange uninterrupted(const Utterance &utterance, const QList<TextRange> &words)
{
    TextRange around{0, utterance.terms.size()};
    for (const qsizetype i : utterance.breaks) {
        if (i <= words.first().begin)
            around.begin = i;
        if (i >= words.last().end)
            around.end = std::min(around.end, i);
    }
    return around;
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
    for (qsizetype q = 0; q < quotes.size(); ++q) {
        const Quote &quote = quotes[q];
        if (!quote.isSpeech() || quote.flags.testFlag(QuoteFlag::Nested))
            continue;
        Utterance utterance = utteranceOf(article, quote.segments, m_vocabulary);
        utterance.article = index;
        utterance.quote = m_quotes + q;
        if (utterance.terms.size() >= fewestWords)
            m_utterances.append(utterance);
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

bool Matcher::match(Findings &findings, Progress &progress)
{
    if (!matchQuotations(findings, progress))
        return false;
    matchPassages(findings);
    return !progress.isCancelled();
}

bool Matcher::matchQuotations(Findings &findings, Progress &progress)
{
    Material material;
    material.utterances = m_utterances;
    for (const Utterance &utterance : std::as_const(m_utterances))
        material.nodes.append({utterance.article, utterance.weight});
    const double leastShared = std::min(m_evidence.leastShared, m_evidence.sameSpeaker);
    std::vector<Traits> traits;
    for (const Utterance &utterance : std::as_const(m_utterances))
        traits.push_back(traitsOf(utterance, m_vocabulary, m_scope));
    const auto pairs = candidatePairs(traits, fewestWords, leastShared);
    const auto count = static_cast<qsizetype>(pairs.size());
    for (qsizetype p = 0; p < count; ++p) {
        if (p % 256 == 0) {
            if (progress.isCancelled())
                return false;
            progress.step(m_articles.size() + m_articles.size() * p / count, 2 * m_articles.size());
        }
        const Utterance &a = m_utterances[pairs[p].first];
        const Utterance &b = m_utterances[pairs[p].second];
        const Voices voices = compareVoices(findings.quotes[a.quote].speaker, findings.quotes[b.quote].speaker);
        const std::optional<Comparison> comparison = compare(a, b, voices, m_vocabulary, m_evidence);
        if (!comparison)
            continue;
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
    findings.groups = groups(material, GroupKind::Quotation, findings.quotes);
    return true;
}

void Matcher::matchPassages(Findings &findings)
{
    Material material;
    QList<QList<qsizetype>> nodesOf(m_articles.size());
    QList<TextRange> rangeOf; // of each node, in the story's terms
    // Passages of one article that overlap by half are one.
    const auto nodeFor = [&](qsizetype article, TextRange words) {
        for (const qsizetype node : std::as_const(nodesOf[article])) {
            const qsizetype common = rangeOf[node].intersect(words).length();
            if (2 * common >= std::max(rangeOf[node].length(), words.length()))
                return node;
        }
        const qsizetype node = material.nodes.size();
        nodesOf[article].append(node);
        rangeOf.append(words);
        material.utterances.append(passageOf(m_stories[article], article, words));
        material.nodes.append({article, material.utterances.last().weight});
        return node;
    };
    // The quotation that most of the words stand in, or -1.
    const auto quoteAround = [&](qsizetype article, TextRange words) {
        const QList<qsizetype> &quoteOf = m_stories[article].quoteOf;
        for (qsizetype i = words.begin; i < words.end; ++i) {
            if (quoteOf[i] >= 0
                && 2 * std::count(quoteOf.begin() + words.begin, quoteOf.begin() + words.end, quoteOf[i])
                    > words.length())
                return quoteOf[i];
        }
        return qsizetype(-1);
    };
    for (const SharedPassage &shared : sharedPassages(m_stories, m_vocabulary, m_scope)) {
        const TextRange wordsA{shared.stretch.aBegin(), shared.stretch.aEnd()};
        const TextRange wordsB{shared.stretch.bBegin(), shared.stretch.bEnd()};
        const qsizetype quoteA = quoteAround(shared.a, wordsA);
        const qsizetype quoteB = quoteAround(shared.b, wordsB);
        const auto placeIn = [&](qsizetype article, TextRange words, qsizetype quote) {
            const Utterance passage = passageOf(m_stories[article], article, words);
            Place place = placeOf(passage, {{0, passage.terms.size()}});
            place.quote = quote < 0 ? -1 : m_firstQuote[article] + quote;
            return place;
        };
        findings.links.append({.kind = quoteA < 0 && quoteB < 0 ? LinkKind::Passage : LinkKind::Indirect,
            .a = placeIn(shared.a, wordsA, quoteA),
            .b = placeIn(shared.b, wordsB, quoteB),
            .score = shared.score,
            .flags = {}});
        if (quoteA >= 0 || quoteB >= 0)
            continue;
        const qsizetype a = nodeFor(shared.a, wordsA);
        const qsizetype b = nodeFor(shared.b, wordsB);
        const auto within = [&](qsizetype node, TextRange words) {
            const TextRange common = rangeOf[node].intersect(words);
            return TextRange{common.begin - rangeOf[node].begin, common.end - rangeOf[node].begin};
        };
        material.edges.append({a, b, shared.stretch.weight, {within(a, wordsA)}, {within(b, wordsB)}});
        material.paraphrased.append(false);
    }
    findings.groups += groups(material, GroupKind::Passage, findings.quotes);
}

QuoteGroup Matcher::groupOf(const Cluster &cluster, const Material &material, GroupKind kind)
{
    // The words of each member that are linked, the leader first.
    QList<qsizetype> nodes{cluster.leader};
    QList<QList<TextRange>> words{{}};
    QList<bool> paraphrased{false};
    for (const qsizetype e : cluster.edges) {
        const GroupEdge &edge = material.edges[e];
        const qsizetype node = edge.other(cluster.leader);
        qsizetype m = nodes.indexOf(node);
        if (m < 0) {
            m = nodes.size();
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
        const TextRange around = uninterrupted(utterance, words[m]);
        const bool isMost = 2 * lengthOf(words[m]) >= around.length();
        member.whole = isMost || paraphrased[m] ? partsOf(utterance, around.begin, around.end) : member.place.parts;
        if (kind == GroupKind::Passage)
            member.whole = member.place.parts;
        group.members.append(member);
    }
    const Utterance fullest = spoken(*m_articles[group.members[0].place.article], group.members[0].whole, m_vocabulary);
    for (qsizetype m = 1; m < nodes.size(); ++m) {
        Member &member = group.members[m];
        const Utterance other = spoken(*m_articles[member.place.article], member.whole, m_vocabulary);
        member.wording
            = paraphrased[m] ? Wording::Paraphrased : wordingFrom(alignWhole(fullest.terms, other.terms, m_vocabulary));
    }
    return group;
}

// The leader's speaker; where it has none, the surest any member has.
QString Matcher::speakerOf(const QuoteGroup &group, const QList<Quote> &quotes) const
{
    const Attribution *surest = nullptr;
    for (const Member &member : group.members) {
        if (member.place.quote < 0 || !quotes[member.place.quote].speaker)
            continue;
        const Attribution &speaker = *quotes[member.place.quote].speaker;
        if (&member == &group.members[group.fullest] && !speaker.name.isEmpty())
            return speaker.name;
        if (!surest || speaker.confidence > surest->confidence)
            surest = &speaker;
    }
    return surest ? surest->name : QString();
}

QList<QuoteGroup> Matcher::groups(const Material &material, GroupKind kind, const QList<Quote> &quotes)
{
    struct Ranked {
        QuoteGroup group;
        qsizetype articles = 0;
        qsizetype words = 0; // that the leader shares
        double weight = 0;
    };
    QList<Ranked> ranked;
    for (const Cluster &cluster : clusters(material.nodes, material.edges)) {
        Ranked it{groupOf(cluster, material, kind), 0, 0, 0};
        QList<qsizetype> articles;
        for (const Member &member : std::as_const(it.group.members)) {
            if (!articles.contains(member.place.article))
                articles.append(member.place.article);
        }
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
