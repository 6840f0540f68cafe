// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "app/export/naming.h"
#include "app/export/pdf/book.h"
#include "app/export/webannotation.h"
#include "tests/export/pdf/annotatedwork.h"
#include "tests/export/pdf/pdfformats.h"
#include "tests/export/pdf/readers.h"
#include "tests/support/suite.h"

#include <poppler-qt6.h>

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

// What we write is read by poppler, mupdf, pdf.js and qpdf, none of which knows us.
class TstPdfReaders : public QObject
{
    Q_OBJECT

    const QTemporaryDir m_folder;

    QString written(const Exportable &work, const char *format = "pdf", const ExportChoices &choices = {})
    {
        // Where a person wants to look at the pages.
        const QString keep = qEnvironmentVariable("SYNOPTIC_KEEP_PDF");
        const QString folder = keep.isEmpty() ? m_folder.path() : keep;
        const QString path = folder + u'/' + QString::fromUtf8(QTest::currentTestFunction()) + u'-'
            + QString::fromUtf8(QTest::currentDataTag()).replace(u' ', u'_') + u'-' + QLatin1StringView(format)
            + u".pdf"_s;
        Progress progress;
        const Result<ExportReport> report
            = exporterNamed(QLatin1StringView(format).toString())->write(work, choices, path, progress);
        if (!report)
            QTest::qFail(qPrintable(report.error().message), __FILE__, __LINE__);
        return path;
    }

    // Some programs put blanks beside marks.
    static QString withoutBlanks(QString words)
    {
        return words.removeIf([](QChar c) { return c.isSpace(); });
    }

private slots:
    void noReaderFindsAFault_data() { addPdfFormats(); }
    void noReaderFindsAFault()
    {
        QFETCH(const QString, format);
        const AnnotatedWork work = annotatedSamples();
        const QString path = written(work.work(), format.toUtf8().constData());
        QVERIFY(outputOf(QStringLiteral(QPDF_PROGRAM), {u"--check"_s, path})
                .contains("No syntax or stream encoding errors"));
        outputOf(QStringLiteral(MUTOOL_PROGRAM), {u"draw"_s, u"-q"_s, u"-o"_s, m_folder.filePath(u"page.png"_s), path});
        const auto document = Poppler::Document::load(path);
        QVERIFY(document);
        for (const Poppler::FontInfo &font : document->fonts()) {
            QVERIFY2(font.isEmbedded(), qPrintable(font.name()));
            QVERIFY2(font.name().contains("Noto"_L1) || font.name().contains("Inter"_L1), qPrintable(font.name()));
        }
    }

    void outletsThatNameDifferentSpeakersAreSaidToDoSo_data() { addPdfFormats(); }
    void outletsThatNameDifferentSpeakersAreSaidToDoSo()
    {
        QFETCH(const QString, format);
        const AnnotatedWork work({articleOf({u"The wall"_s,
                                                u"“The harbour wall will not hold another winter like the last one,” "
                                                "said Agneta Lund, the harbour master."_s},
                                      u"Courier"_s),
            articleOf({u"A wall"_s,
                          u"“The harbour wall will not hold another winter like the last one,” said a harbour "
                          "official."_s},
                u"Gazette"_s)});
        const QString words = wordsOf(written(work.work(), format.toUtf8().constData()));
        QVERIFY2(words.contains(u"A says Agneta Lund, B says harbour official"_s), qPrintable(words));
    }

    // However many there are, all that outlets say is on the pages, and the quotation beside it.
    void whatManyOutletsSayOfTheSpeakerStaysOnThePage_data() { addPdfFormats(); }
    void whatManyOutletsSayOfTheSpeakerStaysOnThePage()
    {
        QFETCH(const QString, format);
        const QStringList names{
            u"Agneta Lund-Andersson"_s, u"Bartholomew Quayle"_s, u"Cordelia Fitzgerald"_s, u"Dominik Oberhauser"_s};
        QList<Article> articles;
        for (int i = 0; i < 10; ++i) {
            articles.append(articleOf(
                {u"The wall %1"_s.arg(i),
                    u"“The harbour wall will not hold another winter like the last one,” said Agneta Lund-Andersson."_s},
                u"Courier of the Coast %1"_s.arg(i)));
        }
        Exportable work = AnnotatedWork(articles).work();
        for (Quote &quote : work.findings.quotes) {
            QVERIFY(quote.speaker);
            quote.speaker->name = names[quote.article % 4];
        }
        const ExportChoices small{{u"page"_s, u"a5"_s}};
        Progress progress;
        const auto book = exporterNamed(format)->book(work, small, progress);
        QVERIFY(book);
        for (qsizetype chapter = 0; chapter < (*book)->chapterCount(); ++chapter) {
            for (const BookPage &page : (*book)->pagesOf(chapter)) {
                for (const Ink &ink : page.ink) {
                    if (const auto *line = std::get_if<SetLine>(&ink)) {
                        QVERIFY2(line->at.x() + line->text->right(line->line) < page.size.width(),
                            qPrintable(line->text->text()));
                    }
                }
            }
        }
        const QString words = wordsOf(written(work, format.toUtf8().constData(), small));
        QVERIFY2(words.contains(u"A, E and I say Agneta Lund-Andersson, B, F and J say Bartholomew Quayle, "
                                "C and G say Cordelia Fitzgerald, D and H say Dominik Oberhauser"_s),
            qPrintable(words));
        if (format == "pdf-synopsis"_L1) { // and there in the table of who prints what
            const qsizetype table = words.indexOf(u"Agneta Lund-Andersson: “The harbour wall"_s);
            QVERIFY2(table >= 0, qPrintable(words));
        }
    }

    // An outlet with two articles has what one of them prints, wherever it is said who left something out.
    void anOutletThatPrintsItElsewhereHasNotLeftItOut()
    {
        const QString quote
            = u"“The harbour wall will not hold another winter like the last one,” said Agneta Lund, the harbour master."_s;
        const AnnotatedWork work(
            {articleOf({u"The wall"_s, quote}, u"Courier"_s), articleOf({u"A wall"_s, quote}, u"Gazette"_s),
                articleOf({u"The rain"_s, u"It rained on the wall for three days."_s}, u"Courier"_s),
                articleOf({u"The wind"_s, u"The wind blew over the town from the west."_s}, u"Ledger"_s)});
        const QString words = wordsOf(written(work.work(), "pdf"));
        QVERIFY2(words.contains(u"Not in D."_s), qPrintable(words));
        QVERIFY2(!words.contains(u"Not in C"_s), qPrintable(words));
    }

    void theWordsUnderAHighlightAreTheHighlightedOnes_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<ExportChoices>("choices");
        QTest::newRow("the samples") << 0 << ExportChoices{};
        QTest::newRow("marks, dashes, accents, tied letters, ends of lines and pages") << 1 << ExportChoices{};
        QTest::newRow("highlights that overlap in every way") << 2 << ExportChoices{};
        QTest::newRow("small pages") << 1 << ExportChoices{{u"page"_s, u"a5"_s}};
        QTest::newRow("large text on letter")
            << 1 << ExportChoices{{u"page"_s, u"letter"_s}, {u"text-size"_s, u"13"_s}};
        QTest::newRow("with all that is on the page") << 0 << ExportChoices{{u"rest-of-page"_s, u"yes"_s}};
    }
    static AnnotatedWork workOf(int which)
    {
        return which == 0 ? annotatedSamples() : which == 1 ? hardWords() : overlaps();
    }
    void theWordsUnderAHighlightAreTheHighlightedOnes()
    {
        QFETCH(const int, which);
        QFETCH(const ExportChoices, choices);
        const AnnotatedWork work = workOf(which);
        const QString path = written(work.work(), "pdf", choices);
        const QList<SeenMark> marks = expected(work.work());
        QCOMPARE(marks.size(), work.marks());
        const QList<SeenMark> poppler = seenByPoppler(path);
        const QList<SeenMark> mupdf = seenByMupdf(path);
        QCOMPARE(poppler.size(), marks.size());
        QCOMPARE(mupdf.size(), marks.size());
        for (qsizetype i = 0; i < marks.size(); ++i) {
            for (const SeenMark &seen : {poppler[i], mupdf[i]}) {
                QCOMPARE(seen.name, marks[i].name);
                QCOMPARE(seen.author, marks[i].author);
                QCOMPARE(seen.contents, marks[i].contents);
                QCOMPARE(seen.words, marks[i].words);
            }
        }
    }

    void theSameInColumns()
    {
        const AnnotatedWork work = annotatedSamples();
        const QString path = written(work.work(), "pdf-synopsis");
        const QList<SeenMark> marks = expected(work.work());
        QCOMPARE(seenByPoppler(path), marks);
        QCOMPARE(seenByMupdf(path), marks);
    }

    void linksLeadToWhatTheyName()
    {
        AnnotatedWork samples = annotatedSamples();
        Exportable work = samples.work();
        work.articles[0].link = u"https://courier.example/deal (final).html?a=ü&b=1"_s;
        work.articles[1].link = u"javascript:alert(1)"_s;
        const QString path = written(work);
        const QJsonObject seen = seenByPdfJs(path);
        const auto document = Poppler::Document::load(path);
        QVERIFY(document);
        QStringList addresses;
        qsizetype quotes = 0;
        qsizetype articles = 0;
        for (const QJsonValue &link : seen["links"_L1].toArray()) {
            const QString words = link["words"_L1].toString();
            if (const QString address = link["link"_L1].toString(); !address.isEmpty()) {
                addresses.append(address);
                continue;
            }
            const int to = link["to"_L1].toInt();
            const QString label = seen["labels"_L1].toArray()[to].toString();
            const auto outlet = std::ranges::find_if(
                work.articles, [&words](const Article &it) { return words.endsWith(u" in "_s + it.outlet); });
            const auto headline = std::ranges::find(work.articles, words, &Article::headline);
            if (outlet != work.articles.end()) { // "Shared quotation 3 in The Hill"
                ++quotes;
                const QString letter = letterOf(outlet - work.articles.begin());
                QVERIFY2(label.startsWith(letter + u' '), qPrintable(words + u" is on "_s + label));
                QVERIFY(link["fromTop"_L1].toDouble() >= 0);
            } else {
                QVERIFY2(headline != work.articles.end(), qPrintable(words));
                ++articles;
                QVERIFY(document->page(to)->text({}).simplified().contains(headline->headline.simplified().left(20)));
            }
        }
        QCOMPARE(addresses, QStringList{u"https://courier.example/deal%20(final).html?a=%C3%BC&b=1"_s});
        QVERIFY(quotes > 60);
        QCOMPARE(articles, work.articles.size());
    }

    void labelsAndPropertiesAreThere()
    {
        const AnnotatedWork work = annotatedSamples();
        const QString path = written(work.work());
        const QJsonObject seen = seenByPdfJs(path);
        const QJsonArray labels = seen["labels"_L1].toArray();
        QCOMPARE(labels.size(), seen["pages"_L1].toInt());
        QCOMPARE(labels[0].toString(), u"1"_s);
        const auto firstOfB
            = std::ranges::find_if(labels, [](const QJsonValue &it) { return it.toString().startsWith("B "_L1); });
        QVERIFY(firstOfB != labels.end());
        QCOMPARE(firstOfB->toString(), u"B %1"_s.arg(firstOfB - labels.begin() + 1));

        QCOMPARE(seen["notes"_L1].toArray().size(), 2); // one on a quotation, one on an article
        QCOMPARE(seen["info"_L1]["Title"_L1].toString(), u"The ferry deal"_s);
        QCOMPARE(seen["info"_L1]["Author"_L1].toString(), u"Dana Winter, Jón Þórsson"_s);
        QVERIFY(seen["info"_L1]["Keywords"_L1].toString().contains("Who pays"_L1));
    }

    void theAnnotationsGoAlongAsJson()
    {
        const AnnotatedWork work = annotatedSamples();
        const QString path = written(work.work());
        const auto document = Poppler::Document::load(path);
        QVERIFY(document);
        QCOMPARE(document->embeddedFiles().size(), 1);
        QCOMPARE(document->embeddedFiles().first()->name(), u"annotations.jsonld"_s);
        QCOMPARE(document->embeddedFiles().first()->data(), webAnnotations(work.work()));
        QCOMPARE(seenByPdfJs(path)["attachments"_L1][0]["text"_L1].toString().toUtf8(), webAnnotations(work.work()));
    }

    void whatIsCopiedIsWhatWasWritten()
    {
        const AnnotatedWork work = otherScripts();
        const auto document = Poppler::Document::load(written(work.work()));
        QVERIFY(document);
        QString all;
        for (int i = 0; i < document->numPages(); ++i)
            all += document->page(i)->text({});
        QVERIFY(!all.contains(u'\t'));
        for (const QString &words : {u"Порт откроют утром"_s, u"Στο λιμάνι"_s,
                 u"港口明天早上开放。渡轮十九天后恢复航行"_s, u"大臣は夜、港が明日の朝に開くと"_s})
            QVERIFY2(all.remove(u'\n').contains(words), qPrintable(words));
        for (const QChar c : std::as_const(all)) {
            const bool isForm = (c.unicode() >= 0xfb00 && c.unicode() <= 0xfdff)
                || (c.unicode() >= 0xfe70 && c.unicode() <= 0xfefc) || (c.unicode() >= 0x2e80 && c.unicode() <= 0x2fdf);
            QVERIFY2(!isForm, qPrintable(QString::number(c.unicode(), 16)));
        }
    }

    void lettersThatMeltAreCopiedAsTheyWereWritten()
    {
        const QString path = written(otherScripts().work());
        const QByteArray text
            = outputOf(QStringLiteral(MUTOOL_PROGRAM), {u"draw"_s, u"-q"_s, u"-F"_s, u"text"_s, path});
        const QString all = comparable(QString::fromUtf8(text)); // blanks come beside marks that are not there
        for (const QString &words :
            {u"«لا أحد يقبل الاتفاق الآن إلا الأطراف»"_s, u"بلا شك عن الأسعار"_s, u"الصَّبر والكُتّاب"_s})
            QVERIFY2(all.contains(comparable(words)), qPrintable(words));
        QVERIFY(!all.contains(QChar::ReplacementCharacter));
    }

    void lettersOfOneFaceAreAllCopied_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("copied");
        const auto row = [](const char *name, const QString &words, const QString &copied = {}) {
            QTest::newRow(name) << words << (copied.isEmpty() ? words : copied);
        };
        row("Han letters beyond U+FFFF", u"𠮷野家の店"_s);
        row("between those that Qt knows", u"東京の𠮷野家と𠮟る人、大阪の𠮷野家"_s);
        row("mathematical letters alone in their face", u"The 𝔘nit and its 𝔘ncle"_s);
        row("Thai tone marks above vowel signs", u"สะพานเปิดแล้ว วันนี้ ที่นี่"_s);
        row("the Thai sign for am, in its two parts", u"กำลัง น้ำ"_s, u"ก\u0e4dาลัง น\u0e4d\u0e49า"_s);
        row("Lao tone marks above vowel signs", u"ສະພານເປີດແລ້ວ ມື້ນີ້"_s);
        row("Tamil letters that melt with a vowel sign", u"இன்று திறக்கப்பட்டது"_s);
        row("Devanagari signs for two letters", u"क्षेत्र, पुल आज खुल गया, अध्यक्ष ने कहा"_s);
        row("a Devanagari vowel sign is copied where it stands", u"विश्वविद्यालय"_s, u"िवश्विवद्यालय"_s);
        row("Arabic beside words of another face", u"قال bridge بلا شك word لا أحد"_s, u"بلا"_s);
    }
    void lettersOfOneFaceAreAllCopied()
    {
        QFETCH(const QString, words);
        QFETCH(const QString, copied);
        const AnnotatedWork work({articleOf({u"Headline"_s, words}, u"Courier"_s)});
        const QString path = written(work.work());
        const QString all = QString::fromUtf8(
            outputOf(QStringLiteral(MUTOOL_PROGRAM), {u"draw"_s, u"-q"_s, u"-F"_s, u"text"_s, path}));
        QVERIFY2(withoutBlanks(all).contains(withoutBlanks(copied)), qPrintable(all));
        QVERIFY2(!all.contains(QChar::ReplacementCharacter), qPrintable(all));
        const QString byPoppler = wordsOf(path); // which puts some letters in another order
        QVERIFY2(std::ranges::includes(sortedLetters(byPoppler), sortedLetters(words)), qPrintable(byPoppler));
        QVERIFY2(!byPoppler.contains(QChar::ReplacementCharacter), qPrintable(byPoppler));
    }

    void theSameProjectGivesTheSameBytes_data() { addPdfFormats(); }
    void theSameProjectGivesTheSameBytes()
    {
        QFETCH(const QString, format);
        // Twice in one program: objects of Qt's have other addresses, and the clock goes on. That the seed
        // of hash tables changes nothing is shown where the command line is run twice (tst_commands).
        const AnnotatedWork work = annotatedSamples();
        const QString first = written(work.work(), format.toUtf8().constData());
        QFile one(first);
        QVERIFY(one.open(QIODevice::ReadOnly));
        const QByteArray before = one.readAll();
        one.close();
        QVERIFY(QFile::remove(first));
        QFile two(written(annotatedSamples().work(), format.toUtf8().constData()));
        QVERIFY(two.open(QIODevice::ReadOnly));
        QVERIFY(two.readAll() == before);
    }

    void marksCanBePaintedInsteadOfListed()
    {
        const AnnotatedWork work = annotatedSamples();
        const QString path = written(work.work(), "pdf", {{u"annotations"_s, u"no"_s}});
        QVERIFY(seenByPoppler(path).isEmpty());
        QVERIFY(Poppler::Document::load(path)->embeddedFiles().isEmpty());
    }

    void wordsOfOtherScriptsLieUnderTheirHighlight()
    {
        const AnnotatedWork work = otherScripts();
        const QString path = written(work.work());
        const QList<SeenMark> marks = expected(work.work());
        const QList<SeenMark> poppler = seenByPoppler(path);
        const QList<SeenMark> mupdf = seenByMupdf(path);
        QCOMPARE(poppler.size(), marks.size());
        QCOMPARE(mupdf.size(), marks.size());
        for (qsizetype i = 0; i < marks.size(); ++i) {
            QCOMPARE(sortedLetters(poppler[i].words), sortedLetters(marks[i].words));
            QCOMPARE(sortedLetters(mupdf[i].words), sortedLetters(marks[i].words));
        }
    }
};

static const Suite<TstPdfReaders> suite("tst_pdfreaders");

#include "tst_pdfreaders.moc"
