// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/plainseeds.h"

#include "app/quotes/shingles.h"
#include "tests/reference/plainpassages.h"

#include <algorithm>
#include <cstdlib>

namespace Synoptic::Test {

namespace {

qsizetype runLength(Scope scope)
{
    return scope == Scope::Corpus ? 5 : 3;
}

std::span<const Term> runAt(const StoryTerms &story, qsizetype at, Scope scope)
{
    return std::span<const Term>(story.terms).subspan(at, runLength(scope));
}

// Whether a run is one that its story is known by: heavy enough, names counting little, and in a mixed
// collection the least of four runs that follow one another, the last of equal ones (winnowing).
bool isKnownBy(const StoryTerms &story, qsizetype at, const Vocabulary &vocabulary, Scope scope)
{
    float weight = 0;
    for (const Term &term : runAt(story, at, scope))
        weight += term.isCapital ? std::min(term.weight, 1.0F) : term.weight;
    if (weight < (scope == Scope::Corpus ? 4.0F : 3.0F))
        return false;
    const qsizetype runs = story.terms.size() - runLength(scope) + 1;
    const qsizetype window = std::min<qsizetype>(scope == Scope::Corpus ? 4 : 1, runs);
    const auto key = [&](qsizetype i) { return shingleKey(runAt(story, i, scope), vocabulary); };
    for (qsizetype begin = std::max<qsizetype>(0, at - window + 1); begin <= at && begin + window <= runs; ++begin) {
        bool isLeast = true;
        for (qsizetype i = begin; i < begin + window; ++i)
            isLeast = isLeast && (i <= at ? key(at) <= key(i) : key(at) < key(i));
        if (isLeast)
            return true;
    }
    return false;
}

struct Run {
    qsizetype story = 0;
    qint32 at = 0;
};

// In a mixed collection a seed needs another near it: 16 words off at most, drifted apart by 8 at most.
std::vector<PassageSeed> inCompany(const std::vector<PassageSeed> &seeds, Scope scope)
{
    std::vector<PassageSeed> kept;
    for (const PassageSeed &seed : seeds) {
        const bool hasCompany = std::ranges::any_of(seeds, [&](const PassageSeed &other) {
            const qint32 apart = std::abs(other.onA - seed.onA);
            return apart > 0 && apart <= 16 && std::abs((other.onB - other.onA) - (seed.onB - seed.onA)) <= 8;
        });
        if (hasCompany || scope == Scope::Event)
            kept.push_back(seed);
    }
    return kept;
}

}

QList<SharedPassage> plainSharedPassages(const QList<StoryTerms> &stories, const Vocabulary &vocabulary, Scope scope)
{
    std::vector<Run> runs;
    for (qsizetype s = 0; s < stories.size(); ++s) {
        for (qint32 at = 0; at + runLength(scope) <= stories[s].terms.size(); ++at) {
            if (isKnownBy(stories[s], at, vocabulary, scope))
                runs.push_back({s, at});
        }
    }
    const auto isSame = [&](const Run &x, const Run &y) {
        return std::ranges::equal(
            runAt(stories[x.story], x.at, scope), runAt(stories[y.story], y.at, scope), {}, &Term::word, &Term::word);
    };
    const auto isQuoted = [&](const Run &run) { return stories[run.story].quoteOf[run.at] >= 0; };
    QList<SharedPassage> found;
    for (qsizetype a = 0; a < stories.size(); ++a) {
        for (qsizetype b = a + 1; b < stories.size(); ++b) {
            std::vector<PassageSeed> seeds;
            for (const Run &x : runs) {
                for (const Run &y : runs) {
                    if (x.story != a || y.story != b || !isSame(x, y) || (isQuoted(x) && isQuoted(y)))
                        continue;
                    if (std::ranges::count_if(runs, [&](const Run &it) { return isSame(it, x); }) <= 100)
                        seeds.push_back({x.at, y.at});
                }
            }
            for (SharedPassage passage :
                plainPassagesAround(inCompany(seeds, scope), stories[a], stories[b], vocabulary, scope)) {
                passage.a = a;
                passage.b = b;
                found.append(passage);
            }
        }
    }
    return found;
}

}
