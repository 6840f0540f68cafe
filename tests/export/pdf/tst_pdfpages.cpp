// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "app/export/pdf/apparatus.h"
#include "app/export/pdf/articlebook.h"
#include "app/export/pdf/flow.h"
#include "app/export/pdf/leads.h"
#include "app/export/pdf/matter.h"
#include "app/export/pdf/quotebook.h"
#include "app/export/pdf/signs.h"
#include "app/export/pdf/synopsisbook.h"
#include "tests/export/pdf/annotatedwork.h"
#include "tests/support/suite.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <random>

#include <algorithm>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

// The laid-out pages themselves, without any file.
class TstPdfPages : public QObject
{
    Q_OBJECT

    static std::unique_ptr<Book> bookOf(const Exportable &work, const ExportChoices &choices = {})
    {
        Progress progress;
        auto book = articleBook(work, pageChoices(choices, false, work.articles.size()), progress);
        return book ? std::move(*book) : nullptr;
    }
    // Every chapter begins on the page it is said to begin on, and the last one ends where the book does.
    static bool holdsTogether(const Book &book)
    {
        qsizetype page = 0;
        for (qsizetype chapter = 0; chapter < book.chapterCount(); ++chapter) {
            if (book.firstPage(chapter) != page)
                return false;
            page += book.pagesOf(chapter).size();
        }
        return page == book.pageCount();
    }
    static FlowItem paragraph(qsizetype begin, int lines)
    {
        QString words;
        for (int i = 0; i < lines; ++i)
            words += u"xxxxxxxxxx "_s; // as wide as the column
        return {.text = setText(words, {.points = 10}, {.width = 60, .leading = 10}),
            .range = {begin, begin + words.size()},
            .gap = 5};
    }

private slots:
    void aPreviewShowsTheVeryPages()
    {
        const AnnotatedWork work = annotatedSamples();
        const auto book = bookOf(work.work());
        QVERIFY(book);
        const auto [chapter, index] = chapterOf(*book, 2);
        const BookPage page = book->pagesOf(chapter)[index];
        const auto painted = [&page](Highlights highlights) {
            QImage image((page.size * 1.5).toSize(), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.scale(1.5, 1.5);
            paint(painter, page, highlights);
            return image;
        };
        const QImage with = painted(Highlights::Painted);
        const QImage without = painted(Highlights::LeftOut);
        QVERIFY(!page.highlights.isEmpty());
        const QRectF rect = page.highlights.first().rects.first();
        const QPoint inside = (QPointF(rect.left() + 0.7, rect.top() + 0.9) * 1.5).toPoint();
        QCOMPARE(with.pixelColor(inside), page.highlights.first().remark.colour);
        QVERIFY(without.pixelColor(inside) != with.pixelColor(inside));
        QVERIFY(with != without);
    }

    void everyPageIsWhereItIsSaidToBe()
    {
        const AnnotatedWork work = hardWords();
        for (const char *size : {"a4", "a5", "letter"}) {
            for (const char *points : {"9", "10.25", "16"}) {
                const auto book = bookOf(
                    work.work(), {{u"page"_s, QLatin1StringView(size)}, {u"text-size"_s, QLatin1StringView(points)}});
                QVERIFY(book);
                QVERIFY(holdsTogether(*book));
            }
        }
    }

    // The numbers of the pages are narrower or wider than what stands for them while they are not known,
    // which can move a quotation in the contents to another line and the contents to another page.
    void howeverManyQuotesAreSharedEveryPageIsWhereItIsSaidToBe()
    {
        const QStringList things
            = u"harbour pilot lantern winter bridge council engine ferry timber salmon beacon anchor ladder copper "
              "garden violin market tunnel quarry barrel meadow kettle orchard window granite needle saddle pepper "
              "chimney blanket compass thunder marble feather ribbon candle hammer valley cellar island"_s.split(u' ');
        std::mt19937 random(5);
        for (int count = 28; count <= 40; ++count) {
            QStringList text{u"Report"_s};
            for (int i = 0; i < count; ++i) {
                QStringList said;
                for (auto left = 6 + random() % 7; left > 0; --left)
                    said.append(things[qsizetype(random() % things.size())]);
                text.append(u"“Nobody brought the %1 today,” said Agneta Lund."_s.arg(said.join(u" and the "_s)));
            }
            QList<Article> articles;
            for (const QString &outlet : {u"Courier"_s, u"Gazette"_s, u"Herald"_s, u"Lantern"_s, u"Echo"_s})
                articles.append(articleOf(text, outlet));
            const AnnotatedWork work(articles);
            const auto book = bookOf(work.work());
            QVERIFY(book);
            QVERIFY(holdsTogether(*book));
        }
    }

    void nothingReachesOverTheEdge_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("points");
        for (const char *page : {"a4", "a5", "letter", "legal"}) {
            for (const char *points : {"9", "10.25", "16"})
                QTest::addRow("%s with %s points", page, points)
                    << QString::fromLatin1(page) << QString::fromLatin1(points);
        }
    }
    void nothingReachesOverTheEdge()
    {
        QFETCH(const QString, page);
        QFETCH(const QString, points);
        const AnnotatedWork work = annotatedSamples();
        const auto book = bookOf(work.work(), {{u"page"_s, page}, {u"text-size"_s, points}});
        QVERIFY(book);
        for (qsizetype chapter = 0; chapter < book->chapterCount(); ++chapter) {
            for (const BookPage &it : book->pagesOf(chapter)) {
                const QRectF sheet(QPointF(), it.size);
                for (const Ink &ink : it.ink) {
                    const auto *line = std::get_if<SetLine>(&ink);
                    if (!line)
                        continue;
                    const double right = line->at.x() + line->text->right(line->line);
                    const double bottom = line->at.y() + double(line->line + 1) * line->text->leading();
                    QVERIFY2(line->at.x() > -1 || line->text->text().isEmpty(), qPrintable(line->text->text()));
                    QVERIFY2(right < sheet.right() && bottom < sheet.bottom(), qPrintable(line->text->text()));
                }
                for (const Jump &jump : it.jumps)
                    QVERIFY2(sheet.contains(jump.area), qPrintable(jump.words));
            }
        }
    }

    // What a preview makes of a click: the fields of the very pages say which words they show.
    void everyMarkLeadsToItsWords()
    {
        const AnnotatedWork work = annotatedSamples();
        const auto book = bookOf(work.work());
        QVERIFY(book);
        qsizetype highlights = 0;
        for (qsizetype chapter = 0; chapter < book->chapterCount(); ++chapter) {
            for (const BookPage &page : book->pagesOf(chapter)) {
                for (const Origin &origin : page.origins) {
                    QVERIFY2(QRectF(QPointF(), page.size).contains(origin.area), qPrintable(origin.words));
                    const Article &article = work.work().articles[origin.article];
                    QVERIFY2(origin.range.end <= article.text.size(), qPrintable(origin.words));
                }
                for (const Highlight &highlight : page.highlights) {
                    const std::optional<Lead> lead = leadAt(page, highlight.rects.first().center());
                    QVERIFY(lead && std::holds_alternative<Origin>(*lead));
                    const auto &origin = std::get<Origin>(*lead);
                    const Article &article = work.work().articles[origin.article];
                    QVERIFY2(highlight.remark.words.contains(origin.range.of(article.text))
                            || origin.range.of(article.text).contains(highlight.remark.words),
                        qPrintable(highlight.remark.words));
                    ++highlights;
                }
            }
        }
        QVERIFY(highlights > 0);
    }

    void aFieldInAnotherIsMeantRatherThanThat()
    {
        BookPage page{.size = {100, 100}};
        const Origin quote{.area = {10, 10, 80, 12}, .article = 1, .range = {5, 90}, .words = u"quote"_s};
        const Origin mark{.area = {20, 10, 30, 12}, .article = 1, .range = {10, 20}, .words = u"mark"_s};
        const Origin all{.area = {10, 10, 80, 12}, .article = 1, .range = {5, 60}, .words = u"whole line"_s};
        const Jump way{.area = {10, 40, 9, 9}, .to = Target{3, 0}, .words = u"page 4"_s};
        const Origin badge{.area = {10, 40, 9, 9}, .article = 0, .range = {1, 2}, .words = u"badge"_s};
        page.origins = {quote, mark, badge};
        page.jumps = {way};
        QVERIFY(leadAt(page, {25, 15}) == Lead(mark));
        QVERIFY(leadAt(page, {60, 15}) == Lead(quote));
        QVERIFY2(leadAt(page, {15, 45}) == Lead(badge), "a mark leads to its words, also where the file leads on");
        QVERIFY(!leadAt(page, {5, 5}));
        page.origins.append(all);
        QVERIFY2(leadAt(page, {60, 15}) == Lead(all), "of two on the same words the shorter is meant");
    }

    void whatStandsOnSeveralLinesIsOneStop()
    {
        BookPage page{.size = {100, 100}};
        const Origin first{.area = {50, 10, 40, 12}, .article = 0, .range = {5, 90}, .words = u"quote"_s};
        Origin second = first;
        second.area = {10, 24, 60, 12};
        const Origin other{.area = {72, 24, 10, 12}, .article = 0, .range = {100, 110}, .words = u"quote"_s};
        page.origins = {other, first, second};
        QCOMPARE(leadsOf(page), (QList<Lead>{first, other}));
    }

    void aQuotationOfTheBookOfQuotationsLeadsToItsArticle()
    {
        const AnnotatedWork work = annotatedSamples();
        Progress progress;
        const auto book = quoteBook(work.work(), pageChoices({}, false, work.work().articles.size()), progress);
        QVERIFY(book);
        QSet<qsizetype> articles;
        for (const BookPage &page : (*book)->pagesOf(1)) {
            for (const Origin &origin : page.origins)
                articles.insert(origin.article);
        }
        QCOMPARE(articles.size(), work.work().articles.size());
    }

    void oneNameCanStandOnAllThatWasMade()
    {
        const AnnotatedWork work = annotatedSamples();
        const auto book = bookOf(work.work(), {{u"author"_s, u" Mira Sund "_s}});
        QVERIFY(book);
        QCOMPARE(book->description().authors, QStringList{u"Mira Sund"_s});
        qsizetype seen = 0;
        for (qsizetype chapter = 0; chapter < book->chapterCount(); ++chapter) {
            for (const BookPage &page : book->pagesOf(chapter)) {
                for (const Highlight &highlight : page.highlights) {
                    QCOMPARE(highlight.remark.author, u"Mira Sund"_s);
                    ++seen;
                }
            }
        }
        QVERIFY(seen > 0);
    }

    void noLineOfAParagraphIsLeftAlone()
    {
        // Pages of five lines (50 points and the gap) for paragraphs of every length.
        for (int first = 1; first <= 6; ++first) {
            for (int second = 2; second <= 9; ++second) {
                const Flow flow(
                    {paragraph(0, first), paragraph(100, second)}, {}, {.firstTop = 0, .top = 0, .bottom = 57});
                QMap<std::pair<qsizetype, qsizetype>, int> onPage; // item and page: lines
                for (const PlacedText::Line &line : flow.lines())
                    ++onPage[{line.item, line.page}];
                for (const auto &[place, lines] : onPage.asKeyValueRange()) {
                    const bool isAlone = lines == 1 && flow.items()[place.first].text->lineCount() > 1;
                    QVERIFY2(!isAlone || flow.items()[place.first].text->lineCount() >= 5,
                        qPrintable(u"%1 and %2"_s.arg(first).arg(second)));
                }
            }
        }
    }

    void aHeadlineDoesNotEndAPage()
    {
        FlowItem head = paragraph(100, 1);
        head.keepsWithNext = true;
        const Flow flow({paragraph(0, 4), head, paragraph(200, 3)}, {}, {.firstTop = 0, .top = 0, .bottom = 62});
        QCOMPARE(flow.lines()[4].page, 1);
        QCOMPARE(flow.lines()[5].page, 1);
    }

    void whatStandsUnderAPageHasItsRoom()
    {
        const QList<FlowItem> items{paragraph(0, 1), paragraph(100, 1), paragraph(200, 1)};
        const FlowRoom room{.firstTop = 0, .top = 0, .bottom = 100, .left = 0, .noteGap = 10};
        QCOMPARE(Flow(items, {}, room).pageCount(), 1);
        const Flow flow(items, {{.position = 0, .height = 40}, {.position = 205, .height = 30}}, room);
        QCOMPARE(flow.pageCount(), 2);
        QCOMPARE(flow.pageOfNote(0), 0);
        QCOMPARE(flow.pageOfNote(1), 1);
    }

    void aHighlightIsAsWideAsItsWords()
    {
        const SetText text(u"One two three"_s, {.points = 10}, {.width = 500});
        const QList<QRectF> all = text.rects(0, {0, 13});
        QCOMPARE(all.size(), 1);
        QVERIFY(std::abs(all.first().right() - text.right(0)) < 0.1);
        QCOMPARE(text.rects(0, {3, 4}), QList<QRectF>());       // a blank
        QCOMPARE(text.rects(0, {3, 8}), text.rects(0, {4, 7})); // with the blanks round it
    }

    void whatReadsFromTheRightIsSetAtTheRight()
    {
        const SetText hebrew(u"שלום שלום"_s, {.points = 10}, {.width = 300});
        QVERIFY(std::abs(hebrew.right(0) - 300) < 0.5);
        QVERIFY(hebrew.rects(0, {0, 4}).first().left() > hebrew.rects(0, {5, 9}).first().left());
        QList<Ink> ink;
        addWords(ink, u"שלום"_s, {.points = 10}, {50, 50});
        const auto &line = std::get<SetLine>(ink.first());
        QVERIFY(std::abs(line.at.x() + line.text->rects(0, {0, 4}).first().left() - 50) < 0.5);
    }

    void aHeadlineFromTheRightBeginsWhereItsTextDoes()
    {
        const AnnotatedWork work = otherScripts();
        const auto book = bookOf(work.work());
        QVERIFY(book);
        for (const qsizetype article : {0, 1}) { // Hebrew, Arabic
            const Article &it = work.work().articles[article];
            QMap<QString, double> begins; // of the first lines, by their words
            const BookPage page = book->pagesOf(1 + article).first();
            for (const Ink &ink : page.ink) {
                const auto *line = std::get_if<SetLine>(&ink);
                if (!line || line->line != 0 || line->text->text().size() < 3 || !it.text.contains(line->text->text()))
                    continue;
                for (const QRectF &rect : line->text->rects(0, {0, line->text->text().size()}))
                    begins[line->text->text()] = std::max(begins[line->text->text()], line->at.x() + rect.right());
            }
            QVERIFY(begins.size() >= 2);
            for (const double begin : std::as_const(begins))
                QVERIFY2(std::abs(begins.first() - begin) < 1,
                    qPrintable(u"%1: %2 and %3"_s.arg(it.outlet).arg(begins.first()).arg(begin)));
        }
    }

    static double legibility(QColor one, QColor other) // of words under two highlights
    {
        const auto both = [](int a, int b) { return a * b / 255; };
        const QColor fill(
            both(one.red(), other.red()), both(one.green(), other.green()), both(one.blue(), other.blue()));
        return contrastRatio(fill, PageColors().text);
    }
    void wordsCanBeReadUnderTwoHighlightsOfAnyColours()
    {
        QList<QColor> fills{QColor(0xFA, 0xE2, 0x8A)}; // of a highlight without a tag
        for (const QString &choice : tagColorChoices() + QStringList{QString()})
            fills.append(tagColorsOnPaper(choice).fill);
        for (int i = 0; i < 512; ++i) { // eight steps of each colour
            const QColor own(i % 8 * 255 / 7, i / 8 % 8 * 255 / 7, i / 64 * 255 / 7);
            fills.append(tagColorsOnPaper(own.name()).fill);
        }
        double worst = 21;
        for (const QColor &one : std::as_const(fills)) {
            for (const QColor &other : std::as_const(fills))
                worst = std::min(worst, legibility(one, other));
        }
        QVERIFY2(worst >= 4.5, qPrintable(QString::number(worst)));
    }
    void highlightsOfForeignColoursArePrintedSo()
    {
        AnnotatedWork work({articleOf({u"One headline"_s, u"The first words of a line."_s}, u"Courier"_s)});
        work.mark(0, u"The first words"_s, {work.addTag(u"green"_s, u"#00e000"_s)});
        work.mark(0, u"first words of"_s, {work.addTag(u"pink"_s, u"#ff27ff"_s)});
        const auto book = bookOf(work.work());
        QVERIFY(book);
        const QList<Highlight> highlights = book->pagesOf(1).first().highlights;
        QCOMPARE(highlights.size(), 2);
        QVERIFY(legibility(highlights[0].remark.colour, highlights[1].remark.colour) >= 4.5);
    }

    void wordingsKeepTheirCommas_data()
    {
        QTest::addColumn<QString>("fullest");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("printed");
        const QString end = u" Nobody pays for the work at the old quay."_s;
        const QString whole = u"We will open the harbour, we will dredge it in the spring."_s;
        QTest::newRow("between words that both have")
            << whole + end << u"We will open the harbour, they will dredge it in the spring."_s + end
            << u"the harbour, they will dredge"_s;
        QTest::newRow("before words that are dropped at the end")
            << u"We will open the harbour for every boat, and nobody pays for the work"_s
            << u"We will open the harbour for every boat"_s << u"every boat, and nobody pays for the work"_s;
        QTest::newRow("before words that are dropped between others")
            << u"We will open the harbour, as we always have, for every boat in the spring"_s
            << u"We will open the harbour for every boat in the spring"_s
            << u"the harbour, as we always have, for every boat"_s;
        QTest::newRow("the outlet's own, where it has one")
            << u"We will open the harbour, I think, but for the smaller boats in the spring"_s
            << u"We will open the harbour, but for the smaller boats in the spring"_s
            << u"the harbour, I think, but for"_s;
        QTest::newRow("behind words that are dropped at the beginning")
            << u"I have said so for years. We will open the harbour for every boat in the spring"_s
            << u"We will open the harbour for every boat in the spring"_s << u"for years. We will open"_s;
    }
    void wordingsKeepTheirCommas()
    {
        QFETCH(const QString, fullest);
        QFETCH(const QString, other);
        QFETCH(const QString, printed);
        const auto said = [](const QString &words) { return u"“"_s + words + u"”, said Ida Brann."_s; };
        const AnnotatedWork work({articleOf({u"Harbour"_s, said(fullest)}, u"Courier"_s),
            articleOf({u"Spring"_s, said(other)}, u"Gazette"_s)});
        Progress progress;
        const auto book = quoteBook(work.work(), pageChoices({}, false, 2), progress);
        QVERIFY(book);
        QStringList texts; // that have no quotation marks: wordings
        for (const BookPage &page : (*book)->pagesOf(1)) {
            for (const Ink &ink : page.ink) {
                if (const auto *line = std::get_if<SetLine>(&ink); line && !line->text->text().startsWith(u'“'))
                    texts.append(line->text->text());
            }
        }
        const auto isThere = [&printed](const QString &it) { return it.contains(printed); };
        QVERIFY2(std::ranges::any_of(texts, isThere), qPrintable(texts.join(u'\n')));
    }

    void rulesEndWhereTheFootDoes_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<qsizetype>("chapter");
        QTest::newRow("below each speaker of a quote book") << u"pdf-quotes"_s << qsizetype(0);
        QTest::newRow("below the name above the quotations") << u"pdf-quotes"_s << qsizetype(1);
        QTest::newRow("below the heads of the contents") << u"pdf"_s << qsizetype(0);
        QTest::newRow("above the apparatus of an article") << u"pdf"_s << qsizetype(1);
    }
    void rulesEndWhereTheFootDoes()
    {
        QFETCH(const QString, format);
        QFETCH(const qsizetype, chapter);
        const AnnotatedWork work = annotatedSamples();
        Progress progress;
        const auto book = exporterNamed(format)->book(work.work(), {}, progress);
        QVERIFY(book);
        double rule = 0; // how far a line reaches
        double foot = 0; // and the number of the page
        for (const BookPage &page : (*book)->pagesOf(chapter)) {
            for (const Ink &ink : page.ink) {
                const auto *line = std::get_if<SetLine>(&ink);
                if (line && line->at.y() > page.size.height() - 60)
                    foot = std::max(foot, line->at.x() + line->text->right(line->line));
                else if (line)
                    continue;
                else if (const QRectF all = std::get<Shape>(ink).path.boundingRect(); all.width() > 200)
                    rule = std::max(rule, all.right());
            }
        }
        QVERIFY(rule > 200);
        QVERIFY2(rule <= foot + 1, qPrintable(u"%1 beside %2"_s.arg(rule).arg(foot)));
    }

    void directionsInOneLineGiveSeveralRectangles()
    {
        const SetText text(u"one שלום two"_s, {.points = 10}, {.width = 500});
        const QList<QRectF> all = text.rects(0, {0, 12});
        QCOMPARE(all.size(), 1);                            // together they are the whole line
        const QList<QRectF> across = text.rects(0, {0, 6}); // "one של": the last two letters stand apart
        QCOMPARE(across.size(), 2);
        QVERIFY(across[0].right() < across[1].left());
    }

    void setsOfColumnsAreEven_data()
    {
        QTest::addColumn<qsizetype>("articles");
        QTest::addColumn<QList<qsizetype>>("sizes");
        QTest::newRow("one") << qsizetype(1) << QList<qsizetype>{1};
        QTest::newRow("four") << qsizetype(4) << QList<qsizetype>{4};
        QTest::newRow("five") << qsizetype(5) << QList<qsizetype>{3, 2};
        QTest::newRow("nine") << qsizetype(9) << QList<qsizetype>{3, 3, 3};
        QTest::newRow("ten") << qsizetype(10) << QList<qsizetype>{4, 3, 3};
    }
    void setsOfColumnsAreEven()
    {
        QFETCH(const qsizetype, articles);
        QFETCH(const QList<qsizetype>, sizes);
        QList<qsizetype> all;
        for (qsizetype i = 0; i < articles; ++i)
            all.append(i);
        QList<qsizetype> found;
        QList<qsizetype> joined;
        for (const QList<qsizetype> &set : columnSets(all)) {
            found.append(set.size());
            joined += set;
        }
        QCOMPARE(found, sizes);
        QCOMPARE(joined, all);
    }

    void whatOnlyOneArticleOfTheBookPrintsIsNotSharedInIt()
    {
        const AnnotatedWork all = annotatedSamples();
        Exportable work = all.work();
        // The first two alone: what each shares with the others only is not marked.
        const BookMaterial material(work, {0, 1});
        for (const qsizetype article : material.articles()) {
            for (const PrintedQuote &quote : material.matterOf(article).quotes)
                QVERIFY(firstMembers(material, quote.group).size() > 1);
        }
        QVERIFY(material.sharesQuotes());
        const BookMaterial one(work, {0});
        QVERIFY(!one.sharesQuotes());
        QVERIFY(one.matterOf(0).quotes.isEmpty());
        QVERIFY(!BookMaterial(work, {0, 1, 2, 3, 4}).matterOf(0).quotes.isEmpty());
    }

    void noPageIsEmpty()
    {
        const AnnotatedWork work = annotatedSamples();
        for (const auto *articles : {"A", "B", "A,B", "A,B,C,D"}) {
            Progress progress;
            const auto book = synopsisBook(
                work.work(), pageChoices({{u"articles"_s, QString::fromLatin1(articles)}}, true, 5), progress);
            QVERIFY(book);
            for (qsizetype chapter = 0; chapter < (*book)->chapterCount(); ++chapter) {
                for (const BookPage &page : (*book)->pagesOf(chapter)) {
                    const auto isText = [&page](const Ink &ink) {
                        const auto *const line = std::get_if<SetLine>(&ink);
                        if (!line)
                            return false;
                        const double y = line->at.y() + static_cast<double>(line->line) * line->text->leading();
                        return y > 50 && y < page.size.height() - 60;
                    };
                    QVERIFY2(std::ranges::any_of(page.ink, isText), articles);
                }
            }
        }
    }

    void aColumnThatWaitsForAnotherSaysWhereItGoesOn()
    {
        QStringList tall{u"The long one"_s};
        for (int i = 0; i < 60; ++i)
            tall.append(u"A paragraph about the harbour that takes more than a line of a column, number %1."_s.arg(i));
        const QString shared = u"“Nobody has counted the boats since the bridge was closed in May,” said Ida Brann."_s;
        tall.append(shared);
        const AnnotatedWork work({articleOf(tall, u"Long"_s),
            articleOf({u"The short one"_s, u"Boats."_s, shared, u"An end."_s}, u"Short"_s)});
        Progress progress;
        const auto book = synopsisBook(work.work(), pageChoices({}, true, 2), progress);
        QVERIFY(book);
        const BookPage first = (*book)->pagesOf(0).first();
        const auto leadsOn = [](const Jump &jump) { return jump.words.startsWith(u"continues on p. "_s); };
        const auto way = std::ranges::find_if(first.jumps, leadsOn);
        QVERIFY(way != first.jumps.end());
        QVERIFY(way->to && way->to->page > 0);
        QCOMPARE(way->words, u"continues on p. %1"_s.arg(way->to->page + 1));
    }

    void sharedQuotationsOfColumnsStandAtOneHeight()
    {
        const AnnotatedWork work = annotatedSamples();
        Progress progress;
        const auto book = synopsisBook(work.work(), pageChoices({{u"articles"_s, u"A,B"_s}}, true, 5), progress);
        QVERIFY(book);
        const BookPage page = (*book)->pagesOf(0).first();
        QList<double> tops;
        for (const Ink &ink : page.ink) {
            const auto *line = std::get_if<SetLine>(&ink);
            if (line && line->line == 0 && line->text->text().startsWith(u"“Nobody won this."_s))
                tops.append(line->at.y());
        }
        QCOMPARE(tops.size(), 2);
        QCOMPARE(tops[0], tops[1]);
    }

    void aSingleColumnIsNotAsWideAsALyingPage()
    {
        const AnnotatedWork work = annotatedSamples();
        Progress progress;
        const auto book = synopsisBook(work.work(), pageChoices({{u"articles"_s, u"B"_s}}, true, 5), progress);
        QVERIFY(book);
        const BookPage page = (*book)->pagesOf(0).first();
        for (const Ink &ink : page.ink) {
            const auto *line = std::get_if<SetLine>(&ink);
            if (line && !line->isTurned && line->at.y() < page.size.height() - 60)
                QVERIFY2(line->text->right(line->line) < page.size.width() * 0.6, qPrintable(line->text->text()));
        }
    }

    void tagsHaveTheirNamesBesideColumns()
    {
        const AnnotatedWork work = annotatedSamples();
        Progress progress;
        const auto namesIn = [&](const QString &tags) {
            QStringList names;
            const auto book = synopsisBook(
                work.work(), pageChoices({{u"tags"_s, tags}, {u"articles"_s, u"A,B,C"_s}}, true, 5), progress);
            for (const BookPage &page : (*book)->pagesOf(0)) {
                for (const Ink &ink : page.ink) {
                    const auto *line = std::get_if<SetLine>(&ink);
                    if (!line || !line->isTurned)
                        continue;
                    names.append(line->text->text());
                    const QRectF room(line->at.x() - line->text->leading(), line->at.y(), line->text->leading(),
                        line->text->right(line->line));
                    if (!QRectF(QPointF(), page.size).adjusted(0, 0, -20, -40).contains(room))
                        names.append(u"over the edge"_s);
                }
            }
            return names;
        };
        QVERIFY2(namesIn(u"yes"_s).contains(u"Blame"_s), qPrintable(namesIn(u"yes"_s).join(u'|')));
        QVERIFY(!namesIn(u"yes"_s).contains(u"over the edge"_s));
        QCOMPARE(namesIn(u"no"_s), QStringList());
    }

    void scriptsHaveFacesOfTheirOwn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("runs");
        QTest::newRow("Latin letters need none") << u"Über “alles”"_s << u"de"_s << QStringList{};
        QTest::newRow("blanks between words of a script belong to it")
            << u"a של ום b"_s << QString() << QStringList{u"Noto Serif Hebrew: של ום"_s};
        QTest::newRow("a whole paragraph with its marks")
            << u"„של ום“."_s << QString() << QStringList{u"Noto Serif Hebrew: „של ום“."_s};
        QTest::newRow("a sign at the end of an English line")
            << u"a של!"_s << QString() << QStringList{u"Noto Serif Hebrew: של!"_s};
        QTest::newRow("Chinese with its comma")
            << u"港，口"_s << u"zh"_s << QStringList{u"Noto Serif CJK SC: 港，口"_s};
        QTest::newRow("kana make a text Japanese")
            << u"港は"_s << QString() << QStringList{u"Noto Serif CJK JP: 港は"_s};
    }
    void scriptsHaveFacesOfTheirOwn()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, language);
        QFETCH(const QStringList, runs);
        QStringList found;
        for (const ScriptRun &run : scriptRuns(text, Face::Reading, language))
            found.append(run.families.first() + u": "_s + run.range.of(text).toString());
        QCOMPARE(found, runs);
    }
};

static const Suite<TstPdfPages> suite("tst_pdfpages");

#include "tst_pdfpages.moc"
