// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/candidates.h"

#include "app/quotes/shingles.h"

#include <QHash>

#include <algorithm>
#include <bit>

namespace Synoptic {

namespace {

constexpr qsizetype run = 3;
constexpr float leastRun = 3; // nats of a run
constexpr qsizetype heavyWords = 8;
constexpr float leastHeavy = 2;   // nats of a heavy word
constexpr double leastPart = 0.3; // of the lighter utterance that has to be shared

using Bag = std::vector<Traits::Weighed>;

Bag bagOf(const Utterance &utterance, const Vocabulary &vocabulary)
{
    Bag bag;
    for (const Term &term : utterance.terms) {
        if (!term.isGap()) {
            const quint64 key = vocabulary.formKey(term.word);
            bag.push_back({static_cast<quint32>(key ^ (key >> 32)), term.weight});
        }
    }
    std::ranges::sort(bag);
    const auto [again, end] = std::ranges::unique(bag, {}, &Traits::Weighed::word);
    bag.erase(again, end);
    return bag;
}

double shared(const Bag &a, const Bag &b)
{
    double weight = 0;
    auto x = a.begin();
    auto y = b.begin();
    while (x != a.end() && y != b.end()) {
        if (x->word < y->word) {
            ++x;
        } else if (y->word < x->word) {
            ++y;
        } else {
            weight += std::min(x->weight, y->weight);
            ++x;
            ++y;
        }
    }
    return weight;
}

// The keys an utterance is found by, each once.
std::vector<quint64> keysOf(const Utterance &utterance, const Bag &bag, const Vocabulary &vocabulary, Scope scope)
{
    std::vector<quint64> keys;
    const std::span<const Term> terms(utterance.terms);
    for (size_t i = 0; i + run <= terms.size(); ++i) {
        float weight = 0;
        for (const Term &term : terms.subspan(i, run))
            weight += term.weight;
        if (weight >= leastRun)
            keys.push_back(shingleKey(terms.subspan(i, run), vocabulary));
    }
    if (scope == Scope::Event) {
        Bag heavy = bag;
        std::ranges::sort(
            heavy, [](auto x, auto y) { return x.weight != y.weight ? x.weight > y.weight : x.word < y.word; });
        std::erase_if(heavy, [](auto x) { return x.weight < leastHeavy; });
        heavy.resize(std::min<size_t>(heavy.size(), heavyWords));
        std::ranges::sort(heavy); // the pair is unordered
        for (size_t i = 0; i < heavy.size(); ++i) {
            for (size_t k = i + 1; k < heavy.size(); ++k)
                keys.push_back((quint64(heavy[i].word) << 32) | heavy[k].word);
        }
    }
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

// Utterances with the same words, each sort under its first.
std::vector<std::vector<qsizetype>> copiesIn(std::span<const Traits> utterances)
{
    QHash<quint64, size_t> sortOf;
    std::vector<std::vector<qsizetype>> sorts;
    for (size_t i = 0; i < utterances.size(); ++i) {
        const auto known = sortOf.constFind(utterances[i].wording);
        if (known != sortOf.cend()) {
            sorts[*known].push_back(static_cast<qsizetype>(i));
        } else {
            sortOf.insert(utterances[i].wording, sorts.size());
            sorts.push_back({static_cast<qsizetype>(i)});
        }
    }
    return sorts;
}

// The article that all of a sort are in, or -1 where they are in several.
std::vector<qsizetype> onlyArticlesOf(
    const std::vector<std::vector<qsizetype>> &sorts, std::span<const Traits> utterances)
{
    std::vector<qsizetype> articles;
    for (const std::vector<qsizetype> &copies : sorts) {
        const qsizetype article = utterances[copies.front()].article;
        const bool isOnly
            = std::ranges::all_of(copies, [&](qsizetype copy) { return utterances[copy].article == article; });
        articles.push_back(isOnly ? article : -1);
    }
    return articles;
}

}

// The same words weigh otherwise in another language, and are found by other keys there.
static quint64 wordingOf(const Utterance &utterance, const Vocabulary &vocabulary)
{
    quint64 key = shingleKey(utterance.terms, vocabulary);
    for (const Term &term : utterance.terms)
        key = (key ^ std::bit_cast<quint32>(term.weight)) * 0x100000001b3U; // FNV-1a
    return key;
}

Traits traitsOf(const Utterance &utterance, const Vocabulary &vocabulary, Scope scope)
{
    Traits traits{.article = utterance.article,
        .words = utterance.terms.size(),
        .weight = utterance.weight,
        .wording = wordingOf(utterance, vocabulary),
        .bag = bagOf(utterance, vocabulary),
        .keys = {}};
    traits.keys = keysOf(utterance, traits.bag, vocabulary, scope);
    return traits;
}

bool mayShare(const Traits &a, const Traits &b, double leastShared)
{
    const double weight = shared(a.bag, b.bag);
    return weight >= leastShared && weight >= leastPart * std::min(a.weight, b.weight);
}

std::vector<std::pair<qsizetype, qsizetype>> candidatePairs(
    std::span<const Traits> utterances, qsizetype words, double leastShared, const Effort &effort)
{
    const std::vector<std::vector<qsizetype>> sorts = copiesIn(utterances);
    ShingleIndex index(mostWordingsOfKey);
    for (size_t s = 0; s < sorts.size(); ++s) {
        for (const quint64 key : utterances[sorts[s].front()].keys)
            index.add(key, static_cast<qsizetype>(s), 0);
    }
    index.seal(effort);
    std::vector<std::pair<qint32, qint32>> met;
    // A long article that goes over the same words again and again meets itself most, which comes to nothing.
    const std::vector<qsizetype> only = onlyArticlesOf(sorts, utterances);
    index.forEachPair([&](const auto &x, const auto &y) {
        if (only[x.item] < 0 || only[x.item] != only[y.item])
            met.emplace_back(x.item, y.item);
    });
    std::ranges::sort(met);
    met.erase(std::unique(met.begin(), met.end()), met.end());

    std::vector<std::pair<qsizetype, qsizetype>> pairs;
    const auto add = [&](qsizetype x, qsizetype y) {
        if (utterances[x].article != utterances[y].article)
            pairs.emplace_back(std::minmax(x, y));
    };
    const auto someOf = [](const std::vector<qsizetype> &copies) {
        return std::span(copies).first(std::min<size_t>(mostCopies, copies.size()));
    };
    for (const auto &[s, t] : met) {
        if (effort.isCancelled())
            return {};
        const Traits &first = utterances[sorts[s].front()];
        const Traits &second = utterances[sorts[t].front()];
        if (!mayShare(first, second, leastShared))
            continue;
        for (const qsizetype x : someOf(sorts[s])) {
            for (const qsizetype y : someOf(sorts[t]))
                add(x, y);
        }
    }
    for (const std::vector<qsizetype> &copies : sorts) {
        const Traits &traits = utterances[copies.front()];
        if (traits.weight < leastShared || traits.words < words)
            continue;
        for (size_t i = 0; i < copies.size(); ++i) {
            // Beyond so many copies each is paired with the first only, which is enough for a group.
            const size_t last = i == 0 ? copies.size() : std::min<size_t>(mostCopies, copies.size());
            for (size_t k = i + 1; k < last; ++k)
                add(copies[i], copies[k]);
        }
    }
    std::ranges::sort(pairs);
    return pairs;
}

}
