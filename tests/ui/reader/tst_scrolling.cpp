// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/reader/harbour.h"
#include "ui/reader/articlepane.h"
#include "ui/reader/pageview.h"
#include "ui/reader/reader.h"
#include "ui/reader/scrolltogether.h"

#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Synoptic;

using Pairs = QList<std::pair<qsizetype, qsizetype>>;

// Pages that scroll together, copies brought to one height, and the ways to get about.
class TstScrolling : public QObject
{
    Q_OBJECT
private slots:
    void theLongestRisingRowIsKept_data();
    void theLongestRisingRowIsKept();
    void theRisingRowIsAsLongAsThePlainWayFinds();
    void commonPlacesLeaveOutWhatOnlyEchoes();
    void heightsBetweenPairsAreInProportion();
    void bothPagesBeginAndEndTogether();
    void whatIsOffGivesWayByHalfOfEachStep();
    void aFollowerNeverJumpsToTheNextCommonPlace();
    void pagesWithoutACommonPlaceGoInProportion();
    void goingToASharedQuoteSelectsNothing();
    void aPlaceThatWasShownIsLeftBehindUnmarked();
    void whatAPersonSelectedStaysSelected();
    void scrollingOnePageMovesTheOthers();
    void scrollingAloneMovesNoOther();
    void aStepOfTheLeaderScrollsEachPageOnce();
    void copiesAreBroughtToOneHeight();
    void aPageThatIsClickedStandsStill();
    void animatedPagesArriveInTime();
    void nextCopyGoesRound();
    void aPlaceIsShownEvenIfItIsFolded();
    void placesComeBackAsTheyWere();
    void pixelsOfATouchpadAreFollowedExactly();
    void controlAndWheelZoomAllPages();
    void panesThatHaveNoRoomScrollSidewaysAndSnap();
    void panesKeepTheirPagesWhenTheyMove();
    void draggingAHeaderMovesItsPane();
    void oneToEightPanesStandSideBySide();
};

struct Table {
    Table()
        : reader(&synopsis)
    {
        Test::layOut(synopsis);
        reader.setAnimated(false);
        reader.resize(1100, 500);
        reader.show();
    }
    PageView *page(qsizetype pane) const { return reader.panes()[pane]->page(); }
    qreal viewY(qsizetype pane, QStringView words) const
    {
        return page(pane)->geometry().yFor(Test::find(page(pane)->article(), words).begin) - page(pane)->scrollPlace();
    }

    Synopsis synopsis;
    Reader reader;
};

void TstScrolling::theLongestRisingRowIsKept_data()
{
    QTest::addColumn<Pairs>("pairs");
    QTest::addColumn<Pairs>("row");
    QTest::newRow("nothing in common") << Pairs{} << Pairs{};
    QTest::newRow("all in one order") << Pairs{{1, 10}, {2, 20}} << Pairs{{1, 10}, {2, 20}};
    QTest::newRow("given in any order") << Pairs{{2, 20}, {1, 10}} << Pairs{{1, 10}, {2, 20}};
    QTest::newRow("one that crosses is left out")
        << Pairs{{1, 90}, {2, 20}, {3, 30}, {4, 40}} << Pairs{{2, 20}, {3, 30}, {4, 40}};
    QTest::newRow("one place said twice counts once") << Pairs{{1, 10}, {1, 20}, {2, 15}} << Pairs{{1, 10}, {2, 15}};
}

void TstScrolling::theLongestRisingRowIsKept()
{
    QFETCH(const Pairs, pairs);
    QTEST(risingPairs(pairs), "row");
}

// The same by trying for each pair every one before it.
static qsizetype plainLength(Pairs pairs)
{
    std::ranges::sort(pairs);
    QList<qsizetype> length(pairs.size(), 1);
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        for (qsizetype k = 0; k < i; ++k) {
            if (pairs[k].first < pairs[i].first && pairs[k].second < pairs[i].second)
                length[i] = std::max(length[i], length[k] + 1);
        }
    }
    return length.isEmpty() ? 0 : *std::ranges::max_element(length);
}

void TstScrolling::theRisingRowIsAsLongAsThePlainWayFinds()
{
    QRandomGenerator random(20240517);
    for (int round = 0; round < 300; ++round) {
        Pairs pairs;
        const int count = random.bounded(20);
        for (int i = 0; i < count; ++i)
            pairs.append({random.bounded(12), random.bounded(12)});
        const Pairs row = risingPairs(pairs);
        QCOMPARE(row.size(), plainLength(pairs));
        for (qsizetype i = 0; i < row.size(); ++i) {
            QVERIFY(pairs.contains(row[i]));
            QVERIFY(i == 0 || (row[i - 1].first < row[i].first && row[i - 1].second < row[i].second));
        }
    }
}

void TstScrolling::commonPlacesLeaveOutWhatOnlyEchoes()
{
    Findings findings;
    const auto link = [&findings](LinkKind kind, qsizetype a, qsizetype b) {
        findings.links.append({.kind = kind,
            .a = {.article = 0, .quote = -1, .parts = {{a, a + 5}}},
            .b = {.article = 1, .quote = -1, .parts = {{b, b + 5}}},
            .score = 1,
            .flags = {}});
    };
    link(LinkKind::Identical, 10, 100);
    link(LinkKind::Echo, 20, 200);
    link(LinkKind::Passage, 30, 300);
    QCOMPARE(commonPlaces(findings, 0, 1), (Pairs{{10, 100}, {30, 300}}));
    QCOMPARE(commonPlaces(findings, 1, 0), (Pairs{{100, 10}, {300, 30}}));
    QVERIFY(commonPlaces(findings, 0, 2).isEmpty());
}

void TstScrolling::heightsBetweenPairsAreInProportion()
{
    const HeightPairs pairs = {{0, 0}, {100, 300}, {200, 400}};
    QCOMPARE(between(pairs, 0), 0.0);
    QCOMPARE(between(pairs, 50), 150.0);
    QCOMPARE(between(pairs, 100), 300.0);
    QCOMPARE(between(pairs, 150), 350.0);
    QCOMPARE(between(pairs, 210), 410.0);
}

void TstScrolling::bothPagesBeginAndEndTogether()
{
    const HeightPairs pairs = {{0, 0}, {1000, 3000}}; // ends of two pages seen through 400
    QCOMPARE(follow(pairs, {.scroll = 0, .step = -600, .most = 600, .view = 400}, 2600, 2600), 0.0);
    QCOMPARE(follow(pairs, {.scroll = 600, .step = 600, .most = 600, .view = 400}, 0, 2600), 2600.0);
}

void TstScrolling::whatIsOffGivesWayByHalfOfEachStep()
{
    const HeightPairs pairs = {{0, 0}, {1000, 1000}};
    const LeaderStep leader{.scroll = 110, .step = 10, .most = 600, .view = 400};
    QCOMPARE(follow(pairs, leader, 140, 600), 145.0); // was 40 off, is 35 off
    QCOMPARE(follow(pairs, leader, 97, 600), 110.0);  // was 3 off
}

void TstScrolling::aFollowerNeverJumpsToTheNextCommonPlace()
{
    // Ten lines of the leader answer to eight hundred of the follower.
    const HeightPairs pairs = {{0, 0}, {1000, 1000}, {1010, 1800}, {3000, 3000}};
    qreal place = 0;
    qreal furthest = 0;
    for (qreal scroll = 10; scroll <= 2600; scroll += 10) {
        const qreal next = follow(pairs, {.scroll = scroll, .step = 10, .most = 2600, .view = 400}, place, 2600);
        furthest = std::max(furthest, std::abs(next - place));
        place = next;
    }
    QVERIFY2(furthest <= 30, qPrintable(QString::number(furthest)));
    QCOMPARE(place, 2600.0); // and has caught up
}

void TstScrolling::pagesWithoutACommonPlaceGoInProportion()
{
    const HeightPairs pairs = {{0, 0}, {1000, 3000}};
    qreal place = 0;
    for (qreal scroll = 10; scroll <= 600; scroll += 10) {
        const qreal next = follow(pairs, {.scroll = scroll, .step = 10, .most = 600, .view = 400}, place, 2600);
        QVERIFY(std::abs(next - place - 2600.0 / 60) < 0.01);
        place = next;
    }
}

void TstScrolling::goingToASharedQuoteSelectsNothing()
{
    Table table;
    const auto place = [&table](qsizetype group, qsizetype member) {
        return table.synopsis.findings().groups[group].members[member].place;
    };
    table.synopsis.show(place(0, 0));
    table.synopsis.light(0);
    QVERIFY(table.page(place(0, 0).article)->selectedRange().isEmpty());
    QCOMPARE(table.page(place(0, 0).article)->caretPlace(), place(0, 0).range().begin); // where Shift+arrows begin
    QVERIFY(table.reader.nextCopy(1));
    for (qsizetype pane : {0, 1, 2})
        QVERIFY(table.page(pane)->selectedRange().isEmpty());
}

void TstScrolling::aPlaceThatWasShownIsLeftBehindUnmarked()
{
    Table table;
    const TextRange late = Test::find(table.page(2)->article(), u"Paragraph 63");
    table.synopsis.show({.article = 2, .quote = -1, .parts = {late}});
    QCOMPARE(table.page(2)->selectedRange(), late); // nothing else says which place it is
    table.synopsis.light(0);
    QVERIFY(table.page(2)->selectedRange().isEmpty());
}

void TstScrolling::whatAPersonSelectedStaysSelected()
{
    Table table;
    const TextRange late = Test::find(table.page(2)->article(), u"Paragraph 63");
    table.synopsis.show({.article = 2, .quote = -1, .parts = {late}});
    const TextRange own = Test::find(table.page(2)->article(), u"Paragraph 61");
    table.page(2)->select(own);
    table.synopsis.light(0);
    QVERIFY(table.reader.nextCopy(1));
    QCOMPARE(table.page(2)->selectedRange(), own);
}

void TstScrolling::scrollingOnePageMovesTheOthers()
{
    Table table;
    table.page(1)->scrollTo(300);
    QVERIFY(table.page(0)->scrollPlace() > 0);
    QVERIFY(table.page(2)->scrollPlace() > 0);
    QCOMPARE(table.page(1)->scrollPlace(), 300.0); // the leader stays where it was put
    table.page(1)->scrollTo(table.page(1)->mostScroll());
    QVERIFY(std::abs(table.page(0)->scrollPlace() - table.page(0)->mostScroll()) <= 1);
    table.page(1)->scrollTo(0);
    QCOMPARE(table.page(0)->scrollPlace(), 0.0);
}

void TstScrolling::scrollingAloneMovesNoOther()
{
    Table table;
    table.synopsis.setScrollsTogether(false);
    table.page(1)->scrollTo(300);
    QCOMPARE(table.page(0)->scrollPlace(), 0.0);
}

void TstScrolling::aStepOfTheLeaderScrollsEachPageOnce()
{
    Table table;
    QSignalSpy leader(table.page(0), &PageView::scrolled);
    QSignalSpy follower(table.page(1), &PageView::scrolled);
    table.page(0)->scrollTo(200);
    QCOMPARE(leader.size(), 1);
    QCOMPARE(follower.size(), 1);
}

void TstScrolling::copiesAreBroughtToOneHeight()
{
    Table table;
    table.synopsis.setFocusedArticle(1);
    table.synopsis.light(0);
    const qreal a = table.viewY(0, u"the pier will not last");
    const qreal b = table.viewY(1, u"The pier will not last");
    QVERIFY2(std::abs(a - b) <= 1, qPrintable(QString::number(a) + u' ' + QString::number(b)));
    QVERIFY(a > 0 && a < 400);
    table.synopsis.light(1);
    QVERIFY(std::abs(table.viewY(1, u"The boats are going") - table.viewY(2, u"The boats are moving")) <= 1);
}

void TstScrolling::aPageThatIsClickedStandsStill()
{
    Table table;
    table.page(1)->scrollTo(table.page(1)->mostScroll()); // no way for its copy to come as low as this one
    PageView *const page = table.page(0);
    const qsizetype place = Test::find(page->article(), u"the pier will not last").begin + 6;
    for (const qreal wanted : {440.0, 60.0}) { // near the lower edge, near the upper one
        table.synopsis.light(-1);
        page->scrollTo(page->geometry().yFor(place) - wanted);
        const qreal before = page->scrollPlace();
        const RunRect word = page->geometry().rectsFor({place, place + 4}).first();
        QTest::mouseClick(
            page->viewport(), Qt::LeftButton, {}, (word.rect.center() - QPointF(0, page->scrollPlace())).toPoint());
        QCOMPARE(table.synopsis.litGroup(), 0);
        QCOMPARE(page->scrollPlace(), before);
    }
    QVERIFY(std::abs(table.viewY(0, u"the pier will not last") - table.viewY(1, u"The pier will not last")) <= 1);
}

void TstScrolling::animatedPagesArriveInTime()
{
    Table table;
    table.synopsis.setFocusedArticle(0);
    table.page(1)->scrollTo(table.page(1)->mostScroll());
    table.reader.setAnimated(true);
    table.synopsis.light(0);
    QTRY_VERIFY(std::abs(table.viewY(0, u"the pier will not last") - table.viewY(1, u"The pier will not last")) <= 1);
}

void TstScrolling::nextCopyGoesRound()
{
    Table table;
    QVERIFY(!table.reader.nextCopy(1)); // nothing is lit
    table.synopsis.setFocusedArticle(0);
    table.synopsis.light(0);
    QSignalSpy reached(&table.reader, &Reader::copyReached);
    QVERIFY(table.reader.nextCopy(1));
    QCOMPARE(table.synopsis.focusedArticle(), 1);
    QVERIFY(table.reader.nextCopy(1));
    QCOMPARE(table.synopsis.focusedArticle(), 0);
    QVERIFY(table.reader.nextCopy(-1));
    QCOMPARE(table.synopsis.focusedArticle(), 1);
    QCOMPARE(reached.size(), 3);
}

void TstScrolling::aPlaceIsShownEvenIfItIsFolded()
{
    Table table;
    const TextRange folded = Test::find(table.page(0)->article(), u"Share this report");
    QVERIFY(!table.page(0)->showsAll());
    table.synopsis.show({.article = 0, .quote = -1, .parts = {folded}});
    QVERIFY(table.page(0)->showsAll());
    QCOMPARE(table.page(0)->selectedRange(), folded);
    const TextRange late = Test::find(table.page(2)->article(), u"Paragraph 63");
    table.synopsis.show({.article = 2, .quote = -1, .parts = {late}});
    const qreal y = table.page(2)->geometry().yFor(late.begin);
    QVERIFY(table.page(2)->readableView().contains(QPointF(50, y)));
}

void TstScrolling::placesComeBackAsTheyWere()
{
    Table table;
    table.synopsis.setScrollsTogether(false);
    table.page(0)->scrollTo(333);
    table.page(2)->scrollTo(120);
    const QList<ScrollPlace> places = table.reader.currentScrollPlaces();
    Table again;
    again.reader.restoreScrollPlaces(places);
    for (qsizetype pane : {0, 1, 2})
        QCOMPARE(again.page(pane)->scrollPlace(), table.page(pane)->scrollPlace());
    // and of an article that is opened later
    again.synopsis.setOpen(2, false);
    again.reader.restoreScrollPlaces(places);
    again.synopsis.setOpen(2, true);
    QCOMPARE(again.page(2)->scrollPlace(), 120.0);
}

static void turnWheel(QWidget *on, QPoint pixels, QPoint angle, Qt::KeyboardModifiers modifiers = {})
{
    QWheelEvent event(QPointF(50, 50), on->mapToGlobal(QPointF(50, 50)), pixels, angle, Qt::NoButton, modifiers,
        Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(on, &event);
}

void TstScrolling::pixelsOfATouchpadAreFollowedExactly()
{
    Table table;
    turnWheel(table.page(0)->viewport(), {0, -7}, {0, -10});
    QCOMPARE(table.page(0)->scrollPlace(), 7.0);
    turnWheel(table.page(0)->viewport(), {}, {0, -120});
    QCOMPARE(table.page(0)->scrollPlace(), 7.0 + 3 * table.page(0)->metrics().lineHeight);
}

void TstScrolling::controlAndWheelZoomAllPages()
{
    Table table;
    turnWheel(table.page(1)->viewport(), {}, {0, 120}, Qt::ControlModifier);
    QCOMPARE(table.synopsis.zoom(), 110);
    QCOMPARE(table.page(0)->metrics().zoom, 110);
    QCOMPARE(table.page(2)->metrics().zoom, 110);
}

void TstScrolling::panesThatHaveNoRoomScrollSidewaysAndSnap()
{
    Table table;
    table.reader.resize(480, 500);
    QScrollBar *const bar = table.reader.horizontalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    for (ArticlePane *pane : table.reader.panes())
        QVERIFY(pane->width() >= pane->minimumWidth());
    const int second = table.reader.panes()[1]->x();
    QVERIFY(second < bar->maximum());
    bar->setValue(second - 60);
    QTRY_COMPARE(bar->value(), second);
}

void TstScrolling::panesKeepTheirPagesWhenTheyMove()
{
    Table table;
    PageView *const first = table.page(0);
    table.synopsis.setScrollsTogether(false);
    first->scrollTo(250);
    table.synopsis.movePane(0, 2);
    QCOMPARE(table.page(2), first);
    QCOMPARE(first->scrollPlace(), 250.0);
    table.synopsis.setOpen(1, false);
    QCOMPARE(table.reader.panes().size(), 2);
    QVERIFY(table.reader.panes()[0]->x() < table.reader.panes()[1]->x());
}

void TstScrolling::draggingAHeaderMovesItsPane()
{
    Table table;
    ArticlePane *const pane = table.reader.panes()[0];
    PaneHeader *const header = pane->header();
    const auto at = [&](qsizetype over) {
        return header->mapFromGlobal(table.reader.panes()[over]->mapToGlobal(QPoint(300, 20)));
    };
    QTest::mousePress(header, Qt::LeftButton, {}, {100, 20});
    QTest::mouseMove(header, at(1));
    QCOMPARE(table.synopsis.panes(), (QList<qsizetype>{1, 0, 2}));
    QTest::mouseMove(header, at(2));
    QCOMPARE(table.synopsis.panes(), (QList<qsizetype>{1, 2, 0}));
    QTest::mouseRelease(header, Qt::LeftButton, {}, {100, 20});
    QCOMPARE(table.reader.panes()[2], pane);
}

void TstScrolling::oneToEightPanesStandSideBySide()
{
    QList<Article> articles;
    for (int i = 0; i < 8; ++i)
        articles.append(Test::plainArticle(i + 1, {QStringLiteral("The report number %1 is short.").arg(i)}));
    Synopsis synopsis;
    synopsis.setArticles(articles);
    Reader reader(&synopsis);
    reader.resize(1900, 600);
    reader.show();
    QList<qsizetype> open;
    for (qsizetype i = 0; i < 8; ++i) {
        open.append(i);
        synopsis.setPanes(open);
        QCoreApplication::processEvents();
        for (qsizetype k = 0; k < open.size(); ++k) {
            QCOMPARE(reader.panes()[k]->article(), k);
            QVERIFY(reader.panes()[k]->width() >= reader.panes()[k]->minimumWidth());
            QVERIFY(std::abs(reader.panes()[k]->width() - reader.panes()[0]->width()) <= 1);
        }
    }
    synopsis.setPanes({});
    QVERIFY(reader.panes().isEmpty());
    QVERIFY(!reader.grab().isNull()); // says how to open one
}

static const Synoptic::Test::Suite<TstScrolling> suite("tst_scrolling");

#include "tst_scrolling.moc"
