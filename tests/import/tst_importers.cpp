// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/importers.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;

namespace {

const QByteArray article
    = "Port opens again\n\nFerries will sail again on Thursday, and that is all the minister would say about it.\n";

QStringList names(const ImportResult &result)
{
    QStringList all;
    for (const Imported &imported : result.articles)
        all.append(imported.name.section(u'/', -1));
    return all;
}

}

class TstImporters : public QObject
{
    Q_OBJECT
private slots:
    void badInputIsNamedInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        QTest::newRow("empty") << QByteArray() << int(Error::Kind::Empty);
        QTest::newRow("blank lines") << QByteArray(" \n\t\r\n\xC2\xA0\n") << int(Error::Kind::Empty);
        QTest::newRow("a byte order mark and nothing else") << QByteArray("\xEF\xBB\xBF") << int(Error::Kind::Empty);
        QTest::newRow("zeros") << QByteArray(500, '\0') << int(Error::Kind::NotText);
        QTest::newRow("a PDF document") << QByteArray("%PDF-1.7\n%\xE2\xE3\n1 0 obj") << int(Error::Kind::NotText);
        QTest::newRow("an office document") << QByteArray("PK\x03\x04rest") << int(Error::Kind::NotText);
        QTest::newRow("a web page") << QByteArray("\n <!DOCTYPE html><html><p>Hello") << int(Error::Kind::NotText);
        QTest::newRow("RTF") << QByteArray("{\\rtf1\\ansi Hello}") << int(Error::Kind::NotText);
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1A\n") << int(Error::Kind::NotText);
    }
    void badInputIsNamedInOneSentence()
    {
        QFETCH(QByteArray, bytes);
        const ImportResult result = importBytes(bytes, QStringLiteral("folder/Port opens.txt"));
        QVERIFY(result.articles.isEmpty());
        QCOMPARE(result.problems.size(), 1);
        QTEST(int(result.problems.first().kind), "kind");
        const QString message = result.problems.first().message;
        QVERIFY2(
            message.contains(QStringLiteral("“Port opens.txt”")) && message.endsWith(u'.') && !message.contains(u'\n'),
            qPrintable(message));
    }

    void oneBadFileNeverStopsTheOthers()
    {
        const QTemporaryDir folder;
        writeFile(folder.filePath(QStringLiteral("a.txt")), article);
        writeFile(folder.filePath(QStringLiteral("b.txt")), QByteArray());
        writeFile(folder.filePath(QStringLiteral("c.txt")), article);
        Progress progress;
        const ImportResult result
            = importFiles({folder.filePath(QStringLiteral("a.txt")), folder.filePath(QStringLiteral("b.txt")),
                              folder.filePath(QStringLiteral("none.txt")), folder.filePath(QStringLiteral("c.txt"))},
                progress);
        QCOMPARE(names(result), (QStringList{QStringLiteral("a.txt"), QStringLiteral("c.txt")}));
        QCOMPARE(result.problems.size(), 2);
        QCOMPARE(result.problems[0].kind, Error::Kind::Empty);
        QCOMPARE(result.problems[1].kind, Error::Kind::NotFound);
        QVERIFY(result.problems[1].message.contains(QStringLiteral("none.txt")));
        QCOMPARE(result.articles[0].raw, article);
        QCOMPARE(result.articles[0].name, folder.filePath(QStringLiteral("a.txt")));
    }

    void aFileThatMayNotBeReadIsNamed()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("secret.txt"));
        writeFile(path, article);
        QFile::setPermissions(path, {});
        Progress progress;
        const ImportResult result = importFiles({path}, progress);
        // An administrator may read anything.
        if (QFile check(path); !check.open(QIODevice::ReadOnly)) {
            QCOMPARE(result.problems.size(), 1);
            QCOMPARE(result.problems.first().kind, Error::Kind::Unreadable);
        } else {
            QCOMPARE(result.articles.size(), 1);
        }
    }

    void aHugeFileIsRefusedUnread()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("huge.txt"));
        {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            // It takes no room on the disk, and no machine could read it to its end.
            QVERIFY(file.resize(1024LL * 1024 * 1024 * 1024));
        }
        Progress progress;
        const ImportResult result = importFiles({path}, progress);
        QCOMPARE(result.problems.size(), 1);
        QCOMPARE(result.problems.first().kind, Error::Kind::TooLarge);
        QVERIFY(result.problems.first().message.contains(QStringLiteral("huge.txt")));
    }

    void foldersAreReadToTheirDepthInTheOrderOfNames()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("b/deep")));
        for (const char *name : {"c.txt", "a.txt", "b/z.txt", "b/deep/y.txt", "b/picture.png", "notes.pdf"})
            writeFile(folder.filePath(QString::fromLatin1(name)), article);
        Progress progress;
        const ImportResult result = importFiles({folder.path()}, progress);
        QCOMPARE(names(result),
            (QStringList{
                QStringLiteral("a.txt"), QStringLiteral("y.txt"), QStringLiteral("z.txt"), QStringLiteral("c.txt")}));
        QVERIFY(result.problems.isEmpty());
    }

    void aFolderWithoutArticlesIsNamed()
    {
        const QTemporaryDir folder;
        writeFile(folder.filePath(QStringLiteral("picture.png")), article);
        Progress progress;
        const ImportResult result = importFiles({folder.path()}, progress);
        QCOMPARE(result.problems.size(), 1);
        QCOMPARE(result.problems.first().kind, Error::Kind::NotFound);
        QVERIFY(result.problems.first().message.contains(QDir(folder.path()).dirName()));
    }

    void aCircleOfLinksEnds()
    {
        const QTemporaryDir folder;
        writeFile(folder.filePath(QStringLiteral("a.txt")), article);
        QVERIFY(QFile::link(folder.path(), folder.filePath(QStringLiteral("again"))));
        Progress progress;
        QCOMPARE(importFiles({folder.path()}, progress).articles.size(), 1);
    }

    void progressIsToldAndCancelIsHeard()
    {
        const QTemporaryDir folder;
        QStringList paths;
        for (int i = 0; i < 5; ++i) {
            paths.append(folder.filePath(QString::number(i) + QStringLiteral(".txt")));
            writeFile(paths.last(), article);
        }
        QList<std::pair<qsizetype, qsizetype>> steps;
        Progress *self = nullptr;
        Progress progress([&](qsizetype done, qsizetype total) {
            steps.append({done, total});
            if (done == 2)
                self->cancel();
        });
        self = &progress;
        const ImportResult result = importFiles(paths, progress);
        QVERIFY(result.cancelled);
        QCOMPARE(result.articles.size(), 2);
        QCOMPARE(steps, (QList<std::pair<qsizetype, qsizetype>>{{0, 5}, {1, 5}, {2, 5}}));
    }

    void dialogsAndDropsKnowTheEndings()
    {
        QVERIFY(importNameFilters().contains(QStringLiteral("*.txt")));
        QVERIFY(importNameFilters().contains(QStringLiteral("*.jsonl")));
        QVERIFY(looksImportable(QStringLiteral("/x/Port.TXT")));
        QVERIFY(looksImportable(QStringLiteral("a.jsonl")));
        QVERIFY(!looksImportable(QStringLiteral("a.png")));
        QVERIFY(!looksImportable(QStringLiteral("txt")));
    }
};

static const Synoptic::Test::Suite<TstImporters> suite("tst_importers");

#include "tst_importers.moc"
