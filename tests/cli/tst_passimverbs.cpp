// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// Two articles of our own, of which the second has the sentence of the first behind an emoji.
const QByteArray articles
    = "{\"id\":\"n/1\",\"series\":\"Gazette\",\"text\":\"The ferry left the pier at nine in the morning.\"}\n"
      "{\"id\":\"n/2\",\"series\":\"Echo\",\"text\":\"🌊🚢 The ferry left the pier at nine in the morning. It was "
      "late.\"}\n";
const QByteArray passages
    = "{\"id\":\"n/2\",\"cluster\":9007199254740995,\"size\":2,\"begin\":3,\"end\":50,\"uid\":-8070450532247928833,"
      "\"text\":\"The ferry left the pier at nine in the morning.\",\"boiler\":false}\n"
      "{\"id\":\"n/7\",\"cluster\":9007199254740995,\"size\":2,\"begin\":0,\"end\":3,\"text\":\"The\"}\n"
      "{\"id\":\"n/1\",\"cluster\":9007199254740995,\"size\":2,\"begin\":0,\"end\":47,"
      "\"text\":\"The ferry left the pier at nine in the morning.\",\"boiler\":true}\n";

}

class TstPassimVerbs : public QObject
{
    Q_OBJECT
private slots:
    void whatGoesOutToPassimComesBack()
    {
        const QTemporaryDir folder;
        const QString project = folder.filePath(u"ferry.synoptic"_s);
        writeFile(folder.filePath(u"in.jsonl"_s), articles);
        QCOMPARE(runCli({u"import"_s, project, folder.filePath(u"in.jsonl"_s), u"--quiet"_s}).exitCode, 0);

        const QString out = folder.filePath(u"out.jsonl"_s);
        const Answer exported = runCli({u"export"_s, project, u"--to"_s, u"passim"_s, u"-o"_s, out, u"--quiet"_s});
        QCOMPARE(exported.err, QByteArray());
        QCOMPARE(exported.out, QByteArray("articles written: 2\n"));
        const QJsonObject first = QJsonDocument::fromJson(bytesOf(out).split('\n').first()).object();
        QCOMPARE(first[u"id"_s].toString(), u"n/1"_s);
        QCOMPARE(first[u"series"_s].toString(), u"Gazette"_s);

        writeFile(folder.filePath(u"OUT/out.json/part-00000.json"_s), passages);
        const Answer imported
            = runCli({u"import"_s, u"--passim-clusters"_s, folder.filePath(u"OUT"_s), project, u"--quiet"_s});
        QCOMPARE(imported.exitCode, 1);
        QCOMPARE(imported.err,
            folder.filePath(u"OUT"_s).toUtf8()
                + ": Line 2 of “part-00000.json” was left out: there is no article “n/7” here.\n");
        QCOMPARE(imported.out, QByteArray("passim clusters: 1\npassim passages: 2\npassim pairs: 0\n"));
        QVERIFY(runCli({u"info"_s, project}).out.contains("passages found by passim: 1\n"));
    }

    void aFolderThatIsAResultNeedsNoOption()
    {
        const QTemporaryDir folder;
        const QString project = folder.filePath(u"ferry.synoptic"_s);
        writeFile(folder.filePath(u"in.jsonl"_s), articles);
        writeFile(folder.filePath(u"OUT/out.json/part-00000.json"_s), passages);
        const Answer answer
            = runCli({u"import"_s, project, folder.filePath(u"in.jsonl"_s), folder.filePath(u"OUT"_s), u"--quiet"_s});
        QVERIFY2(
            answer.out.endsWith("passim clusters: 1\npassim passages: 2\npassim pairs: 0\n"), answer.out.constData());
    }

    void aResultAloneMakesNoProject()
    {
        const QTemporaryDir folder;
        const QString project = folder.filePath(u"ferry.synoptic"_s);
        writeFile(folder.filePath(u"OUT/out.json/part-00000.json"_s), passages);
        const Answer answer
            = runCli({u"import"_s, project, u"--passim-clusters"_s, folder.filePath(u"OUT"_s), u"--quiet"_s});
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.err, project.toUtf8() + ": There is no project “ferry.synoptic”.\n");
        QVERIFY(!QFile::exists(project));
    }

    void articlesGoOutWithoutAProject()
    {
        const QTemporaryDir folder;
        writeFile(folder.filePath(u"in.jsonl"_s), articles + "{\"id\":\"n/1\"}\n" + articles);
        const QString out = folder.filePath(u"out.jsonl"_s);
        const Answer answer = runCli({u"export"_s, folder.filePath(u"in.jsonl"_s), input("echo.txt"), u"--to=passim"_s,
            u"-o"_s, out, u"--quiet"_s});
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.err.count('\n'), 2);
        QVERIFY(answer.err.endsWith("Articles without an outlet, each a series of its own: 1.\n"));
        QVERIFY2(answer.err.contains("in.jsonl: ") && answer.err.contains("3"), answer.err.constData());
        QCOMPARE(answer.out, QByteArray("articles written: 5\n"));
        QStringList ids;
        const QList<QByteArray> lines = bytesOf(out).split('\n');
        for (const QByteArray &line : lines.first(5))
            ids.append(QJsonDocument::fromJson(line).object()[u"id"_s].toString());
        QCOMPARE(ids.first(4), (QStringList{u"n/1"_s, u"n/2"_s, u"n/1#2"_s, u"n/2#2"_s}));
    }

    void anExportAsksForWhatItNeeds_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("why");
        QTest::newRow("no place") << QStringList{u"--to"_s, u"passim"_s} << QByteArray("“export” asks for -o OUT.");
        QTest::newRow("no format") << QStringList{u"-o"_s, u"out"_s} << QByteArray("“export” asks for --to ");
        QTest::newRow("a format that is none")
            << QStringList{u"--to"_s, u"papyrus"_s, u"-o"_s, u"out"_s} << QByteArray("--to cannot be “papyrus”");
    }
    void anExportAsksForWhatItNeeds()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QByteArray, why);
        const Answer answer = runCli(QStringList{u"export"_s, u"a.synoptic"_s} + words);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.err.startsWith(why), answer.err.constData());
    }
};

static const Suite<TstPassimVerbs> suite("tst_passimverbs");

#include "tst_passimverbs.moc"
