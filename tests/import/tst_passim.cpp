// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/passim.h"
#include "tests/support/suite.h"

#include <KCompressionDevice>

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

namespace {

// Two reports that share a sentence; in the first an emoji stands before it.
Article report(qint64 id, const QString &text)
{
    Article article;
    article.id = ArticleId{id};
    article.text = text;
    return article;
}

const QString shared = u"The ferry left at nine - late again 🌊."_s;

class Written
{
public:
    // Lines of out.json and of align.json, as passim writes them.
    void addPart(const QString &name, const QByteArray &lines)
    {
        QVERIFY(QDir(m_folder.path()).mkpath(name.section(u'/', 0, 0)));
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(lines);
    }

    PassimResult read() const
    {
        ArticlesById byId;
        for (const Article &article : m_articles)
            byId.insert(u"r%1"_s.arg(article.id.value == 3 ? 2 : article.id.value), &article);
        Progress progress;
        return readPassimResult(m_folder.path(), byId, progress);
    }

    QString path() const { return m_folder.path(); }
    // r1; r2; and another r2 with other words.
    const QList<Article> m_articles{report(1, u"🚢 Ferry late. "_s + shared), report(2, shared + u" So it goes."_s),
        report(3, u"Quite another text, of about the same length as the other one."_s)};

private:
    QTemporaryDir m_folder;
};

QByteArray passage(const char *id, const char *place, const char *cluster = "9007199254740993")
{
    return QByteArray("{\"id\":\"") + id + "\",\"uid\":-4611686018427387905,\"cluster\":" + cluster + ",\"size\":2,"
        + place + ",\"text\":\"" + shared.toUtf8()
        + "\",\"series\":\"A\",\"boiler\":false,\"src\":[],\"pboiler\":0.125,\"locs\":[\"q:1\"]}\n";
}

const QByteArray first = passage("r1", "\"begin\":14,\"end\":52");
const QByteArray second = passage("r2", "\"begin\":0,\"end\":38");

QByteArray packed(const QByteArray &bytes, KCompressionDevice::CompressionType packing)
{
    QBuffer written;
    KCompressionDevice device(&written, false, packing);
    device.open(QIODevice::WriteOnly);
    device.write(bytes);
    device.close();
    return written.data();
}

QByteArray alignment(const char *matches = "35")
{
    const QByteArray words = shared.toUtf8().replace("nine - late", "nine ‐ late");
    const QByteArray withGap = QByteArray(words).replace("late again", "late-- again");
    return R"({"id":"r2","id2":"r1","uid":9223372036854775807,"uid2":-9223372036854775808,"begin":0,"end":38,)"
           R"("begin2":14,"end2":52,"s1":")"
        + words + R"(","s2":")" + withGap + R"(","matches":)" + matches + "}\n";
}

QString onlySentence(const PassimResult &result)
{
    return result.problems.size() == 1 ? result.problems.first().message : u"%1 problems"_s.arg(result.problems.size());
}

}

class TstPassim : public QObject
{
    Q_OBJECT
private slots:
    void passagesComeBackWhereTheyStand()
    {
        Written result;
        result.addPart(u"out.json/part-00000.json"_s, first);
        result.addPart(u"out.json/part-00001.json"_s, second);
        result.addPart(u"out.json/_SUCCESS"_s, {});
        const PassimResult read = result.read();
        QCOMPARE(read.problems, QList<Error>());
        QCOMPARE(read.passages, 2);
        QCOMPARE(read.reuses.size(), 1);
        const Reuse &cluster = read.reuses.first();
        QCOMPARE(cluster.number, (qint64(1) << 53) + 1); // a double would have lost the last bit
        QCOMPARE(cluster.source, u"passim"_s);
        QCOMPARE(cluster.kind, Reuse::Kind::Cluster);
        QCOMPARE(cluster.places.size(), 2);
        QCOMPARE(cluster.places[0].place.article, ArticleId{1});
        QCOMPARE(cluster.places[0].place.range, (TextRange{15, 54})); // the ship counts twice in UTF-16, the wave too
        QCOMPARE(cluster.places[1].place.range, (TextRange{0, 39}));
        QCOMPARE(cluster.places[1].place.words, shared);
    }

    void theOrderOfTheLinesDoesNotMatter()
    {
        Written one;
        one.addPart(u"out.json/part-00000.json"_s,
            first + second + passage("r1", "\"begin\":14,\"end\":52", "3")
                + passage("r2", "\"begin\":0,\"end\":38", "3"));
        Written other;
        other.addPart(u"out.json/part-00000.json"_s,
            passage("r2", "\"begin\":0,\"end\":38", "3") + second + passage("r1", "\"begin\":14,\"end\":52", "3")
                + first);
        QCOMPARE(one.read().reuses.size(), 2);
        QCOMPARE(one.read().reuses, other.read().reuses);
    }

    void pairsAreReadWhereTheyAreThere()
    {
        Written result;
        result.addPart(u"out.json/part-00000.json"_s, first + second);
        result.addPart(u"align.json/part-00000.json"_s, alignment());
        const PassimResult read = result.read();
        QCOMPARE(read.problems, QList<Error>());
        QCOMPARE(read.reuses.size(), 2);
        const Reuse &pair = read.reuses.last();
        QCOMPARE(pair.kind, Reuse::Kind::Pair);
        QCOMPARE(pair.matches, 35);
        QCOMPARE(pair.places[0].place.article, ArticleId{1});
        QCOMPARE(pair.places[1].place.range, (TextRange{0, 39}));
        QCOMPARE(likeness(pair), 35.0 / 39);
    }

    void boilerplateStaysMarked()
    {
        Written result;
        QByteArray marked = first;
        result.addPart(u"out.json/part-00000.json"_s, marked.replace("\"boiler\":false", "\"boiler\":true") + second);
        const Reuse cluster = result.read().reuses.first();
        QVERIFY(cluster.places[0].isBoilerplate);
        QVERIFY(!cluster.places[1].isBoilerplate);
    }

    void whatLacksAPartnerIsCounted()
    {
        Written result;
        result.addPart(u"out.json/part-00000.json"_s, first);
        const PassimResult read = result.read();
        QCOMPARE(read.reuses, QList<Reuse>());
        QCOMPARE(read.alone, 1);
    }

    void aLineThatCannotBeUsedIsNamedAndTheRestGoesOn_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("why");
        const auto row
            = [](const char *name, const QByteArray &line, const QString &why) { QTest::newRow(name) << line << why; };
        row("broken off", first.first(40) + "\n", u"it is not complete JSON (unterminated string)"_s);
        row("no object", "[1,2]\n", u"it is not a JSON object"_s);
        row("no id", "{\"cluster\":1,\"begin\":0,\"end\":1,\"text\":\"T\"}\n", u"it has no “id”"_s);
        row("an id that is a number", "{\"id\":7,\"cluster\":1,\"begin\":0,\"end\":1,\"text\":\"T\"}\n",
            u"“id” is not text"_s);
        row("no cluster", "{\"id\":\"r1\",\"begin\":0,\"end\":1,\"text\":\"T\"}\n", u"it has no “cluster”"_s);
        row("a cluster beyond 64 bits", passage("r1", "\"begin\":14,\"end\":52", "9223372036854775808"),
            u"“cluster” is not a whole number of 64 bits"_s);
        row("a cluster that is text", passage("r1", "\"begin\":14,\"end\":52", "\"7\""),
            u"“cluster” is not a whole number of 64 bits"_s);
        row("half a character", passage("r1", "\"begin\":14.5,\"end\":52"),
            u"“begin” is not a whole number of 64 bits"_s);
        row("a place of enormous size", passage("r1", "\"begin\":14,\"end\":1e300"),
            u"“end” is not a whole number of 64 bits"_s);
        row("a place beyond the end", passage("r1", "\"begin\":14,\"end\":9007199254740993"),
            u"its place, 14 to 9007199254740993, is not in “r1”, which has 52 characters"_s);
        row("a place before the beginning", passage("r1", "\"begin\":-1,\"end\":52"),
            u"its place, -1 to 52, is not in “r1”, which has 52 characters"_s);
        row("a place that ends before it begins", passage("r1", "\"begin\":20,\"end\":19"),
            u"its place, 20 to 19, is not in “r1”, which has 52 characters"_s);
        row("other words than those there", passage("r1", "\"begin\":13,\"end\":50"),
            u"“r1” has other words at its place; its text is not the one that was exported"_s);
        row("offsets that count UTF-16", passage("r1", "\"begin\":15,\"end\":52"),
            u"“r1” has other words at its place; its text is not the one that was exported"_s);
        row("an article that is not known", passage("r9", "\"begin\":14,\"end\":52"),
            u"there is no article “r9” here"_s);
        row("a line said twice", second, u"it says again what a line before it has said"_s);
        row("a flag of no truth", QByteArray(first).replace("\"boiler\":false", "\"boiler\":3"),
            u"“boiler” is neither true nor false"_s);
        row("no words to check", QByteArray(first).replace("\"text\"", "\"words\""), u"it has no “text”"_s);
    }
    void aLineThatCannotBeUsedIsNamedAndTheRestGoesOn()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QString, why);
        Written result;
        result.addPart(u"out.json/part-00000.json"_s, second + line + first);
        const PassimResult read = result.read();
        QCOMPARE(onlySentence(read), u"Line 2 of “part-00000.json” was left out: %1."_s.arg(why));
        QCOMPARE(read.reuses.size(), 1);
        QCOMPARE(read.reuses.first().places.size(), 2);
    }

    void aPairThatCannotBeUsedIsNamed_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("why");
        QTest::newRow("said twice") << alignment() << u"it says again what a line before it has said"_s;
        QTest::newRow("no matches") << alignment().replace("\"matches\":35", "\"x\":1") << u"it has no “matches”"_s;
        QTest::newRow("matches below nothing") << alignment("-3") << u"“matches” is less than nothing"_s;
        QTest::newRow("no second place") << alignment().replace("begin2", "begin3") << u"it has no “begin2”"_s;
        QTest::newRow("other words in the second") << alignment().replace("late-- again",
            "late-- twice") << u"“r1” has other words at its place; its text is not the one that was exported"_s;
        QTest::newRow("a passage with itself") << alignment()
                                                      .replace("\"id2\":\"r1\"", "\"id2\":\"r2\"")
                                                      .replace("\"begin2\":14,\"end2\":52", "\"begin2\":0,\"end2\":38")
                                               << u"it pairs a passage with itself"_s;
    }
    void aPairThatCannotBeUsedIsNamed()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QString, why);
        Written result;
        result.addPart(u"out.json/part-00000.json"_s, first + second);
        result.addPart(u"align.json/part-00000.json"_s, alignment() + line);
        const PassimResult read = result.read();
        QCOMPARE(onlySentence(read), u"Line 2 of “part-00000.json” was left out: %1."_s.arg(why));
        QCOMPARE(read.reuses.size(), 2);
    }

    void partsMayBeCompressed()
    {
        Written result;
        result.addPart(u"out.json/part-00000.json.gz"_s, packed(first, KCompressionDevice::GZip));
        result.addPart(u"out.json/part-00001.json.bz2"_s, packed(second, KCompressionDevice::BZip2));
        result.addPart(u"out.json/part-00002.json.gz"_s, packed({}, KCompressionDevice::GZip)); // no lines at all
        const PassimResult read = result.read();
        QCOMPARE(read.problems, QList<Error>());
        QCOMPARE(read.reuses.size(), 1);
        QCOMPARE(read.reuses.first().places.size(), 2);
    }

    void aPartThatIsBrokenOffIsNamedAndTheRestGoesOn()
    {
        Written result;
        QByteArray gzip = packed(first, KCompressionDevice::GZip);
        gzip.chop(gzip.size() / 2);
        result.addPart(u"out.json/part-00000.json.gz"_s, gzip);
        result.addPart(u"out.json/part-00001.json"_s, first + second);
        const PassimResult read = result.read();
        QCOMPARE(read.problems.last().message,
            u"The compressed file “part-00000.json.gz” is broken off or damaged; what stands before that was read."_s);
        QCOMPARE(read.reuses.size(), 1);
    }

    void aPartThatIsPackedInAnotherWayIsSaid()
    {
        Written result;
        result.addPart(u"out.json/part-00000.json.snappy"_s, "\xff\x06");
        QCOMPARE(onlySentence(result.read()),
            u"“part-00000.json.snappy” is compressed in a way that cannot be read here; unpack it, and import the "
            u"result again."_s);
    }

    void whatIsNoResultIsSaid()
    {
        const QTemporaryDir folder;
        Progress progress;
        const PassimResult read = readPassimResult(folder.filePath(u"nothing"_s), {}, progress);
        QCOMPARE(onlySentence(read), u"“nothing” holds no result of passim: there is no out.json with parts in it."_s);
        QCOMPARE(read.problems.first().kind, Error::Kind::NotFound);
        QVERIFY(!isPassimResult(folder.path()));
    }

    void aResultIsKnownByItsFolder()
    {
        Written result;
        result.addPart(u"out.json/part-00000.json"_s, first);
        QVERIFY(isPassimResult(result.path()));
        QVERIFY(isPassimResult(result.path() + u"/out.json/"_s));
        QVERIFY(!isPassimResult(result.path() + u"/out.json/part-00000.json"_s));
    }

    void manyProblemsAreCounted()
    {
        Written result;
        result.addPart(u"out.json/part-00000.json"_s, QByteArray("{}\n").repeated(700) + first + second);
        const PassimResult read = result.read();
        QCOMPARE(read.problems.size(), 501);
        QCOMPARE(read.problems.last().message, u"Further lines of the result that were left out: 200."_s);
        QCOMPARE(read.reuses.size(), 1);
    }

    void readingStopsWhenNobodyWaitsForIt()
    {
        Written result;
        result.addPart(u"out.json/part-00000.json"_s, first + second);
        Progress progress;
        progress.cancel();
        QVERIFY(readPassimResult(result.path(), {}, progress).cancelled);
    }
};

static const Synoptic::Test::Suite<TstPassim> suite("tst_passim");

#include "tst_passim.moc"
