// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "app/export/naming.h"
#include "app/export/pdf/book.h"
#include "app/export/pdf/order.h"
#include "app/export/pdf/quotebook.h"
#include "app/export/pdf/quotemarks.h"
#include "app/export/pdf/sayings.h"
#include "app/export/pdf/synopsisbook.h"
#include "app/export/pdf/synopsisrows.h"
#include "app/text/whereabouts.h"
#include "tests/export/pdf/annotatedwork.h"
#include "tests/support/suite.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

Exportable workOf(const QStringList &outlets)
{
    QList<Article> articles;
    for (const QString &outlet : outlets)
        articles.append(
            articleOf({u"The ferry is late"_s, u"It left at nine, and nobody knows why it did."_s}, outlet));
    return AnnotatedWork(articles).work();
}

QuoteGroup sharedBy(const QList<qsizetype> &articles)
{
    QuoteGroup group;
    for (const qsizetype article : articles)
        group.members.append({.place = {.article = article, .parts = {{18, 25}}}, .whole = {}});
    return group;
}

// The nth word of an article, as words of somebody.
Quote saidBy(const QString &name, qsizetype article, qsizetype n)
{
    Quote quote{.article = article, .segments = {{18 + n, 19 + n}}, .cue = {}, .speaker = {}, .flags = {}};
    if (!name.isEmpty())
        quote.speaker = Attribution{.name = name, .mention = {}, .rule = {}};
    return quote;
}

}

// In which order the columns of a synopsis and the speakers of a quote book come.
class TstPdfOrder : public QObject
{
    Q_OBJECT
private slots:
    void theTitleSaysWhichDatesThereAre_data()
    {
        QTest::addColumn<QStringList>("dates");
        QTest::addColumn<QString>("said");
        QTest::newRow("all of one day") << QStringList{u"2014-03-31"_s, u"2014-03-31"_s, u"2014-03-31"_s}
                                        << u"3 articles · 31 Mar 2014"_s;
        QTest::newRow("of two days") << QStringList{u"2014-04-01"_s, u"2014-03-31"_s, u"2014-03-31"_s}
                                     << u"3 articles · 31 Mar 2014 to 1 Apr 2014"_s;
        QTest::newRow("only one") << QStringList{{}, u"2014-03-31"_s, {}}
                                  << u"3 articles · 31 Mar 2014, 2 without a date"_s;
        QTest::newRow("one has none") << QStringList{u"2014-04-01"_s, u"2014-03-31"_s, {}}
                                      << u"3 articles · 31 Mar 2014 to 1 Apr 2014, 1 without a date"_s;
        QTest::newRow("none") << QStringList{{}, {}, {}} << u"3 articles"_s;
    }
    void theTitleSaysWhichDatesThereAre()
    {
        QFETCH(const QStringList, dates);
        QFETCH(const QString, said);
        QList<Article> articles;
        for (const QString &date : dates) {
            articles.append(articleOf({u"Harbour"_s, u"It rained."_s}, u"Courier"_s));
            articles.last().published = date;
        }
        const AnnotatedWork it(articles);
        Progress progress;
        const auto book = exporterNamed(u"pdf"_s)->book(it.work(), {}, progress);
        QVERIFY(book);
        const BookPage page = (*book)->pagesOf(0).first();
        QStringList lines;
        for (const Ink &ink : page.ink) {
            if (const auto *line = std::get_if<SetLine>(&ink))
                lines.append(line->text->text());
        }
        QVERIFY2(lines.contains(said), qPrintable(lines.join(u'\n')));
    }

    void columnsStandInTheOrderThatIsChosen_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addColumn<QString>("letters");
        QTest::newRow("nothing chosen: as in the project") << QString() << u"A B C D"_s;
        QTest::newRow("oldest first, without a date last") << u"date"_s << u"C B A D"_s;
        QTest::newRow("by name, accents and capitals apart") << u"name"_s << u"C D B A"_s;
        QTest::newRow("most shared quotations first") << u"shared"_s << u"D B C A"_s;
    }
    void columnsStandInTheOrderThatIsChosen()
    {
        QFETCH(const QString, order);
        QFETCH(const QString, letters);
        Exportable work = workOf({u"Zeitung"_s, u"Observer"_s, u"echo"_s, u"Évening"_s});
        work.articles[0].published = u"2031-05-06"_s;
        work.articles[1].published = u"2031-05-05T20:00"_s;
        work.articles[2].published = u"2031-05"_s;
        // D shares with B and with C, B with D alone twice.
        work.findings.groups = {sharedBy({1, 3}), sharedBy({2, 3}), sharedBy({3, 1})};
        const PageChoices chosen = pageChoices({{u"columns"_s, order}}, true, work.articles.size());
        QStringList found;
        for (const qsizetype article : columnOrder(work, chosen))
            found.append(letterOf(article));
        QCOMPARE(found.join(u' '), letters);
    }

    // On the pages themselves: the heads of the columns, and those of the table of who prints what.
    void columnsAndTableOfASynopsisHaveTheChosenOrder_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addColumn<QStringList>("outlets");
        QTest::newRow("as in the project")
            << u"given"_s << QStringList{u"Harbour Courier"_s, u"Caldria Wire Service"_s, u"Selm Observer"_s};
        QTest::newRow("by name") << u"name"_s
                                 << QStringList{u"Caldria Wire Service"_s, u"Harbour Courier"_s, u"Selm Observer"_s};
    }
    void columnsAndTableOfASynopsisHaveTheChosenOrder()
    {
        QFETCH(const QString, order);
        QFETCH(const QStringList, outlets);
        const AnnotatedWork work = annotatedSamples();
        Progress progress;
        const auto book = synopsisBook(work.work(),
            pageChoices({{u"columns"_s, order}, {u"articles"_s, u"A,B,C"_s}}, true, work.work().articles.size()),
            progress);
        QVERIFY(book);
        QVERIFY((*book)->chapterCount() > 1);
        for (const qsizetype chapter : {0, 1}) {
            QMap<double, QString> fromLeft;
            const BookPage page = (*book)->pagesOf(chapter).first();
            for (const Ink &ink : page.ink) {
                const auto *line = std::get_if<SetLine>(&ink);
                if (line && outlets.contains(line->text->text()))
                    fromLeft.insert(line->at.x(), line->text->text());
            }
            QCOMPARE(fromLeft.values(), outlets);
        }
    }

    // Which quotations stand at one height: paragraphs of columns, as "A1 B2" for the second column's third.
    void quotationsStandAtOneHeightInAsManyColumnsAsCanBe_data()
    {
        QTest::addColumn<QStringList>("quotations");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("none") << QStringList{} << QStringList{};
        QTest::newRow("one of one column stands beside nothing") << QStringList{u"A1"_s} << QStringList{};
        QTest::newRow("in one order everywhere")
            << QStringList{u"A1 B1"_s, u"A2 B4"_s, u"A3 B9"_s} << QStringList{u"A1 B1"_s, u"A2 B4"_s, u"A3 B9"_s};
        QTest::newRow("from the top, however they were found")
            << QStringList{u"A3 B9"_s, u"A1 B1"_s} << QStringList{u"A1 B1"_s, u"A3 B9"_s};
        QTest::newRow("two that cross: the first stands")
            << QStringList{u"A1 B2"_s, u"A2 B1"_s} << QStringList{u"A1 B2"_s};
        QTest::newRow("one that crosses several others stays out")
            << QStringList{u"A5 B1"_s, u"A1 B2"_s, u"A2 B3"_s} << QStringList{u"A1 B2"_s, u"A2 B3"_s};
        QTest::newRow("out of order in one column it goes on without that")
            << QStringList{u"A1 B1 C5"_s, u"A2 B2 C3"_s} << QStringList{u"A1 B1 C5"_s, u"A2 B2"_s};
        QTest::newRow("out of order in two of four")
            << QStringList{u"A1 B1 C5 D5"_s, u"A2 B2 C3 D3"_s} << QStringList{u"A1 B1 C5 D5"_s, u"A2 B2"_s};
        QTest::newRow("as many copies as can be stand beside others")
            << QStringList{u"A1 B2"_s, u"A2 B1 C1"_s} << QStringList{u"A1 B2"_s, u"A2 C1"_s};
        QTest::newRow("two of one paragraph cannot both be there")
            << QStringList{u"A1 B1"_s, u"A1 B2"_s} << QStringList{u"A1 B1"_s};
        QTest::newRow("two of one paragraph, one of which has two more")
            << QStringList{u"A1 B1 C1"_s, u"A1 B2 C2"_s} << QStringList{u"A1 B1 C1"_s, u"B2 C2"_s};
        QTest::newRow("what has no column in common goes round what has")
            << QStringList{u"A2 B2"_s, u"C2 D2"_s, u"B1 C3"_s} << QStringList{u"C2 D2"_s, u"B1 C3"_s, u"A2 B2"_s};
        QTest::newRow("a contradiction by way of others is one")
            << QStringList{u"A1 B2"_s, u"B1 C2"_s, u"A2 C1"_s} << QStringList{u"B1 C2"_s, u"A1 B2"_s};
    }
    void quotationsStandAtOneHeightInAsManyColumnsAsCanBe()
    {
        QFETCH(const QStringList, quotations);
        QFETCH(const QStringList, rows);
        QList<SynopsisRow> candidates;
        for (const QString &words : quotations) {
            SynopsisRow row{.group = candidates.size(), .cells = {}};
            for (const QString &cell : words.split(u' '))
                row.cells.append({cell.front().unicode() - u'A', cell.sliced(1).toLongLong()});
            candidates.append(row);
        }
        QStringList found;
        for (const SynopsisRow &row : alignedRows(candidates)) {
            QStringList cells;
            for (const SynopsisRow::Cell &cell : row.cells)
                cells.append(QChar(u'A' + static_cast<char16_t>(cell.column)) + QString::number(cell.paragraph));
            found.append(cells.join(u' '));
        }
        QCOMPARE(found, rows);
    }

    // Too short to be matched, and the same words all the same.
    void aSpeakersEqualQuotationsAreOne()
    {
        const AnnotatedWork work({articleOf({u"First"_s, u"“No comment!” said Ida Brann."_s, u"It rained."_s,
                                                u"“No comment,” said Ida Brann again."_s},
                                      u"Courier"_s),
            articleOf({u"Second"_s, u"Boats lay still."_s, u"“No comment,” said Ida Brann."_s,
                          u"“No comment,” said Olof Sund."_s},
                u"Gazette"_s)});
        const BookMaterial material(work.work(), {0, 1});
        QStringList found;
        for (const SpeakerPart &part : speakerParts(material, SpeakerOrder::Name)) {
            for (const Saying &saying : part.sayings) {
                QStringList places;
                for (const qsizetype article : printersOf(material, saying)) {
                    for (const qsizetype place : placesOf(material, saying, article))
                        places.append(
                            letterOf(article) + QString::number(paragraphAt(material.article(article), place)));
                }
                found.append(part.name + u": "_s + places.join(u' '));
            }
        }
        QCOMPARE(found, (QStringList{u"Ida Brann: A1 A3 B2"_s, u"Olof Sund: B3"_s}));
    }

    void everyPlaceOfAQuotationSaysItsOutletAndParagraph()
    {
        const AnnotatedWork work({articleOf({u"First"_s, u"“No comment!” said Ida Brann."_s, u"It rained."_s,
                                                u"“No comment,” said Ida Brann again."_s},
                                      u"Courier"_s),
            articleOf({u"Second"_s, u"Boats lay still."_s, u"“No comment,” said Ida Brann."_s}, u"Gazette"_s)});
        Progress progress;
        const auto book = quoteBook(work.work(), pageChoices({}, false, 2), progress);
        QVERIFY(book);
        QMap<double, QStringList> lines; // by baseline, from the top
        const BookPage page = (*book)->pagesOf(1).first();
        qsizetype printed = 0;
        for (const Ink &ink : page.ink) {
            const auto *line = std::get_if<SetLine>(&ink);
            if (!line)
                continue;
            lines[std::round(line->at.y() + line->text->baseline(0))].append(line->text->text());
            printed += line->text->text() == u"“No comment!”"_s ? 1 : 0;
        }
        QCOMPARE(printed, 1);
        const auto isThere = [&lines](const QString &outlet, const QString &where) {
            return std::ranges::any_of(lines,
                [&](const QStringList &words) { return words.contains(outlet) && words.last().endsWith(where); });
        };
        QVERIFY(isThere(u"Courier"_s, u" · paragraphs 1 and 3"_s));
        QVERIFY(isThere(u"Gazette"_s, u" · paragraph 2"_s));
    }

    void speakersStandInTheOrderThatIsChosen_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addColumn<QStringList>("speakers");
        QTest::newRow("nothing chosen: who is quoted most")
            << QString() << QStringList{u"Ann Öst"_s, u"Zoë Abel"_s, u"The pilots"_s, {}};
        QTest::newRow("by name, people by their surnames")
            << u"name"_s << QStringList{u"Zoë Abel"_s, u"Ann Öst"_s, u"The pilots"_s, {}};
        QTest::newRow("as they come in the articles")
            << u"place"_s << QStringList{u"The pilots"_s, u"Zoë Abel"_s, u"Ann Öst"_s, {}};
    }
    void speakersStandInTheOrderThatIsChosen()
    {
        QFETCH(const QString, order);
        QFETCH(const QStringList, speakers);
        Exportable work = workOf({u"Gazette"_s, u"Echo"_s});
        work.findings.speakers = {{.name = u"Ann Öst"_s, .aliases = {}}, {.name = u"Zoë Abel"_s, .aliases = {}},
            {.name = u"The pilots"_s, .aliases = {}, .kind = SpeakerKind::Group}};
        work.findings.quotes
            = {saidBy({}, 0, 0), saidBy(u"The pilots"_s, 0, 1), saidBy(u"Zoë Abel"_s, 0, 2), saidBy(u"Ann Öst"_s, 1, 0),
                saidBy(u"Zoë Abel"_s, 1, 1), saidBy(u"Ann Öst"_s, 1, 2), saidBy(u"Ann Öst"_s, 1, 3)};
        const BookMaterial material(work, {0, 1});
        QStringList found;
        for (const SpeakerPart &part :
            speakerParts(material, pageChoices({{u"order"_s, order}}, false, work.articles.size()).speakers))
            found.append(part.name);
        QCOMPARE(found, speakers);
    }
};

static const Suite<TstPdfOrder> suite("tst_pdforder");

#include "tst_pdforder.moc"
