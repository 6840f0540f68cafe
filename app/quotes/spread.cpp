// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/spread.h"

#include <QSet>

#include <algorithm>
#include <iterator>

namespace Synoptic {

namespace {

QSet<qsizetype> printing(const QuoteGroup &group, const QList<qsizetype> &outlets)
{
    QSet<qsizetype> all;
    for (const Member &member : group.members)
        all.insert(outlets[member.place.article]);
    return all;
}

}

qsizetype outletsPrinting(const QuoteGroup &group, const QList<qsizetype> &outlets)
{
    return printing(group, outlets).size();
}

QList<qsizetype> leftOutBy(
    const QuoteGroup &group, const Tellings &tellings, const QList<qsizetype> &outlets, const QList<qsizetype> &some)
{
    QSet<qsizetype> having = printing(group, outlets);
    if (having.size() < 2)
        return {};
    for (const Place &place : tellingsOf(group, tellings))
        having.insert(outlets[place.article]);
    QList<qsizetype> without;
    std::ranges::copy_if(
        some, std::back_inserter(without), [&](qsizetype article) { return !having.contains(outlets[article]); });
    return without;
}

}
