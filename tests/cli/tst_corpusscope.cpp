// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

Answer analyzed(const QStringList &arguments)
{
    return runCli(QStringList{u"analyze"_s, u"--quiet"_s, u"--scope"_s, u"corpus"_s} + arguments);
}

// Reports of so many days on one bridge, the same statement in each third, wire copy in each fifth.
QByteArray reports(int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i) {
        QString text = u"Day %1 saw %2 barges and %3 gulls.\n\n"_s.arg(i).arg(i * 7).arg(i * 3);
        if (i % 3 == 0)
            text += u"🌉 “The girders were weakened by forty years of salt and of patience,” said Ines Kallio.\n\n"_s;
        if (i % 5 == 0)
            text += u"Divers of the harbour authority found corroded rivets beneath the northern pylon on Thursday, "
                    "and engineers from Alder sealed the carriageway before the evening ferry arrived.\n\n"_s;
        const QJsonObject article{{u"id"_s, u"day-%1"_s.arg(i)}, {u"series"_s, u"Alder Post"_s},
            {u"date"_s, u"2031-05-%1"_s.arg(10 + i % 20)}, {u"text"_s, text}};
        lines += QJsonDocument(article).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

QString written(const QTemporaryDir &folder, const QByteArray &lines)
{
    QFile file(folder.filePath(u"corpus.jsonl"_s));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(lines) == lines.size();
    return isWritten ? file.fileName() : QString();
}

}

class TstCorpusScope : public QObject
{
    Q_OBJECT
private slots:
    void whatIsSharedIsFound()
    {
        const QTemporaryDir folder;
        const QJsonObject json = analyzed({written(folder, reports(15))}).json();
        QCOMPARE(json["articles"_L1].toArray().size(), 15);
        QCOMPARE(json["quotes"_L1].toArray().size(), 5);
        const QJsonArray groups = json["groups"_L1].toArray();
        QCOMPARE(groups.size(), 2);
        QCOMPARE(groups[0]["kind"_L1].toString(), u"quotation"_s);
        QCOMPARE(groups[0]["speaker"_L1].toString(), u"Ines Kallio"_s);
        QCOMPARE(groups[0]["members"_L1].toArray().size(), 5);
        QCOMPARE(groups[1]["kind"_L1].toString(), u"passage"_s);
        QCOMPARE(groups[1]["members"_L1].toArray().size(), 3);
    }

    // A project of so many articles is no coverage of one event.
    void aLargeProjectIsComparedAsACollection()
    {
        const QTemporaryDir folder;
        const QString project = folder.filePath(u"years.synoptic"_s);
        const auto told = [&](int count) {
            QFile::remove(project);
            runCli({u"import"_s, u"--quiet"_s, project, written(folder, reports(count))});
            return runCli({u"info"_s, u"--quiet"_s, project}).out;
        };
        QVERIFY(told(500).contains("quotes: 167\nshared quotations: 1\nshared passages: 1\ncompared as: event\n"));
        // What stands in more than a hundred articles of a collection is no copy, but a stock phrase.
        QVERIFY(told(501).contains("quotes: 167\nshared quotations: 1\nshared passages: 0\ncompared as: corpus\n"));
    }

    // More lines than are worked on at a time.
    void theNumberOfThreadsChangesNoByte()
    {
        const QTemporaryDir folder;
        const QString corpus = written(folder, reports(700));
        const QByteArray alone = analyzed({u"--threads=1"_s, corpus}).out;
        QVERIFY(alone.size() > 100'000);
        QVERIFY(analyzed({u"--threads=2"_s, corpus}).out == alone);
        QVERIFY(analyzed({u"--threads=7"_s, corpus}).out == alone);
        QVERIFY(analyzed({corpus}).out == alone);
    }

    void aBrokenLineIsNamedAndTheRestGoesOn()
    {
        const QTemporaryDir folder;
        QByteArrayList lines = reports(6).split('\n');
        lines[2] = lines[2].first(20);
        const QString corpus = written(folder, lines.join('\n'));
        const Answer answer = analyzed({corpus});
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.json()["articles"_L1].toArray().size(), 5);
        QCOMPARE(answer.err.count('\n'), 1);
        QVERIFY2(answer.err.startsWith(corpus.toUtf8() + ": "), answer.err.constData());
        QVERIFY2(answer.err.contains("ine 3"), answer.err.constData());
    }

    void filesOfAllKindsMakeACorpus()
    {
        const QTemporaryDir folder;
        const QString corpus = written(folder, reports(4));
        const QString missing = folder.filePath(u"missing.jsonl"_s);
        const Answer answer = analyzed({input("gazette.txt"), corpus, missing, input("lines.jsonl")});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(answer.err.startsWith(missing.toUtf8() + ": "));
        QStringList files;
        for (const QJsonValue &article : answer.json()["articles"_L1].toArray())
            files.append(article["file"_L1].toString());
        QCOMPARE(files,
            (QStringList{input("gazette.txt"), u"day-0"_s, u"day-1"_s, u"day-2"_s, u"day-3"_s, u"a-1"_s, u"a-2"_s}));
    }

    void aFileWithNothingInItIsNamed()
    {
        const QTemporaryDir folder;
        const QString empty = written(folder, "\n\n");
        const Answer answer = analyzed({empty});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(answer.err.startsWith(empty.toUtf8() + ": "));
        QVERIFY(answer.json()["articles"_L1].toArray().isEmpty());
    }

    void threadsAreCounted()
    {
        const Answer answer = analyzed({u"--threads=many"_s, input("lines.jsonl")});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY2(answer.err.startsWith("--threads takes a number from 1 to 256.\nUsage: "), answer.err);
        QVERIFY(answer.out.isEmpty());
    }
};

static const Suite<TstCorpusScope> suite("tst_corpusscope");

#include "tst_corpusscope.moc"
