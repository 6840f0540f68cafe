// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/passages.h"

#include "app/quotes/shingles.h"

#include <algorithm>
#include <tuple>
#include <vector>

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

    static Rules of(Scope scope)
    {
        if (scope == Scope::Corpus)
            return {.run = 5, .window = 4, .leastSeed = 4, .cap = 100, .words = 15, .weight = 20, .identity = 0.7};
        return {};
    }
};

// How far around a seed the same passage may go on before more of it is asked for, and by how many
// words the two sides may drift apart.
constexpr qsizetype reach = 24;
constexpr qsizetype drift = 12;

struct Seed {
    qint32 a = 0;
    qint32 b = 0;
    qint32 onA = 0;
    qint32 onB = 0;

    auto operator<=>(const Seed &) const = default;
};

float plainWeight(const Term &term)
{
    return term.isCapital ? std::min(term.weight, mostOfCapital) : term.weight;
}

std::vector<Seed> seedsIn(const QList<StoryTerms> &stories, const Rules &rules)
{
    ShingleIndex index(rules.cap);
    for (qsizetype s = 0; s < stories.size(); ++s) {
        const std::span<const Term> terms(stories[s].terms);
        const auto runs = static_cast<qsizetype>(terms.size()) - rules.run + 1;
        if (runs <= 0)
            continue;
        std::vector<quint64> keys(runs);
        for (qsizetype i = 0; i < runs; ++i)
            keys[i] = shingleKey(terms.subspan(i, rules.run));
        for (const qsizetype i : winnowed(keys, std::min(rules.window, runs))) {
            float weight = 0;
            for (const Term &term : terms.subspan(i, rules.run))
                weight += plainWeight(term);
            if (weight >= rules.leastSeed)
                index.add(keys[i], s, i);
        }
    }
    index.seal();
    std::vector<Seed> seeds;
    index.forEachPair([&](const ShingleIndex::Posting &x, const ShingleIndex::Posting &y) {
        const bool quotedInBoth = stories[x.item].quoteOf[x.position] >= 0 && stories[y.item].quoteOf[y.position] >= 0;
        if (x.item != y.item && !quotedInBoth)
            seeds.push_back({x.item, y.item, x.position, y.position});
    });
    std::ranges::sort(seeds);
    return seeds;
}

// The passage around a seed: aligned within a window that grows while the passage reaches its edge.
AlignedStretch around(const Seed &seed, const Terms &a, const Terms &b, const Vocabulary &vocabulary)
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

bool holds(const AlignedStretch &stretch, const Seed &seed)
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

QList<SharedPassage> sharedPassages(const QList<StoryTerms> &stories, const Vocabulary &vocabulary, Scope scope)
{
    const Rules rules = Rules::of(scope);
    QList<SharedPassage> found;
    qsizetype firstOfPair = 0; // in found
    Seed pair{-1, -1, 0, 0};
    std::vector<AlignedStretch> tried; // of this pair
    for (const Seed &seed : seedsIn(stories, rules)) {
        if (seed.a != pair.a || seed.b != pair.b) {
            pair = seed;
            firstOfPair = found.size();
            tried.clear();
        }
        if (std::ranges::any_of(tried, [&](const AlignedStretch &known) { return holds(known, seed); }))
            continue;
        const StoryTerms &a = stories[seed.a];
        const StoryTerms &b = stories[seed.b];
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
        const bool known = std::any_of(found.begin() + firstOfPair, found.end(),
            [&](const SharedPassage &other) { return overlap(other.stretch, stretch); });
        if (!known)
            found.append({seed.a, seed.b, stretch, identity});
    }
    std::ranges::sort(
        found, {}, [](const SharedPassage &p) { return std::tuple(p.a, p.b, p.stretch.aBegin(), p.stretch.bBegin()); });
    return found;
}

}
