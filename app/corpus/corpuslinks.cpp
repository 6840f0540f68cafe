// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/material.h"

#include "app/quotes/comparison.h"
#include "app/quotes/ranges.h"

#include <algorithm>

namespace Synoptic {

namespace {

constexpr qsizetype pairsATask = 512;

// Compares some pairs for one worker.
class PairComparer
{
public:
    PairComparer(const Matching &matching, qsizetype worker, const QList<SharedText> &texts)
        : m_matching(matching)
        , m_worker(worker)
        , m_texts(texts)
        , m_evidence(Evidence::of(Scope::Corpus))
        , m_effort{&matching.progress}
    {
    }

    void compareTexts(qsizetype textA, qsizetype textB)
    {
        const Spoken a = spoken(textA);
        const Spoken b = spoken(textB);
        if (m_matching.loader(m_worker).hasFailed())
            return;
        const Voices voices = compareVoices(a.speaker, b.speaker);
        const std::optional<Comparison> comparison
            = compare(a.words, b.words, voices, m_matching.loader(m_worker).vocabulary(), m_evidence, &m_effort);
        if (!comparison)
            return;
        for (const SharedPiece &piece : piecesOf(*comparison, a.words, b.words)) {
            const QList<TextRange> onA = united(piece.onA);
            const QList<TextRange> onB = united(piece.onB);
            found.links.append(
                {comparison->kind, placeOf(a.words, onA), placeOf(b.words, onB), comparison->score, comparison->flags});
            if (comparison->isGrouped)
                found.edges.append({textA, textB, piece.weight, onA, onB});
        }
    }

    struct Found {
        QList<Link> links;
        QList<GroupEdge> edges;
    } found;

private:
    struct Spoken {
        Utterance words;
        std::optional<Attribution> speaker;
    };

    Spoken spoken(qsizetype number)
    {
        const SharedText &text = m_texts[number];
        const SpokenWords all = m_matching.spoken(m_worker, text.article);
        if (m_matching.loader(m_worker).hasFailed())
            return {};
        Spoken spoken{all.utterances[text.utterance], {}};
        spoken.words.article = text.article;
        spoken.speaker = all.quotes[spoken.words.quote].speaker;
        return spoken;
    }

    static Place placeOf(const Utterance &utterance, const QList<TextRange> &words)
    {
        Place place{.article = utterance.article, .quote = utterance.quote, .parts = {}};
        for (const TextRange range : words)
            place.parts += partsOf(utterance, range.begin, range.end);
        return place;
    }

    const Matching &m_matching;
    qsizetype m_worker;
    const QList<SharedText> &m_texts;
    Evidence m_evidence;
    Effort m_effort;
};

}

Material linkQuotations(const Matching &matching, std::vector<Traits> traits)
{
    Material material;
    for (const Traits &it : traits) {
        const bool isNext = !material.texts.isEmpty() && material.texts.last().article == it.article;
        material.texts.append({.article = it.article,
            .utterance = isNext ? material.texts.last().utterance + 1 : 0,
            .words = {},
            .weight = it.weight});
    }
    const Evidence evidence = Evidence::of(Scope::Corpus);
    const auto pairs = candidatePairs(
        traits, fewestWordsOfUtterance, std::min(evidence.leastShared, evidence.sameSpeaker), {&matching.progress});
    traits = {};

    const auto count = static_cast<qsizetype>(pairs.size());
    std::vector<PairComparer::Found> found((count + pairsATask - 1) / pairsATask);
    const auto tasks = static_cast<qsizetype>(found.size());
    matching.crew.forEach(tasks, [&](qsizetype task, qsizetype worker) {
        if (matching.progress.isCancelled())
            return;
        if (worker == 0)
            matching.progress.step(task, 2 * tasks);
        matching.loader(worker).tidy();
        PairComparer comparer(matching, worker, material.texts);
        for (qsizetype p = task * pairsATask; p < std::min(count, (task + 1) * pairsATask); ++p)
            comparer.compareTexts(pairs[p].first, pairs[p].second);
        found[task] = std::move(comparer.found);
    });
    for (const PairComparer::Found &some : found) {
        material.links += some.links;
        material.edges += some.edges;
    }
    return material;
}

}
