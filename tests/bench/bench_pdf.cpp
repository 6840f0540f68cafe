// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "tests/export/pdf/annotatedwork.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

// Exporting as PDF what a person waits for, and what nobody should run out of memory with.
class BenchPdf : public QObject
{
    Q_OBJECT

    // The most memory this process has had, in MiB.
    static double peak()
    {
        QFile status(u"/proc/self/status"_s);
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray all = status.readAll();
        const qsizetype at = all.indexOf("VmHWM:");
        return all.mid(at + 6, 20).simplified().split(' ').first().toDouble() / 1024;
    }

private slots:
    void articlesWithHighlights_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<qsizetype>("articles");
        QTest::addColumn<qsizetype>("marks");
        QTest::newRow("5 articles with 500 highlights") << u"pdf"_s << qsizetype(5) << qsizetype(500);
        QTest::newRow("the same in columns") << u"pdf-synopsis"_s << qsizetype(5) << qsizetype(500);
        QTest::newRow("1,000 articles with 10,000 highlights") << u"pdf"_s << qsizetype(1000) << qsizetype(10000);
    }
    void articlesWithHighlights()
    {
        QFETCH(const QString, format);
        QFETCH(const qsizetype, articles);
        QFETCH(const qsizetype, marks);
        const AnnotatedWork work = manyMarks(articles, 800, marks);
        const QTemporaryDir folder;
        const double before = peak();
        QBENCHMARK
        {
            Progress progress;
            QVERIFY(exporterNamed(format)->write(work.work(), {}, folder.filePath(u"a.pdf"_s), progress));
        }
        qInfo("memory: %.0f MiB before, %.0f MiB at most; file: %lld KiB", before, peak(),
            QFileInfo(folder.filePath(u"a.pdf"_s)).size() / 1024);
    }
};

static const Suite<BenchPdf> suite("bench_pdf");

#include "bench_pdf.moc"
