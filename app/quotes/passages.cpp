// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/passages.h"

#include "app/quotes/shingles.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>

namespace Synoptic {

namespace {

// A name weighs much and tells little: the reports of one event name the same people by the same
// titles. So a capitalised word counts this much at most.
constexpr float mostOfCapital = 1;

struct Rules {
    qsizetype run = 3;      // words of a seed
    qsizetype window = 1;   // of the winnowing
    float leastSeed = 4.5F; // nats of a seed, names discounted
    qsizetype cap = 100;    // places a seed may have
    qsizetype words = 5;    // matched
    double weight = 9;      // matched nats, names discounted
    double identity = 0.6;
    bool wantsTwoSeeds = false;

    static Rules of(Scope scope)
    {
        if (scope == Scope::Corpus)
            return {.run = 5,
                .window = 4,
                .leastSeed = 4,
                .cap = 100,
                .words = 15,
                .weight = 20,
                .identity = 0.7,
                .wantsTwoSeeds = true};
        return {};
    }
};

// How far around a seed the same passage may go on before more of it is asked for, and by how many
// words the two sides may drift apart.
constexpr qsizetype reach = 24;
constexpr qsizetype drift = 12;

float plainWeight(const Term &term)
{
    return term.isCapital ? std::min(term.weight, mostOfCapital) : term.weight;
}

// The passage around a seed: aligned within a window that grows while the passage reaches its edge.
AlignedStretch around(const PassageSeed &seed, const Terms &a, const Terms &b, const Vocabulary &vocabulary)
{
    for (qsizetype span = reach;; span *= 2) {
        const qsizetype beginA = std::max<qsizetype>(0, seed.onA - span);
        const qsizetype endA = std::min<qsizetype>(a.size(), seed.onA + span);
        const qsizetype beginB = std::max<qsizetype>(0, seed.onB - span);
        const qsizetype endB = std::min<qsizetype>(b.size(), seed.onB + span);
        const qsizetype diagonal = (seed.onB - beginB) - (seed.onA - beginA);
        AlignedStretch stretch = alignBest(std::span<const Term>(a).subspan(beginA, endA - beginA),
            std::span<const Term>(b).subspan(beginB, endB - beginB), vocabulary, {diagonal - drift, diagonal + drift});
        if (stretch.words.isEmpty())
            return stretch;
        for (AlignedWord &word : stretch.words) {
            word.a += word.a >= 0 ? beginA : 0;
            word.b += word.b >= 0 ? beginB : 0;
        }
        const bool mayGoOn = (stretch.aBegin() < beginA + drift && beginA > 0 && beginB > 0)
            || (stretch.aEnd() > endA - drift && endA < a.size() && endB < b.size());
        if (!mayGoOn || span > 4 * stretch.words.size() + reach)
            return stretch;
    }
}

bool holds(const AlignedStretch &stretch, const PassageSeed &seed)
{
    return stretch.aBegin() <= seed.onA && seed.onA < stretch.aEnd() && stretch.bBegin() <= seed.onB
        && seed.onB < stretch.bEnd();
}

bool overlap(const AlignedStretch &x, const AlignedStretch &y)
{
    return x.aBegin() < y.aEnd() && y.aBegin() < x.aEnd() && x.bBegin() < y.bEnd() && y.bBegin() < x.bEnd();
}

qsizetype quotedWords(const StoryTerms &story, qsizetype begin, qsizetype end)
{
    return std::count_if(
        story.quoteOf.begin() + begin, story.quoteOf.begin() + end, [](qsizetype quote) { return quote >= 0; });
}

}

std::vector<StoryRun> runsOf(const StoryTerms &story, const Vocabulary &vocabulary, Scope scope)
{
    const Rules rules = Rules::of(scope);
    const std::span<const Term> terms(story.terms);
    const auto count = static_cast<qsizetype>(terms.size()) - rules.run + 1;
    if (count <= 0)
        return {};
    std::vector<quint64> keys(count);
    for (qsizetype i = 0; i < count; ++i)
        keys[i] = shingleKey(terms.subspan(i, rules.run), vocabulary);
    std::vector<StoryRun> runs;
    for (const qsizetype i : winnowed(keys, std::min(rules.window, count))) {
        float weight = 0;
        for (const Term &term : terms.subspan(i, rules.run))
            weight += plainWeight(term);
        if (weight >= rules.leastSeed)
            runs.push_back({keys[i], static_cast<qint32>(i), story.quoteOf[i] >= 0});
    }
    return runs;
}

qsizetype mostPlacesOfRun(Scope scope)
{
    return Rules::of(scope).cap;
}

std::vector<PassageSeed> promising(std::span<const PassageSeed> seeds, Scope scope)
{
    if (!Rules::of(scope).wantsTwoSeeds)
        return {seeds.begin(), seeds.end()};
    std::vector<bool> hasCompany(seeds.size(), false);
    for (size_t i = 0; i < seeds.size(); ++i) {
        for (size_t k = i + 1; k < seeds.size() && seeds[k].onA - seeds[i].onA <= reach; ++k) {
            const qint32 apart = (seeds[k].onB - seeds[k].onA) - (seeds[i].onB - seeds[i].onA);
            if (seeds[k].onA > seeds[i].onA && std::abs(apart) <= drift)
                hasCompany[i] = hasCompany[k] = true;
        }
    }
    std::vector<PassageSeed> kept;
    for (size_t i = 0; i < seeds.size(); ++i) {
        if (hasCompany[i])
            kept.push_back(seeds[i]);
    }
    return kept;
}

QList<SharedPassage> passagesAround(std::span<const PassageSeed> seeds, const StoryTerms &a, const StoryTerms &b,
    const Vocabulary &vocabulary, Scope scope)
{
    const Rules rules = Rules::of(scope);
    QList<SharedPassage> found;
    std::vector<AlignedStretch> tried;
    for (const PassageSeed &seed : seeds) {
        if (std::ranges::any_of(tried, [&](const AlignedStretch &known) { return holds(known, seed); }))
            continue;
        const AlignedStretch stretch = around(seed, a.terms, b.terms, vocabulary);
        if (stretch.words.isEmpty())
            continue;
        tried.push_back(stretch);
        double weight = 0;
        for (const AlignedWord &word : stretch.words) {
            if (word.isMatch())
                weight += std::min(plainWeight(a.terms[word.a]), plainWeight(b.terms[word.b]));
        }
        const qsizetype lengthA = stretch.aEnd() - stretch.aBegin();
        const qsizetype lengthB = stretch.bEnd() - stretch.bBegin();
        const double identity = double(stretch.matches) / double(std::max(lengthA, lengthB));
        if (stretch.matches < rules.words || weight < rules.weight || identity < rules.identity)
            continue;
        // Between marks on both sides it is a quotation, and those are compared as wholes.
        if (2 * quotedWords(a, stretch.aBegin(), stretch.aEnd()) > lengthA
            && 2 * quotedWords(b, stretch.bBegin(), stretch.bEnd()) > lengthB)
            continue;
        if (std::ranges::none_of(found, [&](const SharedPassage &other) { return overlap(other.stretch, stretch); }))
            found.append({.stretch = stretch, .score = identity});
    }
    std::ranges::sort(
        found, {}, [](const SharedPassage &p) { return std::pair(p.stretch.aBegin(), p.stretch.bBegin()); });
    return found;
}

QList<SharedPassage> sharedPassages(const QList<StoryTerms> &stories, const Vocabulary &vocabulary, Scope scope)
{
    struct Met {
        qint32 a = 0;
        qint32 b = 0;
        PassageSeed seed;

        auto operator<=>(const Met &) const = default;
    };
    ShingleIndex index(mostPlacesOfRun(scope));
    for (qsizetype s = 0; s < stories.size(); ++s) {
        for (const StoryRun &run : runsOf(stories[s], vocabulary, scope))
            index.add(run.key, s, run.position);
    }
    index.seal();
    std::vector<Met> met;
    index.forEachPair([&](const ShingleIndex::Posting &x, const ShingleIndex::Posting &y) {
        const bool quotedInBoth = stories[x.item].quoteOf[x.position] >= 0 && stories[y.item].quoteOf[y.position] >= 0;
        if (x.item != y.item && !quotedInBoth)
            met.push_back({x.item, y.item, {x.position, y.position}});
    });
    std::ranges::sort(met);

    QList<SharedPassage> found;
    for (auto begin = met.begin(); begin != met.end();) {
        const auto end
            = std::find_if(begin, met.end(), [&](const Met &it) { return it.a != begin->a || it.b != begin->b; });
        std::vector<PassageSeed> seeds;
        std::transform(begin, end, std::back_inserter(seeds), [](const Met &it) { return it.seed; });
        for (SharedPassage passage :
            passagesAround(promising(seeds, scope), stories[begin->a], stories[begin->b], vocabulary, scope)) {
            passage.a = begin->a;
            passage.b = begin->b;
            found.append(passage);
        }
        begin = end;
    }
    return found;
}

}
