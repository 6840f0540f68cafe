// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/nearest.h"

#include <algorithm>

namespace Synoptic {

namespace {

// A pair as one of its two sees it.
struct Side {
    qsizetype utterance = 0;
    qsizetype article = 0; // of the other one
    qsizetype lack = 0;    // the less, the more keys they have in common
    qsizetype other = 0;
    size_t pair = 0;

    auto operator<=>(const Side &) const = default;
    bool sees(const Side &side) const { return utterance == side.utterance && article == side.article; }
};

qsizetype keysInCommon(const Traits &a, const Traits &b)
{
    qsizetype common = 0;
    auto y = b.keys.begin();
    for (const quint64 key : a.keys) {
        while (y != b.keys.end() && *y < key)
            ++y;
        common += y != b.keys.end() && *y == key ? 1 : 0;
    }
    return common;
}

}

std::vector<std::pair<qsizetype, qsizetype>> nearestPairs(
    std::vector<std::pair<qsizetype, qsizetype>> pairs, std::span<const Traits> utterances, qsizetype most)
{
    std::vector<bool> isNear(pairs.size(), false);
    std::vector<Side> sides;
    for (size_t p = 0; p < pairs.size(); ++p) {
        const auto [a, b] = pairs[p];
        if (utterances[a].wording == utterances[b].wording) {
            isNear[p] = true;
            continue;
        }
        sides.push_back({.utterance = a, .article = utterances[b].article, .other = b, .pair = p});
        sides.push_back({.utterance = b, .article = utterances[a].article, .other = a, .pair = p});
    }
    std::ranges::sort(sides);
    for (auto begin = sides.begin(); begin != sides.end();) {
        const auto end = std::find_if(begin, sides.end(), [&](const Side &side) { return !side.sees(*begin); });
        const auto near = begin + std::min<qsizetype>(most, end - begin);
        if (near != end) {
            for (auto side = begin; side != end; ++side)
                side->lack = -keysInCommon(utterances[side->utterance], utterances[side->other]);
            std::partial_sort(begin, near, end);
        }
        std::for_each(begin, near, [&](const Side &side) { isNear[side.pair] = true; });
        begin = end;
    }
    size_t p = 0;
    std::erase_if(pairs, [&](const auto &) { return !isNear[p++]; });
    return pairs;
}

}
