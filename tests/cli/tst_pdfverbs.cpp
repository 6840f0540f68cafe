// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"
#include "tests/export/pdf/pdfformats.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

class TstPdfVerbs : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_project;

private slots:
    void initTestCase()
    {
        m_project = m_folder.filePath(u"bridge.synoptic"_s);
        QCOMPARE(runCli({u"import"_s, m_project, input("gazette.txt"), input("echo.txt"), u"--quiet"_s}).exitCode, 0);
    }

    // Every run has other seeds of its hash tables: nothing of them may be in the file.
    void everyRunGivesTheSameBytes_data() { addPdfFormats(); }
    void everyRunGivesTheSameBytes()
    {
        QFETCH(const QString, format);
        QByteArray before;
        for (int run = 0; run < 3; ++run) {
            const QString path = m_folder.filePath(u"%1-%2.pdf"_s.arg(format).arg(run));
            const Answer answer = runCli({u"export"_s, m_project, u"--to"_s, format, u"-o"_s, path, u"--quiet"_s});
            QCOMPARE(answer.exitCode, 0);
            QCOMPARE(answer.out, QByteArray("articles written: 2\n"));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(bytes.startsWith("%PDF-1.7"));
            QVERIFY(run == 0 || bytes == before);
            before = bytes;
        }
    }

    void whatIsChosenChangesTheFile()
    {
        const auto sizeOf = [this](const QStringList &options) {
            const QString path = m_folder.filePath(u"chosen.pdf"_s);
            const Answer answer = runCli(
                QStringList{u"export"_s, m_project, u"--to"_s, u"pdf"_s, u"-o"_s, path, u"--quiet"_s} + options);
            QFile file(path);
            return answer.exitCode == 0 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray usual = sizeOf({});
        QVERIFY(!usual.isEmpty());
        for (const QStringList &options : {QStringList{u"--page"_s, u"a5"_s}, QStringList{u"--text-size"_s, u"13"_s},
                 QStringList{u"--articles"_s, u"B"_s}, QStringList{u"--orientation"_s, u"landscape"_s}}) {
            const QByteArray other = sizeOf(options);
            QVERIFY2(!other.isEmpty() && other != usual, qPrintable(options.join(u' ')));
        }
    }

    void whatCannotBeDoneIsSaid_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("a letter nobody has") << QStringList{u"--articles"_s, u"Q"_s} << 2
                                             << QByteArray("--articles names what is not there: Q; there are A to B.");
        QTest::newRow("a letter nobody has among others") << QStringList{u"--articles"_s,
            u"b, a,R,Q"_s} << 2 << QByteArray("--articles names what is not there: R, Q; there are A to B.");
        QTest::newRow("a size there is not") << QStringList{u"--page"_s, u"a9"_s} << 2 << QByteArray("a9");
        QTest::newRow("an option of another format")
            << QStringList{u"--series"_s, u"article"_s} << 2 << QByteArray("--series says nothing to the format pdf.");
    }
    void whatCannotBeDoneIsSaid()
    {
        QFETCH(const QStringList, options);
        QFETCH(const int, exitCode);
        QFETCH(const QByteArray, error);
        const QString path = m_folder.filePath(u"not.pdf"_s);
        const Answer answer
            = runCli(QStringList{u"export"_s, m_project, u"--to"_s, u"pdf"_s, u"-o"_s, path, u"--quiet"_s} + options);
        QCOMPARE(answer.exitCode, exitCode);
        QVERIFY2(answer.err.contains(error), answer.err.constData());
        QVERIFY(!QFile::exists(path));
    }
};

static const Suite<TstPdfVerbs> suite("tst_pdfverbs");

#include "tst_pdfverbs.moc"
