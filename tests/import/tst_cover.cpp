// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/importers.h"
#include "app/import/plaintext.h"
#include "resources/samples/samples.h"
#include "tests/support/suite.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace Synoptic;

namespace {

// Every character that is not blank is in exactly one block; blocks are in order and not empty.
QString faultIn(const Article &article)
{
    QList<int> held(article.text.size(), 0);
    qsizetype last = 0;
    for (const Block &block : article.blocks) {
        if (block.range.begin < last || block.range.isEmpty() || block.range.end > article.text.size())
            return QStringLiteral("block at %1 is out of order, empty, or outside the text").arg(block.range.begin);
        last = block.range.end;
        for (qsizetype i = block.range.begin; i < block.range.end; ++i)
            ++held[i];
    }
    for (qsizetype i = 0; i < article.text.size(); ++i) {
        if (held[i] == 0 && !article.text[i].isSpace())
            return QStringLiteral("character %1 is in no block").arg(i);
    }
    return {};
}

// Texts put together from what rules look at, so that random ones reach every rule.
QString randomText(QRandomGenerator &random)
{
    static const QStringList parts = {
        QStringLiteral("Skip to content"),
        QStringLiteral("World"),
        QStringLiteral("By Jane Roe"),
        QStringLiteral("By Jane Roe | 14 May 2031 |"),
        QStringLiteral("14 May 2031 16:26"),
        QStringLiteral("Port opens after the strike"),
        QStringLiteral("EPA"),
        QStringLiteral("Jane Roe,"),
        QStringLiteral(
            "PORT SELM (AFP) — Ferries will sail again on Thursday, the minister said to those who had come."),
        QStringLiteral(
            "Ferries will sail again on Thursday, the minister said, and nobody would say who is to pay for it."),
        QStringLiteral("It was over."),
        QStringLiteral("“We won,” he said."),
        QStringLiteral("Who pays?"),
        QStringLiteral("Related stories"),
        QStringLiteral("إقرأ هذا الخبر بالعربيةThe minister said on Thursday that the port would be open to all."),
        QStringLiteral("***"),
        QStringLiteral("Follow us: @Courier"),
        QStringLiteral("© 2031 Courier"),
        QStringLiteral("|"),
        QStringLiteral("· |"),
        QStringLiteral("\u00A0"),
        QStringLiteral("渡轮恢复航行。"),
        QStringLiteral("Lorries wait (AFP)"),
        QStringLiteral("a"),
        QString(QChar(0xD800)),
        QString(QChar(u'\0')),
        QStringLiteral("Read more: all about it"),
        QStringLiteral("PORT:"),
        QStringLiteral("PORT —"),
        QStringLiteral("(Reuters)"),
        QStringLiteral("—"),
        QStringLiteral("\u2028"),
        QStringLiteral("\u0085x"),
        QStringLiteral("\t"),
    };
    QString text;
    for (int i = random.bounded(30); i > 0; --i) {
        if (random.bounded(4) == 0) {
            for (int k = random.bounded(12); k > 0; --k)
                text += QChar(char16_t(random.bounded(3) == 0 ? random.bounded(0x10000) : random.bounded(0x20, 0x7F)));
        } else {
            text += parts[random.bounded(int(parts.size()))];
        }
        text += QStringLiteral("\n").repeated(random.bounded(3))
            + (random.bounded(3) == 0 ? QStringLiteral(" ") : QString());
    }
    return text;
}

// The processor's time, so that a busy machine changes nothing.
double secondsFor(const QString &text)
{
    const std::clock_t begin = std::clock();
    const Article article = articleInText(text, QString());
    const std::clock_t end = std::clock();
    return article.text == text ? double(end - begin) / CLOCKS_PER_SEC : 0;
}

}

class TstCover : public QObject
{
    Q_OBJECT
private slots:
    void everyCharacterIsInExactlyOneBlock()
    {
        QRandomGenerator random(2031);
        for (int round = 0; round < 1500; ++round) {
            const QString text = randomText(random);
            const Article article = articleInText(text, QString());
            QCOMPARE(article.text, text);
            QVERIFY2(faultIn(article).isEmpty(), qPrintable(faultIn(article) + QStringLiteral(" in: ") + text));
        }
    }

    void samplesTellTheirDataAndAreCovered_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("outlet");
        QTest::addColumn<QStringList>("authors");
        QTest::addColumn<QString>("published");
        QTest::newRow("the Courier") << 0 << QStringLiteral("Harbour Courier")
                                     << QStringList{QStringLiteral("Ines Halloran"), QStringLiteral("Tomas Verrin")}
                                     << QStringLiteral("2031-05-14T18:40");
        QTest::newRow("the wire") << 1 << QStringLiteral("Caldria Wire Service")
                                  << QStringList{QStringLiteral("Jonas Ekfeldt")} << QStringLiteral("2031-05-14");
        QTest::newRow("the Observer") << 2 << QStringLiteral("Selm Observer")
                                      << QStringList{QStringLiteral("Beatrice Mallow")}
                                      << QStringLiteral("2031-05-15T07:15Z");
        QTest::newRow("the Gazette") << 3 << QStringLiteral("Orran Gazette") << QStringList()
                                     << QStringLiteral("2031-05-15T09:05");
        QTest::newRow("the Ledger") << 4 << QStringLiteral("The Capital Ledger")
                                    << QStringList{QStringLiteral("Clement Farrow")} << QStringLiteral("2031-05-15");
    }
    void samplesTellTheirDataAndAreCovered()
    {
        QFETCH(int, number);
        const QStringList paths = sampleArticles();
        QCOMPARE(paths.size(), 5);
        Progress progress;
        const ImportResult result = importFiles({paths[number]}, progress);
        QVERIFY(result.problems.isEmpty());
        QCOMPARE(result.articles.size(), 1);
        const Article &article = result.articles.first().article;
        QVERIFY2(faultIn(article).isEmpty(), qPrintable(faultIn(article)));
        QTEST(article.outlet, "outlet");
        QTEST(article.authors, "authors");
        QTEST(article.published, "published");
        QVERIFY(!article.headline.isEmpty());
    }

    // Ten times the text may take a little more than ten times as long, not a hundred times.
    void hostileShapesTakeLinearTime_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::newRow("one endless line") << QStringLiteral("word ");
        QTest::newRow("one endless line without blanks") << QStringLiteral("x");
        QTest::newRow("one endless line of stops") << QStringLiteral("A. ");
        QTest::newRow("short lines") << QStringLiteral("a b c\n");
        QTest::newRow("short different words over blank lines") << QStringLiteral("Ab\n\n");
        QTest::newRow("headings of tails") << QStringLiteral(
            "It was said that the port is open and that the ferries of the line will sail.\nRelated\n");
        QTest::newRow("subheadings") << QStringLiteral("It was said that the port is open and that the ferries of the "
                                                       "line will sail.\n\nNot said here at all\n\n");
        QTest::newRow("opening brackets") << QStringLiteral("(");
        QTest::newRow("handles") << QStringLiteral("@a ");
        QTest::newRow("copyright lines") << QStringLiteral("© 2031 Port Selm Courier\n");
        QTest::newRow("captions") << QStringLiteral("Name Name\nEPA\n");
        QTest::newRow("bars") << QStringLiteral("| 14 May 2031 ");
    }
    void hostileShapesTakeLinearTime()
    {
        QFETCH(QString, unit);
        const QString small = unit.repeated(100000 / unit.size());
        const double few = std::max(secondsFor(small), .004);
        const double many = secondsFor(small.repeated(10));
        QVERIFY2(many < few * 40, qPrintable(QStringLiteral("%1 s, then %2 s").arg(few).arg(many)));
    }

    void aTenMegabyteLineAndAMillionLinesAreRead()
    {
        const ImportResult line
            = importBytes(QByteArray("The port is open. ").repeated(600000), QStringLiteral("line.txt"));
        QCOMPARE(line.articles.size(), 1);
        QCOMPARE(line.articles.first().article.blocks.size(), 1);
        const ImportResult lines
            = importBytes(QByteArray("Port open\n").repeated(1000000), QStringLiteral("lines.txt"));
        QCOMPARE(lines.articles.size(), 1);
        QCOMPARE(lines.articles.first().article.blocks.size(), 1000000);
    }
};

static const Synoptic::Test::Suite<TstCover> suite("tst_cover");

#include "tst_cover.moc"
