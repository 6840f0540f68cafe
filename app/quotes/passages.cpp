// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/passages.h"

#include "app/quotes/passageevidence.h"
#include "app/quotes/shingles.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>

namespace Synoptic {

namespace {

struct Rules {
    qsizetype run = 3;    // words of a seed
    qsizetype window = 1; // of the winnowing
    float leastSeed = 3;  // nats of a seed, names discounted
    qsizetype cap = 100;  // places a seed may have
    bool wantsTwoSeeds = false;

    static Rules of(Scope scope)
    {
        if (scope == Scope::Corpus)
            return {.run = 5, .window = 4, .leastSeed = 4, .cap = 100, .wantsTwoSeeds = true};
        return {};
    }
};

// How far around a seed the same passage may go on before more of it is asked for, and by how many
// words the two sides may drift apart.
constexpr qsizetype reach = 16;
constexpr qsizetype drift = 8;

// As much of the part of a story that a term stands in (a headline, or the text between two) as lies
// within a span of the term.
TextRange partAround(const Terms &terms, qsizetype at, qsizetype span)
{
    TextRange part{at, at + 1};
    const qsizetype first = std::max<qsizetype>(0, at - span);
    const qsizetype end = std::min<qsizetype>(terms.size(), at + span);
    while (part.begin > first && !terms[part.begin].opensPart)
        --part.begin;
    while (part.end < end && !terms[part.end].opensPart)
        ++part.end;
    return part;
}

// The passage around a seed: aligned within a window that grows while the passage reaches its edge.
AlignedStretch around(
    const PassageSeed &seed, const Terms &a, const Terms &b, const Vocabulary &vocabulary, Effort &effort)
{
    for (qsizetype span = reach;; span *= 2) {
        const auto [beginA, endA] = partAround(a, seed.onA, span);
        const auto [beginB, endB] = partAround(b, seed.onB, span);
        const qsizetype diagonal = (seed.onB - beginB) - (seed.onA - beginA);
        AlignedStretch stretch = alignBest(std::span<const Term>(a).subspan(beginA, endA - beginA),
            std::span<const Term>(b).subspan(beginB, endB - beginB), vocabulary, {diagonal - drift, diagonal + drift},
            &effort);
        if (stretch.words.isEmpty())
            return stretch;
        for (AlignedWord &word : stretch.words) {
            word.a += word.a >= 0 ? beginA : 0;
            word.b += word.b >= 0 ? beginB : 0;
        }
        const auto isCutBefore
            = [](const Terms &terms, qsizetype begin) { return begin > 0 && !terms[begin].opensPart; };
        const auto isCutBehind
            = [](const Terms &terms, qsizetype end) { return end < terms.size() && !terms[end].opensPart; };
        const bool mayGoOn = (stretch.aBegin() < beginA + drift && isCutBefore(a, beginA) && isCutBefore(b, beginB))
            || (stretch.aEnd() > endA - drift && isCutBehind(a, endA) && isCutBehind(b, endB));
        if (!mayGoOn || effort.isCancelled() || span > 4 * stretch.words.size() + reach)
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

qsizetype lengthOf(const AlignedStretch &stretch)
{
    return std::max(stretch.aEnd() - stretch.aBegin(), stretch.bEnd() - stretch.bBegin());
}

double identityOf(const AlignedStretch &stretch)
{
    return double(stretch.matches) / double(lengthOf(stretch));
}

// Heavy words far off make an alignment reach for them over many that differ. What stands at an end,
// by itself and lighter than what parts it from the rest, is left off until enough of the words match.
AlignedStretch trimmed(AlignedStretch stretch, const Terms &a, const Terms &b, double leastIdentity)
{
    const auto isMatch = [](const AlignedWord &word) { return word.isMatch(); };
    auto begin = stretch.words.cbegin();
    auto end = stretch.words.cend();
    qsizetype matches = stretch.matches;
    const auto identity = [&] {
        const auto length = std::max((end - 1)->a - begin->a, (end - 1)->b - begin->b) + 1;
        return double(matches) / double(length);
    };
    while (begin != end && identity() < leastIdentity) {
        const auto headEnd = std::find_if_not(begin, end, isMatch);
        if (headEnd == end)
            break;
        const auto next = std::find_if(headEnd, end, isMatch);
        const auto tailBegin
            = std::find_if_not(std::reverse_iterator(end), std::reverse_iterator(begin), isMatch).base();
        const auto last = std::find_if(std::reverse_iterator(tailBegin), std::reverse_iterator(begin), isMatch).base();
        const auto worth = [&](auto from, auto to, qsizetype strays) {
            double weight = 0;
            for (auto word = from; word != to; ++word)
                weight += plainWeight(a[word->a]);
            return weight + AlignmentCosts::left * double(strays);
        };
        if (worth(begin, headEnd, next - headEnd) <= worth(tailBegin, end, tailBegin - last)) {
            matches -= headEnd - begin;
            begin = next;
        } else {
            matches -= end - tailBegin;
            end = last;
        }
    }
    stretch.words = QList<AlignedWord>(begin, end);
    stretch.matches = matches;
    const QList<AlignedWord> &words = stretch.words;
    stretch.weight = 0;
    for (const AlignedWord &word : words) {
        if (word.isMatch())
            stretch.weight += AlignmentCosts::earned(a[word.a], b[word.b], word.how);
    }
    return stretch;
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

namespace {

// The passages of two articles, found seed by seed; seeds come in the order of their places in a.
class PassagesOfPair
{
public:
    PassagesOfPair(const StoryTerms &a, const StoryTerms &b, const Vocabulary &vocabulary, Scope scope, Effort &effort)
        : m_a(a)
        , m_b(b)
        , m_vocabulary(vocabulary)
        , m_scope(scope)
        , m_effort(effort)
    {
    }

    void add(const PassageSeed &seed)
    {
        if (m_attempts > mostAttempts)
            return;
        // Stretches that end before this seed hold no later one either.
        std::erase_if(m_tried, [&](const AlignedStretch &known) { return known.aEnd() <= seed.onA; });
        if (std::ranges::any_of(m_tried, [&](const AlignedStretch &known) { return holds(known, seed); }))
            return;
        ++m_attempts;
        const AlignedStretch whole = around(seed, m_a.terms, m_b.terms, m_vocabulary, m_effort);
        if (whole.words.isEmpty())
            return;
        m_tried.push_back(whole);
        const AlignedStretch stretch = trimmed(whole, m_a.terms, m_b.terms, leastIdentity(m_scope));
        const double score = identityOf(stretch);
        if (isPassage(stretch, score, m_a, m_b, m_scope)
            && std::ranges::none_of(
                m_found, [&](const SharedPassage &other) { return overlap(other.stretch, stretch); }))
            m_found.append({.stretch = stretch, .score = score});
    }

    const QList<SharedPassage> &found() const { return m_found; }

private:
    // More is no longer reading two articles side by side: one text that goes over the same words again
    // and again, against another such.
    static constexpr qsizetype mostAttempts = 10'000;

    const StoryTerms &m_a;
    const StoryTerms &m_b;
    const Vocabulary &m_vocabulary;
    Scope m_scope;
    Effort &m_effort;
    std::vector<AlignedStretch> m_tried; // those that may hold the next seed
    QList<SharedPassage> m_found;
    qsizetype m_attempts = 0;
};

}

QList<SharedPassage> passagesAround(std::span<const PassageSeed> seeds, const StoryTerms &a, const StoryTerms &b,
    const Vocabulary &vocabulary, Scope scope, Effort &effort)
{
    PassagesOfPair pair(a, b, vocabulary, scope, effort);
    for (const PassageSeed &seed : seeds) {
        if (effort.isCancelled())
            return {};
        pair.add(seed);
    }
    QList<SharedPassage> found = pair.found();
    std::ranges::sort(
        found, {}, [](const SharedPassage &p) { return std::pair(p.stretch.aBegin(), p.stretch.bBegin()); });
    return found;
}

std::vector<SeededPair> seededPairs(
    const QList<StoryTerms> &stories, const Vocabulary &vocabulary, Scope scope, const Effort &effort)
{
    struct Met {
        qint32 a = 0;
        qint32 b = 0;
        PassageSeed seed;

        auto operator<=>(const Met &) const = default;
    };
    ShingleIndex index(mostPlacesOfRun(scope));
    for (qsizetype s = 0; s < stories.size() && !effort.isCancelled(); ++s) {
        for (const StoryRun &run : runsOf(stories[s], vocabulary, scope))
            index.add(run.key, s, run.position);
    }
    index.seal(effort);
    std::vector<Met> met;
    index.forEachPair([&](const ShingleIndex::Posting &x, const ShingleIndex::Posting &y) {
        const bool quotedInBoth = stories[x.item].quoteOf[x.position] >= 0 && stories[y.item].quoteOf[y.position] >= 0;
        if (x.item != y.item && !quotedInBoth)
            met.push_back({x.item, y.item, {x.position, y.position}});
    });
    std::ranges::sort(met);

    std::vector<SeededPair> pairs;
    for (auto begin = met.begin(); begin != met.end() && !effort.isCancelled();) {
        const auto end
            = std::find_if(begin, met.end(), [&](const Met &it) { return it.a != begin->a || it.b != begin->b; });
        std::vector<PassageSeed> seeds;
        std::transform(begin, end, std::back_inserter(seeds), [](const Met &it) { return it.seed; });
        pairs.push_back({begin->a, begin->b, promising(seeds, scope)});
        begin = end;
    }
    return pairs;
}

QList<SharedPassage> sharedPassages(
    const QList<StoryTerms> &stories, const Vocabulary &vocabulary, Scope scope, Effort &effort)
{
    QList<SharedPassage> found;
    for (const SeededPair &pair : seededPairs(stories, vocabulary, scope, effort)) {
        for (SharedPassage passage :
            passagesAround(pair.seeds, stories[pair.a], stories[pair.b], vocabulary, scope, effort)) {
            passage.a = pair.a;
            passage.b = pair.b;
            found.append(passage);
        }
    }
    return found;
}

}
