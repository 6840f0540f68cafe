// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/base/result.h"
#include "app/quotes/apparatus.h"
#include "app/quotes/finder.h"

#include <algorithm>

namespace Synoptic {

// Findings with all that views say about them, as one value: it is made where there is time for it and
// handed over whole. A scholar's word: to collate is to lay the witnesses of a text side by side and note
// where they differ.
struct Collation {
    Findings findings;
    QList<QList<MemberWording>> wordings; // of each group, parallel to findings.groups
    Tellings tellings;                    // of each quotation: where others give it without marks
    QList<OutletFigures> figures;         // of each article that was compared
    QList<qsizetype> sharedCounts;        // of each article: the shared quotations it prints
    qsizetype quotations = 0;             // groups that are quotations; they stand before the passages
    Rulings rulings;                      // what a person had said, which the findings heed
    QList<qsizetype> compared;            // the articles it is of, ascending

    // The place of one of them among those.
    qsizetype columnOf(qsizetype article) const
    {
        return std::ranges::lower_bound(compared, article) - compared.begin();
    }
};

// How many quotations each article shares; an article that prints one twice shares it once.
QList<qsizetype> sharedCounts(const QList<QuoteGroup> &groups, qsizetype articles);

Collation collate(const QList<Article> &articles, const Findings &findings);

// Finds and collates. Fails only when cancelled.
Result<Collation> collated(
    const QList<Article> &articles, Scope scope, Progress &progress, const Rulings &rulings = {});
// The same of some of the articles, by their indices, ascending; the others are as if they had nothing
// in them. The indices in it are those of all articles.
Result<Collation> collatedAmong(const QList<qsizetype> &some, const QList<Article> &articles, Scope scope,
    Progress &progress, const Rulings &rulings = {});

}
