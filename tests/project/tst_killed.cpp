// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/projectfile.h"
#include "tests/project/diskcalls.h"
#include "tests/project/sampleproject.h"
#include "tests/project/script.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>
#include <ctime>
#include <limits>
#include <sys/wait.h>
#include <unistd.h>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int moments = 500;
constexpr qint64 forEver = std::numeric_limits<qint64>::max();
constexpr int momentsOfOneFile = 25; // then a new one: short files are checked quickly

bool makeProject(const QString &path)
{
    const auto project = Project::create(path);
    return project && (*project)->perform(scriptBeginning());
}

// Kills this process after so many microseconds; it has no say in it.
void endAfter(int microseconds)
{
    sigevent event{};
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = SIGKILL;
    timer_t timer{};
    const itimerspec when{{0, 0}, {0, microseconds * 1000L}};
    if (timer_create(CLOCK_MONOTONIC, &event, &timer) != 0 || timer_settime(timer, 0, &when, nullptr) != 0)
        _exit(1); // or it would write for ever
}

struct Run {
    qint64 reported = 0; // the last step that was said to be saved; 0: none was
    bool isKilled = false;
};

// Goes on with the script in a process of its own, which says on a pipe of each step that it is
// saved, and makes no more than `most` of them. It calls first() before it opens the file and then() after.
Run runScript(
    const QString &path, qint64 most, const std::function<void()> &first, const std::function<void()> &then = [] { })
{
    int ends[2];
    if (pipe(ends) != 0)
        return {};
    const pid_t child = fork();
    if (child == 0) {
        first();
        const auto project = Project::open(path);
        then();
        for (qint64 made = 0; project && made < most; ++made) {
            const qint64 number = scriptSteps((*project)->snapshot()) + 1;
            if (!(*project)->perform(scriptStep(number, (*project)->snapshot())))
                _exit(1);
            if (write(ends[1], &number, sizeof number) != sizeof number)
                _exit(1);
        }
        _exit(project ? 0 : 1);
    }
    close(ends[1]);
    Run run;
    for (qint64 number = 0; read(ends[0], &number, sizeof number) == sizeof number;)
        run.reported = number;
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    run.isKilled = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    return run;
}

// What anybody can ask of the file with SQLite alone: how many annotations do not stand on their words.
qint64 strayAnnotations(const QString &path)
{
    const auto database = Database::open(path);
    return database ? (*database)
                          ->number(u"SELECT count(*) FROM annotation JOIN article ON article.id = annotation.article"
                                   " WHERE substr(text, start + 1, \"end\" - start) <> words"_s)
                          .value_or(-1)
                    : -1;
}

}

class TstKilled : public QObject
{
    Q_OBJECT
private slots:
    void atRandomMomentsNothingIsLostThatWasSaved()
    {
        QRandomGenerator random(20310507);
        QString path;
        const Folder folder;
        qint64 steps = 0;
        for (int moment = 0; moment < moments; ++moment) {
            if (moment % momentsOfOneFile == 0) {
                path = folder.filePath(u"%1.synoptic"_s.arg(moment));
                QVERIFY(makeProject(path));
                steps = 0;
            }
            // It writes until it is killed: while it opens the file or later, or while it writes for sure.
            const bool whileWriting = moment % 2 != 0;
            const auto end = [after = 200 + random.bounded(12'000)] { endAfter(after); };
            const auto wait = [] { };
            const Run run = whileWriting ? runScript(path, forEver, wait, end) : runScript(path, forEver, end);
            QVERIFY2(run.isKilled, qPrintable(u"not at moment %1"_s.arg(moment)));
            verify(path, std::max(steps, run.reported), steps);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void atEachCallToTheDiskNothingIsLostThatWasSaved_data()
    {
        QTest::addColumn<bool>("isHalf");
        QTest::newRow("before the call") << false;
        QTest::newRow("in the middle of what is written") << true;
    }
    void atEachCallToTheDiskNothingIsLostThatWasSaved()
    {
        QFETCH(const bool, isHalf);
        const Folder folder;
        for (int good = 0;; ++good) {
            const QString path = folder.filePath(u"%1.synoptic"_s.arg(good));
            QVERIFY(makeProject(path));
            const Run run = runScript(path, 3, [good, isHalf] {
                setDisk([left = good, isHalf](
                            DiskCall) mutable { return DiskAnswer{.isLast = left-- <= 0, .isHalf = isHalf}; });
            });
            qint64 steps = 0;
            verify(path, run.reported, steps);
            if (QTest::currentTestFailed())
                return;
            if (!run.isKilled) {
                QCOMPARE(run.reported, 3);
                QVERIFY2(good > 20, qPrintable(u"only %1 calls were seen"_s.arg(good)));
                return;
            }
        }
    }

private:
    // The file is whole and holds the steps that were reported, or one more that was about to be. steps:
    // how many it holds.
    static void verify(const QString &path, qint64 reported, qint64 &steps)
    {
        {
            const auto project = Project::open(path);
            QVERIFY2(project, project ? "" : qPrintable(project.error().detail));
            const Result<void> sound = (*project)->check();
            QVERIFY2(sound, sound ? "" : qPrintable(sound.error().detail));
            steps = scriptSteps((*project)->snapshot());
            QVERIFY(steps == reported || steps == reported + 1);
            QCOMPARE((*project)->snapshot(), afterScript(steps));
        }
        QCOMPARE(strayAnnotations(path), 0);
        QVERIFY(!QFile::exists(path + "-journal"_L1));
    }
};

static const Synoptic::Test::Suite<TstKilled> suite("tst_killed");

#include "tst_killed.moc"
