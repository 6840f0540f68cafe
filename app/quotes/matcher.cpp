// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/matcher.h"

#include "app/quotes/designation.h"
#include "app/quotes/indirect.h"
#include "app/quotes/nearest.h"
#include "app/quotes/passagekind.h"
#include "app/quotes/passagenodes.h"
#include "app/quotes/ranges.h"
#include "app/quotes/voices.h"

#include <QHash>
#include <QSet>

#include <algorithm>

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

void Matcher::add(const std::shared_ptr<const ReadArticle> &reading)
{
    const qsizetype index = m_readings.size();
    m_readings.append(reading);
    m_articles.append(&reading->article);
    m_firstQuote.append(m_quotes);
    m_stories.append(reading->story);
    const auto own = [&](Utterance utterance) {
        utterance.article = index;
        utterance.quote += m_quotes;
        return utterance;
    };
    for (qsizetype u = 0; u < reading->utterances.size(); ++u) {
        m_utterances.append(own(reading->utterances[u]));
        m_spoken.append({reading.get(), u});
        m_traits.push_back(reading->traits[u]);
        m_traits.back().article = index;
    }
    for (const Utterance &report : reading->reports)
        m_reports.append(own(report));
    m_quotes += reading->judged.quotes.size();
}

QList<QuoteGroup> Matcher::groups(
    const EventMaterial &material, GroupKind kind, const QList<Quote> &quotes, Effort &effort)
{
    const EventTexts texts{m_articles, quotes, m_judged, m_cache.vocabulary()};
    return eventGroups(material, kind, texts, effort);
}

bool Matcher::match(Findings &findings, const Rulings &rulings, Progress &progress)
{
    m_judged = judgedPairs(findings.quotes, m_articles, rulings);
    Effort effort{.progress = &progress};
    matchQuotations(findings, progress, effort);
    matchPassages(findings, effort);
    findings.links += indirectLinks(m_utterances, m_reports, findings, m_judged, m_cache.vocabulary(), effort);
    return !effort.isCancelled();
}

void Matcher::matchQuotations(Findings &findings, Progress &progress, Effort &effort)
{
    EventMaterial material;
    material.utterances = m_utterances;
    for (const Utterance &utterance : std::as_const(m_utterances))
        material.nodes.append({utterance.article, utterance.weight});
    const double leastShared = std::min({m_evidence.leastShared, m_evidence.sameSpeaker, m_evidence.clauseOfSame});
    QSet<qsizetype> proven; // words in marks that turn out to be speech
    auto pairs = candidatePairs(m_traits, fewestWordsOfUtterance, leastShared, effort);
    if (m_cache.scope() == Scope::Event) // in a collection only runs of words count, which fewer have in common
        pairs = nearestPairs(std::move(pairs), m_traits);
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
        const std::optional<Comparison> comparison
            = m_cache.comparison(m_spoken[pairs[p].first], m_spoken[pairs[p].second], voices, effort);
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
void Matcher::matchAsJudged(Findings &findings, EventMaterial &material) const
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
        const std::optional<Comparison> found = compare(a, b, Voices::Same, m_cache.vocabulary(), m_evidence);
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

std::span<const Quote> Matcher::quotesOf(qsizetype article, const QList<Quote> &quotes) const
{
    const qsizetype end = article + 1 < m_firstQuote.size() ? m_firstQuote[article + 1] : quotes.size();
    return std::span(quotes).subspan(m_firstQuote[article], end - m_firstQuote[article]);
}

bool Matcher::doesOnlyName(qsizetype article, TextRange words) const
{
    const std::span<const Term> terms(m_stories[article].terms);
    return isDesignation(
        terms.subspan(words.begin, words.length()), m_cache.vocabulary(), Language::of(m_articles[article]->language));
}

// All that two stories share, sorted by the two and where it begins.
QList<SharedPassage> Matcher::passages(Effort &effort)
{
    QList<SharedPassage> all;
    for (const SeededPair &pair : seededPairs(m_stories, m_cache.vocabulary(), m_cache.scope(), effort)) {
        for (SharedPassage passage : m_cache.passages(*m_readings[pair.a], *m_readings[pair.b], pair.seeds, effort)) {
            passage.a = pair.a;
            passage.b = pair.b;
            all.append(passage);
        }
    }
    return all;
}

void Matcher::matchPassages(Findings &findings, Effort &effort)
{
    EventMaterial material;
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
    for (const SharedPassage &shared : passages(effort)) {
        if (effort.isCancelled())
            return;
        const std::optional<PassageKind> kind
            = kindOfPassage(shared.stretch, {m_stories[shared.a], quotesOf(shared.a, findings.quotes)},
                {m_stories[shared.b], quotesOf(shared.b, findings.quotes)}, m_cache.vocabulary());
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

}
