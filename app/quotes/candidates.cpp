// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/candidates.h"

#include "app/quotes/shingles.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace Synoptic {

namespace {

constexpr qsizetype run = 3;
constexpr qsizetype cap = 100; // utterances a run or pair of words may be in
constexpr float leastRun = 3;  // nats of a run
constexpr qsizetype heavyWords = 8;
constexpr float leastHeavy = 2;      // nats of a heavy word
constexpr double leastPart = 0.3;    // of the lighter utterance that has to be shared
constexpr qsizetype mostCopies = 50; // identical utterances of which each is paired with each

using Bag = std::vector<std::pair<quint32, float>>; // words once each, sorted, with their weights

Bag bagOf(const Utterance &utterance)
{
    Bag bag;
    for (const Term &term : utterance.terms) {
        if (!term.isGap())
            bag.emplace_back(term.word, term.weight);
    }
    std::ranges::sort(bag);
    bag.erase(std::unique(bag.begin(), bag.end(), [](auto x, auto y) { return x.first == y.first; }), bag.end());
    return bag;
}

double shared(const Bag &a, const Bag &b)
{
    double weight = 0;
    auto x = a.begin();
    auto y = b.begin();
    while (x != a.end() && y != b.end()) {
        if (x->first < y->first) {
            ++x;
        } else if (y->first < x->first) {
            ++y;
        } else {
            weight += std::min(x->second, y->second);
            ++x;
            ++y;
        }
    }
    return weight;
}

// The keys an utterance is found by, each once.
std::vector<quint64> keysOf(const Utterance &utterance, const Bag &bag, Scope scope)
{
    std::vector<quint64> keys;
    const std::span<const Term> terms(utterance.terms);
    for (size_t i = 0; i + run <= terms.size(); ++i) {
        float weight = 0;
        for (const Term &term : terms.subspan(i, run))
            weight += term.weight;
        if (weight >= leastRun)
            keys.push_back(shingleKey(terms.subspan(i, run)));
    }
    if (scope == Scope::Event) {
        Bag heavy = bag;
        std::ranges::sort(
            heavy, [](auto x, auto y) { return x.second != y.second ? x.second > y.second : x.first < y.first; });
        std::erase_if(heavy, [](auto x) { return x.second < leastHeavy; });
        heavy.resize(std::min<size_t>(heavy.size(), heavyWords));
        std::ranges::sort(heavy); // the pair is unordered
        for (size_t i = 0; i < heavy.size(); ++i) {
            for (size_t k = i + 1; k < heavy.size(); ++k)
                keys.push_back((quint64(heavy[i].first) << 32) | heavy[k].first);
        }
    }
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

// Utterances with the same words, each sort under its first.
QList<QList<qsizetype>> copiesIn(const QList<Utterance> &utterances)
{
    QHash<QList<quint32>, qsizetype> sortOf;
    QList<QList<qsizetype>> sorts;
    for (qsizetype i = 0; i < utterances.size(); ++i) {
        QList<quint32> words;
        words.reserve(utterances[i].terms.size());
        for (const Term &term : utterances[i].terms)
            words.append(term.word);
        const auto known = sortOf.constFind(words);
        if (known != sortOf.cend()) {
            sorts[*known].append(i);
        } else {
            sortOf.insert(words, sorts.size());
            sorts.append(QList<qsizetype>{i});
        }
    }
    return sorts;
}

}

QList<std::pair<qsizetype, qsizetype>> candidatePairs(
    const QList<Utterance> &utterances, qsizetype words, Scope scope, double leastShared)
{
    const QList<QList<qsizetype>> sorts = copiesIn(utterances);
    std::vector<Bag> bags;
    ShingleIndex index(cap);
    for (qsizetype s = 0; s < sorts.size(); ++s) {
        const Utterance &utterance = utterances[sorts[s].first()];
        bags.push_back(bagOf(utterance));
        for (const quint64 key : keysOf(utterance, bags.back(), scope))
            index.add(key, s, 0);
    }
    index.seal();
    std::vector<std::pair<qint32, qint32>> met;
    index.forEachPair([&](const auto &x, const auto &y) { met.emplace_back(x.item, y.item); });
    std::ranges::sort(met);
    met.erase(std::unique(met.begin(), met.end()), met.end());

    QList<std::pair<qsizetype, qsizetype>> pairs;
    const auto add = [&](qsizetype x, qsizetype y) {
        if (utterances[x].article != utterances[y].article)
            pairs.append(std::minmax(x, y));
    };
    for (const auto &[s, t] : met) {
        const double lighter = std::min(utterances[sorts[s].first()].weight, utterances[sorts[t].first()].weight);
        const double weight = shared(bags[s], bags[t]);
        if (weight < leastShared || weight < leastPart * lighter)
            continue;
        for (const qsizetype x : std::as_const(sorts[s]).first(std::min(mostCopies, sorts[s].size()))) {
            for (const qsizetype y : sorts[t].first(std::min(mostCopies, sorts[t].size())))
                add(x, y);
        }
    }
    for (const QList<qsizetype> &copies : sorts) {
        const Utterance &utterance = utterances[copies.first()];
        if (utterance.weight < leastShared || utterance.terms.size() < words)
            continue;
        for (qsizetype i = 0; i < copies.size(); ++i) {
            // Beyond so many copies each is paired with the first only, which is enough for a group.
            const qsizetype last = i == 0 ? copies.size() : std::min(mostCopies, copies.size());
            for (qsizetype k = i + 1; k < last; ++k)
                add(copies[i], copies[k]);
        }
    }
    std::ranges::sort(pairs);
    return pairs;
}

}
