// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/tellings.h"

#include <algorithm>
#include <tuple>

namespace Synoptic {

namespace {

bool overlaps(const Place &a, const Place &b)
{
    return a.article == b.article && a.range().overlaps(b.range());
}

// Sorted, and of those that overlap only the first.
QList<Place> distinct(QList<Place> places)
{
    std::ranges::sort(places, {},
        [](const Place &place) { return std::tuple(place.article, place.range().begin, -place.range().end); });
    QList<Place> kept;
    for (const Place &place : std::as_const(places)) {
        if (kept.isEmpty() || !overlaps(kept.last(), place))
            kept.append(place);
    }
    return kept;
}

}

Tellings tellingsByQuote(const Findings &findings)
{
    Tellings tellings;
    for (const Link &link : findings.links) {
        if (link.kind != LinkKind::Indirect)
            continue;
        const bool isFirstQuoted = link.a.quote >= 0;
        const Place &quoted = isFirstQuoted ? link.a : link.b;
        if (quoted.quote >= 0)
            tellings[quoted.quote].append(isFirstQuoted ? link.b : link.a);
    }
    for (QList<Place> &places : tellings)
        places = distinct(places);
    return tellings;
}

QList<Place> tellingsOf(const QuoteGroup &group, const Tellings &tellings)
{
    QList<Place> places;
    for (const Member &member : group.members) {
        for (const Place &place : tellings.value(member.place.quote)) {
            const auto holds = [&place](const Member &other) { return overlaps(other.place, place); };
            if (std::ranges::none_of(group.members, holds))
                places.append(place);
        }
    }
    return distinct(places);
}

}
