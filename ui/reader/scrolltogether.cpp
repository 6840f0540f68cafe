// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/scrolltogether.h"

#include <algorithm>
#include <cmath>

namespace Synoptic {

QList<std::pair<qsizetype, qsizetype>> risingPairs(QList<std::pair<qsizetype, qsizetype>> pairs)
{
    // By the first ascending and by the second descending: of pairs with the same first at most one
    // can stand in a strictly rising row.
    std::ranges::sort(pairs,
        [](const auto &a, const auto &b) { return a.first != b.first ? a.first < b.first : a.second > b.second; });
    QList<qsizetype> tails; // index of the pair that ends the best row of each length
    QList<qsizetype> before(pairs.size(), -1);
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const auto tail = std::ranges::lower_bound(
            tails, pairs[i].second, {}, [&pairs](qsizetype index) { return pairs[index].second; });
        before[i] = tail == tails.begin() ? -1 : *std::prev(tail);
        if (tail == tails.end())
            tails.append(i);
        else
            *tail = i;
    }
    QList<std::pair<qsizetype, qsizetype>> row;
    for (qsizetype i = tails.isEmpty() ? -1 : tails.last(); i >= 0; i = before[i])
        row.prepend(pairs[i]);
    return row;
}

QList<std::pair<qsizetype, qsizetype>> commonPlaces(const Findings &findings, qsizetype leader, qsizetype follower)
{
    QList<std::pair<qsizetype, qsizetype>> pairs;
    for (const QuoteGroup &group : findings.groups) {
        for (const Member &a : group.members) {
            for (const Member &b : group.members) {
                if (a.place.article == leader && b.place.article == follower && !a.place.parts.isEmpty()
                    && !b.place.parts.isEmpty())
                    pairs.append({a.place.range().begin, b.place.range().begin});
            }
        }
    }
    for (const Link &link : findings.links) {
        if (link.kind == LinkKind::Echo || link.kind == LinkKind::Indirect || link.flags.testFlag(LinkFlag::Short)
            || link.a.parts.isEmpty() || link.b.parts.isEmpty())
            continue;
        const qsizetype a = link.a.range().begin;
        const qsizetype b = link.b.range().begin;
        if (link.a.article == leader && link.b.article == follower)
            pairs.append({a, b});
        else if (link.b.article == leader && link.a.article == follower)
            pairs.append({b, a});
    }
    return risingPairs(pairs);
}

qreal between(const HeightPairs &pairs, qreal y)
{
    const auto after = std::ranges::upper_bound(pairs, y, {}, [](const auto &pair) { return pair.first; });
    if (after == pairs.begin())
        return after->second + (y - after->first);
    const auto [fromA, fromB] = *std::prev(after);
    if (after == pairs.end())
        return fromB + (y - fromA);
    const qreal way = (y - fromA) / (after->first - fromA);
    return fromB + way * (after->second - fromB);
}

qreal follow(const HeightPairs &pairs, const LeaderStep &leader, qreal before, qreal most)
{
    const auto beside = [&](qreal scroll) {
        const qreal way = leader.most > 0 ? std::clamp(scroll / leader.most, 0.0, 1.0) : 0;
        const qreal line = way * leader.view;
        return std::clamp(between(pairs, scroll + line) - line, 0.0, most);
    };
    const qreal step = std::abs(leader.step);
    const qreal offset = before - beside(leader.scroll - leader.step);
    const qreal rest = offset - std::copysign(std::min(std::abs(offset), step / 2), offset);
    const qreal ratio = pairs.last().second / std::max(1.0, pairs.last().first);
    const qreal fastest = 3 * step * std::max(1.0, ratio);
    return before + std::clamp(beside(leader.scroll) + rest - before, -fastest, fastest);
}

}
