// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/actions.h"
#include "ui/find/findbar.h"
#include "ui/find/findwords.h"
#include "ui/synopsis.h"

#include <QLineEdit>
#include <QTest>

namespace Synoptic::Test {

class TstFind : public QObject
{
    Q_OBJECT
private slots:
    void whatIsTypedFindsWhatWasSet_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("places"); // in one article
        QTest::newRow("case does not count") << "HARBOUR" << 1;
        QTest::newRow("a straight apostrophe finds a curly one") << "pilot's" << 1;
        QTest::newRow("straight marks find curly ones") << "\"we waited" << 1;
        QTest::newRow("a part of a word is found too") << "augh" << 1;
        QTest::newRow("letters that come three times are three places") << "ai" << 3;
        QTest::newRow("what is not there is not found") << "lighthouse" << 0;
        QTest::newRow("blanks alone are nothing to look for") << "  " << 0;
    }
    void whatIsTypedFindsWhatWasSet()
    {
        QFETCH(QString, words);
        QFETCH(int, places);
        const QList<Article> articles = someArticles(3);
        const QList<Place> found = findWords(articles, words);
        QCOMPARE(found.size(), 3 * places);
        for (const Place &place : found)
            QCOMPARE(place.range().length(), words.size());
    }

    void enterGoesFromPlaceToPlaceAndRound()
    {
        Synopsis synopsis;
        synopsis.setArticles(someArticles(3));
        QWidget window;
        const Actions actions(&window);
        FindBar bar(synopsis, actions);
        bar.open(QStringLiteral("harbour"));
        QCOMPARE(bar.words(), QStringLiteral("3 places in 3 articles"));
        QTest::keyClick(bar.field(), Qt::Key_Return);
        QCOMPARE(bar.words(), QStringLiteral("1 of 3 in 3 articles"));
        QVERIFY(synopsis.isOpen(0));
        QTest::keyClick(bar.field(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(synopsis.foundAtHand(), 2);
        QVERIFY(synopsis.isOpen(2));
        QTest::keyClick(bar.field(), Qt::Key_Return);
        QCOMPARE(synopsis.foundAtHand(), 0);
    }

    void wordsAreLookedForWhenTheTypingPausesOrGoesOn()
    {
        Synopsis synopsis;
        synopsis.setArticles(someArticles(3));
        QWidget window;
        const Actions actions(&window);
        FindBar bar(synopsis, actions);
        bar.open();
        int searches = 0;
        connect(&synopsis, &Synopsis::foundChanged, this, [&searches] { ++searches; });
        QTest::keyClicks(bar.field(), QStringLiteral("harbour"));
        QTRY_COMPARE(bar.words(), QStringLiteral("3 places in 3 articles"));
        QVERIFY2(searches < 7, "a search for each letter");
        QTest::keyClicks(bar.field(), QStringLiteral(" opens"));
        QTest::keyClick(bar.field(), Qt::Key_Return);
        QCOMPARE(bar.words(), QStringLiteral("1 of 3 in 3 articles"));
    }

    void escapeTakesTheMarksAway()
    {
        Synopsis synopsis;
        synopsis.setArticles(someArticles(2));
        QWidget window;
        const Actions actions(&window);
        FindBar bar(synopsis, actions);
        bar.open(QStringLiteral("harbour"));
        QCOMPARE(synopsis.found().size(), 2);
        QTest::keyClick(bar.field(), Qt::Key_Escape);
        QVERIFY(bar.isHidden());
        QVERIFY(synopsis.found().isEmpty());
    }
};

const Suite<TstFind> suite("tst_find");

}

#include "tst_find.moc"
