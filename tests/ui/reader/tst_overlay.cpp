// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/reader/harbour.h"
#include "ui/look/look.h"
#include "ui/reader/articlemarks.h"
#include "ui/reader/articlepane.h"
#include "ui/reader/outline.h"
#include "ui/reader/overviewstrip.h"
#include "ui/reader/pageview.h"
#include "ui/reader/reader.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace Synoptic;

// What is found, as the page draws it: asked of the geometry where that tells, of pixels where not.
class TstOverlay : public QObject
{
    Q_OBJECT
private slots:
    void labelsOfCopyBarsKeepToTheMarginAndApart();
    void init() { setLook(Scheme::Light); }
    void cleanup() { setLook(Scheme::Light); }

    void marksAreThoseOfTheArticle();
    void rangesAreCutWhereOthersCoverThem_data();
    void rangesAreCutWhereOthersCoverThem();
    void anOutlineFillsAllLinesButTheLast();
    void linesThatDoNotTouchHaveFiguresOfTheirOwn();
    void anOutlineFromTheRightIsMirrored();
    void aSharedQuotationHasItsFill_data();
    void aSharedQuotationHasItsFill();
    void theLitOneIsFilledToTheEndOfTheColumn();
    void cleanTextHasNothingDrawn();
    void onAFillTheWordsKeepTheColourOfText();
    void badgesHangBesideTheFirstLine();
    void twoStartsOnOneLineStandSideBySide();
    void hoveringLightsEveryCopyAfterAMoment();
    void aClickLightsAndStays();
    void theStripHasAMarkAtTheHeightOfEachQuotation();
    void theStripScrollsThePage();
};

struct Table {
    Table()
        : reader(&synopsis)
    {
        Test::layOut(synopsis);
        reader.setAnimated(false);
        reader.resize(1100, 700);
        reader.show();
    }
    PageView *page(qsizetype pane) const { return reader.panes()[pane]->page(); }
    QColor pixel(qsizetype pane, QPointF at) const
    {
        const QImage image = page(pane)->viewport()->grab().toImage();
        return image.pixelColor((at - QPointF(0, page(pane)->scrollPlace())).toPoint());
    }
    TextRange pier() const { return Test::find(page(0)->article(), u"the pier will not last the winter,"); }

    Synopsis synopsis;
    Reader reader;
};

void TstOverlay::marksAreThoseOfTheArticle()
{
    Synopsis synopsis;
    Test::layOut(synopsis);
    const ArticleMarks a = marksOf(synopsis, 0);
    QCOMPARE(a.shared.size(), 1);
    QCOMPARE(a.shared[0].group, 0);
    QCOMPARE(a.shared[0].parts.size(), 2);
    QCOMPARE(a.copies.size(), 1);
    QCOMPARE(a.copies[0].letters, QStringList{u"C"_s});
    const ArticleMarks b = marksOf(synopsis, 1);
    QCOMPARE(b.shared.size(), 2);
    QCOMPARE(b.shared[0].wording, Wording::Cut);
    QCOMPARE(b.shared[1].wording, Wording::Changed);
    QVERIFY(b.copies.isEmpty());
}

void TstOverlay::labelsOfCopyBarsKeepToTheMarginAndApart()
{
    const ReadingMetrics metrics = ReadingMetrics::at(100);
    const auto lines = [&](int first, int count) {
        return QRectF(38, 100 + first * metrics.lineHeight, 260, count * metrics.lineHeight);
    };
    const QList<CopyMark> copies = {{{0, 9}, {u"C"_s}}, {{10, 90}, {u"D"_s, u"B"_s, u"C"_s}},
        {{10, 50}, {u"AA"_s, u"E"_s}}, {{100, 140}, {u"C"_s, u"D"_s}}, {{200, 220}, {u"C"_s}}};
    const QList<QRectF> where = {lines(0, 3), lines(4, 5), lines(4, 2), lines(12, 3), QRectF()};
    const QList<QRectF> badges = {QRectF(12, lines(12, 1).top() + 2, 20, 16)};
    const QList<CopyBar> bars = copyBars(copies, where, badges, 8, metrics);
    QCOMPARE(bars.size(), 3); // two that begin on one line are one, what is folded has none
    QCOMPARE(bars[0].words, QStringList({u"C"_s}));
    QCOMPARE(bars[1].words, QStringList({u"B"_s, u"+4"_s}));
    QCOMPARE(bars[2].words, QStringList({u"C"_s, u"D"_s}));
    for (const CopyBar &bar : bars) {
        QVERIFY(bar.label.left() >= 0 && bar.label.right() < 38);
        QVERIFY(!bar.label.intersects(bar.bar));
        QVERIFY(!bar.label.intersects(badges.first()));
        QVERIFY(bar.bar.height() > 0);
    }
    QCOMPARE(bars[1].bar.bottom(), lines(4, 5).bottom() - 2);
    // One line each, one below the other.
    const QList<CopyBar> close
        = copyBars({{{0, 9}, {u"B"_s}}, {{10, 19}, {u"B"_s, u"E"_s}}}, {lines(0, 1), lines(1, 1)}, {}, 8, metrics);
    QVERIFY(!close[1].label.intersects(close[0].bar));
    QVERIFY(!close[1].label.intersects(close[0].label));
    QVERIFY(!close[1].label.intersects(close[1].bar));
    QVERIFY(close[1].bar.height() > 0);
}

void TstOverlay::rangesAreCutWhereOthersCoverThem_data()
{
    using Ranges = QList<TextRange>;
    QTest::addColumn<Ranges>("ranges");
    QTest::addColumn<Ranges>("others");
    QTest::addColumn<Ranges>("rest");
    QTest::newRow("nothing covers it") << Ranges{{0, 9}} << Ranges{} << Ranges{{0, 9}};
    QTest::newRow("from its beginning") << Ranges{{2, 9}} << Ranges{{0, 4}} << Ranges{{4, 9}};
    QTest::newRow("in the middle, twice") << Ranges{{0, 9}} << Ranges{{2, 3}, {5, 6}} << Ranges{{0, 2}, {3, 5}, {6, 9}};
    QTest::newRow("to its end and into the next") << Ranges{{0, 5}, {7, 9}} << Ranges{{3, 8}} << Ranges{{0, 3}, {8, 9}};
    QTest::newRow("wholly") << Ranges{{3, 5}} << Ranges{{3, 5}} << Ranges{};
}

void TstOverlay::rangesAreCutWhereOthersCoverThem()
{
    QFETCH(const QList<TextRange>, ranges);
    QFETCH(const QList<TextRange>, others);
    QTEST(without(ranges, others), "rest");
}

static RunRect run(int line, qreal left, qreal right, bool rightToLeft = false)
{
    return {QRectF(left, line * 20, right - left, 20), line, rightToLeft};
}

void TstOverlay::anOutlineFillsAllLinesButTheLast()
{
    const QRectF column(100, 0, 200, 100);
    const QPainterPath path = outlineOf({run(0, 180, 280), run(1, 100, 250), run(2, 100, 140)}, column, 2, 3);
    QCOMPARE(path.boundingRect(), QRectF(98, 0, 204, 60));
    QVERIFY(path.contains(QPointF(290, 10)));  // after the first line's words
    QVERIFY(!path.contains(QPointF(150, 10))); // before them
    QVERIFY(path.contains(QPointF(290, 30)));
    QVERIFY(!path.contains(QPointF(150, 50))); // after the last word
    QCOMPARE(path.toSubpathPolygons().size(), 1);
}

void TstOverlay::linesThatDoNotTouchHaveFiguresOfTheirOwn()
{
    const QRectF column(100, 0, 200, 100);
    const QPainterPath path = outlineOf({run(0, 250, 290), run(1, 100, 140)}, column, 2, 3);
    QCOMPARE(path.toSubpathPolygons().size(), 2);
}

void TstOverlay::anOutlineFromTheRightIsMirrored()
{
    const QRectF column(100, 0, 200, 100);
    const QPainterPath path = outlineOf({run(0, 120, 220, true), run(1, 250, 300, true)}, column, 2, 3);
    QVERIFY(path.contains(QPointF(105, 10)));
    QVERIFY(!path.contains(QPointF(280, 10)));
    QVERIFY(path.contains(QPointF(301, 30)));
    QVERIFY(!path.contains(QPointF(200, 30)));
}

void TstOverlay::aSharedQuotationHasItsFill_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("in the light look") << int(Scheme::Light);
    QTest::newRow("in the dark look") << int(Scheme::Dark);
    QTest::newRow("in high contrast there is none") << int(Scheme::ContrastBlack);
}

void TstOverlay::aSharedQuotationHasItsFill()
{
    QFETCH(const int, scheme);
    setLook(static_cast<Scheme>(scheme));
    Table table;
    const QRectF line = table.page(0)->geometry().rectsFor(table.pier()).first().rect;
    const QPointF inFill(line.center().x(), line.top() + 3); // above the letters
    const QColor expected = look().isContrast() ? look().page : look().group(0).fill;
    QCOMPARE(table.pixel(0, inFill), expected);
    QCOMPARE(table.pixel(0, {line.center().x(), line.top() + 1}), QColor(look().page)); // 17 of 21
}

void TstOverlay::theLitOneIsFilledToTheEndOfTheColumn()
{
    Table table;
    table.synopsis.light(0, false);
    const QList<RunRect> lines = table.page(0)->geometry().rectsFor(table.pier());
    QVERIFY(lines.size() > 1);
    const qreal right = table.page(0)->geometry().column().right();
    const qreal top = lines.first().rect.top();
    QCOMPARE(table.pixel(0, {right - 2, top + 4}), QColor(look().group(0).litFill));
    QCOMPARE(table.pixel(0, {right + 8, top + 4}), QColor(look().group(0).fill)); // the band to the gutter
}

void TstOverlay::cleanTextHasNothingDrawn()
{
    Table table;
    const QRectF line = table.page(0)->geometry().rectsFor(table.pier()).first().rect;
    table.reader.setCleanText(true);
    QCOMPARE(table.pixel(0, {line.center().x(), line.top() + 3}), QColor(look().page));
    QCOMPARE(table.page(0)->groupAt(line.center().toPoint()), -1);
    table.reader.setCleanText(false);
    QCOMPARE(table.pixel(0, {line.center().x(), line.top() + 3}), QColor(look().group(0).fill));
}

void TstOverlay::onAFillTheWordsKeepTheColourOfText()
{
    // "said" has a colour of its own, but not among shared words.
    Article a = Test::plainArticle(1, {u"He said no. “We never said that it would fall.”"_s});
    Article b = Test::plainArticle(2, {u"“We never said that it would fall.”"_s});
    Findings findings;
    QuoteGroup group{.kind = GroupKind::Quotation, .speaker = {}, .members = {}};
    for (const auto &[index, article] : {std::pair{0, a}, std::pair{1, b}}) {
        const TextRange words = Test::find(article, u"We never said that it would fall.");
        group.members.append(
            {.place = {.article = index, .quote = -1, .parts = {words}}, .wording = Wording::Whole, .whole = {words}});
    }
    findings.groups = {group};
    PageView page;
    page.setMetrics(ReadingMetrics::at(100));
    page.setArticle(a);
    Synopsis synopsis;
    synopsis.setArticles({a, b});
    synopsis.setFindings(collate(synopsis.articles(), findings));
    page.setMarks(marksOf(synopsis, 0));
    page.setState({.shown = -1, .layers = synopsis.layers()});
    const QTextBlock block = page.document()->firstBlock();
    const auto colourAt = [&block](qsizetype position) {
        QColor colour = look().text;
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            if (range.start <= position && position < range.start + range.length)
                colour = range.format.foreground().color();
        }
        return colour;
    };
    QCOMPARE(colourAt(3), QColor(look().mark));
    QCOMPARE(colourAt(block.text().lastIndexOf(u"said"_s)), QColor(look().text));
    page.setState({.shown = -1, .layers = {}});
    QCOMPARE(colourAt(block.text().indexOf(u'“')), QColor(look().mark));
}

void TstOverlay::badgesHangBesideTheFirstLine()
{
    Table table;
    const PageView *const page = table.page(0);
    const Overlay::Shape &shape = page->overlay().shape(0);
    QVERIFY(shape.badge.right() <= page->geometry().column().left() - 4);
    QVERIFY(shape.badge.left() >= 0);
    const QRectF first = shape.runs.first().rect;
    QVERIFY(first.top() <= shape.badge.top() && shape.badge.bottom() <= first.bottom() + 1);
    QCOMPARE(page->groupAt(shape.badge.center().toPoint()), 0); // it leads too
}

void TstOverlay::twoStartsOnOneLineStandSideBySide()
{
    Article a = Test::plainArticle(1, {u"“So it is” and “so be it”"_s});
    Article b = Test::plainArticle(2, {u"“So it is” and “so be it”"_s});
    Findings findings;
    for (const QStringView words : {u"So it is", u"so be it"}) {
        QuoteGroup group{.kind = GroupKind::Quotation, .speaker = {}, .members = {}};
        for (const int index : {0, 1}) {
            const TextRange range = Test::find(a, words);
            group.members.append({.place = {.article = index, .quote = -1, .parts = {range}},
                .wording = Wording::Whole,
                .whole = {range}});
        }
        findings.groups.append(group);
    }
    Synopsis synopsis;
    synopsis.setArticles({a, b});
    synopsis.setPanes({0, 1});
    synopsis.setFindings(collate(synopsis.articles(), findings));
    Reader reader(&synopsis);
    reader.resize(900, 400);
    const Overlay &overlay = reader.panes().first()->page()->overlay();
    const QRectF first = overlay.shape(0).badge;
    const QRectF second = overlay.shape(1).badge;
    QVERIFY(first.right() <= second.left());
    QVERIFY(first.left() >= 0);
    QCOMPARE(first.top(), second.top());
}

static QPoint viewPointOf(const PageView *page, TextRange range)
{
    return (page->geometry().rectsFor(range).first().rect.center() - QPointF(0, page->scrollPlace())).toPoint();
}

void TstOverlay::hoveringLightsEveryCopyAfterAMoment()
{
    Table table;
    QSignalSpy hovered(&table.synopsis, &Synopsis::hoveredGroupChanged);
    QTest::mouseMove(table.page(0)->viewport(), viewPointOf(table.page(0), table.pier()));
    QCOMPARE(hovered.size(), 0); // not yet: the pointer may be passing by
    QTRY_COMPARE(table.synopsis.hoveredGroup(), 0);
    QCOMPARE(table.synopsis.litGroup(), -1);
    QTest::mouseMove(table.page(0)->viewport(), {100, 3});
    QTRY_COMPARE(table.synopsis.hoveredGroup(), -1);
}

void TstOverlay::aClickLightsAndStays()
{
    Table table;
    QTest::mouseClick(table.page(0)->viewport(), Qt::LeftButton, {}, viewPointOf(table.page(0), table.pier()));
    QCOMPARE(table.synopsis.litGroup(), 0);
    QCOMPARE(table.synopsis.focusedArticle(), 0);
    QTest::keyClick(table.page(0), Qt::Key_Escape);
    QCOMPARE(table.synopsis.litGroup(), -1);
}

void TstOverlay::theStripHasAMarkAtTheHeightOfEachQuotation()
{
    Table table;
    OverviewStrip *const strip = table.reader.panes()[0]->strip();
    const PageView *const page = table.page(0);
    const QRectF words = page->overlay().shape(0).bounds;
    const QImage image = strip->grab().toImage();
    const int y = qRound(strip->toStrip(words.center().y()));
    QCOMPARE(image.pixelColor(strip->width() - 2, y), QColor(look().group(0).edge));
    table.synopsis.light(0, false);
    const QImage lit = strip->grab().toImage();
    QCOMPARE(lit.pixelColor(strip->width() - 6, y), QColor(look().group(0).line));
}

void TstOverlay::theStripScrollsThePage()
{
    Table table;
    OverviewStrip *const strip = table.reader.panes()[0]->strip();
    PageView *const page = table.page(0);
    const QPoint foot(5, strip->height() - 10);
    QTest::mouseClick(strip, Qt::LeftButton, {}, foot);
    QVERIFY(page->scrollPlace() > 0);
    QVERIFY(strip->viewFrame().contains(foot));
}

static const Synoptic::Test::Suite<TstOverlay> suite("tst_overlay");

#include "tst_overlay.moc"
