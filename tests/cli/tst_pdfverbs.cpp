// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/program.h"
#include "tests/export/pdf/pdfformats.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QScopeGuard>
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

    // As on a system that has not all the fonts of the package list.
    void anotherFontInTheirPlaceIsSaid_data()
    {
        QTest::addColumn<QString>("family");
        QTest::newRow("the type of the text") << u"Noto Serif"_s;
        QTest::newRow("the type beside it") << u"Inter"_s;
    }
    void anotherFontInTheirPlaceIsSaid()
    {
        QFETCH(const QString, family);
        QFile fonts(m_folder.filePath(u"fonts.conf"_s));
        QVERIFY(fonts.open(QIODevice::WriteOnly));
        fonts.write(u"<fontconfig><include>/etc/fonts/fonts.conf</include><selectfont><rejectfont><pattern>"
                    "<patelt name='family'><string>%1</string></patelt>"
                    "</pattern></rejectfont></selectfont></fontconfig>"_s.arg(family)
                        .toUtf8());
        fonts.close();
        qputenv("FONTCONFIG_FILE", fonts.fileName().toUtf8());
        const auto restore = qScopeGuard([] { qunsetenv("FONTCONFIG_FILE"); });
        const QString path = m_folder.filePath(u"other.pdf"_s);
        const Answer answer = runCli({u"export"_s, m_project, u"--to"_s, u"pdf"_s, u"-o"_s, path});
        QCOMPARE(answer.exitCode, 0);
        const QString said = u"The font %1 is not installed; "_s.arg(family);
        const QString err = QString::fromUtf8(answer.err);
        QVERIFY2(err.contains(said), answer.err.constData());
        const QString other = err.section(said, 1).section(u" was used instead."_s, 0, 0);
        QVERIFY2(!other.isEmpty() && other != family && !other.contains(u'['), qPrintable(other));
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
