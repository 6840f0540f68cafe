// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/direction.h"
#include "tests/support/suite.h"
#include "tests/ui/reader/harbour.h"
#include "ui/look/look.h"
#include "ui/look/tagcolors.h"
#include "ui/reader/articledocument.h"
#include "ui/reader/articlepane.h"
#include "ui/reader/pageview.h"
#include "ui/reader/reader.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace Synoptic;

// How an article becomes a page: what is folded, what stands where, and what a page does by itself.
class TstArticlePane : public QObject
{
    Q_OBJECT
private slots:
    void aBookOnOneLineIsSetInPiecesThatReadAsOne();
    void aLongArticleIsSetBitByBitAndReachedAtOnce();
    void aLongArticleTakesItsColoursBitByBit();
    void everyShownCharacterStandsWhereTheTextHasIt();
    void partsThatAreNotTheStoryFoldToOneLine();
    void aMarkerIsPaintedBelowAFoldAtTheTop();
    void aFoldThatIsShownHasAllInTheOrderOfTheSource();
    void aHeadlineThatStandsInNoBlockIsShownAllTheSame();
    void aDatelineRunsOnIntoItsParagraph();
    void aHardWrappedParagraphFlows();
    void theDirectionIsThatOfMostLetters_data();
    void theDirectionIsThatOfMostLetters();
    void rectanglesAndPositionsAgree();
    void mixedDirectionsGiveARectangleForEachRun();
    void theRunningHeadlineComesOnceTheHeadlineIsGone();
    void theColumnIsNeverWiderThanIsWellRead();
    void aClickOnTheFoldShowsWhatIsFolded();
    void aCopiedSelectionHasTheTextWithoutTheFold();
    void wordsAreSelectedWhereverInTheHeightOfTheirLineOnePoints();
    void theEndOfAHighlightFollowsTheMouseBetweenTheLinesToo();
    void arrowsScrollAndShiftSelects();
    void aSelectionByKeyboardBeginsInWhatIsInView();
    void controlMovesTheCaretByWordsAndParagraphs();
    void zoomKeepsTheFirstLine();
    void zoomKeepsWhatIsSelected();
    void theHeaderSaysWhereTheLitQuotationIs();
    void aPaneHasAName();
};

static ReadingMetrics metrics()
{
    return ReadingMetrics::at(100);
}

void TstArticlePane::everyShownCharacterStandsWhereTheTextHasIt()
{
    for (const bool showAll : {false, true}) {
        for (const Article &article : Test::harbour()) {
            QTextDocument document;
            ArticleDocument page;
            page.build(document, article, metrics(), showAll);
            const QString shown = document.toPlainText();
            for (const Block &block : article.blocks) {
                if (isFolded(block.role) && !showAll)
                    continue;
                for (qsizetype i = block.range.begin; i < block.range.end; ++i) {
                    const qsizetype at = page.toDocument(i);
                    if (article.text[i] == u'\n')
                        continue;
                    QCOMPARE(shown[at], article.text[i]);
                    QCOMPARE(page.toText(at), i);
                }
            }
        }
    }
}

void TstArticlePane::partsThatAreNotTheStoryFoldToOneLine()
{
    const Article article = Test::harbour().first();
    QTextDocument document;
    ArticleDocument page;
    page.build(document, article, metrics(), false);
    QVERIFY(page.hasFold());
    const QStringList lines = document.toPlainText().split(u'\n');
    QVERIFY(lines[0].startsWith("1 line "_L1)); // before the headline
    QCOMPARE(lines[1], article.headline);
    QCOMPARE(lines[2], u"By Ada Lorne"_s);
    QVERIFY2(lines[3].contains(u"2 lines"_s) || lines[3].startsWith(u"2 "_s), qPrintable(lines[3]));
    const TextRange folded = Test::find(article, u"Share this report");
    QVERIFY(page.toDocument(folded).isEmpty());
    QCOMPARE(page.toDocument(folded.begin), page.paragraphs()[3].begin);
}

void TstArticlePane::aFoldThatIsShownHasAllInTheOrderOfTheSource()
{
    const Article article = Test::harbour().first();
    QTextDocument document;
    ArticleDocument page;
    page.build(document, article, metrics(), true);
    const QStringList lines = document.toPlainText().split(u'\n');
    QVERIFY(lines.contains(u"Share this report"_s));
    QVERIFY(lines.indexOf(u"By Ada Lorne"_s) < lines.indexOf(u"Share this report"_s));
    QVERIFY(page.paragraphs()[1].isDim);
    QVERIFY(!page.paragraphs()[2].isDim);
}

void TstArticlePane::aHeadlineThatStandsInNoBlockIsShownAllTheSame()
{
    Article article = Test::plainArticle(7, {u"Only words."_s});
    article.headline = u"From a field of the file"_s;
    QTextDocument document;
    ArticleDocument page;
    page.build(document, article, metrics(), false);
    QCOMPARE(document.firstBlock().text(), article.headline);
    QCOMPARE(page.toText(3), -1);
    QCOMPARE(page.toDocument(qsizetype(0)), document.firstBlock().next().position());
}

void TstArticlePane::aDatelineRunsOnIntoItsParagraph()
{
    Article article;
    article.text = u"BRINMOUTH — The pier is shut.\n\nIt rained."_s;
    article.blocks = {{{0, 11}, BlockRole::Dateline}, {{12, 29}, BlockRole::Body}, {{31, 41}, BlockRole::Body}};
    QTextDocument document;
    ArticleDocument page;
    page.build(document, article, metrics(), false);
    QCOMPARE(document.blockCount(), 2);
    QCOMPARE(document.firstBlock().text(), u"BRINMOUTH — The pier is shut."_s);
}

void TstArticlePane::aHardWrappedParagraphFlows()
{
    Article article;
    article.text = u"One line\nof a paragraph\n\nand another"_s;
    article.blocks = {{{0, article.text.size()}, BlockRole::Body}};
    QTextDocument document;
    ArticleDocument page;
    page.build(document, article, metrics(), false);
    QCOMPARE(document.toPlainText(), u"One line of a paragraph\nand another"_s);
}

void TstArticlePane::theDirectionIsThatOfMostLetters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("English runs from the left") << u"The boats"_s << false;
    QTest::newRow("Arabic runs from the right") << u"القوارب"_s << true;
    QTest::newRow("an English paragraph after a link in Arabic") << u"اقرأ The boats are leaving for Carrow"_s << false;
    QTest::newRow("Hebrew with an English name") << u"הסירות עוזבות את הנמל הישן Carrow"_s << true;
    QTest::newRow("figures have no say") << u"1871"_s << false;
}

void TstArticlePane::theDirectionIsThatOfMostLetters()
{
    QFETCH(const QString, text);
    QTEST(runsRightToLeft(text), "rightToLeft");
}

static void show(PageView &page, const Article &article, QSize size = {330, 600})
{
    page.setMetrics(metrics());
    page.setArticle(article);
    page.resize(size);
    page.show();
}

namespace {

void sendMouse(PageView &page, QEvent::Type type, QPointF at)
{
    const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    const Qt::MouseButtons held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, page.viewport()->mapToGlobal(at), button, held, Qt::NoModifier);
    QCoreApplication::sendEvent(page.viewport(), &event);
}

}

void TstArticlePane::wordsAreSelectedWhereverInTheHeightOfTheirLineOnePoints()
{
    const Article article = Test::harbour().first();
    PageView page;
    show(page, article, {560, 900});
    const TextRange words = Test::find(article, u"will not");
    const QList<RunRect> runs = page.geometry().rectsFor(words);
    QCOMPARE(runs.size(), 1);
    const QRectF line = runs.first().rect;
    QVERIFY(QRectF(page.viewport()->rect()).contains(line.adjusted(0, -line.height(), 0, line.height())));
    for (qreal y = line.top(); y < line.bottom(); ++y) {
        for (const qreal toY : {line.center().y(), y}) {
            page.setCaret(words.begin); // what is selected would be dragged
            sendMouse(page, QEvent::MouseButtonPress, {line.left() + 1, y});
            sendMouse(page, QEvent::MouseMove, {line.center().x(), toY});
            sendMouse(page, QEvent::MouseMove, {line.right() - 1, toY});
            sendMouse(page, QEvent::MouseButtonRelease, {line.right() - 1, toY});
            QCOMPARE(page.selectedRange(), words);
        }
    }
    for (qreal y = line.top(); y < line.bottom(); ++y) { // a press after it would be the third of a triple click
        page.setCaret(words.begin);
        sendMouse(page, QEvent::MouseButtonDblClick, {line.left() + 1, y});
        sendMouse(page, QEvent::MouseButtonRelease, {line.left() + 1, y});
        QCOMPARE(page.selectedRange().of(article.text), u"will"_s);
    }
}

void TstArticlePane::theEndOfAHighlightFollowsTheMouseBetweenTheLinesToo()
{
    const Article article = Test::harbour().first();
    PageView page;
    show(page, article, {560, 900});
    const TextRange words = Test::find(article, u"the pier will");
    const TextRange to = Test::find(article, u"winter");
    page.setState({.layers = Synopsis::Layer::Tags});
    page.setCoded(
        {.highlights = {{.annotation = {1}, .range = words, .tags = {{u"Blame"_s, u"#b88a00"_s}}}}, .notes = {}});
    page.setAtHand({1});
    const QRectF end = page.geometry().rectsFor(words).last().rect;
    const QRectF line = page.geometry().rectsFor(to).first().rect;
    sendMouse(page, QEvent::MouseButtonPress, {end.right() - 1, end.center().y()});
    for (qreal y = line.top(); y < line.bottom(); ++y) {
        sendMouse(page, QEvent::MouseMove, {line.right() - 1, y});
        QCOMPARE(page.markers().atHand().range, (TextRange{words.begin, to.end}));
    }
    sendMouse(page, QEvent::MouseButtonRelease, {line.right() - 1, line.center().y()});
}

// The fold stands for no place of the text; what is below it has one all the same.
void TstArticlePane::aMarkerIsPaintedBelowAFoldAtTheTop()
{
    const Article article = Test::harbour().first();
    PageView page;
    show(page, article);
    const TextRange words = Test::find(article, article.headline);
    QCOMPARE(page.geometry().positionBelow(0), words.begin);
    page.setCoded(
        {.highlights = {{.annotation = {1}, .range = words, .tags = {{u"Blame"_s, u"#b88a00"_s}}}}, .notes = {}});
    page.setState({.layers = Synopsis::Layer::Tags});
    const QImage whole = page.viewport()->grab().toImage();
    const QRectF mark = page.geometry().rectsFor(words).first().rect;
    const QColor fill(tagColors(u"#b88a00"_s).fill);
    const int row = qRound(mark.center().y());
    bool isPainted = false;
    for (int x = qRound(mark.left()); x < qRound(mark.right()) && !isPainted; ++x)
        isPainted = whole.pixelColor(x, row) == fill;
    QVERIFY(isPainted);
}

void TstArticlePane::rectanglesAndPositionsAgree()
{
    const Article article = Test::harbour().first();
    PageView page;
    show(page, article);
    const TextRange words = Test::find(article, u"the pier will not last the winter,");
    const QList<RunRect> rects = page.geometry().rectsFor(words);
    QVERIFY(rects.size() >= 2); // the column is narrow
    for (const RunRect &run : rects) {
        QCOMPARE(run.rect.height(), metrics().lineHeight);
        const qsizetype at = page.geometry().positionAt(run.rect.center());
        QVERIFY(words.contains(at));
    }
    QCOMPARE(page.geometry().positionAt(rects.first().rect.center() + QPointF(1000, 0)), -1);
    QCOMPARE(page.geometry().yFor(words.begin), rects.first().rect.top());
    QVERIFY(std::abs(rects[1].rect.top() - rects[0].rect.bottom()) <= 1);
}

void TstArticlePane::mixedDirectionsGiveARectangleForEachRun()
{
    const QString text = u"They call it الميناء القديم at home"_s;
    PageView page;
    show(page, Test::plainArticle(9, {text}), {700, 300});
    const Article &article = page.article();
    const qsizetype arabic = article.text.indexOf(u'ا');
    // From before the Arabic words to the middle of them: on the page these are two stretches with
    // the other half of the Arabic between them.
    const QList<RunRect> half = page.geometry().rectsFor({arabic - 4, arabic + 8});
    QCOMPARE(half.size(), 2);
    QVERIFY(half[0].rect.right() < half[1].rect.left());
    const QList<RunRect> all = page.geometry().rectsFor({0, text.size()});
    QCOMPARE(all.size(), 1);
}

void TstArticlePane::theRunningHeadlineComesOnceTheHeadlineIsGone()
{
    PageView page;
    show(page, Test::harbour().first());
    QCOMPARE(page.readableView().top(), 0.0);
    page.scrollTo(300);
    QCOMPARE(page.readableView().top(), 300.0 + metrics().runningHeight);
    QTest::mouseClick(page.viewport(), Qt::LeftButton, {}, {60, 10});
    QCOMPARE(page.scrollPlace(), 0.0);
}

void TstArticlePane::theColumnIsNeverWiderThanIsWellRead()
{
    PageView page;
    show(page, Test::harbour().first(), {1200, 600});
    QCOMPARE(page.geometry().column().width(), metrics().mostMeasure);
    QCOMPARE(page.geometry().column().center().x(), 600 + (metrics().left - metrics().right) / 2);
    page.resize(metrics().pageWidth(metrics().leastMeasure), 600);
    QCOMPARE(page.geometry().column().width(), metrics().leastMeasure);
}

void TstArticlePane::aClickOnTheFoldShowsWhatIsFolded()
{
    PageView page;
    show(page, Test::harbour().first());
    QVERIFY(!page.showsAll());
    QTest::mouseClick(page.viewport(), Qt::LeftButton, {}, {metrics().left + 30, metrics().top + 8});
    QVERIFY(page.showsAll());
}

void TstArticlePane::aCopiedSelectionHasTheTextWithoutTheFold()
{
    PageView page;
    show(page, Test::harbour().first());
    page.selectAll();
    page.copy();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.startsWith(page.article().headline));
    QVERIFY(!copied.contains(u"not the story"_s));
    QCOMPARE(page.selectedRange().end, page.article().text.trimmed().size());
}

static Article longArticle(int paragraphs, const QString &between)
{
    Article article;
    for (int i = 0; i < paragraphs; ++i) {
        if (i > 0)
            article.text += between;
        for (int k = 0; k < 20; ++k)
            article.text
                += u"Boat %1.%2 left the quay “in good time” and came home before the tide turned. "_s.arg(i).arg(k);
        article.text.chop(1);
    }
    article.blocks = {{{0, article.text.size()}, BlockRole::Body}};
    return article;
}

void TstArticlePane::aBookOnOneLineIsSetInPiecesThatReadAsOne()
{
    PageView page;
    show(page, longArticle(30, u" "_s));
    const QList<ArticleDocument::Paragraph> &pieces = page.page().paragraphs();
    QVERIFY(pieces.size() > 1);
    const TextGeometry &geometry = page.geometry();
    for (qsizetype i = 1; i < pieces.size(); ++i) {
        QVERIFY(pieces[i].goesOn);
        const qsizetype first = page.page().toText(pieces[i].begin);
        QVERIFY(page.article().text[first - 1] == u' ');                                 // no word is taken apart
        QCOMPARE(geometry.yFor(first) - geometry.yFor(first - 1), metrics().lineHeight); // and no gap left
    }
    page.selectAll();
    page.copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), page.article().text);
}

void TstArticlePane::aLongArticleIsSetBitByBitAndReachedAtOnce()
{
    PageView page;
    show(page, longArticle(300, u"\n\n"_s));
    const TextRange late = Test::find(page.article(), u"Boat 299.19");
    QVERIFY(!page.isWhole()); // the window has shown the beginning by now
    QVERIFY(page.geometry().rectsFor(late).isEmpty());
    QCOMPARE(page.geometry().rectsFor(Test::find(page.article(), u"Boat 0.3")).size(), 1);
    const TextRange middle = Test::find(page.article(), u"Boat 150.3");
    page.reach(middle.begin);
    QVERIFY(!page.geometry().rectsFor(middle).isEmpty());
    QVERIFY(page.geometry().rectsFor(late).isEmpty());
    const qreal above = page.geometry().yFor(middle.begin);
    QTRY_VERIFY(page.isWhole());
    QVERIFY(!page.geometry().rectsFor(late).isEmpty());
    QCOMPARE(page.geometry().yFor(middle.begin), above); // what stood there stands
    QVERIFY(page.mostScroll() > page.geometry().yFor(late.begin) - page.height());
}

void TstArticlePane::aLongArticleTakesItsColoursBitByBit()
{
    PageView page;
    show(page, longArticle(200, u"\n\n"_s));
    QTRY_VERIFY(page.isWhole());
    const TextRange late = Test::find(page.article(), u"Boat 199.19");
    ArticleMarks marks;
    marks.shared.append(
        {.group = 0, .member = 0, .wording = Wording::Whole, .parts = {late}, .common = {late}, .onlyHere = {}});
    page.setState({.shown = -1, .layers = Synopsis::Layer::Shared});
    page.setMarks(marks);
    QVERIFY(!page.overlay().shape(0).runs.isEmpty()); // the fill is there before the colours are
    const auto hasColour = [&page](TextRange range) {
        const TextRange there = page.page().toDocument(range).first();
        const QTextBlock block = page.document()->findBlock(static_cast<int>(there.begin));
        const auto covers = [&](const QTextLayout::FormatRange &format) {
            return format.start == there.begin - block.position() && format.length == there.length();
        };
        return std::ranges::any_of(block.layout()->formats(), covers);
    };
    QTRY_VERIFY(hasColour(late));
}

void TstArticlePane::arrowsScrollAndShiftSelects()
{
    PageView page;
    show(page, Test::harbour().first());
    page.setFocus();
    QTest::keyClick(&page, Qt::Key_Down);
    QCOMPARE(page.scrollPlace(), metrics().lineHeight);
    QVERIFY(!page.textCursor().hasSelection());
    QTest::keyClick(&page, Qt::Key_Space);
    QVERIFY(page.scrollPlace() > 400);
    QTest::keyClick(&page, Qt::Key_Home);
    QCOMPARE(page.scrollPlace(), 0.0);
    QTest::keyClick(&page, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(page.textCursor().hasSelection());
}

void TstArticlePane::aSelectionByKeyboardBeginsInWhatIsInView()
{
    PageView page;
    show(page, Test::harbour().first());
    page.setFocus();
    page.scrollTo(700);
    QTest::keyClick(&page, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(page.scrollPlace(), 700.0);
    const TextRange selected = page.selectedRange();
    QVERIFY(!selected.isEmpty());
    QCOMPARE(selected.begin, page.geometry().positionBelow(page.readableView().top()));
    page.scrollTo(0); // what is begun goes on where it is
    QTest::keyClick(&page, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(page.selectedRange().begin, selected.begin);
    QVERIFY(page.selectedRange().end > selected.end);
}

void TstArticlePane::controlMovesTheCaretByWordsAndParagraphs()
{
    PageView page;
    const Article article = Test::harbour().first();
    show(page, article);
    page.setFocus();
    QTest::keyClick(&page, Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(page.textCursor().atStart());
    QTest::keyClick(&page, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&page, Qt::Key_Down, Qt::ControlModifier);
    const qsizetype paragraph = page.caretPlace();
    QVERIFY(page.textCursor().atBlockStart());
    QCOMPARE(page.textCursor().blockNumber(), 2);
    QVERIFY(page.cursorWidth() > 0);
    QTest::keyClick(&page, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(page.caretPlace() > paragraph);
    QVERIFY(article.text[page.caretPlace() - 1].isSpace());
    QTest::keyClick(&page, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(page.caretPlace(), paragraph);
    QTest::keyClick(&page, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(page.selectedRange().begin, paragraph);
    QVERIFY(article.text.sliced(paragraph, page.selectedRange().length()).contains(u' '));
}

void TstArticlePane::zoomKeepsTheFirstLine()
{
    PageView page;
    show(page, Test::harbour().first());
    page.scrollTo(700);
    const qsizetype top = page.geometry().positionBelow(page.scrollPlace());
    page.setMetrics(ReadingMetrics::at(150));
    // within the line that was there: a larger text breaks its lines elsewhere
    const qreal y = page.geometry().yFor(top);
    QVERIFY(std::abs(y - page.scrollPlace()) <= 32);
}

void TstArticlePane::zoomKeepsWhatIsSelected()
{
    PageView page;
    show(page, Test::harbour().first());
    const TextRange words{120, 180};
    page.select(words);
    const TextRange selected = page.selectedRange();
    QVERIFY(!selected.isEmpty());
    page.setMetrics(ReadingMetrics::at(150));
    QCOMPARE(page.selectedRange(), selected);
}

void TstArticlePane::theHeaderSaysWhereTheLitQuotationIs()
{
    Synopsis synopsis;
    Test::layOut(synopsis);
    Reader reader(&synopsis);
    reader.setAnimated(false);
    reader.resize(1100, 420);
    reader.show();
    synopsis.setScrollsTogether(false);
    synopsis.light(0, false);
    const auto sign = [&](qsizetype pane) { return reader.panes()[pane]->header()->sign()->text(); };
    QVERIFY(sign(2).contains(u"not here"_s));
    QVERIFY(!reader.panes()[2]->header()->sign()->isEnabled());
    reader.panes()[0]->page()->scrollTo(0);
    reader.panes()[1]->page()->scrollTo(700);
    QVERIFY2(sign(0).contains(u"below"_s) || sign(0).contains(u"in view"_s), qPrintable(sign(0)));
    QCOMPARE(sign(1), u"1 above ↑"_s);
    reader.panes()[1]->header()->sign()->click();
    QCOMPARE(sign(1), u"in view"_s);
}

void TstArticlePane::aPaneHasAName()
{
    Synopsis synopsis;
    Test::layOut(synopsis);
    Reader reader(&synopsis);
    PageView *const page = reader.panes().first()->page();
    QAccessibleInterface *const spoken = QAccessible::queryAccessibleInterface(page);
    QCOMPARE(spoken->text(QAccessible::Name), u"The Lantern: Old harbour of Brinmouth to close for a year"_s);
    QVERIFY(spoken->textInterface());
    QVERIFY(spoken->textInterface()->characterCount() > 1000);
    for (QWidget *child : reader.panes().first()->findChildren<QWidget *>()) {
        if (qobject_cast<QAbstractButton *>(child) && child->isVisibleTo(&reader))
            QVERIFY2(!child->accessibleName().isEmpty(), child->metaObject()->className());
    }
}

static const Synoptic::Test::Suite<TstArticlePane> suite("tst_articlepane");

#include "tst_articlepane.moc"
