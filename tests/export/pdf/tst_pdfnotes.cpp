// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "app/export/pdf/book.h"
#include "app/export/pdf/margins.h"
#include "app/export/pdf/pdfannotations.h"
#include "tests/export/pdf/annotatedwork.h"
#include "tests/export/pdf/pdfformats.h"
#include "tests/export/pdf/readers.h"
#include "tests/support/suite.h"

#include <QJsonArray>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Book> bookOf(const QString &format, const Exportable &work, const ExportChoices &choices = {})
{
    Progress progress;
    auto book = exporterNamed(format)->book(work, choices, progress);
    return book ? std::move(*book) : nullptr;
}

QList<BookPage> pagesOf(const Book &book)
{
    QList<BookPage> pages;
    for (qsizetype chapter = 0; chapter < book.chapterCount(); ++chapter)
        pages += book.pagesOf(chapter);
    return pages;
}

// Names of all remarks that programs which list annotations are told of, each as often as it is named.
QStringList annotated(const QList<BookPage> &pages)
{
    QStringList names;
    for (const BookPage &page : pages) {
        for (const Highlight &it : page.highlights) {
            if (it.part == 0)
                names.append(it.remark.name);
        }
        for (const NoteSign &it : page.notes)
            names.append(it.remark.name);
    }
    names.sort();
    return names;
}

QStringList namesOfAll(const Exportable &work)
{
    QStringList names;
    for (const QList<Annotation> &list : work.snapshot.annotations) {
        for (const Annotation &it : list)
            names.append(u"synoptic-%1"_s.arg(it.id.value));
    }
    for (const Note &it : work.snapshot.notes) {
        if (!it.about.isNull())
            names.append(u"synoptic-note-%1"_s.arg(it.id.value));
    }
    names.sort();
    return names;
}

// All texts of a book that are printed with all their lines.
QStringList printedWhole(const QList<BookPage> &pages)
{
    QMap<const SetText *, qsizetype> lines;
    QMap<const SetText *, QString> texts;
    for (const BookPage &page : pages) {
        for (const Ink &ink : page.ink) {
            if (const auto *line = std::get_if<SetLine>(&ink)) {
                ++lines[line->text.get()];
                texts.insert(line->text.get(), line->text->text());
            }
        }
    }
    QStringList whole;
    for (const auto &[text, count] : lines.asKeyValueRange()) {
        if (count >= text->lineCount() && !text->isCut())
            whole.append(texts.value(text));
    }
    return whole;
}

// A quotation of several pages in two wordings, and notes of several pages everywhere.
AnnotatedWork longTexts()
{
    QString speech;
    for (int i = 1; i <= 300; ++i)
        speech += u"In winter number %1 the pilots of the harbour brought boat after boat behind the wall. "_s.arg(i);
    speech = speech.trimmed();
    QString shorter = speech;
    shorter.replace(u"number 150 the pilots"_s, u"number 150 the captains"_s);
    AnnotatedWork it({articleOf({u"A long speech"_s, u"“"_s + speech + u"” said Ida Brann."_s}, u"Courier"_s),
        articleOf({u"The speech"_s, u"“"_s + shorter + u"” said Ida Brann."_s}, u"Gazette"_s),
        articleOf({u"It rained"_s, u"It rained all day on the harbour wall."_s}, u"Ledger"_s)});
    const QString note = u"A word after another makes a note that does not end. "_s.repeated(300).trimmed();
    it.mark(0, u"winter number 7 the"_s, {it.addTag(u"Winter"_s, u"#b88a00"_s)}, u"First. "_s + note);
    it.mark(1, u"winter number 9 the"_s, {}, u"Second. "_s + note);
    it.mark(0, speech, {});
    it.mark(2, u"rained all day"_s, {}, u"Third. "_s + note);
    it.note(u"Fourth. "_s + note, 2);
    it.note(u"Fifth. "_s + note, 1, u"winter number 11 the"_s);
    it.note(u"Sixth. "_s + note);
    return it;
}

}

// Whatever a person has written is in every book, wherever it stands and however long it is.
class TstPdfNotes : public QObject
{
    Q_OBJECT

private slots:
    void aNoteIsPrintedWithAllItsWords_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("printed");
        QTest::newRow("emphasis") << u"Ask *him* **today**."_s << u"Ask him today."_s;
        QTest::newRow("signs that HTML has, too")
            << u"Ask <Kerry> if 1 < 2 & <b>bold</b>"_s << u"Ask <Kerry> if 1 < 2 & <b>bold</b>"_s;
        QTest::newRow("a numbered list") << u"1. first\n2. second"_s << u"1. first\n2. second"_s;
        QTest::newRow("a list with bullets") << u"- first\n- second"_s << u"• first\n• second"_s;
        QTest::newRow("two paragraphs") << u"He said *so*.\n\nAsk her."_s << u"He said so.\nAsk her."_s;
        QTest::newRow("what a merge makes of the notes of two people")
            << u"Note of Anna\n\n---\n\nNote of *Beth*"_s << u"Note of Anna\n———\nNote of Beth"_s;
        QTest::newRow("a line end that was meant") << u"Harbour Street 1  \nHafen"_s << u"Harbour Street 1\nHafen"_s;
        QTest::newRow("a list after its heading") << u"# To do\n\n- first\n- second"_s << u"To do\n• first\n• second"_s;
    }
    void aNoteIsPrintedWithAllItsWords()
    {
        QFETCH(const QString, markdown);
        QTEST(plainNote(markdown), "printed");
    }

    void whatTwoPeopleNotedIsNoSentenceOfOne_data() { addPdfFormats(); }
    void whatTwoPeopleNotedIsNoSentenceOfOne()
    {
        QFETCH(const QString, format);
        AnnotatedWork it(
            {articleOf({u"Harbour"_s, u"“We will open the harbour in the spring,” said Ida Brann."_s}, u"Courier"_s),
                articleOf({u"The wall"_s, u"It rained all day on the harbour wall."_s}, u"Gazette"_s)});
        const QString merged = u"Anna was there\n\n---\n\nBeth was not\n\n- one\n- two"_s;
        it.mark(0, u"open the harbour"_s, {}, merged);
        it.mark(1, u"rained all day"_s, {}, merged);
        it.note(merged);
        const auto book = bookOf(format, it.work());
        QVERIFY(book);
        QMap<QString, int> lines;
        for (const BookPage &page : pagesOf(*book)) {
            for (const Ink &ink : page.ink) {
                if (const auto *line = std::get_if<SetLine>(&ink))
                    ++lines[line->text->lineRange(line->line).of(line->text->text()).toString().simplified()];
            }
        }
        for (const QString &line : {u"Anna was there"_s, u"———"_s, u"Beth was not"_s, u"• one"_s, u"• two"_s})
            QVERIFY2(lines.value(line) == 3, qPrintable(line));
    }

    void allThatWasWrittenIsPrinted_data() { addPdfFormats(); }
    void allThatWasWrittenIsPrinted()
    {
        QFETCH(const QString, format);
        const AnnotatedWork it = marksOnCopies();
        const auto book = bookOf(format, it.work());
        QVERIFY(book);
        const QList<BookPage> pages = pagesOf(*book);
        const QStringList printed = printedWhole(pages);
        for (const Note &note : it.work().snapshot.notes)
            QVERIFY2(printed.contains(note.text), qPrintable(note.text));
        for (const QList<Annotation> &list : it.work().snapshot.annotations) {
            for (const Annotation &annotation : list)
                QVERIFY2(annotation.note.isEmpty() || printed.contains(annotation.note), qPrintable(annotation.note));
        }
        for (const Tag &tag : it.work().snapshot.tags)
            QVERIFY2(printed.contains(tag.name), qPrintable(tag.name));
        QCOMPARE(book->remarks(), QStringList());
    }

    void theFullestWordingIsPrintedWhole_data() { addPdfFormats(); }
    void theFullestWordingIsPrintedWhole()
    {
        QFETCH(const QString, format);
        const AnnotatedWork it = marksOnCopies();
        const auto book = bookOf(format, it.work());
        QVERIFY(book);
        const QString whole = u"We will open the harbour for every boat in the spring, and nobody pays"_s;
        const qsizetype printings = std::ranges::count_if(
            printedWhole(pagesOf(*book)), [&whole](const QString &text) { return text.contains(whole); });
        // Where wordings are printed it stands in each of the two others, with what they drop struck through; behind
        // the columns once more among them.
        QCOMPARE(printings, format == "pdf-synopsis"_L1 ? 4 : format == "pdf-quotes"_L1 ? 3 : 1);
    }

    void tagsOfOtherCopiesStandInTheQuoteBookWithTheirOutlet()
    {
        const AnnotatedWork it = marksOnCopies();
        const auto book = bookOf(u"pdf-quotes"_s, it.work());
        QVERIFY(book);
        QMap<qsizetype, QStringList> words; // by article: marked words the page leads to from the margin
        for (const BookPage &page : book->pagesOf(1)) {
            for (const Origin &origin : page.origins) {
                if (origin.area.left() > page.size.width() * 0.7)
                    words[origin.article].append(origin.range.of(it.work().articles[origin.article].text).toString());
            }
        }
        QVERIFY(words[1].contains(u"every boat"_s));
        QVERIFY(words[2].contains(u"in the spring"_s));
        QVERIFY2(words[2].contains(u"the harbour for every"_s), "a plain highlight has a bit of its colour");
    }

    void aLongNoteLeavesNoHoleInTheQuoteBook()
    {
        AnnotatedWork it({articleOf({u"Harbour"_s,
                                        u"“We will open the harbour in the spring,” said Ida Brann. “Nobody pays for "
                                        u"the boats at all,” she said. "
                                        "“The pilots come back on Monday,” said Otto Lund."_s},
            u"Courier"_s)});
        it.mark(0, u"open the harbour"_s, {}, u"A word after another makes a long note. "_s.repeated(8).trimmed());
        it.mark(0, u"for the boats"_s, {}, u"The second note."_s);
        const auto book = bookOf(u"pdf-quotes"_s, it.work());
        QVERIFY(book);
        const BookPage page = book->pagesOf(1).first();
        const double margin = page.size.width() * 0.72;
        QList<std::pair<double, double>> notes; // lines in the margin, from the top down
        QMap<QString, double> tops;
        for (const Ink &ink : page.ink) {
            const auto *line = std::get_if<SetLine>(&ink);
            if (!line)
                continue;
            const double top = line->at.y() + static_cast<double>(line->line) * line->text->leading();
            if (line->at.x() > margin && top < page.size.height() - 60)
                notes.append({top, top + line->text->leading()});
            else if (line->line == 0)
                tops[line->text->text()] = top;
        }
        std::ranges::sort(notes);
        QVERIFY(notes.size() > 6);
        for (qsizetype i = 1; i < notes.size(); ++i)
            QVERIFY(notes[i].first >= notes[i - 1].second - 0.01);
        const double second = tops.value(u"“Nobody pays for the boats at all”"_s);
        QVERIFY(second > 0);
        QVERIFY2(second < notes[notes.size() - 2].first, "it does not wait for the end of the first note");
        QVERIFY2(tops.value(u"Otto Lund"_s) >= notes.last().second, "a speaker's line does not cross a note");
    }

    void aNoteOverTheEndOfAPageHoldsUpNoQuotation()
    {
        const auto said = [](int number) { return u"boat number %1 comes back on Monday morning"_s.arg(number); };
        QString text;
        for (int i = 0; i < 40; ++i)
            text += u"“The "_s + said(i) + u",” said %1. "_s.arg(i < 32 ? u"Ida Brann"_s : u"Otto Lund"_s);
        AnnotatedWork it({articleOf({u"Harbour"_s, text}, u"Courier"_s)});
        it.mark(0, said(14), {}, u"A word after another makes a long note. "_s.repeated(32).trimmed());
        it.mark(0, said(31), {}, u"A word after another makes a long note. "_s.repeated(32).trimmed());
        const auto book = bookOf(u"pdf-quotes"_s, it.work());
        QVERIFY(book);
        const QList<BookPage> pages = book->pagesOf(1);
        const double bottom = pages.first().size.height() - 60;
        QList<std::pair<double, double>> columns; // of each page: where the quotations begin and end
        QList<std::pair<double, double>> margins; // and the notes
        double lund = 0;
        for (const BookPage &page : pages) {
            columns.append({bottom, 0});
            margins.append({bottom, 0});
            for (const Ink &ink : page.ink) {
                const auto *line = std::get_if<SetLine>(&ink);
                const double top
                    = line ? line->at.y() + static_cast<double>(line->line) * line->text->leading() : bottom;
                if (top >= bottom)
                    continue;
                auto &place = line->at.x() > page.size.width() * 0.72 ? margins.last() : columns.last();
                place = {std::min(place.first, top), std::max(place.second, top + line->text->leading())};
                if (line->text->text() == "Otto Lund"_L1 && line->at.x() < page.size.width() * 0.5)
                    lund = top;
            }
        }
        constexpr double quotation = 60; // as much as one with its outlet and the gap
        QVERIFY2(margins[0].second > bottom - 20 && margins[1].first < 80, "the note goes on");
        QVERIFY2(columns[0].second > bottom - quotation, qPrintable(QString::number(columns[0].second)));
        QVERIFY2(columns[1].first < 80, qPrintable(QString::number(columns[1].first)));
        // Under the name of the next speaker there is a line over all of the page.
        QVERIFY2(margins.last().second > 0 && lund >= margins.last().second, qPrintable(QString::number(lund)));
    }

    void everyAnnotationIsWritten_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<ExportChoices>("choices");
        for (const QString &format : pdfFormats()) {
            QTest::addRow("%s", qPrintable(format)) << format << ExportChoices{};
            QTest::addRow("%s without notes", qPrintable(format)) << format << ExportChoices{{u"notes"_s, u"no"_s}};
            QTest::addRow("%s without tags and notes", qPrintable(format))
                << format << ExportChoices{{u"notes"_s, u"no"_s}, {u"tags"_s, u"no"_s}};
            QTest::addRow("%s on small pages", qPrintable(format)) << format << ExportChoices{{u"page"_s, u"a5"_s}};
        }
    }
    void everyAnnotationIsWritten()
    {
        QFETCH(const QString, format);
        QFETCH(const ExportChoices, choices);
        for (const AnnotatedWork &it : {marksOnCopies(), annotatedSamples(), longTexts()}) {
            const auto book = bookOf(format, it.work(), choices);
            QVERIFY(book);
            QCOMPARE(annotated(pagesOf(*book)), namesOfAll(it.work()));
        }
    }

    void whatIsWrittenIsListedByPdfJs_data() { addPdfFormats(); }
    void whatIsWrittenIsListedByPdfJs()
    {
        QFETCH(const QString, format);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.pdf"_s);
        if (const QString keep = qEnvironmentVariable("SYNOPTIC_KEEP_PDF"); !keep.isEmpty()) {
            for (const char *page : {"a4", "letter"}) {
                Progress progress;
                for (const AnnotatedWork &work : {marksOnCopies(), longTexts()})
                    QVERIFY(exporterNamed(format)->write(work.work(), {{u"page"_s, QLatin1StringView(page)}},
                        keep + u"/notes-%1-%2-%3.pdf"_s.arg(format, QLatin1StringView(page)).arg(work.marks()),
                        progress));
            }
        }
        const AnnotatedWork it = marksOnCopies();
        for (const char *notes : {"yes", "no"}) {
            Progress progress;
            QVERIFY(exporterNamed(format)->write(it.work(), {{u"notes"_s, QLatin1StringView(notes)}}, path, progress));
            const QJsonObject seen = seenByPdfJs(path);
            QStringList found;
            for (const QJsonValue &value : seen["highlights"_L1].toArray())
                found.append(value["contents"_L1].toString());
            for (const QJsonValue &value : seen["notes"_L1].toArray())
                found.append(value["contents"_L1].toString());
            for (QString &contents : found)
                contents.replace(u'\r', u'\n');
            for (const SeenMark &mark : expected(it.work()))
                QVERIFY2(found.contains(mark.contents), qPrintable(mark.contents));
            for (const Note &note : it.work().snapshot.notes)
                QVERIFY2(note.about.isNull() || found.contains(note.text), qPrintable(note.text));
        }
    }

    void whereTheMarginIsFullEveryNoteHasItsSign()
    {
        const QString line = u"alpha beta gamma delta epsilon zeta eta theta iota kappa"_s;
        AnnotatedWork it({articleOf({u"Headline"_s, line}, u"Courier"_s)});
        for (const QString &word : line.split(u' '))
            it.note(u"A long note. "_s.repeated(60) + word, 0, word);
        const auto book = bookOf(u"pdf"_s, it.work());
        QVERIFY(book);
        QList<QRectF> signs;
        for (const BookPage &page : pagesOf(*book)) {
            for (const NoteSign &sign : page.notes) {
                QVERIFY(QRectF(QPointF(), page.size).contains(sign.rect));
                QVERIFY(
                    std::ranges::none_of(signs, [&sign](const QRectF &other) { return other.intersects(sign.rect); }));
                signs.append(sign.rect);
            }
        }
        QCOMPARE(signs.size(), 10);
        QCOMPARE(book->remarks(),
            QStringList{u"10 notes are longer than the margin; they stand whole in the annotations."_s});
    }

    void longTextsGoOnOverPages_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("page");
        for (const QString &format : pdfFormats()) {
            for (const char *page : {"a4", "letter", "a5"})
                QTest::addRow("%s on %s", qPrintable(format), page) << format << QString::fromLatin1(page);
        }
    }
    void longTextsGoOnOverPages()
    {
        QFETCH(const QString, format);
        QFETCH(const QString, page);
        const AnnotatedWork it = longTexts();
        // Both print the speech, in wordings of several pages.
        Exportable work = it.work();
        QuoteGroup group{.speaker = u"Ida Brann"_s, .members = {}};
        for (const qsizetype article : {0, 1}) {
            const QString &text = work.articles[article].text;
            const TextRange words{text.indexOf(u"In winter"_s), text.indexOf(u'”')};
            group.members.append({.place = {.article = article, .parts = {words}},
                .wording = article == 0 ? Wording::Whole : Wording::Changed,
                .whole = {words}});
        }
        work.findings.groups = {group};
        const auto book = bookOf(format, work, {{u"page"_s, page}});
        QVERIFY(book);
        const QList<BookPage> pages = pagesOf(*book);
        QCOMPARE(pages.size(), book->pageCount());
        for (const BookPage &here : pages) {
            for (const Ink &ink : here.ink) {
                const auto *line = std::get_if<SetLine>(&ink);
                if (!line || line->isTurned)
                    continue;
                const double bottom = line->at.y() + static_cast<double>(line->line + 1) * line->text->leading();
                QVERIFY2(
                    bottom < here.size.height() && line->at.x() + line->text->right(line->line) < here.size.width(),
                    qPrintable(line->text->text().left(40)));
            }
            for (const Highlight &highlight : here.highlights) {
                for (const QRectF &rect : highlight.rects)
                    QVERIFY(QRectF(QPointF(), here.size).contains(rect));
            }
        }
        if (format == "pdf"_L1)
            return; // its margins are as high as its pages; the annotations hold the rest
        const QStringList printed = printedWhole(pages);
        for (const QString &begin : {u"First."_s, u"Second."_s, u"Third."_s, u"Fourth."_s, u"Fifth."_s, u"Sixth."_s})
            QVERIFY2(std::ranges::any_of(printed, [&](const QString &text) { return text.startsWith(begin); }),
                qPrintable(begin));
        const auto isWording = [](const QString &text) { return text.contains(u"winter number 299 the"_s); };
        QVERIFY(std::ranges::count_if(printed, isWording) >= 2);
    }

    void partsOfAHighlightAreCountedWithoutPagesThatHaveNone()
    {
        // The second column waits for the quotation that the first one has only on a later page.
        const QString shared = u"“Nobody has counted the boats since the bridge was closed in May,” said Ida Brann."_s;
        QStringList tall{u"The long one"_s};
        for (int i = 0; i < 160; ++i)
            tall.append(u"A paragraph about the harbour that takes more than a line of a column, number %1."_s.arg(i));
        tall.append(shared);
        AnnotatedWork it({articleOf(tall, u"Long"_s),
            articleOf({u"The short one"_s, u"Boats are waiting."_s, shared, u"An end."_s}, u"Short"_s)});
        it.mark(1, u"Boats are waiting.\n\n“Nobody has counted the boats since"_s);
        const auto book = bookOf(u"pdf-synopsis"_s, it.work());
        QVERIFY(book);
        QStringList parts;
        QList<qsizetype> onPages;
        const QList<BookPage> pages = pagesOf(*book);
        for (qsizetype page = 0; page < pages.size(); ++page) {
            for (const Highlight &highlight : pages[page].highlights) {
                parts.append(u"%1/%2"_s.arg(highlight.part + 1).arg(highlight.parts));
                onPages.append(page);
            }
        }
        QCOMPARE(parts, (QStringList{u"1/2"_s, u"2/2"_s}));
        QVERIFY(onPages.last() > onPages.first() + 1);
    }

    void tagsThatBeginOnOneLineOfAColumnHaveTheirOwnPlaces()
    {
        AnnotatedWork it({articleOf({u"Headline"_s, u"One two three four five."_s}, u"Courier"_s),
            articleOf({u"Other"_s, u"Something else stands here."_s}, u"Gazette"_s)});
        it.mark(0, u"One"_s, {it.addTag(u"First tag"_s, u"#b88a00"_s)});
        it.mark(0, u"two three"_s, {it.addTag(u"Second tag"_s, u"#de6455"_s)});
        it.mark(0, u"five"_s, {it.addTag(u"Third tag"_s, u"#2e9f8e"_s)});
        const auto book = bookOf(u"pdf-synopsis"_s, it.work());
        QVERIFY(book);
        QMap<QString, QRectF> places;
        const BookPage page = book->pagesOf(0).first();
        for (const Ink &ink : page.ink) {
            const auto *line = std::get_if<SetLine>(&ink);
            if (line && line->isTurned)
                places.insert(line->text->text(),
                    {line->at.x() - line->text->leading(), line->at.y(), line->text->leading(),
                        line->text->right(line->line)});
        }
        QCOMPARE(places.keys(), (QStringList{u"First tag"_s, u"Second tag"_s, u"Third tag"_s}));
        for (auto a = places.begin(); a != places.end(); ++a) {
            for (auto b = places.begin(); b != a; ++b)
                QVERIFY2(!a->intersects(*b), qPrintable(a.key() + u" on "_s + b.key()));
        }
    }
};

static const Suite<TstPdfNotes> suite("tst_pdfnotes");

#include "tst_pdfnotes.moc"
