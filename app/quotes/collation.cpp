// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/collation.h"

#include "app/quotes/findingcache.h"
#include "app/quotes/numbering.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace Synoptic {

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

Collation collate(const QList<Article> &articles, const Findings &findings)
{
    const Tellings tellings = tellingsByQuote(findings);
    Collation it{.findings = findings,
        .wordings = {},
        .tellings = tellings,
        .figures = figuresByOutlet(articles, findings, tellings),
        .sharedCounts = sharedCounts(findings.groups, articles.size()),
        .quotations = std::ranges::count(findings.groups, GroupKind::Quotation, &QuoteGroup::kind),
        .rulings = {},
        .compared = QList<qsizetype>(articles.size())};
    std::iota(it.compared.begin(), it.compared.end(), 0);
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

Result<Collation> collatedAmong(const QList<qsizetype> &some, const QList<Article> &articles, Scope scope,
    Progress &progress, const Rulings &rulings)
{
    FindingCache cache(scope);
    return collatedAmong(some, chosenOf(some, articles), articles.size(), progress, rulings, cache);
}

QList<Article> chosenOf(const QList<qsizetype> &some, const QList<Article> &articles)
{
    QList<Article> chosen;
    for (const qsizetype article : some)
        chosen.append(articles[article]);
    return chosen;
}

Result<Collation> collatedAmong(const QList<qsizetype> &some, const QList<Article> &chosen, qsizetype articles,
    Progress &progress, const Rulings &rulings, FindingCache &cache)
{
    const Result<Findings> found = find(chosen, progress, rulings, cache);
    if (!found)
        return std::unexpected(found.error());
    Result<Collation> it = collate(chosen, *found);
    it->rulings = rulings;
    // Ascending numbers become ascending numbers, so what is sorted stays sorted.
    const auto place = [&some](Place &at) { at.article = some[at.article]; };
    for (Quote &quote : it->findings.quotes)
        quote.article = some[quote.article];
    renumber(it->findings.links, place);
    renumber(it->findings.groups, place);
    for (QList<Place> &told : it->tellings)
        std::ranges::for_each(told, place);
    for (OutletFigures &figures : it->figures) {
        for (auto &[article, passages] : figures.passagesWith)
            article = some[article];
    }
    QList<qsizetype> counts(articles, 0);
    for (qsizetype i = 0; i < some.size(); ++i)
        counts[some[i]] = it->sharedCounts[i];
    it->sharedCounts = counts;
    it->compared = some;
    return it;
}

}
