// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reports/figurewords.h"
#include "app/reports/quotematrix.h"
#include "tests/reports/codedsample.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

class TstQuoteMatrix : public QObject
{
    Q_OBJECT
private slots:
    void aSharedQuotationHasACellForEachOutlet()
    {
        const Exportable work = codedSample();
        const QList<QuoteRow> rows
            = sharedQuoteRows(work.articles, collate(work.articles, work.findings), {u"A"_s, u"B"_s, u"C"_s});
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].speaker, u"Ann Ode"_s);
        QCOMPARE(rows[0].outlets, 2);
        QStringList cells;
        for (const MatrixCell &cell : rows[0].cells)
            cells.append(nameOf(cell) + u" | "_s + cell.words);
        QCOMPARE(cells, (QStringList{u"whole | 15 words"_s, u"cut | 9 of 15 words"_s, u"absent | "_s}));
        QVERIFY(rows[0].words.startsWith(u"“We left at nine"_s));
    }

    void anOutletThatPrintsItTwiceIsCountedOnce()
    {
        Exportable work = codedSample();
        for (const qsizetype article : {0, 1})
            work.articles[article].outlet = u"Gazette"_s;
        const QList<QuoteRow> rows
            = sharedQuoteRows(work.articles, collate(work.articles, work.findings), {u"A"_s, u"B"_s, u"C"_s});
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].outlets, 1);
        QVERIFY(rows[0].cells[0].isPrinted() && rows[0].cells[1].isPrinted()); // columns are articles
    }

    void aQuotationOfOneOutletStandsAlone()
    {
        const Exportable work = codedSample();
        const QList<QuoteRow> rows = singleQuoteRows(work.articles, collate(work.articles, work.findings));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].words, u"“Nobody on board was ever in any danger whatsoever”"_s);
        QVERIFY(rows[0].cells[0].isAbsent());
        QVERIFY(rows[0].cells[1].isPrinted());
    }

    void figuresAreSaidInWords()
    {
        OutletFigures figures;
        QCOMPARE(quotedWordsOf(figures), u"0 %, 0 of 0 words"_s);
        QCOMPARE(whoseWordsOf(figures), u"nobody is quoted"_s);
        figures.bodyWords = 348;
        figures.quotedWords = 216;
        figures.bySpeaker = {{u"Ann Ode"_s, 196}, {QString(), 20}};
        figures.quotesOnlyHere = 2;
        figures.passagesWith = {{1, 5}};
        QCOMPARE(quotedWordsOf(figures), u"62 %, 216 of 348 words"_s);
        QCOMPARE(whoseWordsOf(figures), u"Ann Ode 196; speaker unknown 20"_s);
        QCOMPARE(onlyHereOf(figures), u"2"_s);
        QCOMPARE(leftOutOf({1, 3}), u"2, 4"_s);
        QCOMPARE(passagesOf(figures, [](qsizetype) { return u"Echo"_s; }), u"5 with Echo"_s);
    }
};

static const Suite<TstQuoteMatrix> suite("tst_quotematrix");

#include "tst_quotematrix.moc"
