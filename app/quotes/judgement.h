// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/scanner.h"
#include "app/quotes/verdict.h"

#include <QSet>

namespace Synoptic {

// Pairs of quotations, as indices into those of all articles; the lower one first.
using QuotePairs = QSet<std::pair<qsizetype, qsizetype>>;

// What a person has said of pairs of quotations.
struct JudgedPairs {
    QuotePairs same;  // one utterance, however little they share
    QuotePairs apart; // two, however much

    bool areSame(qsizetype a, qsizetype b) const { return same.contains(std::minmax(a, b)); }
    bool areApart(qsizetype a, qsizetype b) const { return apart.contains(std::minmax(a, b)); }
};

// Lays a person's words over what was found in one article: what is and is no quotation, who says
// it, and whose name is spelled how. A verdict speaks of the quotation that shares most words with its
// place, half of the shorter one at least; of two verdicts that disagree the later one counts.
ArticleQuotes judged(ArticleQuotes found, const Article &article, const Rulings &rulings);

// What is said of pairs among these quotations, whose Quote::article is an index into articles.
// Verdicts whose places hold no quotation say nothing.
JudgedPairs judgedPairs(const QList<Quote> &quotes, const QList<const Article *> &articles, const Rulings &rulings);

}
