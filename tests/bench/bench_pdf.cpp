// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "tests/export/pdf/annotatedwork.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTextLayout>

#include <algorithm>
#include <ctime>
#include <limits>

#include <malloc.h>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

// Exporting as PDF what a person waits for, and what nobody should run out of memory with.
class BenchPdf : public QObject
{
    Q_OBJECT

    // What this process has of memory now (VmRSS), or has had at most since it was last asked to forget (VmHWM), in
    // MiB.
    static double memory(const QByteArray &what)
    {
        QFile status(u"/proc/self/status"_s);
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray all = status.readAll();
        const qsizetype at = all.indexOf(what + ':');
        return all.mid(at + what.size() + 1, 20).simplified().split(' ').first().toDouble() / 1024;
    }

    // The most it has had is from now on what it has now (proc(5), clear_refs).
    static bool forgetPeak()
    {
        QFile references(u"/proc/self/clear_refs"_s);
        return references.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && references.write("5") == 1;
    }

    template <typename Work>
    static double processorSeconds(const Work &work)
    {
        const std::clock_t begin = std::clock();
        work();
        return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    }

    // What this machine needs to break these articles into lines, many times over: a measure for all that sets text.
    static double yardstick(const Exportable &work)
    {
        return processorSeconds([&work] {
            for (int times = 0; times < 40; ++times) {
                for (const Article &article : work.articles) {
                    QTextLayout layout(article.text);
                    layout.beginLayout();
                    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
                        line.setLineWidth(300);
                    layout.endLayout();
                }
            }
        });
    }

private slots:
    void aPersonDoesNotWaitLong_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<double>("most"); // times the yardstick
        QTest::newRow("5 articles with 500 highlights") << u"pdf"_s << 4.;
        QTest::newRow("the same in columns") << u"pdf-synopsis"_s << 4.;
    }
    void aPersonDoesNotWaitLong()
    {
        QFETCH(const QString, format);
        QFETCH(const double, most);
        const Exportable work = manyMarks(5, 800, 500).work();
        const QTemporaryDir folder;
        const auto exportOnce = [&] {
            Progress progress;
            QVERIFY(exporterNamed(format)->write(work, {}, folder.filePath(u"a.pdf"_s), progress));
        };
        exportOnce(); // fonts are looked for once
        double unit = std::numeric_limits<double>::max();
        double taken = unit;
        for (int times = 0; times < 3; ++times) {
            unit = std::min(unit, yardstick(work));
            taken = std::min(taken, processorSeconds(exportOnce));
        }
        qInfo("%.2f s of the processor, %.1f times the yardstick of %.2f s", taken, taken / unit, unit);
        QVERIFY2(taken < most * unit, qPrintable(u"%1 times the yardstick"_s.arg(taken / unit)));
        QTest::setBenchmarkResult(taken * 1000, QTest::WalltimeMilliseconds);
    }

    void memoryIsTheSameForManyArticles()
    {
        // Of an article only is kept where its highlights lead to and stand, not they, its pages or its words.
        constexpr double mostOfEach = 0.03; // MiB of an article with ten highlights
        constexpr qsizetype articles = 1000;
        const double ofOnce = growth(articles);
        const double ofTwice = growth(2 * articles);
        const double ofEach = (ofTwice - ofOnce) / articles;
        qInfo("%.1f KiB more for every article", ofEach * 1024);
        QVERIFY2(ofOnce < 50, qPrintable(u"%1 MiB"_s.arg(ofOnce)));
        QVERIFY2(ofEach < mostOfEach, qPrintable(u"%1 MiB"_s.arg(ofEach)));
    }

private:
    // What exporting so many articles with ten highlights each takes beside them, in MiB.
    static double growth(qsizetype articles)
    {
        const AnnotatedWork work = manyMarks(articles, 800, articles * 10);
        const QTemporaryDir folder;
        const QString target = folder.filePath(u"a.pdf"_s);
        malloc_trim(0); // what earlier work has left would be used again
        if (!forgetPeak())
            qFatal("The peak of memory cannot be forgotten");
        const double before = memory("VmRSS");
        Progress progress;
        bool isWritten = false;
        const double taken = processorSeconds(
            [&] { isWritten = exporterNamed(u"pdf"_s)->write(work.work(), {}, target, progress).has_value(); });
        if (!isWritten)
            qFatal("Nothing was written");
        const double more = memory("VmHWM") - before;
        qInfo("%lld articles: %.1f s of the processor; %.0f MiB before, %.0f MiB more at most; file: %lld KiB",
            articles, taken, before, more, QFileInfo(target).size() / 1024);
        return more;
    }
};

static const Suite<BenchPdf> suite("bench_pdf");

#include "bench_pdf.moc"
