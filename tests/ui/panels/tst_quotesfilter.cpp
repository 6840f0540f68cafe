// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/panels/desk.h"
#include "ui/quotes/quotesfilter.h"
#include "ui/quotes/quotesmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Synoptic;

class TstQuotesFilter : public QObject
{
    Q_OBJECT
private:
    // What is left, by place: shared quotations by number from 1, those of one outlet as a, b.
    static QString left(const QuotesFilter &filter)
    {
        QString all;
        for (int section = 0; section < filter.rowCount(); ++section) {
            const QModelIndex parent = filter.index(section, 0);
            for (int row = 0; row < filter.rowCount(parent); ++row) {
                const QModelIndex source = filter.mapToSource(filter.index(row, 0, parent));
                all += QChar(static_cast<char16_t>((section == 0 ? u'1' : u'a') + source.row()));
            }
        }
        return all;
    }

private slots:
    void whatIsTypedLeavesTheRowsItSpeaksOf_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("rows");
        const auto row = [](const char *name, const char *typed, const char *rows) {
            QTest::newRow(name) << QString::fromUtf8(typed) << QString::fromLatin1(rows);
        };
        row("nothing typed", "", "1234ab");
        row("blanks only", "   ", "1234ab");
        row("a word of the quotation", "lanterns", "1");
        row("a word only one of its members prints", "theirs", "3");
        row("upper case", "LANTERNS", "1");
        row("all words must be there", "pilots never", "2");
        row("words may stand in different places", "vidal tide", "3");
        row("a word of the speaker's name", "brandt", "2");
        row("a word of an outlet's name", "lighthouse", "1234");
        row("an accent left away", "cafe", "b");
        row("an accent typed", "évora", "ab");
        row("an accent in the name left away", "evora", "ab");
        row("words in marks stand next to each other", "\"pilots agree\"", "1");
        row("words in marks that do not stand so", "\"agree pilots\"", "");
        row("words in typographic marks", "“pilots agree”", "1");
        row("marks not closed yet", "\"pilots ag", "1");
        row("not this word", "pilots -lanterns", "2");
        row("a hyphen alone is passed over", "-", "");
        row("by speaker", "speaker:vidal", "134");
        row("by speaker, with a blank", "speaker: vidal", "134");
        row("by speaker, in other words", "said by brandt", "2");
        row("not by speaker", "-speaker:vidal", "2ab");
        row("a speaker in marks", "speaker:\"ines vidal\"", "134");
        row("no speaker known", "speaker:?", "b");
        row("a field without its value yet", "speaker:", "1234ab");
        row("by outlet", "outlet:quay", "13");
        row("by letter", "outlet:b", "24");
        row("by two letters, both", "outlet:AC", "13");
        row("by two letters with a comma, both", "outlet:A,C", "13");
        row("not in an outlet", "without:A", "24ab");
        row("not in an outlet, by its name", "without:\"salt & sail\"", "13ab");
        row("not in an outlet, with a sign", "-outlet:A", "24ab");
        row("left out by a letter", "left out by B", "13ab");
        row("left out by a name of several words", "left out by salt & sail", "13ab");
        row("left out by a name, then a word", "left out by salt & sail pilots", "1");
        row("left out by nobody yet", "left out by", "1234ab");
        row("not in", "not in A", "24ab");
        row("an outlet nobody knows", "outlet:gazette", "");
        row("without an outlet nobody knows", "without:gazette", "");
        row("a colon that belongs to no field", "at: noon", "");
    }
    void whatIsTypedLeavesTheRowsItSpeaksOf()
    {
        QFETCH(const QString, typed);
        Synopsis synopsis;
        Test::fill(synopsis);
        QuotesModel model(&synopsis);
        QuotesFilter filter(&model, &synopsis);
        filter.setText(typed);
        QTEST(left(filter), "rows");
    }

    void everyIndexKeepsTheRulesOfAModel()
    {
        Synopsis synopsis;
        QuotesModel model(&synopsis);
        QuotesFilter filter(&model, &synopsis);
        const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Test::fill(synopsis);
        filter.setText(QStringLiteral("vidal"));
        Test::fill(synopsis);
        filter.setText({});
        QCOMPARE(left(filter), QStringLiteral("1234ab"));
    }

    void sectionsStayAndCountWhatIsLeft()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        QuotesModel model(&synopsis);
        QuotesFilter filter(&model, &synopsis);
        filter.setText(QStringLiteral("baker"));
        QCOMPARE(filter.rowCount(), 2);
        QCOMPARE(filter.index(0, 0).data(QuotesModel::CountRole).toInt(), 0);
        QCOMPARE(filter.index(1, 0).data(QuotesModel::CountRole).toInt(), 1);
        QVERIFY(filter.index(1, 0).data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("1")));
    }

    void aStandInForAnUnknownOutletIsNoNameOfIt()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        const Findings findings = synopsis.findings();
        QList<Article> articles = synopsis.articles();
        for (Article &article : articles)
            article.outlet.clear();
        synopsis.setArticles(articles);
        synopsis.setFindings(collate(articles, findings));
        QuotesModel model(&synopsis);
        QuotesFilter filter(&model, &synopsis);
        filter.setText(QStringLiteral("article"));
        QCOMPARE(left(filter), QString());
        filter.setText(QStringLiteral("outlet:article"));
        QCOMPARE(left(filter), QString());
        filter.setText(QStringLiteral("outlet:D"));
        QCOMPARE(left(filter), QStringLiteral("ab"));
    }

    void aLetterMeansTheOutletThatHasItNow()
    {
        Synopsis synopsis;
        QuotesModel model(&synopsis);
        QuotesFilter filter(&model, &synopsis);
        filter.setText(QStringLiteral("outlet:D"));
        Test::fill(synopsis);
        QCOMPARE(left(filter), QStringLiteral("ab"));
    }
};

static const Synoptic::Test::Suite<TstQuotesFilter> suite("tst_quotesfilter");

#include "tst_quotesfilter.moc"
