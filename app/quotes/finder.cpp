// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/finder.h"

#include "app/quotes/scanner.h"

namespace Synoptic {

Result<Findings> find(const QList<Article> &articles, Scope, Progress &progress)
{
    Findings findings;
    for (qsizetype i = 0; i < articles.size(); ++i) {
        if (progress.isCancelled())
            return std::unexpected(Error{Error::Kind::Cancelled, {}, {}});
        const ArticleQuotes found = scan(articles[i]);
        for (Quote quote : found.quotes) {
            quote.article = i;
            findings.quotes.append(quote);
        }
        findings.speakers += found.speakers;
        progress.step(i + 1, articles.size());
    }
    return findings;
}

}
