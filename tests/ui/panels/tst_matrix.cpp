// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/dateinwords.h"
#include "tests/support/suite.h"
#include "tests/ui/panels/desk.h"
#include "ui/matrix/matrixview.h"
#include "ui/quotes/quotesheet.h"
#include "ui/quotes/quotetext.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace Synoptic;
using Row = MatrixModel::Row;

class TstMatrix : public QObject
{
    Q_OBJECT
private slots:
    void aRowSaysThatItsOutletsDisagreeOnTheSpeaker()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        const MatrixModel model(&synopsis);
        const QString conflict = QStringLiteral("A says Ines Vidal, C says deckhand");
        QCOMPARE(model.conflictOf(2), conflict);
        QVERIFY(model.headerData(2, Qt::Vertical, Qt::AccessibleTextRole).toString().endsWith(conflict));
        QVERIFY(model.headerData(2, Qt::Vertical, Qt::ToolTipRole).toString().contains(conflict));
        QCOMPARE(model.conflictOf(0), QString());
    }

    void everyIndexKeepsTheRulesOfAModel()
    {
        Synopsis synopsis;
        MatrixModel model(&synopsis);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        Test::fill(synopsis);
        model.setOrder(MatrixModel::Order::MostShared);
        model.setShows(MatrixModel::Shows::InOneOutlet);
        QCOMPARE(model.quotationRows(), 2);
        synopsis.setArticles({});
        QCOMPARE(model.rowCount(), 0);
    }

    void aCellSaysInAWordWhatTheOutletDoes_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("word");
        QTest::newRow("the fullest wording") << 0 << 0 << "whole";
        QTest::newRow("not printed") << 0 << 1 << "absent";
        QTest::newRow("fewer words") << 0 << 2 << "cut";
        QTest::newRow("the same words") << 1 << 2 << "whole";
        QTest::newRow("other words") << 2 << 2 << "changed";
        QTest::newRow("in its own words") << 3 << 1 << "paraphrased";
    }
    void aCellSaysInAWordWhatTheOutletDoes()
    {
        QFETCH(const int, row);
        QFETCH(const int, column);
        QFETCH(const QString, word);
        Synopsis synopsis;
        Test::fill(synopsis);
        const MatrixModel model(&synopsis);
        const QString spoken = model.index(row, column).data().toString();
        QVERIFY2(spoken.startsWith(word), qPrintable(spoken));
    }

    void aCellAndThePanelBesideItSayTheSame()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        const MatrixModel model(&synopsis);
        for (int row = 0; row < model.quotationRows(); ++row) {
            for (const SheetEntry &entry : sheetOfGroup(synopsis, model.groupOf(row)).entries) {
                const auto column = static_cast<int>(entry.place.article);
                const QString words = model.cell(row, column).words;
                QVERIFY(!words.isEmpty());
                QCOMPARE(entry.measure, wordingName(entry.wording) + QStringLiteral(" · ") + words);
            }
        }
    }

    void rowsComeInTheOrderAskedFor_data()
    {
        QTest::addColumn<MatrixModel::Order>("order");
        QTest::addColumn<QList<qsizetype>>("groups");
        QTest::newRow("as numbered") << MatrixModel::Order::AsNumbered << QList<qsizetype>{0, 1, 2, 3};
        QTest::newRow("by speaker, then by number") << MatrixModel::Order::BySpeaker << QList<qsizetype>{0, 2, 3, 1};
        QTest::newRow("as often shared, then by number")
            << MatrixModel::Order::MostShared << QList<qsizetype>{0, 1, 2, 3};
    }
    void rowsComeInTheOrderAskedFor()
    {
        QFETCH(const MatrixModel::Order, order);
        Synopsis synopsis;
        Test::fill(synopsis);
        MatrixModel model(&synopsis);
        model.setOrder(order);
        QList<qsizetype> groups;
        for (int row = 0; row < model.quotationRows(); ++row)
            groups.append(model.groupOf(row));
        QTEST(groups, "groups");
    }

    void legendAndHeadingCannotBeChosen()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        const MatrixModel model(&synopsis);
        QVERIFY(!(model.index(model.rowOf(Row::Legend), 0).flags() & Qt::ItemIsEnabled));
        QVERIFY(!(model.index(model.rowOf(Row::Heading), 0).flags() & Qt::ItemIsEnabled));
        QVERIFY(model.index(model.rowOf(Row::Passages), 0).flags() & Qt::ItemIsEnabled);
    }

    void enterOnACellShowsThePlace()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        MatrixView view(&synopsis);
        view.resize(1200, 700);
        QSignalSpy chosen(&synopsis, &Synopsis::showRequested);
        view.setCurrentIndex(view.model()->index(0, 2));
        QCOMPARE(synopsis.litGroup(), 0);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<Place>().article, 2);
    }

    void enterOnAnAbsentCellGoesNowhere()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        MatrixView view(&synopsis);
        QSignalSpy chosen(&synopsis, &Synopsis::showRequested);
        view.setCurrentIndex(view.model()->index(0, 1));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);
    }

    void aClickOnACellGoesToItsPlace()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        MatrixView view(&synopsis);
        view.resize(1400, 800);
        view.show();
        QSignalSpy chosen(&synopsis, &Synopsis::showRequested);
        const QRect cell = view.visualRect(view.model()->index(1, 2));
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(synopsis.litGroup(), 1);
    }

    void howManyOutletsPrintItIsCountedByOutlet_data()
    {
        QTest::addColumn<QList<int>>("ofDaily"); // articles that are of one outlet
        QTest::addColumn<QString>("spread");     // of the first quotation, which the first and third article print
        QTest::addColumn<QList<qsizetype>>("leftOut");
        QTest::newRow("each article of an outlet of its own")
            << QList<int>{} << "2 of 5 outlets" << QList<qsizetype>{1, 3, 4};
        QTest::newRow("two articles of one outlet, one prints it")
            << QList<int>{0, 1} << "2 of 4 outlets" << QList<qsizetype>{3, 4};
        QTest::newRow("both articles that print it of one outlet")
            << QList<int>{0, 2} << "1 of 4 outlets" << QList<qsizetype>{};
    }
    void howManyOutletsPrintItIsCountedByOutlet()
    {
        QFETCH(const QList<int>, ofDaily);
        QList<Article> articles = Test::deskArticles();
        for (const int article : ofDaily)
            articles[article].outlet = QStringLiteral("Daily");
        Synopsis synopsis;
        synopsis.setArticles(articles);
        synopsis.setFindings(collate(articles, Test::deskFindings()));
        const MatrixModel model(&synopsis);
        QTEST(model.spreadOf(0), "spread");
        const QuoteSheet sheet = sheetOfGroup(synopsis, 0);
        QTEST(sheet.leftOut, "leftOut");
        for (int column = 0; column < model.columnCount(); ++column)
            QCOMPARE(model.leftOut(column).contains(0), sheet.leftOut.contains(column));
    }

    void columnsOfOneOutletAreToldApartWhereTheyAreCopied()
    {
        QList<Article> articles = Test::deskArticles();
        for (const int article : {0, 2})
            articles[article].outlet = QStringLiteral("Daily");
        Synopsis synopsis;
        synopsis.setArticles(articles);
        synopsis.setFindings(collate(articles, Test::deskFindings()));
        const MatrixModel model(&synopsis);
        const QString heads = model.asText(u'\t').section(u'\n', 0, 0);
        QVERIFY2(heads.contains(QStringLiteral("\tA Daily\t")), qPrintable(heads));
        QVERIFY2(heads.contains(QStringLiteral("\tC Daily\t")), qPrintable(heads));
    }

    void withoutASharedQuoteThereIsASentenceInstead()
    {
        Synopsis synopsis;
        synopsis.setArticles(Test::deskArticles());
        const MatrixModel model(&synopsis);
        const QString waiting = model.emptyWords();
        synopsis.setFindings({});
        QCOMPARE(model.quotationRows(), 0);
        QVERIFY(!model.emptyWords().isEmpty());
        QVERIFY(model.emptyWords() != waiting);
    }

    void arrowsPassOverTheLegendAndTheHeading()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        MatrixView view(&synopsis);
        view.resize(1200, 900);
        view.setCurrentIndex(view.model()->index(3, 0));
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.matrix()->rowKind(view.currentIndex().row()), Row::QuotedWords);
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.currentIndex().row(), 3);
    }

    void theRowAtHandFollowsTheLitQuotation()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        MatrixView view(&synopsis);
        view.setOrder(MatrixModel::Order::BySpeaker);
        synopsis.light(1);
        QCOMPARE(view.currentIndex().row(), 3);
        synopsis.light(-1);
        QVERIFY(!view.currentIndex().isValid());
    }

    void aChangeOfOrderKeepsTheRowAtHand()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        MatrixView view(&synopsis);
        synopsis.light(1);
        view.setOrder(MatrixModel::Order::BySpeaker);
        QCOMPARE(view.matrix()->groupOf(view.currentIndex().row()), 1);
        QCOMPARE(synopsis.litGroup(), 1);
    }

    void copyWritesOneLineForEachRowWithItsMarksDoubled()
    {
        Synopsis synopsis;
        synopsis.setArticles(Test::deskArticles());
        QList<Article> articles = Test::deskArticles();
        articles[1].outlet = QStringLiteral("The \"Sail\", daily");
        synopsis.setArticles(articles);
        synopsis.setFindings(collate(synopsis.articles(), Test::deskFindings()));
        const MatrixView view(&synopsis);
        view.copyAsCsv();
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 1 + 4 + 5 + 1); // head, quotations, figures, the end of the last line
        QVERIFY2(lines[0].contains(QStringLiteral("\"B The \"\"Sail\"\", daily\"")), qPrintable(lines[0]));
    }

    void manyOutletsScrollSideways()
    {
        Synopsis synopsis;
        QList<Article> articles = Test::deskArticles();
        while (articles.size() < 12)
            articles.append(articles.first());
        synopsis.setArticles(articles);
        MatrixView view(&synopsis);
        view.resize(1200, 700);
        view.show();
        QVERIFY(view.horizontalHeader()->length() > 2 * view.viewport()->width());
    }

    void aDateIsWrittenAsPreciselyAsItIsKnown_data()
    {
        QTest::addColumn<QString>("published");
        QTest::addColumn<QString>("words");
        QTest::newRow("with a time") << "2021-03-04T16:26" << "4 Mar 2021";
        QTest::newRow("a day") << "2021-03-04" << "4 Mar 2021";
        QTest::newRow("a month") << "2021-03" << "Mar 2021";
        QTest::newRow("a year") << "2021" << "2021";
        QTest::newRow("not known") << "" << "";
    }
    void aDateIsWrittenAsPreciselyAsItIsKnown()
    {
        QFETCH(const QString, published);
        QTEST(dateInWords(published), "words");
    }
};

static const Synoptic::Test::Suite<TstMatrix> suite("tst_matrix");

#include "tst_matrix.moc"
