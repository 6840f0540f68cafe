// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/collation.h"
#include "app/reports/matrixcell.h"

#include <QStringList>

namespace Synoptic {

// A row of the matrix: one quotation and what each article does with it.
struct QuoteRow {
    qsizetype group = -1;    // index into Findings::groups; -1 where only one article prints it
    qsizetype quote = -1;    // then, its index into Findings::quotes
    qsizetype number = 0;    // its place in the order of the findings, from 0
    QString words;           // the fullest wording, in the marks of its language
    QString speaker;         // empty when unknown
    QString conflict;        // "A says Kerry, C says an official"; empty where the outlets agree
    qsizetype outlets = 0;   // that print it, in however many articles
    QList<MatrixCell> cells; // parallel to Collation::compared
};

// The quotations that two articles or more print, by number; letters are those of the articles.
QList<QuoteRow> sharedQuoteRows(const QList<Article> &articles, const Collation &collation, const QStringList &letters);

// Those that only one prints, in the order of the articles.
QList<QuoteRow> singleQuoteRows(
    const QList<Article> &articles, const Collation &collation, Counting what = Counting::Marked);

}
