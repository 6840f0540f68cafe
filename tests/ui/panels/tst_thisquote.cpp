// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/panels/desk.h"
#include "ui/quotes/attribution.h"
#include "ui/quotes/quotesheet.h"
#include "ui/quotes/thisquote.h"
#include "ui/quotes/wordingview.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Synoptic;

class TstThisQuote : public QObject
{
    Q_OBJECT
private slots:
    void everyOutletIsGivenWithItsLengthAndItsAttribution()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        const QuoteSheet sheet = sheetOfGroup(synopsis, 0);
        QCOMPARE(sheet.speaker, QStringLiteral("Ines Vidal"));
        QCOMPARE(sheet.entries.size(), 2);
        QCOMPARE(sheet.entries[1].outlet, QStringLiteral("The Lighthouse"));
        QCOMPARE(sheet.entries[1].attribution, QStringLiteral("Vidal said"));
        QVERIFY2(sheet.entries[1].measure.startsWith(QStringLiteral("cut")), qPrintable(sheet.entries[1].measure));
        QCOMPARE(sheet.leftOut, (QList<qsizetype>{1, 3, 4}));
    }

    void thePointerOnAQuoteThatIsNoLongerFoundShowsNone()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        synopsis.setHoveredGroup(1);
        QCOMPARE(synopsis.shownGroup(), 1);
        synopsis.setHoveredGroup(synopsis.findings().groups.size());
        QCOMPARE(synopsis.shownGroup(), -1);
    }

    void aLongAttributionKeepsItsBeginningAndItsEnd()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        const QString words = attributionWords(synopsis.articles()[0], synopsis.findings(), 0);
        QCOMPARE(words, QStringLiteral("harbour master Ines Vidal told … at the quay"));
    }

    void anAttributionEndsWhereTheQuotationGoesOn()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        QCOMPARE(attributionWords(synopsis.articles()[1], synopsis.findings(), 2), QStringLiteral("said Tomas Brandt"));
    }

    void aQuotationThatIsGivenToNobodyHasNoAttribution()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        QCOMPARE(attributionWords(synopsis.articles()[3], synopsis.findings(), 9), QString());
    }

    void anInterruptedQuotationShowsTheBreak()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        const QString words = sheetOfGroup(synopsis, 1).entries.first().words();
        QVERIFY2(words.contains(QStringLiteral("asked […] and")) || words.contains(QStringLiteral("asked, […] and")),
            qPrintable(words));
    }

    void identicalWordingsCountOnce()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        QVERIFY(sheetOfGroup(synopsis, 1).count.startsWith(u'1'));
        QCOMPARE(sheetOfGroup(synopsis, 2).count, QStringLiteral("2 wordings"));
    }

    void aliasesOfOneSpeakerAreNoConflict()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        QCOMPARE(sheetOfGroup(synopsis, 0).conflict, QString()); // Ines Vidal, Vidal
        QCOMPARE(sheetOfGroup(synopsis, 1).conflict, QString()); // Tomas Brandt, Mr Brandt
    }

    void outletsThatNameDifferentSpeakersAreSetAgainstEachOther()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        QCOMPARE(sheetOfGroup(synopsis, 2).conflict, QStringLiteral("A says Ines Vidal, C says deckhand"));
    }

    void likeWordsOfAnotherSpeakerAreListedApart()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        const QuoteSheet sheet = sheetOfGroup(synopsis, 0);
        QCOMPARE(sheet.echoes.size(), 1);
        QCOMPARE(sheet.echoes.first().speaker, QStringLiteral("Tomas Brandt"));
        QCOMPARE(sheet.echoes.first().place.article, 1);
        QVERIFY(sheetOfGroup(synopsis, 3).echoes.isEmpty());
    }

    void aQuotationOfOneOutletIsShownToo()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        const QuoteSheet sheet = sheetOfQuote(synopsis, 9);
        QCOMPARE(sheet.group, -1);
        QCOMPARE(sheet.speaker, QStringLiteral("speaker unknown"));
        QCOMPARE(sheet.entries.first().words(), QStringLiteral("“The café stays open.”"));
        QCOMPARE(sheet.entries.first().measure, QStringLiteral("4 words"));
    }

    void longDroppedStretchesKeepTheirEnds_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("shown");
        QTest::newRow("nine words stay") << "a b c d e f g h i" << "a b c d e f g h i";
        QTest::newRow("ten are shortened") << "a b c d e f g h i j" << "a b c … g h i j";
    }
    void longDroppedStretchesKeepTheirEnds()
    {
        QFETCH(const QString, words);
        QTEST(shortenedDrop(words), "shown");
    }

    void aClickOnAWordingGoesToItsPlaceAndLightsTheQuote()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        ThisQuote panel(&synopsis);
        panel.resize(344, 600);
        panel.showGroup(0);
        panel.show();
        QSignalSpy shown(&synopsis, &Synopsis::showRequested);
        QSignalSpy together(&synopsis, &Synopsis::bringTogetherRequested);
        QTest::mouseClick(panel.wordings()[1]->text()->viewport(), Qt::LeftButton, {}, QPoint(5, 5));
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first().first().value<Place>().article, 2);
        QCOMPARE(together.size(), 1);
        QVERIFY(synopsis.isOpen(2));
    }

    void enterOnAWordingGoesToItsPlace()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        ThisQuote panel(&synopsis);
        panel.showGroup(0);
        QSignalSpy shown(&synopsis, &Synopsis::showRequested);
        QTest::keyClick(panel.wordings()[0]->text(), Qt::Key_Return);
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first().first().value<Place>().article, 0);
    }

    void theTextIsAsHighAsItsWordsAtEveryWidth()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        ThisQuote panel(&synopsis);
        panel.showGroup(0);
        panel.resize(344, 600);
        panel.show();
        const int wide = panel.wordings()[0]->text()->height();
        panel.resize(220, 600);
        QCoreApplication::processEvents();
        QVERIFY(panel.wordings()[0]->text()->height() > wide);
    }

    void aWordingIsReadAloudWithOutletMeasureAndWords()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        ThisQuote panel(&synopsis);
        panel.showGroup(0);
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(panel.wordings()[1]->text());
        QVERIFY(spoken);
        QVERIFY(spoken->text(QAccessible::Name).startsWith(QStringLiteral("The Lighthouse, cut")));
        QVERIFY(spoken->text(QAccessible::Description).contains(QStringLiteral("Vidal said")));
        QVERIFY(spoken->textInterface());
        QVERIFY(spoken->textInterface()->characterCount() > 40);
    }

    void copyWritesEveryOutletAndWhoLeavesItOut()
    {
        Synopsis synopsis;
        Test::fill(synopsis);
        ThisQuote panel(&synopsis);
        panel.showGroup(0);
        panel.copyAsText();
        const QString text = QGuiApplication::clipboard()->text();
        for (const char *part : {"1. Ines Vidal", "A, Quay Courier", "C, The Lighthouse", "— Vidal said",
                 "Left out by Salt & Sail, Évora Post and North Wire", "Similar words"})
            QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(text));
    }

    void whatIsSelectedIsCopiedWithoutTheWordsTheOutletDrops()
    {
        WordingText text(
            {{WordingRun::State::Kept, QStringLiteral("“")}, {WordingRun::State::Dropped, QStringLiteral("We hope")},
                {WordingRun::State::Kept, QStringLiteral(" no ferry leaves”")}},
            0);
        text.selectAll();
        text.copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("“no ferry leaves”"));
    }

    void nothingChosenSaysWhatToDo()
    {
        Synopsis synopsis;
        ThisQuote panel(&synopsis);
        QVERIFY(panel.sheet().isEmpty());
        QVERIFY(panel.wordings().isEmpty());
        panel.copyAsText(); // nothing to copy, nothing breaks
    }
};

static const Synoptic::Test::Suite<TstThisQuote> suite("tst_thisquote");

#include "tst_thisquote.moc"
