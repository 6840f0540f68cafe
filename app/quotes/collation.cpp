// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/collation.h"

#include <QSet>

#include <algorithm>

namespace Synoptic {

namespace {

// How many quotations each article shares; an article that prints one twice shares it once.
QList<qsizetype> sharedCounts(const QList<QuoteGroup> &groups, qsizetype articles)
{
    QList<qsizetype> counts(articles, 0);
    for (const QuoteGroup &group : groups) {
        if (group.kind != GroupKind::Quotation)
            continue;
        QSet<qsizetype> printedIn;
        for (const Member &member : group.members)
            printedIn.insert(member.place.article);
        for (const qsizetype article : std::as_const(printedIn))
            ++counts[article];
    }
    return counts;
}

}

Collation collate(const QList<Article> &articles, const Findings &findings)
{
    const Tellings tellings = tellingsByQuote(findings);
    Collation it{.findings = findings,
        .wordings = {},
        .tellings = tellings,
        .figures = figuresByOutlet(articles, findings, tellings),
        .sharedCounts = sharedCounts(findings.groups, articles.size()),
        .quotations = std::ranges::count(findings.groups, GroupKind::Quotation, &QuoteGroup::kind),
        .rulings = {}};
    it.wordings.reserve(findings.groups.size());
    for (const QuoteGroup &group : findings.groups)
        it.wordings.append(apparatus(group, articles));
    return it;
}

Result<Collation> collated(const QList<Article> &articles, Scope scope, Progress &progress, const Rulings &rulings)
{
    return find(articles, scope, progress, rulings).transform([&](const Findings &findings) {
        Collation it = collate(articles, findings);
        it.rulings = rulings;
        return it;
    });
}

}
