// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/projectfile.h"
#include "tests/project/diskcalls.h"
#include "tests/project/randomedits.h"
#include "tests/project/sampleproject.h"
#include "tests/project/script.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <sys/resource.h>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// Lets the first `good` writes pass and fails the one after.
void failAfter(int good)
{
    Database::setFault([left = good]() mutable { return left-- <= 0; });
}

void failNoMore()
{
    Database::setFault({});
}

// What a copy of the project would hold now.
QByteArray dumpOfCopy(Project &project, const Folder &folder)
{
    const QString path = folder.filePath(u"now.synoptic"_s);
    return project.saveCopy(path) ? dump(path) : "cannot be copied";
}

}

class TstWriteFailure : public QObject
{
    Q_OBJECT
private slots:
    void cleanup()
    {
        failNoMore();
        setDisk({});
    }

    // A mixed edit writes some twenty statements, the last of them COMMIT; each of them fails once.
    void anEditIsWrittenWholeOrNotAtAll_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void anEditIsWrittenWholeOrNotAtAll()
    {
        QFETCH(const quint32, seed);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        auto project = *Project::create(path);
        QVERIFY(project->perform(addition(*project, 3)));
        QVERIFY(project->perform(roleCorrection(*project, ArticleId{2}, {0, 5}, BlockRole::Section)));
        QSignalSpy changed(project.get(), &Project::changed);
        QRandomGenerator random(seed);
        const Edit edit = randomEdit(random, *project);
        const Snapshot before = project->snapshot();
        int failures = 0;
        for (;; ++failures) {
            failAfter(failures);
            const Result<void> performed = project->perform(edit);
            failNoMore();
            if (performed)
                break;
            QCOMPARE(performed.error().kind, Error::Kind::CannotWrite);
            QCOMPARE(project->snapshot(), before);
            QCOMPARE(project->undoStack()->count(), 2);
            QCOMPARE(changed.count(), 0);
            QVERIFY(project->check());
        }
        QVERIFY(failures >= 3); // BEGIN, a row, COMMIT
        QCOMPARE(project->snapshot(), applied(before, edit));
        project.reset();
        QCOMPARE((*Project::open(path))->snapshot(), applied(before, edit));
    }

    // Every write of it fails once; the step stays where it is on the stack, to be taken again.
    void aStepThatCannotBeWrittenIsSaidAndCanBeTriedAgain_data()
    {
        QTest::addColumn<bool>("isBack");
        QTest::newRow("a step back") << true;
        QTest::newRow("a step forward") << false;
    }
    void aStepThatCannotBeWrittenIsSaidAndCanBeTriedAgain()
    {
        QFETCH(const bool, isBack);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        auto project = *Project::create(path);
        const QUndoStack *steps = project->undoStack();
        QVERIFY(project->perform(addition(*project, 2)));
        const Snapshot less = project->snapshot();
        QVERIFY(project->perform(roleCorrection(*project, ArticleId{1}, {0, 5}, BlockRole::Section)));
        const Snapshot more = project->snapshot();
        if (!isBack)
            project->undo();
        const Snapshot before = isBack ? more : less;
        const int index = steps->index();
        QSignalSpy failed(project.get(), &Project::failed);
        QSignalSpy changed(project.get(), &Project::changed);
        QSignalSpy moved(steps, &QUndoStack::indexChanged);
        int failures = 0;
        for (;; ++failures) {
            failAfter(failures);
            isBack ? project->undo() : project->redo();
            failNoMore();
            if (failed.count() == failures)
                break;
            QCOMPARE(failed.count(), failures + 1);
            QCOMPARE(failed.last().first().value<Error>().message,
                u"“a.synoptic” could not be written: the disk is full."_s);
            QCOMPARE(changed.count(), 0);
            QCOMPARE(moved.count(), 0);
            QCOMPARE(project->snapshot(), before);
            QCOMPARE(steps->count(), 2);
            QCOMPARE(steps->index(), index);
            QCOMPARE(isBack ? steps->undoText() : steps->redoText(), u"Set Role"_s);
            QCOMPARE((*Project::openToRead(path, {}))->snapshot(), before);
        }
        QVERIFY(failures >= 3); // BEGIN, a row, COMMIT
        QCOMPARE(changed.count(), 1);
        QCOMPARE(project->snapshot(), isBack ? less : more);
        isBack ? project->redo() : project->undo();
        QCOMPARE(project->snapshot(), before);
        project.reset();
        QCOMPARE((*Project::open(path))->snapshot(), before);
    }

    void aWayThroughTheHistoryStopsWhereAStepCannotBeWritten()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        auto project = *Project::create(path);
        const QUndoStack *steps = project->undoStack();
        QList<Snapshot> states = {project->snapshot()};
        for (int step = 0; step < 6; ++step) {
            QVERIFY(project->perform(addition(*project, 1)));
            states.append(project->snapshot());
        }
        QSignalSpy failed(project.get(), &Project::failed);
        bool isBack = true;
        int ways = 0;
        for (int good = 0;; good += 3, isBack = !isBack, ++ways) {
            const int from = steps->index();
            failAfter(good);
            project->goTo(isBack ? 0 : 6);
            failNoMore();
            if (failed.isEmpty())
                break;
            QCOMPARE(failed.count(), 1); // however many steps were to come
            QVERIFY(isBack ? steps->index() <= from : steps->index() >= from);
            QCOMPARE(steps->count(), 6);
            QCOMPARE(project->snapshot(), states[steps->index()]);
            QCOMPARE((*Project::openToRead(path, {}))->snapshot(), project->snapshot());
            project->goTo(isBack ? 0 : 6);
            QCOMPARE(project->snapshot(), states[isBack ? 0 : 6]);
            QCOMPARE(failed.count(), 1);
            failed.clear();
        }
        QVERIFY2(ways >= 6, qPrintable(u"only %1"_s.arg(ways))); // in each of the steps
        project->goTo(3);
        project.reset();
        QCOMPARE((*Project::open(path))->snapshot(), states[3]);
    }

    // In a folder that has vanished no step is taken back, and none is lost.
    void aStepBackWaitsForAFileThatVanished()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        auto project = *Project::create(path);
        QVERIFY(project->perform(addition(*project, 1)));
        const Snapshot before = project->snapshot();
        QVERIFY(QFile::rename(path, folder.filePath(u"away"_s)));
        QSignalSpy failed(project.get(), &Project::failed);
        project->undo();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(project->snapshot(), before);
        QVERIFY(project->undoStack()->canUndo());
        QVERIFY(QFile::rename(folder.filePath(u"away"_s), path));
        project->undo();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(project->snapshot(), Snapshot());
    }

    void aProjectThatCannotBeMadeLeavesNoFile()
    {
        const Folder folder;
        int failures = 0;
        for (;; ++failures) {
            failAfter(failures);
            const auto made = Project::create(folder.filePath(u"a.synoptic"_s));
            failNoMore();
            if (made)
                break;
            QCOMPARE(made.error().kind, Error::Kind::CannotWrite);
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
        }
        QVERIFY(failures >= 7); // BEGIN, COMMIT, five tables
    }

    void savingUnderAnotherNameLeavesTheOldFileOrTheWholeNewOne()
    {
        const Folder folder;
        auto project = *Project::create(folder.filePath(u"a.synoptic"_s));
        QVERIFY(project->perform(addition(*project, 2)));
        const QString other = folder.filePath(u"b.synoptic"_s);
        QVERIFY(project->saveCopy(other));
        const QByteArray before = dump(other);
        QVERIFY(project->perform(addition(*project, 2)));
        for (int failures = 0;; ++failures) {
            failAfter(failures);
            const auto saved = project->saveAs(other);
            failNoMore();
            if (saved)
                break;
            QCOMPARE(project->path(), folder.filePath(u"a.synoptic"_s));
            const QByteArray there = dump(other);
            QVERIFY(there == before || there == dumpOfCopy(*project, folder));
            QCOMPARE(QDir(folder.path()).entryList({u".*"_s}, QDir::Files | QDir::Hidden), QStringList());
        }
        QCOMPARE(project->path(), other);
        QCOMPARE(project->snapshot().articles.size(), 4);
    }

    // The disk itself says no: a process may write no further than some size.
    void aFullDiskIsSaidAndLeavesTheProjectSound()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        auto project = *Project::create(path);
        QVERIFY(project->perform(addition(*project, 2)));
        const Snapshot before = project->snapshot();

        std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        getrlimit(RLIMIT_FSIZE, &limit);
        rlimit low = limit;
        low.rlim_cur = rlim_t(QFileInfo(path).size() + 20'000);
        setrlimit(RLIMIT_FSIZE, &low);
        const auto restore = qScopeGuard([&] { setrlimit(RLIMIT_FSIZE, &limit); });
        const Result<void> performed = project->perform(addition(*project, 500));
        setrlimit(RLIMIT_FSIZE, &limit);

        QVERIFY(!performed);
        QCOMPARE(performed.error().kind, Error::Kind::CannotWrite);
        QCOMPARE(project->snapshot(), before);
        QVERIFY(project->check());
        QVERIFY(project->perform(addition(*project, 500)));
        project.reset();
        QVERIFY(isSound(path));
    }

    void aFileThatVanishesIsMissedAndFoundAgain_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("the file is moved") << u"home/a.synoptic"_s;
        QTest::newRow("its folder is moved") << u"home"_s;
    }
    void aFileThatVanishesIsMissedAndFoundAgain()
    {
        QFETCH(const QString, place);
        const Folder folder;
        QVERIFY(QDir(folder.path()).mkdir(u"home"_s));
        auto project = *Project::create(folder.filePath(u"home/a.synoptic"_s));
        QVERIFY(project->perform(scriptBeginning()));
        const Snapshot before = project->snapshot();
        QVERIFY(QFile::rename(folder.filePath(place), folder.filePath(u"away"_s)));
        for (int i = 0; i < 2; ++i) {
            const Result<void> performed = project->perform(scriptStep(1, before));
            QVERIFY(!performed);
            QCOMPARE(performed.error().message,
                u"“a.synoptic” is no longer in the folder “%1”: put it back, or save the project under another name."_s
                    .arg(folder.filePath(u"home"_s)));
            QCOMPARE(project->snapshot(), before);
        }
        // What is open can still be saved under another name.
        QVERIFY(project->saveCopy(folder.filePath(u"b.synoptic"_s)));
        QVERIFY(QFile::rename(folder.filePath(u"away"_s), folder.filePath(place)));
        QVERIFY(project->perform(scriptStep(1, before)));
        project.reset();
        QCOMPARE((*Project::open(folder.filePath(u"home/a.synoptic"_s)))->snapshot(), afterScript(1));
        QCOMPARE((*Project::open(folder.filePath(u"b.synoptic"_s)))->snapshot(), before);
    }

    // From one call on the disk refuses all, and later it is back: what was saved stays, the step that
    // could not be written is not there, and the work goes on in the same window.
    void aDiskThatFailsAtAnyCallLosesNothing_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<QString>("message");
        QTest::newRow("the disk is full") << ENOSPC << u"“a.synoptic” could not be written: the disk is full."_s;
        QTest::newRow("the disk is gone")
            << EIO << u"“a.synoptic” could not be read or written: the disk or the network drive does not answer."_s;
    }
    void aDiskThatFailsAtAnyCallLosesNothing()
    {
        QFETCH(const int, error);
        QFETCH(const QString, message);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        auto project = *Project::create(path);
        QVERIFY(project->perform(scriptBeginning()));
        int failures = 0;
        for (int good = 0;; ++good) {
            const Snapshot before = project->snapshot();
            const Edit edit = scriptStep(good + 1, before);
            const Result<void> performed = [&] {
                const FailingDisk disk(error, good);
                return project->perform(edit);
            }();
            if (!performed) {
                ++failures;
                QCOMPARE(performed.error().message, message);
                QCOMPARE(project->snapshot(), before);
                const QString copy = folder.filePath(u"copy-%1.synoptic"_s.arg(good));
                QVERIFY(project->saveCopy(copy)); // of what is shown, whatever the disk has kept
                QCOMPARE((*Project::open(copy))->snapshot(), before);
                const Result<void> again = project->perform(edit);
                QVERIFY2(again, again ? "" : qPrintable(again.error().detail + u" after %1"_s.arg(good)));
            }
            QCOMPARE(project->snapshot(), applied(before, edit));
            if (performed && good > 20)
                break;
        }
        QVERIFY2(failures > 5, qPrintable(u"only %1 failures"_s.arg(failures)));
        const Snapshot written = project->snapshot();
        QVERIFY(project->check());
        project.reset();
        QCOMPARE((*Project::open(path))->snapshot(), written);
        QVERIFY(!QFile::exists(path + "-journal"_L1));
    }
};

static const Synoptic::Test::Suite<TstWriteFailure> suite("tst_writefailure");

#include "tst_writefailure.moc"
