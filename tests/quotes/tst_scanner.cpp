// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/scanner.h"
#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QTest>

#include <ctime>
#include <limits>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// The segments of the first quotation.
QStringList segmentsIn(const QString &text)
{
    const ArticleQuotes found = scanned(story(text));
    QStringList words;
    if (!found.quotes.isEmpty()) {
        for (const TextRange &segment : found.quotes.first().segments)
            words.append(segment.of(text).toString());
    }
    return words;
}

// The processor time of the fastest of three runs, in microseconds: other programs do not count.
qint64 timeOf(const QString &text)
{
    const Article article = story(text);
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 3; ++i) {
        const std::clock_t start = std::clock();
        scanned(article);
        best = std::min<qint64>(best, (std::clock() - start) * 1000000 / CLOCKS_PER_SEC);
    }
    return best;
}

}

class TstScanner : public QObject
{
    Q_OBJECT
private slots:
    void oneUtteranceIsOneQuotation_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("segments");
        const auto row = [](const char *name, const QString &text, const QStringList &segments) {
            QTest::newRow(name) << text << segments;
        };
        row("interrupted inside a sentence", u"“The dam,” Ortiz said, “will hold.”"_s,
            {u"The dam,"_s, u"will hold."_s});
        row("interrupted between sentences", u"“The dam will hold,” Ortiz said. “We are sure.”"_s,
            {u"The dam will hold,"_s, u"We are sure."_s});
        row("interrupted inside a sentence, and somebody else is told of behind it",
            u"“The dam,” said Ortiz, “will hold.” Nobody answered."_s, {u"The dam,"_s, u"will hold."_s});
        row("interrupted inside a sentence, and another speaker comes next",
            u"“The dam,” Ortiz said, “will hold.” Rourke replied. “It will not.”"_s, {u"The dam,"_s, u"will hold."_s});
        row("interrupted by a longer clause",
            u"“It will hold,” Ortiz said from the steps of the town hall. “We are sure.”"_s,
            {u"It will hold,"_s, u"We are sure."_s});
        row("interrupted with the verb first", u"“It will hold,” said Lena Ortiz, an engineer. “We are sure.”"_s,
            {u"It will hold,"_s, u"We are sure."_s});
        row("interrupted before an apposition",
            u"“It will hold,” Ortiz said, “and we are sure”, a claim that nobody believed."_s,
            {u"It will hold,"_s, u"and we are sure"_s});
        row("interrupted twice", u"“One thing,” he said, “is clear,” and then, “to all.”"_s,
            {u"One thing,"_s, u"is clear,"_s});
        row("over paragraphs", u"Ortiz said: “One thing.\n“Another thing.”"_s, {u"One thing."_s, u"Another thing."_s});
        row("over paragraphs, opened once", u"Ortiz said: “One thing.\nAnother thing.”"_s,
            {u"One thing."_s, u"Another thing."_s});
        row("a new speaker ends it", u"“It will hold,” Ortiz said. “It will not,” Rourke said."_s,
            {u"It will hold,"_s});
        row("a sentence between ends it", u"“It will hold,” Ortiz said. The valley waited. “We are sure.”"_s,
            {u"It will hold,"_s});
        row("a new paragraph begins another", u"“It will hold,” Ortiz said.\n“We are sure of that.”"_s,
            {u"It will hold,"_s});
        row("pieces of the reporter's sentence stay apart", u"Ortiz called it “a farce” and “a shame.”"_s,
            {u"a farce"_s});
    }
    void oneUtteranceIsOneQuotation()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, segments);
        QCOMPARE(segmentsIn(text), segments);
    }

    // Each paragraph opens its marks again, and only the last says whose words all of them are.
    void whoIsNamedBehindTheLastParagraphSaysThemAll()
    {
        const ArticleQuotes found = scanned(story(u"“It held,” said Dale Rourke.\n“I waited at the dam.\n"
                                                  "“Nobody came.\n“So I left,” said Lena Ortiz."_s));
        QCOMPARE(found.quotes.size(), 2);
        QCOMPARE(found.quotes[1].segments.size(), 3);
        QCOMPARE(found.quotes[1].speaker->name, u"Lena Ortiz"_s);
        QCOMPARE(found.quotes[0].speaker->name, u"Dale Rourke"_s);
    }

    // Where only one paragraph leaves its marks open, and who speaks is named right before it, one is missing.
    void aForgottenMarkMakesNobodySayWhatStandsBeforeAnother()
    {
        const ArticleQuotes found = scanned(story(u"“The dam is not going to hold,” said Tom Ash.\n“It will be rebuilt "
                                                  "by the state next year.\n“We knew nothing,” said Lena Ortiz."_s));
        QCOMPARE(found.quotes.size(), 3);
        QCOMPARE(found.quotes[0].speaker->name, u"Tom Ash"_s);
        QCOMPARE(found.quotes[1].speaker->name, u"Tom Ash"_s);
        QCOMPARE(found.quotes[2].speaker->name, u"Lena Ortiz"_s);
    }

    void aParagraphOfTheReporterBeforeItLeavesItToWhoIsNamedBehind()
    {
        const ArticleQuotes found
            = scanned(story(u"“The dam is not going to hold,” said Tom Ash.\nThe state was slow.\n"
                            "“I waited at the dam.\n“So I left,” said Lena Ortiz."_s));
        QCOMPARE(found.quotes.size(), 2);
        QCOMPARE(found.quotes[1].segments.size(), 2);
        QCOMPARE(found.quotes[1].speaker->name, u"Lena Ortiz"_s);
    }

    void guillemetsWithSpacesGoOnInTheNextParagraph()
    {
        Article article = story(u"« J’ai attendu.\n« Personne n’est venu.\n« Je suis rentrée », raconte Lena Ortiz."_s);
        article.language = u"fr"_s;
        const ArticleQuotes found = scanned(article);
        QCOMPARE(found.quotes.size(), 1);
        QCOMPARE(found.quotes.first().segments.size(), 3);
        QCOMPARE(found.quotes.first().speaker->name, u"Lena Ortiz"_s);
    }

    void aSegmentKeepsItsPunctuationAndLosesItsMarks()
    {
        QCOMPARE(segmentsIn(u"“Will it hold?” Ortiz asked."_s), QStringList({u"Will it hold?"_s}));
    }

    void anUnclosedQuotationIsFlagged()
    {
        const ArticleQuotes found = scanned(story(u"Ortiz said: “We were lucky this time.\nThe valley slept."_s));
        QCOMPARE(found.quotes.size(), 1);
        QVERIFY(found.quotes.first().flags.testFlag(QuoteFlag::Unclosed));
    }

    void aQuotationInsideAnotherIsFlaggedAndHasNoSpeaker()
    {
        const ArticleQuotes found
            = scanned(story(u"“Rourke told us ‘never in a hundred years’ and left,” Ortiz said."_s));
        QCOMPARE(found.quotes.size(), 2);
        QVERIFY(found.quotes[1].flags.testFlag(QuoteFlag::Nested));
        QVERIFY(!found.quotes[1].speaker);
    }

    void whatCameThroughAnAgencyIsFlagged_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isRelayed");
        const auto row = [](const char *name, const char16_t *language, const QString &text, const QString &speaker,
                             bool isRelayed = true) {
            QTest::newRow(name) << QString::fromUtf16(language) << text << speaker << isRelayed;
        };
        row("according to an agency", u"en", u"“It held,” Ortiz told reporters, according to Reuters."_s, u"Ortiz"_s);
        row("a station reports what somebody said", u"en", u"The BBC reported that Ortiz said: “It held for good.”"_s,
            u"Ortiz"_s);
        row("an agency quotes somebody", u"en", u"The AP quoted Ortiz as saying it “held for good.”"_s, u"Ortiz"_s);
        row("an agency quotes somebody, with an aside", u"en",
            u"CNN quoted Lena Ortiz, a diver, as saying that “it held for good.”"_s, u"Lena Ortiz"_s);
        row("somebody was quoted by an agency", u"en", u"Ortiz was quoted by AFP as saying it “held for good.”"_s,
            u"Ortiz"_s);
        row("somebody was quoted, and the agency comes last", u"en",
            u"“It held,” Ortiz was quoted as saying by the AP."_s, u"Ortiz"_s);
        row("an outlet quotes somebody behind the words", u"en", u"“It held,” the BBC quoted Lena Ortiz as saying."_s,
            u"Lena Ortiz"_s);
        row("an agency is told", u"en", u"“It held,” Ortiz told Reuters on Monday."_s, u"Ortiz"_s);
        row("an agency is told before the words", u"en", u"Ortiz told the Associated Press: “It held for good.”"_s,
            u"Ortiz"_s);
        row("an interview", u"en", u"“It held,” Ortiz said in an interview with the Guardian."_s, u"Ortiz"_s);
        row("German, an agency is told", u"de", u"„Er hält“, sagte Lena Ortiz der Nachrichtenagentur dpa."_s,
            u"Lena Ortiz"_s);
        row("French, an agency is told", u"fr", u"« Il tiendra », a déclaré Lena Ortiz à l’AFP."_s, u"Lena Ortiz"_s);
        row("Spanish, an agency is told", u"es", u"«Aguantará», dijo Lena Ortiz a la agencia EFE."_s, u"Lena Ortiz"_s);
        row("Hebrew, an agency is told", u"he", u"\"הסכר יחזיק\", אמר יונס אורטיז לסוכנות הידיעות."_s,
            u"יונס אורטיז"_s);
        row("Arabic, an agency is told", u"ar", u"قالت لينا أورتيز لوكالة الأنباء: «السد سيصمد لسنوات»."_s,
            u"لينا أورتيز"_s);
        row("Arabic, an agency is told behind the words", u"ar",
            u"«السد سيصمد لسنوات»، قالت لينا أورتيز لوكالة رويترز."_s, u"لينا أورتيز"_s);
        row("Arabic, an agency carries it from somebody", u"ar",
            u"ونقلت وكالة رويترز عن لينا أورتيز قولها: «السد سيصمد لسنوات»."_s, u"لينا أورتيز"_s);
        row("a ministry speaks for itself", u"en", u"“It held,” the ministry said."_s, u"ministry"_s, false);
        row("so does an agency", u"en", u"“It held,” according to Reuters."_s, u"Reuters"_s, false);
        row("reporters are none", u"en", u"“It held,” Ortiz told reporters."_s, u"Ortiz"_s, false);
        row("who writes for a paper tells it nothing", u"en", u"“It held,” said Lena Ortiz, a writer for the Times."_s,
            u"Lena Ortiz"_s, false);
        row("a mother is none who is quoted by her daughter", u"en",
            u"Ortiz quoted her mother as saying it “held for good.”"_s, u"mother"_s, false);
    }
    void whatCameThroughAnAgencyIsFlagged()
    {
        QFETCH(QString, text);
        Article article = story(text);
        QFETCH(QString, language);
        article.language = language;
        const ArticleQuotes found = scanned(article);
        QCOMPARE(found.quotes.size(), 1);
        QVERIFY(found.quotes.first().speaker.has_value());
        QTEST(found.quotes.first().speaker->name, "name");
        QTEST(found.quotes.first().flags.testFlag(QuoteFlag::Relayed), "isRelayed");
    }

    // What a paper's own reporter was told comes through nobody else.
    void whatThePaperItselfWasToldIsNotFlagged()
    {
        Article article = story(u"“It held,” Ortiz told the Guardian."_s);
        article.outlet = u"The Guardian"_s;
        const ArticleQuotes found = scanned(article);
        QCOMPARE(found.quotes.size(), 1);
        QVERIFY(!found.quotes.first().flags.testFlag(QuoteFlag::Relayed));
    }

    void quotationsAreSortedAndInsideTheText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("marks alone") << u"\"“”‘’'«»„``''"_s.repeated(40);
        QTest::newRow("unbalanced marks and words") << u"“He said \"it ‘was’ Ortiz said, ” and “no\n"_s.repeated(40);
        QTest::newRow("a lone surrogate") << u"“a"_s + QChar(0xdc00) + u"b,” he said. \""_s + QChar(0xd800);
        QTest::newRow("verbs alone") << u"said and said that said, saying said to say “said” said "_s.repeated(40);
    }
    void quotationsAreSortedAndInsideTheText()
    {
        QFETCH(QString, text);
        const ArticleQuotes found = scanned(story(text));
        qsizetype last = 0;
        for (const Quote &quote : found.quotes) {
            QVERIFY(quote.segments.first().begin >= last);
            last = quote.segments.first().begin;
            for (const TextRange &segment : quote.segments)
                QVERIFY(segment.begin <= segment.end && segment.end <= text.size());
            if (quote.cue)
                QVERIFY(quote.cue->end <= text.size());
            if (quote.speaker)
                QVERIFY(quote.speaker->mention.end <= text.size());
        }
    }

    // Eight times the text may take 24 times as long, which leaves room for noise, but not 64 times, as
    // it would if any step looked at everything before it.
    void timeGrowsWithTheText_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::newRow("straight marks alone") << u"\""_s;
        QTest::newRow("openers alone") << u"“a "_s;
        QTest::newRow("single openers alone") << u"‘a "_s;
        QTest::newRow("closers alone") << u"a” "_s;
        QTest::newRow("one paragraph of quotations") << u"“It held,” Ortiz said. "_s;
        QTest::newRow("one sentence of verbs") << u"said and said, saying "_s;
        QTest::newRow("one sentence of verbs and marks") << u"said “a” and told, "_s;
        QTest::newRow("one sentence of commas") << u"Ortiz, "_s;
        QTest::newRow("one word") << u"word "_s;
        QTest::newRow("one name") << u"Lena Ortiz "_s;
        QTest::newRow("a paragraph for each opener") << u"“It held\n"_s;
        QTest::newRow("pronouns") << u"“It held,” she said.\n"_s;
    }
    void timeGrowsWithTheText()
    {
        QFETCH(QString, piece);
        const qsizetype pieces = 6000 / piece.size();
        timeOf(piece.repeated(pieces / 8)); // the language is read once
        const qint64 once = std::max<qint64>(timeOf(piece.repeated(pieces)), 2000);
        const qint64 eightTimes = timeOf(piece.repeated(8 * pieces));
        QVERIFY2(eightTimes < 24 * once, qPrintable(u"%1 µs, then %2 µs"_s.arg(once).arg(eightTimes)));
    }

    // Whoever is meant stands before the quotation, of thousands in one paragraph only the last few count.
    void timeGrowsWithTheParagraph_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::newRow("a title") << u"The mayor said “it is late” and left. "_s;
        QTest::newRow("a pronoun") << u"The mayor left. He said that “it is late.” "_s;
    }
    void timeGrowsWithTheParagraph()
    {
        QFETCH(QString, piece);
        timeOf(piece.repeated(100)); // the language is read once
        const qint64 once = std::max<qint64>(timeOf(piece.repeated(4000)), 2000);
        const qint64 eightTimes = timeOf(piece.repeated(32000));
        QVERIFY2(eightTimes < 24 * once, qPrintable(u"%1 µs, then %2 µs"_s.arg(once).arg(eightTimes)));
    }

    // As in a list of people: every forename with one surname.
    void timeGrowsWithTheNames()
    {
        const auto names = [](int count) {
            QString text;
            for (int i = 0; i < count; ++i)
                text += u"Ana%1 Ortiz said “it held.” Ortiz nodded. "_s.arg(i);
            return text;
        };
        const qint64 once = std::max<qint64>(timeOf(names(400)), 2000);
        const qint64 eightTimes = timeOf(names(3200));
        QVERIFY2(eightTimes < 24 * once, qPrintable(u"%1 µs, then %2 µs"_s.arg(once).arg(eightTimes)));
    }

    void hugeTextsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("atLeast"); // quotations
        QTest::newRow("a million straight marks") << u"\""_s.repeated(1000000) << qsizetype(0);
        QTest::newRow("a million openers") << u"“a "_s.repeated(1000000) << qsizetype(0);
        QTest::newRow("one paragraph of ten megabytes")
            << u"Nobody at the dam had slept when Ortiz came, and “it was quiet,” a warden said. "_s.repeated(128000)
            << qsizetype(128000);
    }
    void hugeTextsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(qsizetype, atLeast);
        QVERIFY(scanned(story(text)).quotes.size() >= atLeast);
    }

    void aCancelledScanStopsAtOnce_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("many marks") << u"“a ‘b "_s.repeated(40000);
        QTest::newRow("one long paragraph") << u"Nobody at the dam had slept when Ortiz came. "_s.repeated(20000);
        QTest::newRow("many paragraphs") << u"Nobody at the dam had slept.\n"_s.repeated(20000);
    }
    void aCancelledScanStopsAtOnce()
    {
        QFETCH(QString, text);
        const Article article = story(text);
        Progress progress;
        progress.cancel();
        const std::clock_t start = std::clock();
        const Result<ArticleQuotes> found = scan(article, progress);
        const qint64 spent = (std::clock() - start) * 1000000 / CLOCKS_PER_SEC;
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::Cancelled);
        const qint64 whole = timeOf(text);
        QVERIFY2(spent * 4 < whole, qPrintable(u"%1 of %2 µs"_s.arg(spent).arg(whole)));
    }
};

static const Synoptic::Test::Suite<TstScanner> suite("tst_scanner");

#include "tst_scanner.moc"
