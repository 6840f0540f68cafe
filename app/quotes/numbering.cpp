// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/numbering.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace Synoptic {

void renumber(QList<Link> &links, const Renumbering &place)
{
    for (Link &link : links) {
        place(link.a);
        place(link.b);
        if (link.a.article > link.b.article) {
            std::swap(link.a, link.b);
            const LinkFlags turned = link.flags;
            link.flags.setFlag(LinkFlag::Merged, turned.testFlag(LinkFlag::Split));
            link.flags.setFlag(LinkFlag::Split, turned.testFlag(LinkFlag::Merged));
        }
    }
    std::ranges::stable_sort(links, {}, [](const Link &link) {
        return std::tuple(link.a.article, link.a.range(), link.b.article, link.b.range(), link.kind);
    });
}

void renumber(QList<QuoteGroup> &groups, const Renumbering &place)
{
    for (QuoteGroup &group : groups) {
        QList<qsizetype> members(group.members.size());
        std::iota(members.begin(), members.end(), 0);
        for (Member &member : group.members)
            place(member.place);
        std::ranges::sort(members, {}, [&](qsizetype m) {
            const Place &it = group.members[m].place;
            return std::tuple(it.article, it.range(), m);
        });
        QList<Member> sorted;
        for (const qsizetype m : std::as_const(members))
            sorted.append(group.members[m]);
        group.fullest = members.indexOf(group.fullest);
        group.members = sorted;
    }
}

}
