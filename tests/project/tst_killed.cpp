// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/backup.h"
#include "app/project/merge.h"
#include "app/project/projectfile.h"
#include "app/project/schema.h"
#include "tests/project/diskcalls.h"
#include "tests/project/sampleproject.h"
#include "tests/project/script.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>
#include <ctime>
#include <functional>
#include <limits>
#include <sys/wait.h>
#include <unistd.h>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int moments = 250; // of each row: 500 while steps are made, and those while they are taken back
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
    QList<qint64> reported; // what was said to be saved, in its order
    bool isKilled = false;
};

using Report = std::function<void(qint64)>;
using Work = std::function<bool(const Report &report)>; // false: something failed that should not

// Works in a process of its own, which reports on a pipe what is saved.
Run inAProcess(const Work &work)
{
    int ends[2];
    if (pipe(ends) != 0)
        return {};
    const pid_t child = fork();
    if (child == 0) {
        const bool isDone = work([&ends](qint64 number) {
            if (write(ends[1], &number, sizeof number) != sizeof number)
                _exit(1);
        });
        _exit(isDone ? 0 : 1);
    }
    close(ends[1]);
    Run run;
    for (qint64 number = 0; read(ends[0], &number, sizeof number) == sizeof number;)
        run.reported.append(number);
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    run.isKilled = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    if (!run.isKilled && (!WIFEXITED(status) || WEXITSTATUS(status) != 0))
        QTest::qFail("the writing process has failed", __FILE__, __LINE__);
    return run;
}

// What a script does one after the other with a project.
enum class Way : quint8 { Forward, BackAndForward };

// How many steps of the script a project holds after so many deeds; before there were `first`. On the way back and
// forward each step is made, taken back and taken again.
qint64 stepsAfter(qint64 deeds, Way way, qint64 first)
{
    if (way == Way::Forward)
        return first + deeds;
    return first + deeds / 3 + (deeds % 3 == 1 ? 1 : 0);
}

// Goes on with the script, reporting after each deed how many steps there are, for so many deeds. Calls then() when the
// file is open.
Work scriptOn(const QString &path, Way way, qint64 most, const std::function<void()> &then = [] { })
{
    return [=](const Report &report) {
        const auto project = Project::open(path);
        then();
        for (qint64 deed = 0; project && deed < most; ++deed) {
            const qint64 held = scriptSteps((*project)->snapshot());
            if (way == Way::BackAndForward && deed % 3 == 1)
                (*project)->undo();
            else if (way == Way::BackAndForward && deed % 3 == 2)
                (*project)->redo();
            else if (!(*project)->perform(scriptStep(held + 1, (*project)->snapshot())))
                return false;
            report(scriptSteps((*project)->snapshot()));
        }
        return project.has_value();
    };
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

// The file is whole, and leaves no journal behind when it is closed again.
void verifySound(const QString &path)
{
    {
        const auto project = Project::open(path);
        QVERIFY2(project, project ? "" : qPrintable(project.error().detail));
        const Result<void> sound = (*project)->check();
        QVERIFY2(sound, sound ? "" : qPrintable(sound.error().detail));
    }
    QCOMPARE(strayAnnotations(path), 0);
    QVERIFY(!QFile::exists(path + "-journal"_L1));
}

Snapshot heldBy(const QString &path)
{
    const auto project = Project::open(path);
    return project ? (*project)->snapshot() : Snapshot();
}

// Something that is done in a folder: what is there before, what the process does, which reports what is saved, and
// what must be there after it was killed.
struct Deed {
    std::function<void(const QString &folder)> prepare;
    std::function<bool(const QString &folder, const Report &report)> act;
    std::function<void(const QString &folder, bool isReported)> verify;
};

QString in(const QString &folder, const char *name)
{
    return folder + u'/' + QLatin1StringView(name) + u".synoptic"_s;
}

Deed mergeOfACopy()
{
    const auto merge = [](const QString &folder) {
        const auto into = Project::open(in(folder, "a"));
        const auto from = into ? otherCopy(**into, in(folder, "b")) : std::unexpected(into.error());
        return from && (*into)->perform(mergeOf(**into, (*from)->snapshot(), u"Merge"_s).edit);
    };
    return {.prepare =
                [](const QString &folder) {
                    QVERIFY(makeProject(in(folder, "a")));
                    QVERIFY(makeProject(in(folder, "b")));
                    const auto project = *Project::open(in(folder, "b"));
                    for (qint64 step = 1; step <= 4; ++step)
                        QVERIFY(project->perform(scriptStep(step, project->snapshot())));
                },
        .act =
            [merge](const QString &folder, const Report &report) {
                qputenv("TMPDIR", folder.toUtf8()); // for the copy that is read, which nobody takes away then
                const bool isDone = merge(folder);
                report(1);
                return isDone;
            },
        .verify =
            [merge](const QString &folder, bool isReported) {
                verifySound(in(folder, "a"));
                QCOMPARE(heldBy(in(folder, "b")), afterScript(4));
                const qint64 steps = scriptSteps(heldBy(in(folder, "a")));
                QVERIFY(steps == 4 || (steps == 0 && !isReported));
                QVERIFY(merge(folder)); // it is done again, and is the same
                const Snapshot held = heldBy(in(folder, "a"));
                QCOMPARE(held.notes, afterScript(4).notes);
                for (const ArticleId article : {ArticleId{1}, ArticleId{2}}) // their numbers may be others
                    QCOMPARE(held.annotations[article].size(), afterScript(4).annotations[article].size());
            }};
}

Deed savingOverAnother()
{
    return {.prepare =
                [](const QString &folder) {
                    QVERIFY(makeProject(in(folder, "a")));
                    QVERIFY(makeProject(in(folder, "b")));
                    const auto project = *Project::open(in(folder, "a"));
                    QVERIFY(project->perform(scriptStep(1, project->snapshot())));
                },
        .act =
            [](const QString &folder, const Report &report) {
                const auto project = Project::open(in(folder, "a"));
                if (!project || !(*project)->saveAs(in(folder, "b")))
                    return false;
                report(1);
                return (*project)->perform(scriptStep(2, (*project)->snapshot())).has_value();
            },
        .verify =
            [](const QString &folder, bool isReported) {
                verifySound(in(folder, "a"));
                verifySound(in(folder, "b"));
                QCOMPARE(heldBy(in(folder, "a")), afterScript(1));
                const qint64 steps = scriptSteps(heldBy(in(folder, "b")));
                QCOMPARE(heldBy(in(folder, "b")), afterScript(steps));
                QVERIFY(steps >= (isReported ? 1 : 0));
            }};
}

Deed backupOfTheDay()
{
    static const QDate day(2031, 2, 26);
    return {.prepare =
                [](const QString &folder) {
                    QVERIFY(makeProject(in(folder, "a")));
                    QVERIFY(backUp(in(folder, "a"), folder + u"/kept"_s, day));
                    const auto project = *Project::open(in(folder, "a"));
                    QVERIFY(project->perform(scriptStep(1, project->snapshot())));
                },
        .act =
            [](const QString &folder, const Report &report) {
                const bool isMade = backUp(in(folder, "a"), folder + u"/kept"_s, day.addDays(1)).has_value();
                report(1);
                return isMade;
            },
        .verify =
            [](const QString &folder, bool isReported) {
                const QStringList kept = backupsIn(folder + u"/kept"_s);
                QVERIFY(kept.size() == 2 || (kept.size() == 1 && !isReported));
                for (qsizetype i = 0; i < kept.size(); ++i) {
                    verifySound(kept[i]);
                    QCOMPARE(heldBy(kept[i]), afterScript(i));
                }
                QVERIFY(backUp(in(folder, "a"), folder + u"/kept"_s, day.addDays(1)));
                QCOMPARE(QDir(folder + u"/kept"_s).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                    (QStringList{u"2031-02-26.synoptic"_s, u"2031-02-27.synoptic"_s}));
            }};
}

Deed openingOfAnOlderFile(int version)
{
    const QString older = QStringLiteral(INPUT_FOLDER "/projects/format-%1.synoptic").arg(version);
    return {.prepare = [older](const QString &folder) { writeFile(in(folder, "a"), bytesOf(older)); },
        .act =
            [](const QString &folder, const Report &report) {
                const bool isOpen = Project::open(in(folder, "a")).has_value();
                report(1);
                return isOpen;
            },
        .verify =
            [older](const QString &folder, bool) {
                verifySound(in(folder, "a"));
                writeFile(in(folder, "b"), bytesOf(older));
                QVERIFY(!heldBy(in(folder, "b")).articles.isEmpty());
                QCOMPARE(heldBy(in(folder, "a")), heldBy(in(folder, "b")));
            }};
}

}

class TstKilled : public QObject
{
    Q_OBJECT
private slots:
    void atRandomMomentsNothingIsLostThatWasSaved_data()
    {
        QTest::addColumn<Way>("way");
        QTest::addColumn<quint32>("seed");
        QTest::newRow("steps") << Way::Forward << 20310507u;
        QTest::newRow("steps, other moments") << Way::Forward << 20310508u;
        QTest::newRow("steps back and forward") << Way::BackAndForward << 20310509u;
    }
    void atRandomMomentsNothingIsLostThatWasSaved()
    {
        QFETCH(const Way, way);
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
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
            const Work writing = whileWriting ? scriptOn(path, way, forEver, end) : scriptOn(path, way, forEver);
            const Run run = inAProcess([&](const Report &report) {
                if (!whileWriting)
                    end();
                return writing(report);
            });
            QVERIFY2(run.isKilled, qPrintable(u"not at moment %1"_s.arg(moment)));
            verify(path, run, way, steps);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void atEachCallToTheDiskNothingIsLostThatWasSaved_data()
    {
        QTest::addColumn<Way>("way");
        QTest::addColumn<bool>("isHalf");
        QTest::newRow("before the call, steps") << Way::Forward << false;
        QTest::newRow("in the middle of what is written, steps") << Way::Forward << true;
        QTest::newRow("before the call, steps back and forward") << Way::BackAndForward << false;
        QTest::newRow("in the middle of what is written, steps back and forward") << Way::BackAndForward << true;
    }
    void atEachCallToTheDiskNothingIsLostThatWasSaved()
    {
        QFETCH(const Way, way);
        QFETCH(const bool, isHalf);
        const Folder folder;
        for (int good = 0;; ++good) {
            const QString path = folder.filePath(u"%1.synoptic"_s.arg(good));
            QVERIFY(makeProject(path));
            const Work writing = scriptOn(path, way, 3);
            const Run run = inAProcess([&](const Report &report) {
                endAtCall(good, isHalf);
                return writing(report);
            });
            qint64 steps = 0;
            verify(path, run, way, steps);
            if (QTest::currentTestFailed())
                return;
            if (!run.isKilled) {
                QCOMPARE(run.reported.size(), 3);
                QVERIFY2(good > 20, qPrintable(u"only %1 calls were seen"_s.arg(good)));
                return;
            }
        }
    }

    void atEachCallOfALargerDeedNothingIsLost_data()
    {
        QTest::addColumn<Deed>("deed");
        QTest::addColumn<bool>("isHalf");
        const auto rows = [](const char *name, const Deed &deed) {
            QTest::addRow("%s, before the call", name) << deed << false;
            QTest::addRow("%s, in the middle of what is written", name) << deed << true;
        };
        rows("a merge", mergeOfACopy());
        rows("saving over another file", savingOverAnother());
        rows("the backup of the day", backupOfTheDay());
        for (int version = 1; version < schemaVersion(); ++version)
            rows(qPrintable(u"the first opening of a file of format %1"_s.arg(version)), openingOfAnOlderFile(version));
    }
    void atEachCallOfALargerDeedNothingIsLost()
    {
        QFETCH(const Deed, deed);
        QFETCH(const bool, isHalf);
        const Folder folder;
        for (int good = 0;; ++good) {
            const QString place = folder.filePath(QString::number(good));
            QVERIFY(QDir().mkpath(place));
            deed.prepare(place);
            const Run run = inAProcess([&](const Report &report) {
                endAtCall(good, isHalf);
                return deed.act(place, report);
            });
            if (!QTest::currentTestFailed())
                deed.verify(place, !run.reported.isEmpty());
            if (QTest::currentTestFailed()) {
                qWarning("killed at call %d", good);
                return;
            }
            QVERIFY(QDir(place).removeRecursively());
            if (!run.isKilled) {
                QVERIFY2(good > 5, qPrintable(u"only %1 calls were seen"_s.arg(good)));
                return;
            }
        }
    }

private:
    // Kills this process at the call after so many good ones.
    static void endAtCall(int good, bool isHalf)
    {
        setDisk(
            [left = good, isHalf](DiskCall) mutable { return DiskAnswer{.isLast = left-- <= 0, .isHalf = isHalf}; });
    }

    // The file is whole and holds what was reported last, or what the deed after it was about to make. steps: how many
    // it held before, and holds now.
    static void verify(const QString &path, const Run &run, Way way, qint64 &steps)
    {
        verifySound(path);
        const qint64 deeds = run.reported.size();
        const qint64 saved = stepsAfter(deeds, way, steps);
        const qint64 next = stepsAfter(deeds + 1, way, steps);
        QCOMPARE(run.reported.value(deeds - 1, steps), saved);
        const Snapshot held = heldBy(path);
        steps = scriptSteps(held);
        QVERIFY(steps == saved || steps == next);
        QCOMPARE(held, afterScript(steps));
    }
};

static const Synoptic::Test::Suite<TstKilled> suite("tst_killed");

#include "tst_killed.moc"
