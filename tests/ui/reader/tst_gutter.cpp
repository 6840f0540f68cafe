// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/reader/harbour.h"
#include "ui/look/look.h"
#include "ui/reader/articlepane.h"
#include "ui/reader/gutter.h"
#include "ui/reader/pageview.h"
#include "ui/reader/reader.h"
#include "ui/reader/readingmetrics.h"

#include <QPainter>
#include <QScreen>
#include <QTest>

using namespace Synoptic;

using Ends = QList<std::optional<Extent>>;

// The ribbon from pane to pane: one set of heights for text, strip and gutter.
class TstGutter : public QObject
{
    Q_OBJECT
private slots:
    void neighboursAreJoinedByABand();
    void pastAPaneWithoutTheQuotationGoesAThread();
    void endsFarApartGetAThreadWithBars();
    void anEndOutOfViewKeepsTheDirection();
    void bothEndsOutOfViewOnOneSideShowNothing();
    void fewPanesHaveNothingToJoin();
    void theRibbonOfTheLitQuotationMeetsItsWords();
    void theBandIsPaintedInTheColourOfTheGroup();
    void ringsLeaveNothingBehindWhenAPageScrolls();
};

void TstGutter::neighboursAreJoinedByABand()
{
    const RibbonLayout layout = layOutRibbons(Ends{Extent{100, 200}, Extent{120, 160}}, 800, 28);
    QCOMPARE(layout.gutters.size(), 1);
    QCOMPARE(layout.gutters[0].kind, GutterRibbon::Kind::Band);
    QCOMPARE(layout.gutters[0].left, (Extent{100, 200}));
    QCOMPARE(layout.gutters[0].right, (Extent{120, 160}));
    QVERIFY(layout.panes[0].fromRight && !layout.panes[0].fromLeft);
    QVERIFY(layout.panes[1].fromLeft && !layout.panes[1].fromRight);
}

void TstGutter::pastAPaneWithoutTheQuotationGoesAThread()
{
    const RibbonLayout layout
        = layOutRibbons(Ends{Extent{100, 200}, std::nullopt, std::nullopt, Extent{300, 340}}, 800, 28);
    const qreal mean = (150 + 320) / 2.0;
    for (qsizetype pane : {1, 2}) {
        QCOMPARE(layout.panes[pane].rings, QList<qreal>{mean});
        QVERIFY(!layout.panes[pane].fromLeft && !layout.panes[pane].fromRight);
    }
    QCOMPARE(layout.gutters[0].left, (Extent{100, 200}));
    QCOMPARE(layout.gutters[0].right, layout.gutters[1].left);
    QCOMPARE(layout.gutters[1].right, layout.gutters[2].left);
    QCOMPARE(layout.gutters[1].left.bottom - layout.gutters[1].left.top, 3.0);
    QCOMPARE(layout.gutters[1].left.middle(), mean);
    QCOMPARE(layout.gutters[2].right, (Extent{300, 340}));
}

void TstGutter::endsFarApartGetAThreadWithBars()
{
    const auto kind = [](qreal top) {
        return layOutRibbons(Ends{Extent{100, 200}, Extent{top, top + 40}}, 800, 28).gutters[0].kind;
    };
    QCOMPARE(kind(200 + 4 * 28), GutterRibbon::Kind::Band);
    QCOMPARE(kind(201 + 4 * 28), GutterRibbon::Kind::Thread);
}

void TstGutter::anEndOutOfViewKeepsTheDirection()
{
    const RibbonLayout layout = layOutRibbons(Ends{Extent{100, 200}, Extent{5000, 5100}}, 800, 28);
    QVERIFY(layout.gutters[0].kind != GutterRibbon::Kind::None);
    QVERIFY(layout.gutters[0].right.top > 800);
    QVERIFY(layout.gutters[0].right.bottom < 900);
}

void TstGutter::bothEndsOutOfViewOnOneSideShowNothing()
{
    const RibbonLayout below = layOutRibbons(Ends{Extent{900, 950}, std::nullopt, Extent{5000, 5100}}, 800, 28);
    QCOMPARE(below.gutters[0].kind, GutterRibbon::Kind::None);
    QVERIFY(below.panes[1].rings.isEmpty());
    const RibbonLayout across = layOutRibbons(Ends{Extent{-90, -50}, Extent{5000, 5100}}, 800, 28);
    QCOMPARE(across.gutters[0].kind, GutterRibbon::Kind::Thread);
}

void TstGutter::fewPanesHaveNothingToJoin()
{
    QVERIFY(layOutRibbons({}, 800, 28).gutters.isEmpty());
    QVERIFY(layOutRibbons(Ends{Extent{1, 2}}, 800, 28).gutters.isEmpty());
    QCOMPARE(layOutRibbons(Ends{Extent{1, 2}, std::nullopt}, 800, 28).gutters[0].kind, GutterRibbon::Kind::None);
}

static PaneRow *rowOf(const Reader &reader)
{
    return reader.findChild<PaneRow *>();
}

void TstGutter::theRibbonOfTheLitQuotationMeetsItsWords()
{
    Synopsis synopsis;
    Test::layOut(synopsis);
    Reader reader(&synopsis);
    reader.setAnimated(false);
    reader.resize(1100, 700);
    reader.show();
    QCOMPARE(rowOf(reader)->gutter(0)->ribbon().kind, GutterRibbon::Kind::None);
    synopsis.light(0);
    const GutterRibbon ribbon = rowOf(reader)->gutter(0)->ribbon();
    QVERIFY(ribbon.kind != GutterRibbon::Kind::None);
    const PageView *const page = reader.panes()[1]->page();
    const Article &article = page->article();
    const QList<RunRect> words = page->geometry().rectsFor(Test::find(article, u"The pier will not last the winter,"));
    QCOMPARE(ribbon.right.top, words.first().rect.top() - page->scrollPlace());
    QCOMPARE(ribbon.right.bottom, words.last().rect.bottom() - page->scrollPlace());
    synopsis.setLayer(Synopsis::Layer::Shared, false);
    QCOMPARE(rowOf(reader)->gutter(0)->ribbon().kind, GutterRibbon::Kind::None);
}

void TstGutter::theBandIsPaintedInTheColourOfTheGroup()
{
    setLook(Scheme::Light);
    QImage image(28, 300, QImage::Format_RGB32);
    image.fill(QColor(look().chrome));
    QPainter painter(&image);
    paintRibbon(painter, QRectF(0, 50, 28, 250), {GutterRibbon::Kind::Band, {20, 120}, {20, 120}}, 1);
    painter.end();
    QCOMPARE(image.pixelColor(14, 120), QColor(look().group(1).litFill));
    QCOMPARE(image.pixelColor(14, 70), QColor(look().group(1).line));
    QCOMPARE(image.pixelColor(14, 250), QColor(look().chrome));
    QCOMPARE(image.pixelColor(14, 10), QColor(look().chrome));
}

// What the screen shows after scrolling, piece by piece, is what a fresh drawing shows.
void TstGutter::ringsLeaveNothingBehindWhenAPageScrolls()
{
    Synopsis synopsis;
    Test::layOut(synopsis);
    synopsis.setPanes({0, 2, 1}); // the quotation passes the one in the middle
    synopsis.setScrollsTogether(false);
    Reader reader(&synopsis);
    reader.setAnimated(false);
    reader.resize(1100, 700);
    reader.show();
    QVERIFY(QTest::qWaitForWindowExposed(&reader));
    synopsis.light(0);
    PageView *const middle = reader.panes()[1]->page();
    for (const int y : {40, 55, 90, 130}) {
        middle->scrollTo(y);
        reader.panes()[0]->page()->scrollTo(y / 2);
        QCoreApplication::processEvents();
    }
    const QImage seen = reader.screen()->grabWindow(reader.winId()).toImage();
    QVERIFY(!seen.isNull());
    const QRect area = middle->viewport()->rect().translated(middle->viewport()->mapTo(&reader, QPoint()));
    const QImage fresh = reader.grab(area).toImage();
    QCOMPARE(seen.copy(area).convertToFormat(QImage::Format_RGB32), fresh.convertToFormat(QImage::Format_RGB32));
}

static const Synoptic::Test::Suite<TstGutter> suite("tst_gutter");

#include "tst_gutter.moc"
