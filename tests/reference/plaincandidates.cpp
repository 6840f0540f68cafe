// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/plaincandidates.h"

#include <algorithm>
#include <map>
#include <set>

namespace Synoptic::Test {

namespace {

using Key = QList<quint32>; // three words in their order, or two heavy ones in any

// Words to be looked up by: runs of three with three nats, and in one event pairs of the eight heaviest with
// two nats each. Which of equally heavy words are among the eight is decided by the keys of their forms.
std::set<Key> keysOf(const Utterance &utterance, const Vocabulary &vocabulary, Scope scope)
{
    std::set<Key> keys;
    const Terms &terms = utterance.terms;
    for (qsizetype i = 0; i + 3 <= terms.size(); ++i) {
        if (terms[i].weight + terms[i + 1].weight + terms[i + 2].weight >= 3)
            keys.insert({terms[i].word, terms[i + 1].word, terms[i + 2].word});
    }
    if (scope != Scope::Event)
        return keys;
    std::set<std::tuple<float, quint32, quint32>> heavy; // the heaviest first
    for (const Term &term : terms) {
        const quint64 key = vocabulary.formKey(term.word);
        if (!term.isGap() && term.weight >= 2)
            heavy.insert({-term.weight, static_cast<quint32>(key ^ (key >> 32)), term.word});
    }
    while (heavy.size() > 8)
        heavy.erase(std::prev(heavy.end()));
    for (const auto &x : heavy) {
        for (const auto &y : heavy) {
            if (std::get<2>(x) < std::get<2>(y))
                keys.insert({std::get<2>(x), std::get<2>(y)});
        }
    }
    return keys;
}

// Of words that both have, each counted once.
double shared(const Terms &a, const Terms &b)
{
    std::map<quint32, float> words;
    for (const Term &x : a) {
        for (const Term &y : b) {
            if (!x.isGap() && x.word == y.word)
                words[x.word] = x.weight;
        }
    }
    double weight = 0;
    for (const auto &[word, nats] : words)
        weight += nats;
    return weight;
}

bool isSame(const Terms &a, const Terms &b)
{
    return std::ranges::equal(
        a, b, [](const Term &x, const Term &y) { return x.word == y.word && x.weight == y.weight; });
}

}

std::vector<std::pair<qsizetype, qsizetype>> plainCandidatePairs(
    const QList<Utterance> &utterances, const Vocabulary &vocabulary, Scope scope, qsizetype words, double leastShared)
{
    std::vector<std::set<Key>> keys;
    std::vector<qsizetype> copy; // how many of the same words came before
    std::map<Key, qsizetype> wordings;
    for (qsizetype i = 0; i < utterances.size(); ++i) {
        keys.push_back(keysOf(utterances[i], vocabulary, scope));
        copy.push_back(std::count_if(utterances.begin(), utterances.begin() + i,
            [&](const Utterance &it) { return isSame(it.terms, utterances[i].terms); }));
        for (const Key &key : keys.back())
            wordings[key] += copy.back() == 0 ? 1 : 0;
    }
    const auto haveKey = [&](qsizetype x, qsizetype y) {
        return std::ranges::any_of(
            keys[x], [&](const Key &key) { return keys[y].contains(key) && wordings[key] <= mostWordingsOfKey; });
    };
    std::vector<std::pair<qsizetype, qsizetype>> pairs;
    for (qsizetype x = 0; x < utterances.size(); ++x) {
        for (qsizetype y = x + 1; y < utterances.size(); ++y) {
            const Utterance &a = utterances[x];
            const Utterance &b = utterances[y];
            const bool areAmongFirst = copy[x] < mostCopies && copy[y] < mostCopies;
            bool isPair = false;
            if (isSame(a.terms, b.terms)) {
                isPair = a.weight >= leastShared && a.terms.size() >= words && (copy[x] == 0 || areAmongFirst);
            } else if (areAmongFirst && haveKey(x, y)) {
                const double both = shared(a.terms, b.terms);
                isPair = both >= leastShared && both >= 0.3 * std::min(a.weight, b.weight);
            }
            if (isPair && a.article != b.article)
                pairs.emplace_back(x, y);
        }
    }
    return pairs;
}

std::vector<std::pair<qsizetype, qsizetype>> plainNearestPairs(
    const std::vector<std::pair<qsizetype, qsizetype>> &pairs, const QList<Utterance> &utterances,
    const Vocabulary &vocabulary, Scope scope, qsizetype most)
{
    std::vector<std::set<Key>> keys;
    for (const Utterance &utterance : utterances)
        keys.push_back(keysOf(utterance, vocabulary, scope));
    const auto common = [&](qsizetype x, qsizetype y) {
        return std::ranges::count_if(keys[x], [&](const Key &key) { return keys[y].contains(key); });
    };
    // How many that one is paired with in the other's article are nearer to it than the other is.
    const auto nearer = [&](qsizetype one, qsizetype other) {
        return std::ranges::count_if(pairs, [&](const auto &pair) {
            const auto [x, y] = pair;
            const qsizetype third = x == one ? y : x;
            return (x == one || y == one) && third != other && utterances[third].article == utterances[other].article
                && !isSame(utterances[one].terms, utterances[third].terms)
                && std::pair(-common(one, third), third) < std::pair(-common(one, other), other);
        });
    };
    std::vector<std::pair<qsizetype, qsizetype>> kept;
    for (const auto &[x, y] : pairs) {
        if (isSame(utterances[x].terms, utterances[y].terms) || nearer(x, y) < most || nearer(y, x) < most)
            kept.emplace_back(x, y);
    }
    return kept;
}

}
