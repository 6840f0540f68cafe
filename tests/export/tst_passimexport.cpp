// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "app/export/passim.h"
#include "tests/export/markedwork.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

namespace {

StoredArticle stored(qint64 id, const QString &name, const QString &outlet)
{
    StoredArticle article{.id = ArticleId{id}, .position = id, .name = name, .raw = {}, .found = {}};
    article.found.id = article.id;
    article.found.outlet = outlet;
    article.found.text = u"🚢 “We left 🌊 at nine,” said the mate. “Not late.”"_s;
    return article;
}

Exportable work()
{
    Exportable it;
    it.snapshot.articles
        = {stored(1, u"a.txt"_s, u"Gazette"_s), stored(2, u"b.txt"_s, {}), stored(3, u"a.txt"_s, u"Gazette"_s)};
    it.snapshot.articles[0].found.headline = u"Late"_s;
    it.articles = effectiveArticles(it.snapshot);
    const TextRange first{4, 23};
    const TextRange second{42, 51};
    it.findings.quotes = {{.article = 0, .segments = {first, second}, .cue = {}, .speaker = {}, .flags = {}},
        {.article = 2, .segments = {second}, .cue = {}, .speaker = {}, .flags = {}}};
    return it;
}

QList<QJsonObject> linesOf(const QString &path)
{
    QFile file(path);
    QList<QJsonObject> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    while (!file.atEnd())
        lines.append(QJsonDocument::fromJson(file.readLine()).object());
    return lines;
}

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

Result<ExportReport> exported(const QString &target, const ExportChoices &choices = {})
{
    Progress progress;
    return exporterNamed(u"passim")->write(work(), choices, target, progress);
}

}

class TstPassimExport : public QObject
{
    Q_OBJECT
private slots:
    void anArticleIsALineWithItsQuotationsAsLocs()
    {
        const QTemporaryDir folder;
        const auto report = exported(folder.filePath(u"in.jsonl"_s));
        QVERIFY(report.has_value());
        QCOMPARE(report->articles, 3);
        const QList<QJsonObject> lines = linesOf(folder.filePath(u"in.jsonl"_s));
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0][u"text"_s].toString(), work().articles[0].text);
        QCOMPARE(lines[0][u"title"_s].toString(), u"Late"_s);
        QCOMPARE(lines[0][u"locs"_s].toArray(),
            (QJsonArray{QJsonObject{{u"loc"_s, u"q:1"_s}, {u"start"_s, 3}, {u"length"_s, 18}},
                QJsonObject{{u"loc"_s, u"q:1"_s}, {u"start"_s, 40}, {u"length"_s, 9}}}));
        QCOMPARE(lines[1][u"locs"_s].toArray(), QJsonArray());
        QCOMPARE(lines[2][u"locs"_s].toArray().first()[u"loc"_s].toString(), u"q:2"_s);
    }

    void locsHoldTheWordsOfTheQuotationsInCodePoints()
    {
        const QTemporaryDir folder;
        QVERIFY(exported(folder.filePath(u"in.jsonl"_s)).has_value());
        const QJsonObject line = linesOf(folder.filePath(u"in.jsonl"_s)).first();
        const QList<uint> points = line[u"text"_s].toString().toUcs4();
        const QJsonObject loc = line[u"locs"_s].toArray().first().toObject();
        const QList<uint> words = points.sliced(loc[u"start"_s].toInt(), loc[u"length"_s].toInt());
        QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(words.data()), words.size()),
            u"We left 🌊 at nine,"_s);
    }

    void noFieldIsOneThatPassimMakesItself()
    {
        const QTemporaryDir folder;
        QVERIFY(exported(folder.filePath(u"in.jsonl"_s)).has_value());
        const QStringList reserved{
            u"uid"_s, u"cluster"_s, u"size"_s, u"begin"_s, u"end"_s, u"src"_s, u"boiler"_s, u"pboiler"_s, u"gid"_s};
        for (const QJsonObject &line : linesOf(folder.filePath(u"in.jsonl"_s))) {
            for (const QString &field : line.keys())
                QVERIFY2(!reserved.contains(field) && !field.endsWith(u'2'), qPrintable(field));
        }
    }

    void everyIdIsOfOneArticle()
    {
        const QTemporaryDir folder;
        QVERIFY(exported(folder.filePath(u"in.jsonl"_s)).has_value());
        QStringList ids;
        for (const QJsonObject &line : linesOf(folder.filePath(u"in.jsonl"_s)))
            ids.append(line[u"id"_s].toString());
        QCOMPARE(ids, (QStringList{u"a.txt#1"_s, u"b.txt"_s, u"a.txt#3"_s}));
    }

    void articlesWithoutAnOutletAreASeriesEach()
    {
        const QTemporaryDir folder;
        const auto report = exported(folder.filePath(u"in.jsonl"_s));
        const QList<QJsonObject> lines = linesOf(folder.filePath(u"in.jsonl"_s));
        QCOMPARE(lines[0][u"series"_s].toString(), u"Gazette"_s);
        QCOMPARE(lines[1][u"series"_s].toString(), u"b.txt"_s);
        QCOMPARE(report->remarks.size(), 1);
    }

    void articlesOfOneOutletCanBeComparedToo()
    {
        const QTemporaryDir folder;
        const auto report = exported(folder.filePath(u"in.jsonl"_s), {{u"series"_s, u"article"_s}});
        const QList<QJsonObject> lines = linesOf(folder.filePath(u"in.jsonl"_s));
        QCOMPARE(lines[0][u"series"_s].toString(), u"a.txt#1"_s);
        QCOMPARE(lines[2][u"series"_s].toString(), u"a.txt#3"_s);
        QCOMPARE(report->remarks, QStringList());
    }

    // An older version of an article stands among the others, and does not go out.
    void everyArticleGoesOutUnderItsOwnName()
    {
        const QTemporaryDir folder;
        Exportable it = work();
        it.snapshot.articles[0].newer = ArticleId{3};
        it.snapshot.articles[0].name = u"before.txt"_s;
        it.articles = effectiveArticles(it.snapshot);
        it.findings = {};
        Progress progress;
        const auto report = exporterNamed(u"passim")->write(it, {}, folder.filePath(u"in.jsonl"_s), progress);
        QVERIFY(report);
        const QList<QJsonObject> lines = linesOf(folder.filePath(u"in.jsonl"_s));
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0][u"id"_s].toString(), u"b.txt"_s);
        QCOMPARE(lines[1][u"id"_s].toString(), u"a.txt"_s);
        QVERIFY(
            report->remarks.contains(u"Only the newest version of an article goes out; older ones stay behind: 1."_s));
    }

    void whatAPersonHasAddedIsSaidToStayBehind()
    {
        const QTemporaryDir folder;
        Progress progress;
        const auto report = exporterNamed(u"passim")->write(
            Synoptic::Test::markedWork(), {}, folder.filePath(u"in.jsonl"_s), progress);
        QVERIFY(report);
        QCOMPARE(report->remarks,
            (QStringList{u"The format has no place for highlights; left out: 7."_s,
                u"The format has no place for notes; left out: 6."_s,
                u"The format has no place for tags; left out: 5."_s,
                u"Only the newest version of an article goes out; older ones stay behind: 1."_s}));
    }

    void aFolderHoldsShards()
    {
        const QTemporaryDir folder;
        const QString target = folder.filePath(u"in"_s);
        const auto out = beginPassim({}, target, 2);
        for (int i = 0; i < 5; ++i)
            QVERIFY(out->add(QString::number(i), work().articles[0], {}));
        QVERIFY(!QFile::exists(target));
        QVERIFY(out->finish().has_value());
        QCOMPARE(namesIn(folder.path()), QStringList{u"in"_s});
        QCOMPARE(namesIn(target), (QStringList{u"part-00000.jsonl"_s, u"part-00001.jsonl"_s, u"part-00002.jsonl"_s}));
        QCOMPARE(linesOf(target + u"/part-00001.jsonl"_s).size(), 2);
        QCOMPARE(linesOf(target + u"/part-00002.jsonl"_s).first()[u"id"_s].toString(), u"4"_s);
    }

    void nothingIsLeftOfAnExportThatIsGivenUp()
    {
        const QTemporaryDir folder;
        QFile old(folder.filePath(u"in.jsonl"_s));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old\n");
        old.close();
        for (const QString &name : {u"in.jsonl"_s, u"shards"_s}) {
            const auto out = beginPassim({}, folder.filePath(name));
            QVERIFY(out->add(u"1"_s, work().articles[0], {}));
        }
        QCOMPARE(namesIn(folder.path()), QStringList{u"in.jsonl"_s});
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old\n"));
    }

    void whatIsInTheWayIsSaid_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("why");
        QTest::newRow("a folder that is there")
            << u"there"_s << u"“there” could not be written: there is something of this name already."_s;
        QTest::newRow("a folder that is not there") << u"nowhere/in.jsonl"_s << u"“in.jsonl” could not be written: "_s;
    }
    void whatIsInTheWayIsSaid()
    {
        QFETCH(const QString, target);
        QFETCH(const QString, why);
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"there"_s));
        const auto report = exported(folder.filePath(target));
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::CannotWrite);
        QVERIFY2(report.error().message.startsWith(why), qPrintable(report.error().message));
        QCOMPARE(namesIn(folder.path()), QStringList{u"there"_s});
    }

    void theFormatsAreKnownByTheirIds()
    {
        QStringList ids;
        for (const Exporter &exporter : exporters()) {
            QCOMPARE(exporterNamed(QString(exporter.id)), &exporter);
            QVERIFY(exporter.words && exporter.write && !exporter.pattern.isEmpty());
            QVERIFY(!ids.contains(exporter.id));
            ids.append(exporter.id);
            for (const ExportOption &option : exporter.options)
                QVERIFY(option.words && !option.name.isEmpty());
        }
        QCOMPARE(exporterNamed(u"nothing"), nullptr);
    }
};

static const Synoptic::Test::Suite<TstPassimExport> suite("tst_passimexport");

#include "tst_passimexport.moc"
