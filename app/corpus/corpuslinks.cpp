// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/material.h"

#include "app/quotes/comparison.h"
#include "app/quotes/ranges.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <utility>

namespace Synoptic {

namespace {

constexpr qsizetype pairsATask = 512;

// An utterance by where it is: it is fetched when it is compared.
struct Whereabouts {
    qsizetype article = 0;   // its rank
    qsizetype utterance = 0; // among those of the article
};

// Compares some pairs for one worker.
class PairComparer
{
public:
    PairComparer(const Matching &matching, qsizetype worker, const std::vector<Whereabouts> &utterances)
        : m_matching(matching)
        , m_worker(worker)
        , m_utterances(utterances)
        , m_evidence(Evidence::of(Scope::Corpus))
        , m_effort{&matching.progress}
    {
    }

    // What links and groups are made of; edges are between the numbers of utterances.
    struct Found {
        QList<Link> links;
        QList<GroupEdge> edges;
        std::vector<std::pair<SharedText, SharedText>> texts; // of each edge
    } found;

    void compareTexts(qsizetype numberA, qsizetype numberB)
    {
        const SharedText a = fetched(numberA);
        const SharedText b = fetched(numberB);
        const Loader &loader = m_matching.loader(m_worker);
        if (loader.hasFailed())
            return;
        const QuotationLinks it = linksOfQuotations(a, b, loader.vocabulary(), m_evidence, m_effort);
        found.links += it.links;
        for (qsizetype i = 0; i < it.pieces.size() && it.isGrouped; ++i) {
            const SharedPiece &piece = it.pieces[i];
            found.edges.append({numberA, numberB, piece.weight, piece.onA, piece.onB});
            found.texts.emplace_back(a, b);
        }
    }

private:
    SharedText fetched(qsizetype number)
    {
        const Whereabouts &at = m_utterances[number];
        const SpokenWords spoken = m_matching.spoken(m_worker, at.article);
        if (m_matching.loader(m_worker).hasFailed())
            return {};
        SharedText text{spoken.utterances[at.utterance], {}};
        text.words.article = at.article;
        text.speaker = spoken.quotes[text.words.quote].speaker;
        return text;
    }

    const Matching &m_matching;
    qsizetype m_worker;
    const std::vector<Whereabouts> &m_utterances;
    Evidence m_evidence;
    Effort m_effort;
};

// Puts what the tasks have found together: the texts that have edges, in the order of their numbers.
Material joined(std::vector<PairComparer::Found> &found)
{
    Material material;
    std::map<qsizetype, SharedText> texts; // by number
    for (PairComparer::Found &some : found) {
        material.links += some.links;
        material.edges += some.edges;
        for (qsizetype e = 0; e < some.edges.size(); ++e) {
            texts.try_emplace(some.edges[e].a, std::move(some.texts[e].first));
            texts.try_emplace(some.edges[e].b, std::move(some.texts[e].second));
        }
        some = {};
    }
    QHash<qsizetype, qsizetype> placeOfNumber;
    for (auto &[number, text] : texts) {
        placeOfNumber.insert(number, qsizetype(material.texts.size()));
        material.texts.push_back(std::move(text));
    }
    for (GroupEdge &edge : material.edges) {
        edge.a = placeOfNumber.value(edge.a);
        edge.b = placeOfNumber.value(edge.b);
    }
    return material;
}

}

QuotationLinks linksOfQuotations(
    const SharedText &a, const SharedText &b, const Vocabulary &vocabulary, const Evidence &evidence, Effort &effort)
{
    const Voices voices = compareVoices(a.speaker, b.speaker);
    const std::optional<Comparison> comparison = compare(a.words, b.words, voices, vocabulary, evidence, &effort);
    if (!comparison)
        return {};
    QuotationLinks found{
        .links = {}, .pieces = piecesOf(*comparison, a.words, b.words), .isGrouped = comparison->isGrouped};
    for (SharedPiece &piece : found.pieces) {
        piece.onA = united(piece.onA);
        piece.onB = united(piece.onB);
        found.links.append({comparison->kind, placeOf(a.words, piece.onA), placeOf(b.words, piece.onB),
            comparison->score, comparison->flags});
    }
    return found;
}

QuotationPairs quotationPairs(std::vector<Traits> traits, const Progress &progress)
{
    const Evidence evidence = Evidence::of(Scope::Corpus);
    QuotationPairs pairs;
    pairs.pairs = candidatePairs(
        traits, fewestWordsOfUtterance, std::min(evidence.leastShared, evidence.sameSpeaker), {&progress});
    for (const Traits &it : traits)
        pairs.articles.push_back(it.article);
    return pairs;
}

Material linkQuotations(const Matching &matching, const QuotationPairs &candidates)
{
    std::vector<Whereabouts> utterances;
    for (const qsizetype article : candidates.articles) {
        const bool isNext = !utterances.empty() && utterances.back().article == article;
        utterances.push_back({article, isNext ? utterances.back().utterance + 1 : 0});
    }
    const auto count = static_cast<qsizetype>(candidates.pairs.size());
    const auto tasks = (count + pairsATask - 1) / pairsATask;
    std::vector<PairComparer::Found> found(tasks);
    matching.crew.forEach(tasks, [&](qsizetype task, qsizetype worker) {
        if (matching.progress.isCancelled())
            return;
        if (worker == 0)
            matching.progress.step(task, 2 * tasks);
        matching.loader(worker).tidy();
        PairComparer comparer(matching, worker, utterances);
        for (qsizetype p = task * pairsATask; p < std::min(count, (task + 1) * pairsATask); ++p)
            comparer.compareTexts(candidates.pairs[p].first, candidates.pairs[p].second);
        found[task] = std::move(comparer.found);
    });
    return joined(found);
}

}
