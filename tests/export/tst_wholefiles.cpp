// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/exporters.h"
#include "tests/export/diskend.h"
#include "tests/export/reading.h"
#include "tests/reports/codedsample.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostMoments = 16; // of each format, spread over all that there are

// A file that was there before, longer than what is written: a mixture of both would show.
const QByteArray before = QByteArray("what was there before\n").repeated(50'000);

Result<ExportReport> write(const Exporter &exporter, const QString &target)
{
    Progress progress;
    return exporter.write(codedSample(), {}, target, progress);
}

// Writes it in a process of its own, which is killed before the call after so many calls to the disk of the
// folder. Whether it was.
bool isKilled(const Exporter &exporter, const QString &target, const QString &folder, int calls)
{
    const pid_t child = fork();
    if (child == 0) {
        countCallsTo(QFile::encodeName(folder), calls);
        _exit(write(exporter, target) ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

// A disk on which no file can grow beyond so many bytes.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

}

// For every format of the table, a new one included: whatever happens on the way, there is the old file or the
// new one, and nothing between.
class TstWholeFiles : public QObject
{
    Q_OBJECT

    static void eachFormat()
    {
        QTest::addColumn<QString>("id");
        for (const Exporter &exporter : exporters())
            QTest::newRow(exporter.id.data()) << QString(exporter.id);
    }
    static QString nameFor(const Exporter &exporter)
    {
        return u"out"_s + QString(patternHere(exporter)).section(u'*', 1);
    }

private slots:
    void anExportThatIsKilledLeavesAWholeFile_data() { eachFormat(); }
    void anExportThatIsKilledLeavesAWholeFile()
    {
        QFETCH(const QString, id);
        const Exporter &exporter = *exporterNamed(id);
        const QTemporaryDir folder;
        const QString target = folder.filePath(nameFor(exporter));
        countCallsTo(QFile::encodeName(folder.path()), -1);
        QVERIFY(write(exporter, target));
        const int calls = callsCounted();
        QVERIFY2(calls >= 2, "it is written, and then put in its place");
        const QByteArray after = bytesOf(target);
        QVERIFY(!after.isEmpty() && after != before);

        int killed = 0;
        int moments = 0;
        for (int moment = 0; moment < std::min(calls, mostMoments); ++moment, ++moments) {
            writeFile(target, before);
            const int call = calls <= mostMoments ? moment : moment * (calls - 1) / (mostMoments - 1);
            killed += isKilled(exporter, target, folder.path(), call) ? 1 : 0;
            const QByteArray now = bytesOf(target);
            QVERIFY2(now == before || now == after, qPrintable(u"killed before call %1"_s.arg(call)));
        }
        QCOMPARE(killed, moments);
        QVERIFY(!isKilled(exporter, target, folder.path(), 10 * calls));
        QVERIFY(bytesOf(target) == after);
    }

    void aFullDiskLeavesTheOldFileAndIsOneSentence_data() { eachFormat(); }
    void aFullDiskLeavesTheOldFileAndIsOneSentence()
    {
        QFETCH(const QString, id);
        const Exporter &exporter = *exporterNamed(id);
        const QTemporaryDir folder;
        const QString name = nameFor(exporter);
        const QString target = folder.filePath(name);
        QVERIFY(write(exporter, target));
        const QByteArray after = bytesOf(target);
        const auto whole = static_cast<rlim_t>(after.size());
        writeFile(target, before);
        for (const rlim_t bytes : {rlim_t(0), rlim_t(1), whole / 2, whole - 1}) {
            const Result<ExportReport> report = [&] {
                const SmallDisk small(bytes);
                return write(exporter, target);
            }();
            QVERIFY2(!report, qPrintable(u"with room for %1 bytes"_s.arg(bytes)));
            QCOMPARE(report.error().kind, Error::Kind::CannotWrite);
            QVERIFY2(report.error().message.startsWith(u"“%1” could not be written: "_s.arg(name)),
                qPrintable(report.error().message));
            QVERIFY2(!report.error().message.contains(u"nknown"_s), qPrintable(report.error().message));
            QVERIFY(bytesOf(target) == before);
            QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                QStringList{name});
        }
        QVERIFY(write(exporter, target)); // there is room again
        QVERIFY(bytesOf(target) == after);
    }
};

static const Suite<TstWholeFiles> suite("tst_wholefiles");

#include "tst_wholefiles.moc"
