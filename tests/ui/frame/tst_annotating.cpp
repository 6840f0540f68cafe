// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/database.h"
#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/actions.h"
#include "ui/messages.h"
#include "ui/notes/notespanel.h"
#include "ui/reader/articlepane.h"
#include "ui/reader/pageview.h"
#include "ui/reader/reader.h"
#include "ui/tagging/copiesrow.h"
#include "ui/tagging/tagpalette.h"
#include "ui/toolbar/statusline.h"

#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;

namespace Synoptic::Test {

namespace {

// The samples, and a person who marks them with both hands on the keyboard.
class Desk
{
public:
    Desk()
        : m_window(m_stage.openWrittenSamples())
    {
        m_window.synopsis().setPanes({0, 1, 2, 3, 4});
        m_window.reader().setAnimated(false);
        m_start = undo()->index();
    }

    MainWindow &window() { return m_window; }
    Synopsis &synopsis() { return m_window.synopsis(); }
    Codings &codings() { return m_window.session().codings(); }
    PageView *page(qsizetype article) { return m_window.reader().paneOf(article)->page(); }
    TextRange at(qsizetype article, const QString &words)
    {
        const qsizetype begin = synopsis().articles()[article].text.indexOf(words);
        if (begin < 0)
            qFatal("the article lacks “%s”", qPrintable(words));
        return {begin, begin + words.size()};
    }
    // The first words of a body paragraph, which no quotation holds.
    TextRange plainWords(qsizetype article, qsizetype length = 12)
    {
        for (const Block &block : synopsis().articles()[article].blocks) {
            const TextRange words{block.range.begin, block.range.begin + length};
            bool isFree = block.role == BlockRole::Body && block.range.length() > 2 * length;
            for (qsizetype at = words.begin; isFree && at < words.end; ++at)
                isFree = synopsis().quoteAt(article, at) < 0 && synopsis().groupAt(article, at) < 0;
            if (isFree)
                return snapped(synopsis().articles()[article].text, words);
        }
        qFatal("the article is all quotations");
    }
    // A shared quotation that two articles print in the same words.
    const QuoteGroup &sharedQuote()
    {
        for (qsizetype group = 0; group < synopsis().quotationCount(); ++group) {
            const QuoteGroup &it = synopsis().findings().groups[group];
            if (it.members.size() == 2 && it.members[0].place.article != it.members[1].place.article
                && it.members[1].place.range().length() > 20)
                return it;
        }
        qFatal("no quotation is shared by two");
    }
    void select(qsizetype article, TextRange range)
    {
        synopsis().setFocusedArticle(article);
        page(article)->setFocus();
        page(article)->select(range);
    }
    void press(qsizetype article, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        m_window.activateWindow(); // a popup that closed may have left it to nobody
        if (!QTest::qWaitForWindowActive(&m_window))
            qFatal("the window does not come back");
        QTest::keyClick(page(article), key, modifiers);
    }
    QList<Annotation> annotations(qsizetype article)
    {
        return codings().annotationsIn(synopsis().articles()[article].id);
    }
    TagPalette *palette()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // one that was closed is gone
        return m_window.findChild<TagPalette *>();
    }
    QLineEdit *field() { return palette()->findChild<QLineEdit *>(); }
    // Tags the selection with a name as it is typed into the palette.
    void tag(qsizetype article, const QString &name)
    {
        press(article, Qt::Key_T);
        QTest::keyClicks(field(), name);
        QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
    }
    // Takes back all that was done since the articles came in.
    void undoAll() { m_window.session().project()->goTo(m_start); }
    const QUndoStack *undo() { return m_window.session().project()->undoStack(); }

private:
    Stage m_stage;
    MainWindow &m_window;
    int m_start = 0;
};

}

class TstAnnotating : public QObject
{
    Q_OBJECT
private slots:
    void whatIsMarkedIsReadToThoseWhoDoNotSeeIt()
    {
        Desk desk;
        const TextRange words = desk.plainWords(0);
        desk.select(0, words);
        desk.tag(0, u"blame, or not"_s);
        QAccessibleInterface *const page = QAccessible::queryAccessibleInterface(desk.page(0));
        QVERIFY(page);
        QAccessibleTextInterface *const text = page->textInterface();
        QVERIFY(text);
        QCOMPARE(text->characterCount(), static_cast<int>(desk.page(0)->toPlainText().size()));
        const int at = static_cast<int>(desk.page(0)->page().toDocument(words.begin));
        int begin = -1;
        int end = -1;
        QCOMPARE(text->attributes(at + 1, &begin, &end), u"description:highlight\\: blame\\, or not;"_s);
        QCOMPARE(TextRange(begin, end), TextRange(at, at + words.length()));
        QCOMPARE(text->text(begin, end), words.of(desk.synopsis().articles()[0].text));
        QVERIFY(text->attributes(end + 1, &begin, &end).isEmpty());
        QVERIFY(begin >= at + words.length());
        const QRect first = text->characterRect(at);
        QVERIFY(!first.isEmpty());
        QCOMPARE(text->offsetAtPoint(first.center()), at);
        text->setSelection(0, at, at + 3);
        QCOMPARE(desk.page(0)->selectedRange(), TextRange(words.begin, words.begin + 3));
        // Hostile offsets are kept within the page.
        for (const int offset : {-5, 1'000'000}) {
            text->attributes(offset, &begin, &end);
            text->characterRect(offset);
            text->setCursorPosition(offset);
        }
        QCOMPARE(text->text(-5, 1'000'000).size(), text->characterCount());
    }

    void sharedQuotesAreReadWithTheirNumbers()
    {
        Desk desk;
        const QuoteGroup &shared = desk.sharedQuote();
        const Place place = shared.members[1].place;
        QAccessibleTextInterface *const text
            = QAccessible::queryAccessibleInterface(desk.page(place.article))->textInterface();
        int begin = -1;
        int end = -1;
        const auto at = static_cast<int>(desk.page(place.article)->page().toDocument(place.range().begin));
        QVERIFY(text->attributes(at, &begin, &end).startsWith(u"description:shared quote "_s));
    }

    void theKeysMeanTheQuotationThatIsGoneToAfterAHighlight()
    {
        Desk desk;
        desk.select(0, desk.plainWords(0));
        desk.press(0, Qt::Key_H);
        QVERIFY(!desk.codings().atHand().isNull());
        desk.press(0, Qt::Key_F7);
        QVERIFY(desk.synopsis().litGroup() >= 0);
        QVERIFY(desk.codings().atHand().isNull());
        desk.press(0, Qt::Key_F4);
        QVERIFY(!desk.codings().atHand().isNull());
    }

    void selectedWordsAreHighlightedWithOneKey()
    {
        Desk desk;
        const TextRange words = desk.plainWords(0);
        desk.select(0, words);
        desk.press(0, Qt::Key_H);
        QCOMPARE(desk.annotations(0).size(), 1);
        QCOMPARE(desk.annotations(0).first().place.range, words);
        QCOMPARE(desk.codings().atHand(), desk.annotations(0).first().id);
        QVERIFY(desk.page(0)->selectedRange().isEmpty());
        QCOMPARE(desk.undo()->undoText(), u"Highlight"_s);
        QCOMPARE(desk.page(0)->markers().marks().highlights.size(), 1);
        desk.window().session().project()->undo();
        QVERIFY(desk.page(0)->markers().marks().highlights.isEmpty());
    }

    void wordsOfTwoParagraphsAreHighlightedWithTheMouse()
    {
        Desk desk;
        PageView *const page = desk.page(0);
        const Article &article = desk.synopsis().articles()[0];
        qsizetype first = 0;
        while (article.blocks[first].role != BlockRole::Body || article.blocks[first + 1].role != BlockRole::Body)
            ++first;
        const TextRange upper = article.blocks[first].range;
        const TextRange lower = article.blocks[first + 1].range;
        // From the last words of one paragraph to the first ones of the next.
        const TextRange wanted{
            article.text.lastIndexOf(u' ', upper.end - 12) + 1, article.text.indexOf(u' ', lower.begin + 12)};
        page->scrollTo(page->geometry().yFor(wanted.begin) - 100);
        const auto at = [&](qsizetype position) { // just before this letter
            const QRectF letter = page->geometry().rectsFor({position, position + 1}).first().rect;
            return QPointF(letter.left() + 1, letter.center().y() - page->scrollPlace()).toPoint();
        };
        QTest::mousePress(page->viewport(), Qt::LeftButton, {}, at(wanted.begin));
        for (const qsizetype step : {upper.end - 1, lower.begin + 2, wanted.end})
            QTest::mouseMove(page->viewport(), at(step));
        QTest::mouseRelease(page->viewport(), Qt::LeftButton, {}, at(wanted.end));
        QCOMPARE(page->selectedRange(), wanted);
        desk.press(0, Qt::Key_H);
        QCOMPARE(desk.annotations(0).size(), 1);
        QCOMPARE(desk.annotations(0).first().place.range, wanted);
        QVERIFY(desk.annotations(0).first().place.words.contains(u'\n'));
        QCOMPARE(page->markers().marks().highlights.size(), 1);
    }

    void aTagIsMadeInThePaletteAndThenHasADigit()
    {
        Desk desk;
        desk.select(0, desk.plainWords(0));
        desk.tag(0, u"sources/unnamed"_s);
        QCOMPARE(desk.codings().tags().size(), 2);
        QVERIFY(desk.codings().tags().first().isGroup);
        const TagId tag = desk.codings().tags().last().id;
        QCOMPARE(desk.codings().pathOf(tag), u"sources/unnamed"_s);
        QCOMPARE(desk.annotations(0).first().tags, QList<TagId>{tag});
        QVERIFY(!desk.palette() || !desk.palette()->isVisible());
        QVERIFY(desk.window().actions()[Command::Tag1]->text().contains(u"sources/unnamed"_s));
        desk.select(1, desk.plainWords(1));
        desk.press(1, Qt::Key_1);
        QCOMPARE(desk.annotations(1).size(), 1);
        QCOMPARE(desk.annotations(1).first().tags, QList<TagId>{tag});
        QCOMPARE(desk.undo()->undoText(), u"Tag “unnamed”"_s);
        desk.press(1, Qt::Key_1); // the highlight at hand has it: it is taken off
        QVERIFY(desk.annotations(1).first().tags.isEmpty());
        desk.undoAll();
        QVERIFY(desk.codings().tags().isEmpty());
        QVERIFY(desk.annotations(0).isEmpty());
    }

    void thePaletteFindsByLettersAndEscLeavesAllAsItWas()
    {
        Desk desk;
        desk.select(0, desk.plainWords(0));
        desk.tag(0, u"Issues/Security"_s);
        desk.select(0, desk.plainWords(0, 30));
        desk.press(0, Qt::Key_T);
        QTest::keyClicks(desk.field(), u"sec"_s);
        auto *const list = desk.palette()->findChild<QListWidget *>();
        QCOMPARE(list->currentItem()->text(), u"Security"_s);
        QTest::keyClick(desk.field(), Qt::Key_Escape);
        QTRY_VERIFY(!desk.palette());
        QCOMPARE(desk.annotations(0).size(), 1);
        QCOMPARE(desk.page(0)->selectedRange().length(), desk.plainWords(0, 30).length());
        desk.press(0, Qt::Key_T);
        QTest::keyClicks(desk.field(), u"sec"_s);
        QTest::keyClick(desk.field(), Qt::Key_Return);
        QCOMPARE(desk.annotations(0).size(), 2);
        QCOMPARE(desk.annotations(0).last().tags, desk.annotations(0).first().tags);
    }

    void shiftEnterKeepsThePaletteForASecondTagOfTheSameHighlight()
    {
        Desk desk;
        desk.select(0, desk.plainWords(0));
        desk.tag(0, u"first"_s);
        desk.select(1, desk.plainWords(1));
        desk.press(1, Qt::Key_T);
        QTest::keyClicks(desk.field(), u"fir"_s);
        QTest::keyClick(desk.field(), Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(desk.palette()->isVisible());
        QTest::keyClicks(desk.field(), u"second"_s);
        QTest::keyClick(desk.field(), Qt::Key_Return);
        QCOMPARE(desk.annotations(1).size(), 1);
        QCOMPARE(desk.annotations(1).first().tags.size(), 2);
    }

    void thePaletteNeverLiesOnTheSelection()
    {
        Desk desk;
        const TextRange words = desk.plainWords(0);
        desk.select(0, words);
        desk.press(0, Qt::Key_T);
        const auto [first, last] = desk.window().reader().linesOnScreen(
            {.kind = CodingTarget::Kind::Selection, .article = 0, .range = words});
        const QRect place(desk.palette()->pos(), desk.palette()->size());
        QVERIFY(!place.intersects(first));
        QVERIFY(!place.intersects(last));
    }

    void everyCopyOfASharedQuoteIsTaggedAsOneSetInOneStep()
    {
        Desk desk;
        const QuoteGroup quote = desk.sharedQuote();
        const Place here = quote.members[0].place;
        const Place there = quote.members[1].place;
        desk.select(here.article, here.range());
        desk.tag(here.article, u"Claim"_s);
        const int steps = desk.undo()->index();
        desk.press(here.article, Qt::Key_A);
        QCOMPARE(desk.undo()->index(), steps + 1);
        QCOMPARE(desk.undo()->undoText(), u"Tag 2 quotes"_s);
        QCOMPARE(desk.annotations(there.article).size(), 1);
        const Annotation mine = desk.annotations(here.article).first();
        const Annotation copy = desk.annotations(there.article).first();
        QVERIFY(mine.linked != 0);
        QCOMPARE(copy.linked, mine.linked);
        QCOMPARE(copy.tags, mine.tags);
        QVERIFY(copy.place.range.overlaps(there.range()));
        desk.press(here.article, Qt::Key_A); // there is nothing left to tag
        QCOMPARE(desk.undo()->index(), steps + 1);
        desk.press(here.article, Qt::Key_U);
        QCOMPARE(desk.annotations(here.article).first().linked, 0);
        QCOMPARE(desk.annotations(there.article).first().linked, 0);
        desk.window().session().project()->goTo(steps);
        QVERIFY(desk.annotations(there.article).isEmpty());
        QCOMPARE(desk.annotations(here.article).first().linked, 0);
    }

    void thePaletteTakesTheCopiesAlongWhenAsked()
    {
        Desk desk;
        const QuoteGroup quote = desk.sharedQuote();
        const Place here = quote.members[0].place;
        const Place there = quote.members[1].place;
        desk.select(here.article, here.range());
        desk.press(here.article, Qt::Key_T);
        QVERIFY(desk.palette()->findChild<CopiesRow *>()->isVisible());
        QVERIFY(!desk.palette()->takesCopies());
        QTest::keyClick(desk.field(), Qt::Key_A, Qt::AltModifier);
        QVERIFY(desk.palette()->takesCopies());
        QCOMPARE(desk.page(there.article)->markers().offered().size(), 1);
        QTest::keyClicks(desk.field(), u"Claim"_s);
        QTest::keyClick(desk.field(), Qt::Key_Return);
        QVERIFY(desk.page(there.article)->markers().offered().isEmpty());
        QCOMPARE(desk.annotations(there.article).size(), 1);
        QVERIFY(desk.annotations(there.article).first().linked != 0);
        desk.undoAll();
        QVERIFY(desk.annotations(there.article).isEmpty());
        QVERIFY(desk.codings().tags().isEmpty());
    }

    void delRemovesTheHighlightAtHandAndUndoBringsItBack()
    {
        Desk desk;
        desk.select(0, desk.plainWords(0));
        desk.press(0, Qt::Key_H);
        desk.press(0, Qt::Key_Delete);
        QVERIFY(desk.annotations(0).isEmpty());
        QVERIFY(desk.codings().atHand().isNull());
        desk.window().session().project()->undo();
        QCOMPARE(desk.annotations(0).size(), 1);
    }

    void theEndsOfAHighlightMoveByWordsAndLettersInOneStep()
    {
        Desk desk;
        const QString &text = desk.synopsis().articles()[0].text;
        const TextRange words = desk.plainWords(0);
        desk.select(0, words);
        desk.press(0, Qt::Key_H);
        const int steps = desk.undo()->index();
        desk.press(0, Qt::Key_E);
        desk.press(0, Qt::Key_Right);
        desk.press(0, Qt::Key_Right);
        QCOMPARE(desk.undo()->index(), steps); // not before Enter
        desk.press(0, Qt::Key_Return);
        QCOMPARE(desk.undo()->index(), steps + 1);
        const TextRange wider = desk.annotations(0).first().place.range;
        QVERIFY(wider.end > words.end);
        QCOMPARE(wider.begin, words.begin);
        QVERIFY(text[wider.end - 1].isLetterOrNumber());
        QVERIFY(!text[wider.end].isLetterOrNumber());
        desk.press(0, Qt::Key_E);
        desk.press(0, Qt::Key_Left, Qt::ShiftModifier);
        desk.press(0, Qt::Key_Return);
        QCOMPARE(desk.annotations(0).first().place.range.end, wider.end - 1);
        desk.press(0, Qt::Key_B);
        desk.press(0, Qt::Key_Right);
        desk.press(0, Qt::Key_Escape);
        QCOMPARE(desk.annotations(0).first().place.range.begin, words.begin);
        QCOMPARE(desk.page(0)->markers().atHand().range.begin, words.begin);
    }

    // One takes hold of an end with the mouse and lets go of it elsewhere.
    void theEndsOfAHighlightAreDraggedInOneStep_data()
    {
        QTest::addColumn<bool>("isEnd");
        QTest::addColumn<int>("letters"); // so far, forwards
        QTest::newRow("the end, forwards") << true << 9;
        QTest::newRow("the end, backwards") << true << -5;
        QTest::newRow("the beginning, forwards") << false << 4;
        QTest::newRow("the beginning, backwards") << false << -6;
        QTest::newRow("the end, and back again to where it was") << true << 0;
    }
    void theEndsOfAHighlightAreDraggedInOneStep()
    {
        QFETCH(const bool, isEnd);
        QFETCH(const int, letters);
        Desk desk;
        PageView *const page = desk.page(0);
        const QString &text = desk.synopsis().articles()[0].text;
        TextRange words = desk.plainWords(0, 24);
        words.begin += 8; // there is room on both sides
        desk.select(0, words);
        desk.press(0, Qt::Key_H);
        page->scrollTo(page->geometry().yFor(words.begin) - 100);
        const int steps = desk.undo()->index();
        const auto before = [page](qsizetype position) { // this letter, and inside it
            const QRectF letter = page->geometry().rectsFor({position, position + 1}).first().rect;
            return QPointF(letter.left() + 1, letter.center().y() - page->scrollPlace()).toPoint();
        };
        const auto behind = [page](qsizetype position) {
            const QRectF letter = page->geometry().rectsFor({position - 1, position}).first().rect;
            return QPointF(letter.right() - 1, letter.center().y() - page->scrollPlace()).toPoint();
        };
        const QPoint handle = isEnd ? behind(words.end) : before(words.begin);
        TextRange wanted = words;
        (isEnd ? wanted.end : wanted.begin) += letters;
        const QPoint there = isEnd ? behind(wanted.end) : before(wanted.begin);
        QTest::mousePress(page->viewport(), Qt::LeftButton, {}, handle);
        QTest::mouseMove(page->viewport(), behind(words.end + 3));
        QTest::mouseMove(page->viewport(), there);
        QCOMPARE(desk.annotations(0).first().place.range, words); // not before the button is let go
        QCOMPARE(page->markers().atHand().range, wanted);
        QTest::mouseRelease(page->viewport(), Qt::LeftButton, {}, there);
        QCOMPARE(desk.annotations(0).size(), 1);
        const Anchor place = desk.annotations(0).first().place;
        TextRange kept = wanted; // without a blank at its ends
        while (text[kept.begin].isSpace())
            ++kept.begin;
        while (text[kept.end - 1].isSpace())
            --kept.end;
        QCOMPARE(place.range, kept);
        QCOMPARE(place.words, kept.of(text).toString());
        QCOMPARE(page->markers().atHand().range, kept);
        QCOMPARE(desk.undo()->index(), steps + (letters == 0 ? 0 : 1));
        if (letters == 0)
            return;
        desk.window().session().project()->undo();
        QCOMPARE(desk.annotations(0).first().place.range, words);
        QCOMPARE(page->markers().marks().highlights.first().range, words);
    }

    void tabGoesThroughWhatLiesUnderTheCaretAndThenOn()
    {
        Desk desk;
        const TextRange narrow = desk.plainWords(0);
        const TextRange wide{narrow.begin, desk.plainWords(0, 40).end};
        desk.select(0, wide);
        desk.press(0, Qt::Key_H);
        desk.select(0, narrow);
        desk.press(0, Qt::Key_H);
        desk.press(0, Qt::Key_Escape);
        QVERIFY(desk.codings().atHand().isNull());
        desk.press(0, Qt::Key_Tab);
        QCOMPARE(desk.codings().annotation(desk.codings().atHand())->place.range, narrow); // the smallest first
        desk.press(0, Qt::Key_Tab);
        QCOMPARE(desk.codings().annotation(desk.codings().atHand())->place.range, wide);
        desk.press(0, Qt::Key_Tab);
        QVERIFY(!desk.page(0)->hasFocus());
    }

    void f4GoesFromHighlightToHighlight()
    {
        Desk desk;
        desk.select(0, desk.plainWords(0));
        desk.press(0, Qt::Key_H);
        desk.press(0, Qt::Key_Escape);
        desk.press(0, Qt::Key_F4);
        QCOMPARE(desk.codings().atHand(), desk.annotations(0).first().id);
    }

    void aClickOnAStripeTakesItsHighlight()
    {
        Desk desk;
        desk.select(0, desk.plainWords(0));
        desk.press(0, Qt::Key_H);
        desk.press(0, Qt::Key_Escape);
        PageView *const page = desk.page(0);
        const qreal y = page->geometry().yFor(desk.annotations(0).first().place.range.begin) - page->scrollPlace() + 8;
        QTest::mouseClick(page->viewport(), Qt::LeftButton, {}, QPoint(page->viewport()->width() - 4, qRound(y)));
        QCOMPARE(desk.codings().atHand(), desk.annotations(0).first().id);
    }

    void nWritesANoteOnTheHighlightAndItsSignHangsInTheMargin()
    {
        Desk desk;
        desk.select(0, desk.plainWords(0));
        desk.press(0, Qt::Key_H);
        desk.press(0, Qt::Key_N);
        auto &notes = desk.window().panels().panel<NotesPanel>();
        auto *const text = notes.findChild<QPlainTextEdit *>();
        QVERIFY(text->hasFocus());
        QTest::keyClicks(text, u"only here"_s);
        notes.keep();
        QCOMPARE(desk.annotations(0).first().note, u"only here"_s);
        QVERIFY(desk.page(0)->markers().marks().highlights.first().hasNote);
    }

    // What is typed goes to the disk after a moment; until then it is not said to be there.
    void whatIsTypedIsSavedWhenItIsOnTheDisk()
    {
        Desk desk;
        const auto *const said = desk.window().status().findChild<QLabel *>(u"saved"_s);
        QVERIFY2(said->text().startsWith(u"✓ Saved"_s), qPrintable(said->text()));
        desk.select(0, desk.plainWords(0));
        desk.press(0, Qt::Key_H);
        QVERIFY2(said->text().startsWith(u"✓ Saved"_s), qPrintable(said->text()));
        desk.press(0, Qt::Key_N);
        auto &notes = desk.window().panels().panel<NotesPanel>();
        auto *const text = notes.findChild<QPlainTextEdit *>();
        QTest::keyClicks(text, u"so"_s);
        QVERIFY(desk.annotations(0).first().note.isEmpty());
        QCOMPARE(said->text(), u"Saving…"_s);
        notes.keep();
        QCOMPARE(desk.annotations(0).first().note, u"so"_s);
        QVERIFY2(said->text().startsWith(u"✓ Saved"_s), qPrintable(said->text()));
        // Typed and taken away again: there is nothing to write.
        QTest::keyClicks(text, u"!"_s);
        QCOMPARE(said->text(), u"Saving…"_s);
        QTest::keyClick(text, Qt::Key_Backspace);
        notes.keep();
        QVERIFY2(said->text().startsWith(u"✓ Saved"_s), qPrintable(said->text()));
        // A disk that is full.
        QTest::keyClicks(text, u" much"_s);
        Database::setFault([] { return true; });
        const bool isKept = notes.keep();
        const QString refused = said->text();
        Database::setFault({});
        QVERIFY(!isKept);
        QCOMPARE(refused, u"Not saved"_s);
        QCOMPARE(said->text(), u"Not saved"_s);
        QVERIFY(notes.keep());
        QCOMPARE(desk.annotations(0).first().note, u"so much"_s);
        QVERIFY2(said->text().startsWith(u"✓ Saved"_s), qPrintable(said->text()));
    }

    void thatTheDiskIsFullIsSaidUntilWhatWasTypedIsWritten()
    {
        Desk desk;
        const MessageBar &messages = desk.window().messages();
        desk.select(0, desk.plainWords(0));
        desk.press(0, Qt::Key_H);
        desk.press(0, Qt::Key_N);
        auto &notes = desk.window().panels().panel<NotesPanel>();
        auto *const text = notes.findChild<QPlainTextEdit *>();
        const auto typeInVain = [&](const QString &words) {
            QTest::keyClicks(text, words);
            Database::setFault([] { return true; });
            const bool isKept = notes.keep();
            Database::setFault({});
            return !isKept;
        };
        QVERIFY(typeInVain(u"so"_s));
        QVERIFY2(messages.words().contains(u"the disk is full"_s), qPrintable(messages.words()));
        QTest::keyClicks(text, u" much"_s);
        QVERIFY2(messages.words().contains(u"the disk is full"_s), "nothing is written yet");
        QVERIFY(notes.keep());
        QCOMPARE(desk.annotations(0).first().note, u"so much"_s);
        QCOMPARE(messages.words(), QString());
        // What was said since then stays.
        QVERIFY(typeInVain(u" more"_s));
        desk.window().messages().show({Error::Kind::CannotWrite, u"“a.pdf” could not be written."_s, {}});
        QVERIFY(notes.keep());
        QCOMPARE(messages.words(), u"“a.pdf” could not be written."_s);
    }

    // The first articles of a project are shown before they are written.
    void theFirstArticlesAreSavedWhenTheyAreOnTheDisk()
    {
        Stage stage;
        MainWindow &window = stage.open();
        window.session().openSample();
        const auto *const said = window.status().findChild<QLabel *>(u"saved"_s);
        QVERIFY(!window.synopsis().articles().isEmpty());
        QVERIFY(window.session().project()->snapshot().articles.isEmpty());
        QCOMPARE(said->text(), u"Saving…"_s);
        window.session().writeWaiting();
        QVERIFY(!window.session().project()->snapshot().articles.isEmpty());
        QVERIFY2(said->text().startsWith(u"✓ Saved"_s), qPrintable(said->text()));
    }

    void theStatusLineCountsAndSaysWhatIsSelected()
    {
        Desk desk;
        const QuoteGroup quote = desk.sharedQuote();
        desk.select(quote.members[0].place.article, quote.members[0].place.range());
        const QString selected = desk.window().status().findChild<QLabel *>(u"selection"_s)->text();
        QVERIFY2(selected.contains(u"words selected · in shared quote"_s), qPrintable(selected));
        desk.press(quote.members[0].place.article, Qt::Key_H);
        const QString counts = desk.window().status().findChild<QLabel *>(u"counts"_s)->accessibleName();
        QVERIFY2(counts.contains(u"1 highlight"_s), qPrintable(counts));
    }

    void withoutWordsAKeySaysWhatToDo()
    {
        Desk desk;
        desk.synopsis().setFocusedArticle(0);
        desk.page(0)->setFocus();
        desk.page(0)->setCaret(desk.plainWords(0).begin);
        desk.press(0, Qt::Key_H);
        QVERIFY(desk.annotations(0).isEmpty());
        QVERIFY(desk.window().messages().words().startsWith(u"Select words first"_s));
    }

    void theSameWordsAgainJoinTheHighlightThatIsThere()
    {
        Desk desk;
        desk.select(0, desk.plainWords(0));
        desk.tag(0, u"first"_s);
        desk.select(0, desk.plainWords(0));
        desk.tag(0, u"second"_s);
        QCOMPARE(desk.annotations(0).size(), 1);
        QCOMPARE(desk.annotations(0).first().tags.size(), 2);
    }
};

const Suite<TstAnnotating> suite("tst_annotating");

}

#include "tst_annotating.moc"
