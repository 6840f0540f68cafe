// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/reader/harbour.h"
#include "ui/look/look.h"
#include "ui/reader/articlemarks.h"
#include "ui/reader/articlepane.h"
#include "ui/reader/pageview.h"
#include "ui/reader/paneheader.h"
#include "ui/reader/reader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Synoptic;

namespace {

// The harbour, where the third report tells without marks what the first quotes of the pier.
struct Table {
    Table()
        : reader(&synopsis)
    {
        QList<Article> articles = Test::harbour();
        const QString words = u"The harbour was built in 1871"_s;
        Findings findings = Test::harbourFindings(articles);
        Place &quoted = findings.groups[0].members[0].place;
        quoted.quote = 0;
        Quote quote;
        quote.segments = quoted.parts;
        findings.quotes.append(quote);
        told = Test::find(articles[2], words);
        findings.links.append({LinkKind::Indirect, quoted, {2, -1, {told}}, 0.7, {}});
        synopsis.setArticles(articles);
        synopsis.setFindings(collate(articles, findings));
        synopsis.setPanes({0, 1, 2});
        reader.setAnimated(false);
        reader.resize(1100, 700);
        reader.show();
    }

    PageView *page() const { return reader.panes()[2]->page(); }
    // Of the page as it is painted, in the middle of the told words: that far below the top of their line.
    QColor pixel(qreal below) const
    {
        const QRectF line = page()->geometry().rectsFor(told).first().rect;
        const QPoint at(qRound(line.center().x()), qRound(line.top() + below - page()->scrollPlace()));
        return page()->viewport()->grab().toImage().pixelColor(at);
    }

    Synopsis synopsis;
    Reader reader;
    TextRange told;
};

}

// Words that tell without marks what others quote, on the page.
class TstToldMarks : public QObject
{
    Q_OBJECT
private slots:
    void init() { setLook(Scheme::Light); }

    void theyAreMarksOfTheGroup()
    {
        const Table table;
        const ArticleMarks marks = marksOf(table.synopsis, 2);
        const auto isTold = [](const SharedMark &mark) { return mark.isTold(); };
        const auto mark = std::ranges::find_if(marks.shared, isTold);
        QVERIFY(mark != marks.shared.end());
        QCOMPARE(mark->group, 0);
        QCOMPARE(mark->wording, Wording::Paraphrased); // the dotted edge
        QCOMPARE(mark->parts, QList<TextRange>{table.told});
        QVERIFY(std::ranges::none_of(marksOf(table.synopsis, 1).shared, isTold));
    }

    void theyHaveNoFillUntilTheyAreLit()
    {
        Table table;
        QCOMPARE(table.pixel(4), QColor(look().page));
        table.synopsis.light(0, false);
        QCOMPARE(table.pixel(4), QColor(look().group(0).litFill));
        table.synopsis.light(1, false);
        QCOMPARE(table.pixel(4), QColor(look().page));
    }

    void theHeadOfThePaneDoesNotSayNotHere()
    {
        Table table;
        table.synopsis.light(0, false);
        QCOMPARE(table.reader.panes()[2]->findChild<CopySign *>()->places().inView, 1);
    }

    void aClickOnThemLightsTheGroup()
    {
        Table table;
        const QRectF line = table.page()->geometry().rectsFor(table.told).first().rect;
        const QPointF at(line.center().x(), line.center().y() - table.page()->scrollPlace());
        QTest::mouseClick(table.page()->viewport(), Qt::LeftButton, {}, at.toPoint());
        QCOMPARE(table.synopsis.litGroup(), 0);
    }
};

static const Synoptic::Test::Suite<TstToldMarks> suite("tst_toldmarks");

#include "tst_toldmarks.moc"
