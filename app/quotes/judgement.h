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

// The quotation among these, all of one article, that a place speaks of: the one that shares most words
// with it, half of the shorter one at least. An index, or -1.
qsizetype quoteAt(TextRange place, const QList<Quote> &quotes);

// Lays a person's words over what was found in one article: what is and is no quotation, who says
// it, and whose name is spelled how. A verdict speaks of the quotation at its place (see
// quoteAt); of two verdicts that disagree the later one counts.
ArticleQuotes judged(ArticleQuotes found, const Article &article, const Rulings &rulings);

// What is said of pairs among these quotations, whose Quote::article is an index into articles.
// Verdicts whose places hold no quotation say nothing.
JudgedPairs judgedPairs(const QList<Quote> &quotes, const QList<const Article *> &articles, const Rulings &rulings);

}
