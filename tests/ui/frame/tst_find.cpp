// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/coding/author.h"
#include "ui/find/findpanel.h"
#include "ui/find/foundlist.h"
#include "ui/frame/placehistory.h"
#include "ui/look/tagcolors.h"
#include "ui/reader/reader.h"
#include "ui/tagging/tagpalette.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QUndoStack>

namespace Synoptic::Test {

namespace {

FindPanel &panelOf(MainWindow &window)
{
    return window.panels().panel<FindPanel>();
}

// Ctrl+F and the words, as a person types them.
FindPanel &type(MainWindow &window, const QString &words)
{
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), words);
    panelOf(window).seekNow();
    return panelOf(window);
}

// The segment with these words; a count may stand behind them.
void choose(FindPanel &panel, const QString &words)
{
    for (auto *button : panel.findChildren<QAbstractButton *>()) {
        if (button->text().section(u' ', 0, 0) == words)
            button->click();
    }
}

void clickTagAll(FindPanel &panel)
{
    for (auto *button : panel.findChildren<QToolButton *>()) {
        if (button->text().startsWith(QStringLiteral("Tag")))
            button->click();
    }
}

// A project of three articles with 2,400 places of a word, more than the list has rows.
MainWindow &openLongOnes(Stage &stage)
{
    MainWindow &window = stage.open();
    QStringList files;
    for (const QString &name : {QStringLiteral("a.txt"), QStringLiteral("b.txt"), QStringLiteral("c.txt")})
        files.append(
            stage.file(name, name + QStringLiteral("\n\n") + QStringLiteral("The ferry left. ").repeated(800)));
    window.session().addFiles(files);
    if (!QTest::qWaitFor([&window] {
            return window.synopsis().isAnalysed() && window.synopsis().articles().size() == 3
                && window.session().project()->undoStack()->count() == 1;
        }))
        qFatal("the articles are not read");
    return window;
}

int placesIn(const FindPanel &panel)
{
    int places = 0;
    for (int row = 0; row < panel.list()->model()->rowCount(); ++row)
        places += panel.list()->model()->index(row, 0).data(FoundList::HitRole).toLongLong() >= 0 ? 1 : 0;
    return places;
}

}

class TstFind : public QObject
{
    Q_OBJECT
private slots:
    void whatIsTypedIsFoundByArticle()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        FindPanel &panel = type(window, QStringLiteral("HARBOUR"));
        const QAbstractItemModelTester tester(panel.list()->model());
        QVERIFY(placesIn(panel) > 3);
        QCOMPARE(panel.count().value(), placesIn(panel));
        QCOMPARE(window.synopsis().found().size(), placesIn(panel));
        QVERIFY(panel.words().contains(QStringLiteral(" articles")));
        const QModelIndex head = panel.list()->model()->index(0, 0);
        QCOMPARE(head.data(FoundList::HitRole).toLongLong(), -1);
        QCOMPARE(head.data().toString(), window.synopsis().nameOf(window.synopsis().found().first().article));
        QCOMPARE(head.data(FoundList::LetterRole).toString(), QStringLiteral("A"));
    }

    void f3GoesFromPlaceToPlaceAndAltLeftComesBack()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        window.reader().setAnimated(false);
        const QList<ScrollPlace> before = window.reader().currentScrollPlaces();
        FindPanel &panel = type(window, QStringLiteral("harbour"));
        window.reader().setFocus();
        QTest::keyClick(&window, Qt::Key_F3, Qt::ShiftModifier);
        const qsizetype last = window.synopsis().found().size() - 1;
        QCOMPARE(window.synopsis().foundAtHand(), last);
        QVERIFY(window.synopsis().isOpen(window.synopsis().found()[last].article));
        QVERIFY(panel.words().startsWith(QString::number(last + 1)));
        QTest::keyClick(&window, Qt::Key_F3);
        QCOMPARE(window.synopsis().foundAtHand(), 0);
        QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
        QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
        const QList<ScrollPlace> after = window.reader().currentScrollPlaces();
        for (const ScrollPlace &place : before)
            QVERIFY(after.contains(place));
        QVERIFY(!window.history().canGoBack());
        QTest::keyClick(&window, Qt::Key_Right, Qt::AltModifier);
        QVERIFY(window.history().canGoBack());
    }

    void whatIsTypedIsLookedForWhenTheTypingPauses()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        FindPanel &panel = panelOf(window);
        QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(panel.field(), QStringLiteral("harbour"));
        QCOMPARE(placesIn(panel), 0);
        QTRY_VERIFY(placesIn(panel) > 0);
        panel.field()->setText(QStringLiteral("ferry"));
        QTest::keyClick(panel.field(), Qt::Key_Return); // Enter does not wait
        QCOMPARE(window.synopsis().foundAtHand(), 0);
        const Place &place = window.synopsis().found().first();
        QCOMPARE(place.range().of(window.synopsis().articles()[place.article].text).toString().toLower(),
            QStringLiteral("ferry"));
    }

    void arrowsInTheListLeadFromPlaceToPlace()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        FindPanel &panel = type(window, QStringLiteral("harbour"));
        QTest::keyClick(panel.field(), Qt::Key_Down);
        QVERIFY(panel.list()->hasFocus());
        QCOMPARE(window.synopsis().foundAtHand(), 0);
        QTest::keyClick(panel.list(), Qt::Key_Down);
        QCOMPARE(window.synopsis().foundAtHand(), 1);
        QTest::keyClick(panel.list(), Qt::Key_Escape);
        QVERIFY(window.synopsis().found().isEmpty());
        QVERIFY(window.reader().isAncestorOf(QApplication::focusWidget()));
    }

    void wordsPhrasesAndExpressionsAreReadEachInItsWay()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        FindPanel &panel = type(window, QStringLiteral("the harbour"));
        const int words = placesIn(panel);
        choose(panel, QStringLiteral("Phrase"));
        const int phrases = placesIn(panel);
        QVERIFY(phrases > 0);
        QVERIFY(phrases < words);
        panel.field()->setText(QStringLiteral("harb(ou"));
        panel.seekNow();
        choose(panel, QStringLiteral("Expression"));
        QVERIFY(panel.words().startsWith(QStringLiteral("This is no regular expression")));
        panel.field()->setText(QStringLiteral("the\\s+harbours?\\b"));
        panel.seekNow();
        QTRY_COMPARE(placesIn(panel), phrases);
    }

    void aPartOfAWordIsOfferedAsABeginning()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        FindPanel &panel = type(window, QStringLiteral("harb"));
        QVERIFY(panel.words().contains(QStringLiteral("harb*")));
        QCOMPARE(placesIn(panel), 0);
        panel.field()->setText(QStringLiteral("harb*"));
        panel.seekNow();
        QVERIFY(placesIn(panel) > 0);
    }

    void quotationsAreFoundByTheirWordsAndTheirSpeakers()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        const QList<Quote> &quotes = window.synopsis().findings().quotes;
        const auto named
            = std::ranges::find_if(quotes, [](const Quote &quote) { return quote.speaker && quote.isSpeech(); });
        QVERIFY(named != quotes.end());
        FindPanel &panel = type(window, named->speaker->name);
        choose(panel, QStringLiteral("Quotes"));
        QVERIFY(placesIn(panel) > 0);
        const QModelIndex first = panel.list()->model()->index(1, 0);
        QVERIFY(!first.data(FoundList::DetailRole).toString().isEmpty());
    }

    void aListThatIsEmptyHasNoScrollBar()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        const auto *const list = type(window, QStringLiteral("harbour")).findChild<QListView *>();
        QVERIFY(list->verticalScrollBar()->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("xyz"));
        panelOf(window).seekNow();
        QVERIFY(!list->verticalScrollBar()->isVisible());
    }

    void allThatIsFoundGetsATagInOneStep()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        FindPanel &panel = type(window, QStringLiteral("harbour"));
        const int places = placesIn(panel);
        QTRY_COMPARE(window.session().project()->undoStack()->count(), 1); // the articles are written
        clickTagAll(panel);
        auto *palette = window.findChild<TagPalette *>();
        QVERIFY(palette);
        auto *field = palette->findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral("Places/Port"));
        QTest::keyClick(field, Qt::Key_Return);
        const Project &project = *window.session().project();
        QCOMPARE(project.snapshot().tags.size(), 2);
        QVERIFY(project.snapshot().tags.first().isGroup);
        QCOMPARE(project.snapshot().tags.last().name, QStringLiteral("Port"));
        QCOMPARE(project.snapshot().tags.last().colour, tagColorChoices().first());
        int tagged = 0;
        for (const QList<Annotation> &list : project.snapshot().annotations) {
            tagged += int(list.size());
            for (const Annotation &annotation : list)
                QCOMPARE(annotation.by.author, authorName());
        }
        QCOMPARE(tagged, places);
        QCOMPARE(window.session().project()->undoStack()->count(), 2);
        const QString step = window.session().project()->undoStack()->undoText();
        QVERIFY2(step.contains(QStringLiteral("Port")) && step.contains(QString::number(places)), qPrintable(step));
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(project.snapshot().annotations.isEmpty());
        QVERIFY(project.snapshot().tags.isEmpty());
    }

    void whatTheListIsTooShortForGetsTheTagToo()
    {
        Stage stage;
        MainWindow &window = openLongOnes(stage);
        FindPanel &panel = type(window, QStringLiteral("ferry"));
        QVERIFY(placesIn(panel) < 2400);
        QVERIFY2(panel.words().startsWith(QStringLiteral("the first ")), qPrintable(panel.words()));
        QTest::keyClick(panel.field(), Qt::Key_Return);
        QVERIFY2(panel.words().startsWith(QStringLiteral("1 of the first ")), qPrintable(panel.words()));
        clickTagAll(panel);
        QTRY_VERIFY(window.findChild<TagPalette *>());
        auto *field = window.findChild<TagPalette *>()->findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral("Ship"));
        QTest::keyClick(field, Qt::Key_Return);
        Project &project = *window.session().project();
        const auto tagged = [&project] {
            qsizetype count = 0;
            for (const QList<Annotation> &list : project.snapshot().annotations)
                count += list.size();
            return count;
        };
        QCOMPARE(tagged(), 2400);
        QVERIFY2(project.undoStack()->undoText().contains(QStringLiteral("2,400"))
                || project.undoStack()->undoText().contains(QStringLiteral("2400")),
            qPrintable(project.undoStack()->undoText()));
        project.undo();
        QCOMPARE(tagged(), 0);
    }

    void whoCancelsOrLooksForSomethingElseIsNotAskedForATag()
    {
        Stage stage;
        MainWindow &window = openLongOnes(stage);
        FindPanel &panel = type(window, QStringLiteral("ferry"));
        for (const bool cancels : {true, false}) {
            HeldJobs held(window.jobs());
            clickTagAll(panel);
            if (cancels) {
                window.jobs().cancelAll();
            } else {
                panel.field()->setText(QStringLiteral("left"));
                panel.seekNow();
            }
            held.release();
            QTRY_VERIFY(!window.jobs().isBusy());
            QVERIFY(!window.findChild<TagPalette *>());
        }
        clickTagAll(panel);
        QTRY_VERIFY(window.findChild<TagPalette *>()); // and may ask again
    }

    void anotherProjectEndsTheSearchInTheOldOne()
    {
        Stage stage;
        MainWindow &window = stage.openSamples();
        FindPanel &panel = type(window, QStringLiteral("harbour"));
        QVERIFY(placesIn(panel) > 0);
        window.session().newProject();
        QTRY_COMPARE(placesIn(panel), 0);
        QVERIFY(window.synopsis().found().isEmpty());
    }
};

const Suite<TstFind> suite("tst_find");

}

#include "tst_find.moc"
