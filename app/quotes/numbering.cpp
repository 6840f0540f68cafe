// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/numbering.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>
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

// The largest of values that quotations have, and the largest without those of one of them.
class Largest
{
public:
    void take(qsizetype value, qsizetype quote)
    {
        if (quote == m_quote) {
            m_value = std::max(m_value, value);
        } else if (value > m_value) {
            m_other = std::exchange(m_value, value);
            m_quote = quote;
        } else {
            m_other = std::max(m_other, value);
        }
    }
    qsizetype without(qsizetype quote) const { return quote == m_quote ? m_other : m_value; }

private:
    qsizetype m_value = std::numeric_limits<qsizetype>::min();
    qsizetype m_other = std::numeric_limits<qsizetype>::min(); // of all quotations but m_quote
    qsizetype m_quote = -1;
};

// Flags links among these, all of two articles, that have one quotation on this side and two on the other: its
// words there stand before or behind all that this link has of it.
void flagJoined(std::span<Link *> links, Place Link::*one, Place Link::*two, LinkFlag flag)
{
    std::ranges::stable_sort(links, {}, [&](const Link *link) { return (link->*one).quote; });
    for (auto begin = links.begin(); begin != links.end();) {
        const auto end = std::find_if(
            begin, links.end(), [&](const Link *link) { return ((*link).*one).quote != ((**begin).*one).quote; });
        Largest begins;
        Largest ends; // the smallest, that is: they are taken below zero
        for (const Link *link : std::span(begin, end)) {
            begins.take((link->*one).range().begin, (link->*two).quote);
            ends.take(-(link->*one).range().end, (link->*two).quote);
        }
        for (Link *link : std::span(begin, end)) {
            const TextRange range = (link->*one).range();
            const qsizetype quote = (link->*two).quote;
            if (begins.without(quote) >= range.end || ends.without(quote) >= -range.begin)
                link->flags |= flag;
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
