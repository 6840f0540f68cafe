// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/scanner.h"
#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

// Speech is told from titles, names and coined words.
class TstSpeech : public QObject
{
    Q_OBJECT
private slots:
    void marksHold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QuoteKind>("kind");
        const auto row
            = [](const char *name, const QString &text, QuoteKind kind) { QTest::newRow(name) << text << kind; };
        row("a whole sentence is direct", u"“We were lucky,” Ortiz said."_s, QuoteKind::Direct);
        row("a paragraph of its own is direct", u"Ortiz said:\n“We were lucky.”"_s, QuoteKind::Direct);
        row("a piece of a sentence is partial", u"Ortiz said the valley was “lucky this time.”"_s, QuoteKind::Partial);
        row("one word is speech if it is what somebody called a thing", u"Ortiz called the plan “reckless.”"_s,
            QuoteKind::Partial);
        row("one word of somebody's sentence is speech", u"Ortiz said the vote had been “rigged” all along."_s,
            QuoteKind::Partial);
        row("many words are speech without a cue",
            u"There was talk of “a long and bitter winter for us all” in the valley."_s, QuoteKind::Partial);
        row("a coined word is a term", u"The so-called “valley compromise” fell apart."_s, QuoteKind::Term);
        row("a name made with its noun is a term",
            u"Ortiz said she hoped for a preliminary “framework” agreement soon."_s, QuoteKind::Term);
        row("what anyone calls a thing is a term", u"Ortiz said the money promised as a “gift” was late."_s,
            QuoteKind::Term);
        row("what somebody calls a thing is speech",
            u"Ortiz said the money that Rourke described as a “gift” was late."_s, QuoteKind::Partial);
        row("the name of a thing that was planned is a term",
            u"Rourke denied it, but Ortiz was to have outlined a “middle way” that would keep the dam."_s,
            QuoteKind::Term);
        row("a title is a term", u"Ortiz wrote the song “Rivers of the Long Valley” in 1998."_s, QuoteKind::Term);
        row("a show is a term", u"On the morning show “Up With the Sun,” Ortiz said the dam held."_s, QuoteKind::Term);
        row("a title behind a possessive is a term", u"On Radio Valley’s “Morning Line,” Ortiz said the dam held."_s,
            QuoteKind::Term);
        row("a nickname is a term", u"Lena “Rivers” Ortiz came by boat."_s, QuoteKind::Term);
        row("figures are a term", u"The gauge showed “4711” that day."_s, QuoteKind::Term);
        row("words in single marks can be speech", u"‘We were lucky,’ said Ortiz."_s, QuoteKind::Direct);
    }
    void marksHold()
    {
        QFETCH(QString, text);
        QFETCH(QuoteKind, kind);
        const ArticleQuotes found = scanned(story(text));
        QVERIFY(!found.quotes.isEmpty());
        QCOMPARE(found.quotes.first().kind, kind);
    }

    void germanNounsWithCapitalsHold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QuoteKind>("kind");
        const auto row
            = [](const char *name, const QString &text, QuoteKind kind) { QTest::newRow(name) << text << kind; };
        row("a paper is a term", u"Lena Ortiz kritisierte die „Frankfurter Allgemeine Zeitung“."_s, QuoteKind::Term);
        row("a book is a term", u"Lena Ortiz sprach über „Schuld und Sühne“."_s, QuoteKind::Term);
        row("what she rates it as is speech", u"Lena Ortiz kritisierte den Plan als „Schande für die Stadt“."_s,
            QuoteKind::Partial);
        row("what she speaks of is speech", u"Lena Ortiz sprach von einem „Angriff auf die Demokratie“."_s,
            QuoteKind::Partial);
        row("what it is according to her is speech",
            u"Laut Lena Ortiz ist es eine „Bankrotterklärung der Verwaltung“."_s, QuoteKind::Partial);
    }
    void germanNounsWithCapitalsHold()
    {
        QFETCH(QString, text);
        QFETCH(QuoteKind, kind);
        Article article = story(text);
        article.language = u"de"_s;
        const ArticleQuotes found = scanned(article);
        QCOMPARE(found.quotes.size(), 1);
        QCOMPARE(found.quotes.first().kind, kind);
    }

    void marksWithoutAWordAreNothing() { QVERIFY(scanned(story(u"The field “...” was empty."_s)).quotes.isEmpty()); }

    void aTermHasNoSpeaker()
    {
        const ArticleQuotes found = scanned(story(u"Ortiz wrote the song “Rivers of the Long Valley” in 1998."_s));
        QCOMPARE(found.quotes.size(), 1);
        QVERIFY(!found.quotes.first().speaker);
    }

    void headlinesAndSubheadingsAreKeptApart()
    {
        Article article = story(u"Ortiz: ‘We were lucky’\n‘Never again’\nThe dam held."_s);
        article.blocks
            = {{.range = {0, 22}, .role = BlockRole::Headline}, {.range = {23, 36}, .role = BlockRole::Subheading},
                {.range = {37, article.text.size()}, .role = BlockRole::Body}};
        const ArticleQuotes found = scanned(article);
        QCOMPARE(found.quotes.size(), 2);
        QCOMPARE(found.quotes[0].kind, QuoteKind::Headline);
        QCOMPARE(found.quotes[1].kind, QuoteKind::Headline);
        QVERIFY(found.quotes[0].speaker.has_value());
        QCOMPARE(found.quotes[0].speaker->name, u"Ortiz"_s);
    }

    void aSubheadingDoesNotGoOnWithTheParagraphAbove()
    {
        const QString text = u"Dale Rourke told us: “It held.”\n‘Nothing left to sell’\nThe dam held."_s;
        Article article = story(text);
        const qsizetype begin = text.indexOf(u'‘');
        const qsizetype end = text.lastIndexOf(u'\n');
        article.blocks = {{.range = {0, begin - 1}, .role = BlockRole::Body},
            {.range = {begin, end}, .role = BlockRole::Subheading},
            {.range = {end + 1, text.size()}, .role = BlockRole::Body}};
        const ArticleQuotes found = scanned(article);
        QCOMPARE(found.quotes.size(), 2);
        QVERIFY(found.quotes[0].speaker.has_value());
        QCOMPARE(found.quotes[1].kind, QuoteKind::Headline);
        QVERIFY(!found.quotes[1].speaker.has_value());
    }

    void captionsAndBoilerplateAreLeftAlone()
    {
        Article article = story(u"“We were lucky,” Ortiz said."_s);
        for (const BlockRole role :
            {BlockRole::Caption, BlockRole::Boilerplate, BlockRole::Credit, BlockRole::Foreign}) {
            article.blocks.first().role = role;
            QVERIFY(scanned(article).quotes.isEmpty());
        }
    }
};

static const Synoptic::Test::Suite<TstSpeech> suite("tst_speech");

#include "tst_speech.moc"
