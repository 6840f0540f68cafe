// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/importers.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;

namespace {

// JSON with single marks for the double ones, which rows of C++ cannot hold without many strokes.
ImportResult read(QByteArray bytes)
{
    bytes.replace('\'', '"');
    return importBytes(bytes, QStringLiteral("set.jsonl"));
}

}

class TstJsonl : public QObject
{
    Q_OBJECT
private slots:
    void aLineIsAnArticle()
    {
        const ImportResult result
            = read("{'id': 'x-1', 'series': 'Harbour Courier', 'title': ' Port  opens ', 'date': '2031-05-14', "
                   "'url': 'https://courier.example/1', 'text': 'First paragraph.\\r\\n\\r\\nSecond one.'}");
        QVERIFY(result.problems.isEmpty());
        QCOMPARE(result.articles.size(), 1);
        const Imported &imported = result.articles.first();
        QCOMPARE(imported.name, QStringLiteral("x-1"));
        QVERIFY(imported.raw.startsWith("{\"id\""));
        const Article &article = imported.article;
        QCOMPARE(article.format, QStringLiteral("jsonl"));
        QCOMPARE(article.text, QStringLiteral("First paragraph.\n\nSecond one."));
        QCOMPARE(article.outlet, QStringLiteral("Harbour Courier"));
        QCOMPARE(article.headline, QStringLiteral("Port opens"));
        QCOMPARE(article.published, QStringLiteral("2031-05-14"));
        QCOMPARE(article.link, QStringLiteral("https://courier.example/1"));
        QCOMPARE(article.blocks, (QList<Block>{{{0, 16}, BlockRole::Body}, {{18, 29}, BlockRole::Body}}));
    }

    void noRoleButBodyIsLookedFor()
    {
        const ImportResult result = read("{'id':'1','text':'Skip to content\\nBy Jane Roe\\n14 May 2031'}");
        QCOMPARE(result.articles.size(), 1);
        for (const Block &block : result.articles.first().article.blocks)
            QCOMPARE(block.role, BlockRole::Body);
        QVERIFY(result.articles.first().article.published.isEmpty());
    }

    void whatIsNotGivenStaysEmpty()
    {
        const Article article = read("{'id':'1','text':'Words.'}").articles.first().article;
        QVERIFY(article.outlet.isEmpty() && article.headline.isEmpty() && article.published.isEmpty()
            && article.link.isEmpty());
        QVERIFY(read("{'id':'1','text':'Words.','date':'some day in spring'}")
                .articles.first()
                .article.published.isEmpty());
    }

    void theAddressOfAKnownOutletNamesIt()
    {
        QCOMPARE(read("{'id':'1','text':'Words.','url':'https://www.haaretz.com/x'}").articles.first().article.outlet,
            QStringLiteral("Haaretz"));
    }

    void aNumberIsAnIdAndAMissingOneIsMadeFromTheLine()
    {
        const ImportResult result = read("{'id':7,'text':'Words.'}\n{'text':'Words.'}");
        QCOMPARE(result.articles[0].name, QStringLiteral("7"));
        QCOMPARE(result.articles[1].name, QStringLiteral("set:2"));
    }

    void aBrokenLineIsNamedAndTheRestGoesOn_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("cut off") << QByteArray("{'id':'2','text':'Wor");
        QTest::newRow("no object") << QByteArray("['id']");
        QTest::newRow("no text") << QByteArray("{'id':'2'}");
        QTest::newRow("text that is no string") << QByteArray("{'id':'2','text':7}");
        QTest::newRow("empty text") << QByteArray("{'id':'2','text':' \\n'}");
        QTest::newRow("broken UTF-8") << QByteArray("{\"id\":\"2\",\"text\":\"W\xC3(\"}");
        QTest::newRow("no JSON") << QByteArray("Words.");
    }
    void aBrokenLineIsNamedAndTheRestGoesOn()
    {
        QFETCH(QByteArray, line);
        const ImportResult result
            = read(QByteArray("{'id':'1','text':'Words.'}") + "\n" + line + "\n\n" + "{'id':'4','text':'More.'}");
        QCOMPARE(result.articles.size(), 2);
        QCOMPARE(result.articles[1].name, QStringLiteral("4"));
        QCOMPARE(result.problems.size(), 1);
        QCOMPARE(result.problems.first().kind, Error::Kind::BadFormat);
        QVERIFY(result.problems.first().message.contains(QStringLiteral("set.jsonl")));
        QVERIFY(result.problems.first().message.contains(QStringLiteral("Line 2")));
    }

    void aMarkBeforeTheFirstLineIsNoError()
    {
        QCOMPARE(read("\xEF\xBB\xBF{\"id\":\"1\",\"text\":\"Words.\"}").articles.size(), 1);
    }

    void emptyAndBlankFilesAreNamed()
    {
        QCOMPARE(read("").problems.size(), 1);
        QCOMPARE(read(" \n\n").problems.size(), 1);
    }

    void theFormatIsKnownByItsContentToo()
    {
        QCOMPARE(importBytes("{\"id\":\"1\",\"text\":\"Words.\"}", QStringLiteral("set.txt"))
                     .articles.first()
                     .article.format,
            QStringLiteral("jsonl"));
        QCOMPARE(importBytes("{ it began } with a brace, and then it went on.", QStringLiteral("set.txt"))
                     .articles.first()
                     .article.format,
            QStringLiteral("text"));
    }

    void halfOfASurrogatePairIsReplaced_data()
    {
        QTest::addColumn<QByteArray>("inJson");
        QTest::addColumn<QString>("text");
        QTest::newRow("a first half alone") << QByteArray("a \\ud800 b") << QStringLiteral("a \uFFFD b");
        QTest::newRow("a second half alone") << QByteArray("a \\udc00 b") << QStringLiteral("a \uFFFD b");
        QTest::newRow("the halves the wrong way round")
            << QByteArray("a \\udc00\\ud800 b") << QStringLiteral("a \uFFFD\uFFFD b");
        QTest::newRow("a first half before a pair")
            << QByteArray("a \\ud800\\ud83d\\ude00 b") << QStringLiteral("a \uFFFD\U0001F600 b");
        QTest::newRow("a first half at the end") << QByteArray("a \\ud800") << QStringLiteral("a \uFFFD");
        QTest::newRow("a pair stays") << QByteArray("a \\ud83d\\ude00 b") << QStringLiteral("a \U0001F600 b");
    }
    void halfOfASurrogatePairIsReplaced()
    {
        QFETCH(const QByteArray, inJson);
        QFETCH(const QString, text);
        const ImportResult result = read(
            "{'id':'" + inJson + "','text':'" + inJson + "','title':'" + inJson + "','series':'" + inJson + "'}");
        QCOMPARE(result.articles.size(), 1);
        const Imported &imported = result.articles.first();
        QCOMPARE(imported.article.text, text);
        QCOMPARE(imported.article.headline, text);
        QCOMPARE(imported.article.outlet, text);
        QCOMPARE(imported.name, text);
        QCOMPARE(imported.article.blocks, (QList<Block>{{{0, text.size()}, BlockRole::Body}}));
    }

    void noFieldHoldsHalfOfAPair()
    {
        const Article article
            = read("{'id':'1','text':'Words.','url':'https://courier.example/\\ud800'}").articles.first().article;
        QVERIFY(article.link.isValidUtf16());
    }
};

static const Synoptic::Test::Suite<TstJsonl> suite("tst_jsonl");

#include "tst_jsonl.moc"
