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

// The longest chain of runs that ascends in b, without overlaps in either text, of runs that ascend in a.
std::vector<UniqueRun> longestChain(const std::vector<UniqueRun> &runs, qsizetype length)
{
    std::vector<qsizetype> tops;                  // of each size of chain: the run that ends first in b
    std::vector<qsizetype> sizes(runs.size(), 0); // of the longest chain that ends with the run
    std::vector<qsizetype> before(runs.size(), -1);
    size_t passed = 0; // runs that end in a before this one begins are in the tops
    for (size_t i = 0; i < runs.size(); ++i) {
        for (; runs[passed].a + length <= runs[i].a; ++passed) {
            const qsizetype size = sizes[passed];
            if (size > std::ssize(tops))
                tops.push_back(static_cast<qsizetype>(passed));
            else if (runs[passed].b < runs[tops[size - 1]].b)
                tops[size - 1] = static_cast<qsizetype>(passed);
        }
        const auto pile
            = std::ranges::partition_point(tops, [&](qsizetype top) { return runs[top].b + length <= runs[i].b; });
        sizes[i] = pile - tops.begin() + 1;
        before[i] = pile == tops.begin() ? -1 : *(pile - 1);
    }
    std::vector<UniqueRun> chain;
    const qsizetype last = runs.empty() ? -1 : std::ranges::max_element(sizes) - sizes.begin();
    for (qsizetype i = last; i >= 0; i = before[i])
        chain.push_back(runs[i]);
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
    return longestChain(both, length);
}

}
