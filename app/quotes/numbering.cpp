// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/numbering.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <tuple>
#include <vector>

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

namespace {

// Speech whose words are in both.
bool joinsQuotations(const Link &link)
{
    return link.a.quote >= 0 && link.b.quote >= 0 && link.kind <= LinkKind::Overlapping
        && !link.flags.testFlag(LinkFlag::Short);
}

// Flags links among these, all of two articles, that have one quotation on this side and two on the other.
void flagJoined(std::span<Link *> links, Place Link::*one, Place Link::*two, LinkFlag flag)
{
    std::ranges::stable_sort(links, {}, [&](const Link *link) { return (link->*one).quote; });
    for (auto begin = links.begin(); begin != links.end();) {
        const auto end = std::find_if(
            begin, links.end(), [&](const Link *link) { return ((*link).*one).quote != ((**begin).*one).quote; });
        for (auto x = begin; x != end; ++x) {
            for (auto y = x + 1; y != end; ++y) {
                const bool areTwo = ((**x).*two).quote != ((**y).*two).quote;
                if (areTwo && !((**x).*one).range().overlaps(((**y).*one).range())) {
                    (*x)->flags |= flag;
                    (*y)->flags |= flag;
                }
            }
        }
        begin = end;
    }
}

}

void flagJoined(QList<Link> &links)
{
    std::vector<Link *> joining;
    for (Link &link : links) {
        if (joinsQuotations(link))
            joining.push_back(&link);
    }
    std::ranges::stable_sort(joining, {}, [](const Link *link) { return std::pair(link->a.article, link->b.article); });
    for (auto begin = joining.begin(); begin != joining.end();) {
        const auto end = std::find_if(begin, joining.end(), [&](const Link *link) {
            return link->a.article != (*begin)->a.article || link->b.article != (*begin)->b.article;
        });
        flagJoined({begin, end}, &Link::b, &Link::a, LinkFlag::Merged);
        flagJoined({begin, end}, &Link::a, &Link::b, LinkFlag::Split);
        begin = end;
    }
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
