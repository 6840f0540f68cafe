// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/finder.h"

#include "app/quotes/articlerank.h"
#include "app/quotes/findingcache.h"
#include "app/quotes/matcher.h"
#include "app/quotes/numbering.h"
#include "app/quotes/speakernames.h"
#include "app/quotes/voices.h"

#include <algorithm>
#include <numeric>

namespace Synoptic {

namespace {

// The articles in an order that their own words decide, so that findings do not hang on the order in
// which files were named.
QList<qsizetype> orderByContent(const QList<Article> &articles)
{
    QList<qsizetype> order(articles.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](qsizetype a, qsizetype b) { return ranksBefore(articles[a], articles[b]); });
    return order;
}

// Puts the findings back into the order the articles were given in.
void renumber(Findings &findings, const QList<qsizetype> &articleOf)
{
    for (Quote &quote : findings.quotes)
        quote.article = articleOf[quote.article];
    QList<qsizetype> order(findings.quotes.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](qsizetype i) { return findings.quotes[i].article; });
    QList<Quote> quotes;
    QList<qsizetype> quoteOf(order.size());
    for (const qsizetype i : std::as_const(order)) {
        quoteOf[i] = quotes.size();
        quotes.append(findings.quotes[i]);
    }
    findings.quotes = quotes;

    const auto place = [&](Place &it) {
        it.article = articleOf[it.article];
        it.quote = it.quote < 0 ? -1 : quoteOf[it.quote];
    };
    renumber(findings.links, place);
    flagJoined(findings.links);
    renumber(findings.groups, place);
}

}

Result<Findings> find(const QList<Article> &articles, Progress &progress, const Rulings &rulings, FindingCache &cache)
{
    const Error cancelled{.kind = Error::Kind::Cancelled, .message = {}, .detail = {}};
    const QList<qsizetype> order = orderByContent(articles);
    // Half of the steps are for reading the articles, half for comparing them.
    const qsizetype steps = 2 * articles.size();
    Findings findings;
    cache.begin();
    Matcher matcher(cache);
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (progress.isCancelled())
            return std::unexpected(cancelled);
        const Result<std::shared_ptr<const ReadArticle>> reading = cache.reading(articles[order[i]], rulings, progress);
        if (!reading)
            return std::unexpected(reading.error());
        matcher.add(*reading);
        for (Quote quote : (*reading)->judged.quotes) {
            quote.article = i;
            findings.quotes.append(quote);
        }
        findings.speakers += (*reading)->judged.speakers;
        progress.step(i + 1, steps);
    }
    findings.speakers = mergedSpeakers(findings.speakers);
    if (!matcher.match(findings, rulings, progress))
        return std::unexpected(cancelled);
    cache.end();
    const SpeakerNames names(findings.speakers);
    for (QuoteGroup &group : findings.groups)
        group.speaker = names.of(group.speaker);
    renumber(findings, order);
    progress.step(steps, steps);
    return findings;
}

Result<Findings> find(const QList<Article> &articles, Scope scope, Progress &progress, const Rulings &rulings)
{
    FindingCache cache(scope);
    return find(articles, progress, rulings, cache);
}

}
