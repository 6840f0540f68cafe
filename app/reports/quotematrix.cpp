// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reports/quotematrix.h"

#include "app/quotes/quotewords.h"

namespace Synoptic {

namespace {

// A rank for choosing among several places of one outlet: the one closest to the fullest.
auto closeness(const MemberWording &wording)
{
    return std::pair(-static_cast<int>(wording.wording), wording.keptWords);
}

QList<QList<Place>> byArticle(const QList<Place> &places, qsizetype articles)
{
    QList<QList<Place>> all(articles);
    for (const Place &place : places)
        all[place.article].append(place);
    return all;
}

QuoteRow sharedRow(
    const QList<Article> &articles, const Collation &collation, qsizetype group, const QStringList &letters)
{
    const QuoteGroup &it = collation.findings.groups[group];
    const QList<MemberWording> &wordings = collation.wordings[group];
    const qsizetype count = articles.size();
    QList<qsizetype> best(count, -1);
    QList<qsizetype> places(count, 0);
    for (qsizetype m = 0; m < it.members.size(); ++m) {
        const qsizetype article = it.members[m].place.article;
        ++places[article];
        if (best[article] < 0 || closeness(wordings[m]) > closeness(wordings[best[article]]))
            best[article] = m;
    }
    const Member &fullest = it.members[it.fullest];
    const Article &source = articles[fullest.place.article];
    QuoteRow row;
    row.group = group;
    row.number = group;
    row.words = inMarks(wordsOf(source, fullest.whole), source.language);
    row.speaker = it.speaker;
    row.conflict = conflictOf(collation.findings, it, letters);
    const QList<QList<Place>> told = byArticle(tellingsOf(it, collation.tellings), count);
    for (qsizetype article = 0; article < count; ++article) {
        const qsizetype m = best[article];
        if (m < 0) {
            MatrixCell absent;
            absent.group = group;
            row.cells.append(told[article].isEmpty() ? absent : toldCell(group, told[article], articles[article]));
            continue;
        }
        ++row.outlets;
        row.cells.append(cellOf(group, it.members[m], wordings[m], m == it.fullest, places[article]));
    }
    return row;
}

QuoteRow singleRow(const QList<Article> &articles, const Collation &collation, qsizetype quote)
{
    const Quote &it = collation.findings.quotes[quote];
    const Article &source = articles[it.article];
    QuoteRow row;
    row.quote = quote;
    row.words = inMarks(wordsOf(source, it.segments), source.language);
    row.speaker = it.speaker ? it.speaker->name : QString();
    row.outlets = 1;
    row.cells.resize(articles.size());
    MatrixCell &cell = row.cells[it.article];
    cell.wording = Wording::Whole;
    cell.words = countOfWords(wordCount(source, it.segments));
    cell.place = {it.article, quote, it.segments};
    const auto told = byArticle(collation.tellings.value(quote), articles.size());
    for (qsizetype article = 0; article < told.size(); ++article) {
        if (!told[article].isEmpty())
            row.cells[article] = toldCell(-1, told[article], articles[article]);
    }
    return row;
}

}

QList<QuoteRow> sharedQuoteRows(const QList<Article> &articles, const Collation &collation, const QStringList &letters)
{
    QList<QuoteRow> rows;
    for (qsizetype group = 0; group < collation.quotations; ++group)
        rows.append(sharedRow(articles, collation, group, letters));
    return rows;
}

QList<QuoteRow> singleQuoteRows(const QList<Article> &articles, const Collation &collation)
{
    QList<QuoteRow> rows;
    for (const qsizetype quote : unsharedQuotes(collation.findings)) {
        rows.append(singleRow(articles, collation, quote));
        rows.last().number = rows.size() - 1;
    }
    return rows;
}

}
