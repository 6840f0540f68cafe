// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/anchors.h"

#include <algorithm>

namespace Synoptic {

namespace {

struct Run {
    quint64 key = 0;
    qsizetype at = 0;
};

// FNV-1a over the numbers of the words, which are those of one vocabulary.
quint64 keyOf(std::span<const Term> run)
{
    quint64 key = 0xcbf29ce484222325U;
    for (const Term &term : run)
        key = (key ^ term.word) * 0x100000001b3U;
    return key;
}

// The runs of a text that stand in it once, by key.
std::vector<Run> loneRuns(std::span<const Term> terms, qsizetype length)
{
    std::vector<Run> runs;
    for (qsizetype i = 0; i + length <= std::ssize(terms); ++i) {
        const std::span<const Term> run = terms.subspan(i, length);
        if (std::ranges::none_of(run, &Term::isGap))
            runs.push_back({keyOf(run), i});
    }
    std::ranges::sort(runs, {}, &Run::key);
    std::vector<Run> lone;
    for (auto run = runs.begin(); run != runs.end();) {
        const auto next = std::find_if(run, runs.end(), [&](const Run &other) { return other.key != run->key; });
        if (next - run == 1)
            lone.push_back(*run);
        run = next;
    }
    return lone;
}

// The longest chain that ascends in b of anchors that ascend in a.
std::vector<UniqueRun> longestChain(const std::vector<UniqueRun> &anchors)
{
    std::vector<qsizetype> tops; // of each length of chain: the one that ends first in b
    std::vector<qsizetype> before(anchors.size(), -1);
    for (qsizetype i = 0; i < std::ssize(anchors); ++i) {
        const auto pile
            = std::ranges::lower_bound(tops, anchors[i].b, {}, [&](qsizetype top) { return anchors[top].b; });
        if (pile != tops.begin())
            before[i] = *(pile - 1);
        if (pile == tops.end())
            tops.push_back(i);
        else
            *pile = i;
    }
    std::vector<UniqueRun> chain;
    for (qsizetype i = tops.empty() ? -1 : tops.back(); i >= 0; i = before[i])
        chain.push_back(anchors[i]);
    std::ranges::reverse(chain);
    return chain;
}

}

std::vector<UniqueRun> uniqueRuns(std::span<const Term> a, std::span<const Term> b, qsizetype length)
{
    const std::vector<Run> ofA = loneRuns(a, length);
    const std::vector<Run> ofB = loneRuns(b, length);
    std::vector<UniqueRun> both;
    for (auto x = ofA.begin(), y = ofB.begin(); x != ofA.end() && y != ofB.end();) {
        if (x->key == y->key) {
            // Different words may have one key.
            if (std::ranges::equal(a.subspan(x->at, length), b.subspan(y->at, length), {}, &Term::word, &Term::word))
                both.push_back({x->at, y->at});
            ++x;
            ++y;
        } else if (x->key < y->key) {
            ++x;
        } else {
            ++y;
        }
    }
    std::ranges::sort(both, {}, &UniqueRun::a);
    std::vector<UniqueRun> apart;
    for (const UniqueRun &anchor : longestChain(both)) {
        if (apart.empty() || (anchor.a >= apart.back().a + length && anchor.b >= apart.back().b + length))
            apart.push_back(anchor);
    }
    return apart;
}

}
