// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "app/project/project.h"
#include "tests/export/reading.h"
#include "tests/reports/codedsample.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

// What holds for every format of the table, a new one included.
class TstExporters : public QObject
{
    Q_OBJECT

    static void eachFormat()
    {
        QTest::addColumn<QString>("id");
        for (const Exporter &exporter : exporters())
            QTest::newRow(exporter.id.data()) << QString(exporter.id);
    }
    static QString targetIn(const QTemporaryDir &folder, const Exporter *exporter)
    {
        return folder.filePath(u"out"_s + QString(exporter->pattern).section(u'*', 1));
    }
    static QStringList namesIn(const QTemporaryDir &folder)
    {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

private slots:
    void theSameProjectGivesTheSameBytes_data() { eachFormat(); }
    void theSameProjectGivesTheSameBytes()
    {
        QFETCH(const QString, id);
        const Exporter *exporter = exporterNamed(id);
        const QTemporaryDir folder;
        const QTemporaryDir other;
        Progress progress;
        const auto first = exporter->write(codedSample(), {}, targetIn(folder, exporter), progress);
        QVERIFY2(first, first ? "" : qPrintable(first.error().message));
        QVERIFY(exporter->write(codedSample(), {}, targetIn(other, exporter), progress));
        QCOMPARE(namesIn(folder).size(), 1);
        QCOMPARE(namesIn(folder), namesIn(other));
        const QByteArray bytes = bytesOf(folder.filePath(namesIn(folder).first()));
        QVERIFY(!bytes.isEmpty());
        QVERIFY(bytes == bytesOf(other.filePath(namesIn(other).first())));
    }

    void cancelledWorkLeavesNoFile_data() { eachFormat(); }
    void cancelledWorkLeavesNoFile()
    {
        QFETCH(const QString, id);
        const Exporter *exporter = exporterNamed(id);
        const QTemporaryDir folder;
        Progress progress;
        progress.cancel();
        const auto report = exporter->write(codedSample(), {}, targetIn(folder, exporter), progress);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Cancelled);
        QCOMPARE(namesIn(folder), QStringList());
    }

    void marksOnOlderVersionsAreNotDroppedInSilence_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("table");
        for (const char *id : {"html", "md", "odt", "docx"})
            QTest::newRow(id) << QString::fromLatin1(id) << QString();
        QTest::newRow("csv of segments") << u"csv"_s << u"segments"_s;
    }
    void marksOnOlderVersionsAreNotDroppedInSilence()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, table);
        const QTemporaryDir folder;
        Exportable work = codedSample();
        work.snapshot.articles[1].newer = ArticleId{1}; // a highlight and a note stand on it
        work.articles = effectiveArticles(work.snapshot);
        work.findings = {};
        Progress progress;
        const Exporter *exporter = exporterNamed(id);
        const auto report
            = exporter->write(work, table.isEmpty() ? ExportChoices() : ExportChoices{{u"table"_s, table}},
                targetIn(folder, exporter), progress);
        QVERIFY(report);
        QVERIFY(!report->remarks.isEmpty());
        QVERIFY2(report->remarks.last().endsWith("stay behind: 2."_L1), qPrintable(report->remarks.last()));
    }

    void aPlaceThatCannotBeWrittenIsNamed_data() { eachFormat(); }
    void aPlaceThatCannotBeWrittenIsNamed()
    {
        QFETCH(const QString, id);
        const Exporter *exporter = exporterNamed(id);
        const QTemporaryDir folder;
        Progress progress;
        const QString target = folder.filePath(u"nowhere/out"_s + QString(exporter->pattern).section(u'*', 1));
        const auto report = exporter->write(codedSample(), {}, target, progress);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::CannotWrite);
        QVERIFY2(report.error().message.contains(u"“out."_s), qPrintable(report.error().message));
    }

    // A pipe, as a device would, stays what it is: whoever names one means it.
    void aPipeIsNotReplacedByAFile_data() { eachFormat(); }
    void aPipeIsNotReplacedByAFile()
    {
        QFETCH(const QString, id);
        const Exporter *exporter = exporterNamed(id);
        const QTemporaryDir folder;
        const QString target = targetIn(folder, exporter);
        QCOMPARE(::mkfifo(QFile::encodeName(target).constData(), 0600), 0);
        Progress progress;
        const auto report = exporter->write(codedSample(), {}, target, progress);
        QVERIFY(!report);
        QVERIFY2(report.error().message.endsWith("it is a device, and no ordinary file."_L1),
            qPrintable(report.error().message));
        QVERIFY(QFileInfo::exists(target) && !QFileInfo(target).isFile());
        QVERIFY(namesIn(folder).isEmpty()); // but for the pipe
    }

    // "-o" with the project's own name, by a slip of completion, would cost all that is in it.
    void aProjectIsNotReplacedByAFile_data() { eachFormat(); }
    void aProjectIsNotReplacedByAFile()
    {
        QFETCH(const QString, id);
        const Exporter *exporter = exporterNamed(id);
        const QTemporaryDir folder;
        const QString target = targetIn(folder, exporter);
        QVERIFY(Project::create(target));
        const QByteArray before = bytesOf(target);
        Progress progress;
        const auto report = exporter->write(codedSample(), {}, target, progress);
        QVERIFY(!report);
        QVERIFY2(
            report.error().message.endsWith("it is a project of Synoptic."_L1), qPrintable(report.error().message));
        QCOMPARE(bytesOf(target), before);
    }

    // An empty project makes an empty file or a sentence that says why not.
    void anEmptyProjectIsNoMishap_data() { eachFormat(); }
    void anEmptyProjectIsNoMishap()
    {
        QFETCH(const QString, id);
        const Exporter *exporter = exporterNamed(id);
        const QTemporaryDir folder;
        Progress progress;
        const auto report = exporter->write({}, {}, targetIn(folder, exporter), progress);
        QCOMPARE(namesIn(folder).size(), report ? 1 : 0);
        QVERIFY(report || !report.error().message.isEmpty());
    }

    void everyOptionHasAnExplanationAndADefault_data() { eachFormat(); }
    void everyOptionHasAnExplanationAndADefault()
    {
        QFETCH(const QString, id);
        const Exporter *exporter = exporterNamed(id);
        QVERIFY(qstrlen(exporter->words) > 0);
        QVERIFY(exporter->pattern.startsWith("*."_L1));
        for (const ExportOption &option : exporter->options) {
            QVERIFY(qstrlen(option.words) > 0);
            QVERIFY(option.values.size() != 1); // none: anything may be said
            // One name means one thing on the command line, whatever the format.
            for (const Exporter &other : exporters()) {
                for (const ExportOption &same : other.options) {
                    if (same.name == option.name)
                        QCOMPARE(same.values, option.values);
                }
            }
        }
    }
};

static const Suite<TstExporters> suite("tst_exporters");

#include "tst_exporters.moc"
