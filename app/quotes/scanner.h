// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/base/result.h"
#include "app/quotes/quote.h"
#include "app/text/article.h"

namespace Synoptic {

// The quotations of one article, with their speakers, and the speakers by name.
struct ArticleQuotes {
    QList<Quote> quotes;     // sorted by start; Quote::article is 0
    QList<Speaker> speakers; // sorted by name

    bool operator==(const ArticleQuotes &) const = default;
};

// Finds every quotation in the blocks of the article that belong to the story, joins what
// interruptions and paragraph ends have cut, tells speech from terms, and names the speakers.
// Time grows with the length of the text; any input is fine, balanced or not. Fails only when
// cancelled, some milliseconds after that.
Result<ArticleQuotes> scan(const Article &article, const Progress &progress);

}
