// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/plainanchors.h"

#include <algorithm>
#include <vector>

namespace Synoptic::Test {

namespace {

bool isSame(std::span<const Term> x, std::span<const Term> y)
{
    return std::ranges::equal(x, y, {}, &Term::word, &Term::word);
}

qsizetype timesIn(std::span<const Term> run, std::span<const Term> terms)
{
    qsizetype times = 0;
    for (size_t i = 0; i + run.size() <= terms.size(); ++i)
        times += isSame(run, terms.subspan(i, run.size())) ? 1 : 0;
    return times;
}

}

bool isUniqueRun(const UniqueRun &run, std::span<const Term> a, std::span<const Term> b, qsizetype length)
{
    const std::span<const Term> onA = a.subspan(run.a, length);
    return std::ranges::none_of(onA, &Term::isGap) && isSame(onA, b.subspan(run.b, length)) && timesIn(onA, a) == 1
        && timesIn(onA, b) == 1;
}

qsizetype mostUniqueRuns(std::span<const Term> a, std::span<const Term> b, qsizetype length)
{
    std::vector<UniqueRun> runs;
    std::vector<qsizetype> most; // that end with the run
    for (qsizetype i = 0; i + length <= std::ssize(a); ++i) {
        for (qsizetype k = 0; k + length <= std::ssize(b); ++k) {
            if (!isUniqueRun({i, k}, a, b, length))
                continue;
            qsizetype best = 1;
            for (size_t before = 0; before < runs.size(); ++before) {
                if (runs[before].a + length <= i && runs[before].b + length <= k)
                    best = std::max(best, most[before] + 1);
            }
            runs.push_back({i, k});
            most.push_back(best);
        }
    }
    return most.empty() ? 0 : *std::ranges::max_element(most);
}

}
