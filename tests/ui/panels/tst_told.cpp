// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/panels/desk.h"
#include "ui/matrix/matrixmodel.h"
#include "ui/matrix/matrixview.h"
#include "ui/quotes/quotesfilter.h"
#include "ui/quotes/quotesheet.h"
#include "ui/quotes/quotesmodel.h"
#include "ui/quotes/thisquote.h"

#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Synoptic;

namespace {

constexpr qsizetype tells = 4; // the article that tells what the first group says
constexpr qsizetype bakersQuote = 8;

Place placeOf(const QList<Article> &articles, qsizetype article, const QString &words)
{
    const qsizetype at = articles[article].text.indexOf(words);
    Q_ASSERT(at >= 0);
    return {article, -1, {{at, at + words.size()}}};
}

// The desk, on which one article tells without marks what two others quote, and another what only one does.
struct Told {
    explicit Told(bool isTold = true)
    {
        const QList<Article> articles = Test::deskArticles();
        Findings findings = Test::deskFindings();
        const auto quoted = [&findings](qsizetype quote) {
            const Quote &it = findings.quotes[quote];
            return Place{it.article, quote, it.segments};
        };
        if (isTold) {
            findings.links.append({LinkKind::Indirect, quoted(0),
                placeOf(articles, tells, u"A storm is expected over the bay"_s), 0.7, {}});
            findings.links.append(
                {LinkKind::Indirect, placeOf(articles, 1, u"the storm was"_s), quoted(bakersQuote), 0.6, {}});
        }
        synopsis.setArticles(articles);
        synopsis.setFindings(collate(articles, findings));
    }
    Synopsis synopsis;
};

// How many shared quotations the list keeps of what is typed into its filter.
qsizetype shownBy(Synopsis &synopsis, const QString &typed)
{
    QuotesModel model(&synopsis);
    QuotesFilter filter(&model, &synopsis);
    filter.setText(typed);
    return filter.rowCount(filter.index(QuotesModel::Shared, 0));
}

}

// What an outlet gives without marks is neither printed there as a quotation nor left out.
class TstTold : public QObject
{
    Q_OBJECT
private slots:
    void thisQuoteSaysWhereItIsTold()
    {
        const Told desk;
        const QuoteSheet sheet = sheetOfGroup(desk.synopsis, 0);
        QCOMPARE(sheet.told.size(), 1);
        QCOMPARE(sheet.told.first().letter, u"E"_s);
        QCOMPARE(sheet.told.first().words, u"A storm is expected over the bay"_s);
        QCOMPARE(sheet.leftOut, (QList<qsizetype>{1, 3}));
        QVERIFY(plainText(sheet, desk.synopsis).contains(u"Told without marks\nE: A storm is expected"_s));
        QCOMPARE(sheetOfQuote(desk.synopsis, bakersQuote).told.first().letter, u"B"_s);
    }

    void thePanelHasASectionForIt()
    {
        Told desk;
        ThisQuote panel(&desk.synopsis);
        const auto hasSection = [&panel] {
            return std::ranges::any_of(panel.findChildren<QLabel *>(),
                [](const QLabel *label) { return label->text() == u"Told without marks"_s; });
        };
        panel.showGroup(0);
        QVERIFY(hasSection());
        panel.showGroup(1);
        QVERIFY(!hasSection());
    }

    void theMatrixSaysItInAWordOfItsOwn()
    {
        Told desk;
        const MatrixModel model(&desk.synopsis);
        const MatrixCell &cell = model.cell(model.rowOfGroup(0), tells);
        QVERIFY(cell.isTold);
        QVERIFY(!cell.isAbsent());
        QVERIFY(!cell.isPrinted());
        QCOMPARE(model.index(model.rowOfGroup(0), tells).data().toString(), u"told without marks, 7 words"_s);
        QCOMPARE(model.index(model.rowOfGroup(0), 1).data().toString(), u"absent"_s);
        QCOMPARE(model.spreadOf(model.rowOfGroup(0)), u"2 of 5 outlets"_s); // it is not printed there
        QVERIFY(model.hasTold());
        QVERIFY(!model.leftOut(tells).contains(0));
        QVERIFY(model.leftOut(tells).contains(1));
    }

    void aQuotationOfOneOutletIsToldInTheMatrixToo()
    {
        Told desk;
        MatrixModel model(&desk.synopsis);
        model.setShows(MatrixModel::Shows::InOneOutlet);
        int told = 0;
        for (int row = 0; row < model.quotationRows(); ++row)
            told += model.cell(row, 1).isTold ? 1 : 0;
        QCOMPARE(told, 1);
    }

    void whereNothingIsToldTheKeyHasNoWordForIt()
    {
        Told desk(false);
        const MatrixModel model(&desk.synopsis);
        QVERIFY(!model.hasTold());
        QVERIFY(model.leftOut(tells).contains(0));
    }

    void aClickInTheMatrixLeadsToThePlace()
    {
        Told desk;
        MatrixView view(&desk.synopsis);
        view.resize(1600, 700);
        view.show();
        QList<Place> shown;
        connect(&desk.synopsis, &Synopsis::showRequested, this, [&shown](const Place &place) { shown.append(place); });
        view.setCurrentIndex(view.model()->index(0, tells));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first().article, tells);
        QCOMPARE(desk.synopsis.litGroup(), 0);
        QVERIFY(view.quoteAtHand().isWhole()); // nothing is printed there that could be judged by itself
    }

    void theFilterDoesNotCountItAsLeftOutNorAsPrinted()
    {
        Told desk;
        Told without(false);
        QCOMPARE(shownBy(without.synopsis, u"left out by North Wire"_s), 4);
        QCOMPARE(shownBy(desk.synopsis, u"left out by North Wire"_s), 3);
        QCOMPARE(shownBy(desk.synopsis, u"-outlet:E"_s), 3);
        QCOMPARE(shownBy(desk.synopsis, u"outlet:E"_s), 0);
    }

    void theListSaysWhoTellsIt()
    {
        Told desk;
        QuotesModel model(&desk.synopsis);
        QCOMPARE(model.indexOfGroup(0).data(QuotesModel::NoteRole).toString(), u"C cuts, E tells it"_s);
        QCOMPARE(model.indexOfGroup(1).data(QuotesModel::NoteRole).toString(), u"identical"_s);
    }

    void aPlaceThatTellsItIsThatQuotation()
    {
        const Told desk;
        const qsizetype at = desk.synopsis.articles()[tells].text.indexOf(u"storm"_s);
        QCOMPARE(desk.synopsis.groupAt(tells, at), 0);
        QCOMPARE(desk.synopsis.groupAt(tells, 0), -1);
    }
};

static const Synoptic::Test::Suite<TstTold> suite("tst_told");

#include "tst_told.moc"
