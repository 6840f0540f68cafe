// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/panels/desk.h"
#include "ui/quotes/quotesmodel.h"
#include "ui/quotes/quotetext.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Synoptic;

class TstQuotesModel : public QObject
{
    Q_OBJECT
private slots:
    void everyIndexKeepsTheRulesOfAModel()
    {
        Synopsis synopsis;
        QuotesModel model(&synopsis);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Test::fill(synopsis);
        synopsis.setArticles({});
        Test::fill(synopsis);
        QCOMPARE(model.rowCount(), 2);
    }

    void sharedQuotesStandBeforeThoseOfOneOutlet()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        const QuotesModel model(&synopsis);
        QCOMPARE(model.rowCount(model.section(QuotesModel::Shared)), 4);
        QCOMPARE(model.rowCount(model.section(QuotesModel::Single)), 2);
        QCOMPARE(model.section(QuotesModel::Shared).data(QuotesModel::CountRole).toInt(), 4);
    }

    void aRowSaysTheWordsInTypographicMarksWithoutTheComma()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        const QuotesModel model(&synopsis);
        const QModelIndex broken = model.indexOfGroup(1);
        QCOMPARE(broken.data().toString(),
            QStringLiteral("“The pilots were never asked … and the pilots will not forget it.”"));
        const auto outlets = broken.data(QuotesModel::ArticlesRole).value<QList<qsizetype>>();
        QCOMPARE(outlets, (QList<qsizetype>{1, 2}));
    }

    void whatTheOutletsDoIsSaidInWords_data()
    {
        QTest::addColumn<int>("group");
        QTest::addColumn<QString>("note");
        QTest::newRow("one outlet leaves words out") << 0 << "C cuts";
        QTest::newRow("both print the same words") << 1 << "identical";
        QTest::newRow("one outlet changes words") << 2 << "C changes";
        QTest::newRow("one outlet says it in its own words") << 3 << "B paraphrases";
    }
    void whatTheOutletsDoIsSaidInWords()
    {
        QFETCH(const int, group);
        QFETCH(const QString, note);
        Synopsis synopsis;
        Test::fill(synopsis);
        QVERIFY2(differences(synopsis, group).startsWith(note), qPrintable(differences(synopsis, group)));
    }

    void aReaderAloudHearsNumberWordsSpeakerAndOutlets()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        const QuotesModel model(&synopsis);
        const QString spoken = model.indexOfGroup(0).data(Qt::AccessibleTextRole).toString();
        for (const char *part : {"1", "lanterns", "Ines Vidal", "Quay Courier and The Lighthouse", "C cuts"})
            QVERIFY2(spoken.contains(QString::fromUtf8(part)), qPrintable(spoken));
    }

    void aSpeakerWhoIsNotNamedIsUnknown()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        const QuotesModel model(&synopsis);
        const QModelIndex last = model.index(1, 0, model.section(QuotesModel::Single));
        QCOMPARE(last.data(QuotesModel::SpeakerRole).toString(), QStringLiteral("speaker unknown"));
    }

    void noRowAnswersForAGroupThatIsNoSharedQuotation()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        const QuotesModel model(&synopsis);
        QVERIFY(!model.indexOfGroup(-1).isValid());
        QVERIFY(!model.indexOfGroup(4).isValid());
    }
};

static const Synoptic::Test::Suite<TstQuotesModel> suite("tst_quotesmodel");

#include "tst_quotesmodel.moc"
