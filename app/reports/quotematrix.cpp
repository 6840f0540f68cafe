// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reports/quotematrix.h"

#include "app/quotes/quotewords.h"
#include "app/quotes/spread.h"
#include "app/text/byoutlet.h"

namespace Synoptic {

namespace {

// A rank for choosing among several places of one outlet: the one closest to the fullest.
auto closeness(const MemberWording &wording)
{
    return std::pair(-static_cast<int>(wording.wording), wording.keptWords);
}

QList<QList<Place>> byColumn(const QList<Place> &places, const Collation &collation)
{
    QList<QList<Place>> all(collation.compared.size());
    for (const Place &place : places)
        all[collation.columnOf(place.article)].append(place);
    return all;
}

QuoteRow sharedRow(const QList<Article> &articles, const Collation &collation, qsizetype group,
    const QStringList &letters, const QList<qsizetype> &outlets)
{
    const QuoteGroup &it = collation.findings.groups[group];
    const QList<MemberWording> &wordings = collation.wordings[group];
    const qsizetype count = collation.compared.size();
    QList<qsizetype> best(count, -1);
    QList<qsizetype> places(count, 0);
    for (qsizetype m = 0; m < it.members.size(); ++m) {
        const qsizetype column = collation.columnOf(it.members[m].place.article);
        ++places[column];
        if (best[column] < 0 || closeness(wordings[m]) > closeness(wordings[best[column]]))
            best[column] = m;
    }
    const Member &fullest = it.members[it.fullest];
    const Article &source = articles[fullest.place.article];
    QuoteRow row;
    row.group = group;
    row.number = group;
    row.words = inMarks(wordsOf(source, fullest.whole), source.language);
    row.speaker = it.speaker;
    row.conflict = conflictOf(collation.findings, it, letters);
    row.outlets = outletsPrinting(it, outlets);
    const QList<QList<Place>> told = byColumn(tellingsOf(it, collation.tellings), collation);
    for (qsizetype column = 0; column < count; ++column) {
        const qsizetype m = best[column];
        if (m < 0) {
            MatrixCell absent;
            absent.group = group;
            const Article &teller = articles[collation.compared[column]];
            row.cells.append(told[column].isEmpty() ? absent : toldCell(group, told[column], teller));
            continue;
        }
        row.cells.append(cellOf(group, it.members[m], wordings[m], m == it.fullest, places[column]));
    }
    return row;
}

QuoteRow singleRow(const QList<Article> &articles, const Collation &collation, qsizetype quote)
{
    const Quote &it = collation.findings.quotes[quote];
    const Article &source = articles[it.article];
    QuoteRow row;
    row.quote = quote;
    row.words = listedWords(source, it);
    row.speaker = it.speaker ? it.speaker->name : QString();
    row.outlets = 1;
    row.cells.resize(collation.compared.size());
    MatrixCell &cell = row.cells[collation.columnOf(it.article)];
    cell.wording = Wording::Whole;
    cell.words = countOfWords(wordCount(source, it.segments));
    cell.place = {it.article, quote, it.segments};
    const QList<QList<Place>> told = byColumn(collation.tellings.value(quote), collation);
    for (qsizetype column = 0; column < told.size(); ++column) {
        if (!told[column].isEmpty())
            row.cells[column] = toldCell(-1, told[column], articles[collation.compared[column]]);
    }
    return row;
}

}

QList<QuoteRow> sharedQuoteRows(const QList<Article> &articles, const Collation &collation, const QStringList &letters)
{
    const QList<qsizetype> outlets = outletOfEach(articles);
    QList<QuoteRow> rows;
    for (qsizetype group = 0; group < collation.quotations; ++group)
        rows.append(sharedRow(articles, collation, group, letters, outlets));
    return rows;
}

QList<QuoteRow> singleQuoteRows(const QList<Article> &articles, const Collation &collation, Counting what)
{
    QList<QuoteRow> rows;
    for (const qsizetype quote : unsharedQuotes(collation.findings, what)) {
        rows.append(singleRow(articles, collation, quote));
        rows.last().number = rows.size() - 1;
    }
    return rows;
}

}
