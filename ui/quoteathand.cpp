// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quoteathand.h"

#include "ui/synopsis.h"

namespace Synoptic {

QuoteAtHand quoteAtHand(const Synopsis &synopsis, qsizetype quote)
{
    const Quote &it = synopsis.findings().quotes[quote];
    QuoteAtHand found{.group = -1, .place = {.article = it.article, .quote = quote, .parts = it.segments}};
    for (qsizetype group = 0; group < synopsis.quotationCount() && found.group < 0; ++group) {
        for (const Member &member : synopsis.findings().groups[group].members) {
            if (member.place.quote == quote)
                found.group = group;
        }
    }
    return found;
}

QuoteAtHand quoteAtHand(const Synopsis &synopsis, qsizetype article, qsizetype position)
{
    if (const qsizetype quote = synopsis.quoteAt(article, position); quote >= 0)
        return quoteAtHand(synopsis, quote);
    const qsizetype group = synopsis.groupAt(article, position);
    if (group < 0)
        return {};
    for (const Member &member : synopsis.findings().groups[group].members) {
        if (member.place.article == article && member.place.range().contains(position))
            return {.group = group, .place = member.place};
    }
    return {};
}

}
