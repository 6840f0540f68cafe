// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/backup.h"
#include "app/project/merge.h"
#include "app/project/projectfile.h"
#include "app/project/recovery.h"
#include "app/project/schema.h"
#include "tests/project/diskcalls.h"
#include "tests/project/sampleproject.h"
#include "tests/project/script.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <cerrno>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

const QDate firstDay(2031, 2, 26);

// But for what belongs to the project that is open.
QStringList namesIn(const QString &folder)
{
    QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    names.removeOne(u"a.synoptic-journal"_s);
    return names;
}

// What a closed or open project file holds, read past whoever has it open.
Snapshot heldBy(const QString &path)
{
    const auto project = Project::openToRead(path, {});
    if (!project)
        QTest::qFail(qPrintable(project.error().detail), __FILE__, __LINE__);
    return project ? (*project)->snapshot() : Snapshot();
}

// Does it on disks that fail one call later each time, until it is done; after each failure `unharmed` looks at what
// there is, with the disk back. Gives how often it failed.
int untilItIsDone(int error, const std::function<Result<void>()> &act, const std::function<void()> &unharmed)
{
    for (int good = 0;; ++good) {
        const Result<void> done = [&] {
            const FailingDisk disk(error, good);
            return act();
        }();
        if (done)
            return good;
        if (done.error().kind != Error::Kind::CannotWrite) {
            QTest::qFail(
                qPrintable(u"after %1 calls: %2 (%3)"_s.arg(good).arg(done.error().message, done.error().detail)),
                __FILE__, __LINE__);
            return good;
        }
        unharmed();
        if (QTest::currentTestFailed() || good > 2000)
            return good;
    }
}

Edit noteOf(Project &project, const QString &text)
{
    return {u"Note"_s, {Change<Note>{{}, Note{.id = project.nextId<Note>(), .text = text}}}};
}

}

// Whatever is done on a disk that refuses at any of its calls: it is said, memory and file stay in step, what was saved
// stays, and when the disk is back it is done after all.
class TstDiskRefuses : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { setDisk({}); }

    void stepsBackAndForward_data() { disks(); }
    void stepsBackAndForward()
    {
        QFETCH(const int, error);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        auto project = *Project::create(path);
        QVERIFY(project->perform(scriptBeginning()));
        QVERIFY(project->perform(scriptStep(1, project->snapshot())));
        QVERIFY(project->perform(scriptStep(2, project->snapshot())));
        QSignalSpy failed(project.get(), &Project::failed);
        for (const bool isBack : {true, false}) {
            const Snapshot before = project->snapshot();
            const int index = project->undoStack()->index();
            const auto act = [&]() -> Result<void> {
                failed.clear();
                isBack ? project->undo() : project->redo();
                if (failed.isEmpty())
                    return {};
                return std::unexpected(failed.first().first().value<Error>());
            };
            const int failures = untilItIsDone(error, act, [&] {
                QCOMPARE(failed.count(), 1);
                QCOMPARE(project->snapshot(), before);
                QCOMPARE(project->undoStack()->index(), index);
                QCOMPARE(project->undoStack()->count(), 3);
            });
            QVERIFY2(failures > 5, qPrintable(u"only %1"_s.arg(failures)));
            QCOMPARE(project->snapshot(), afterScript(isBack ? 1 : 2));
            QCOMPARE(heldBy(path), project->snapshot());
        }
    }

    void aMerge_data() { disks(); }
    void aMerge()
    {
        QFETCH(const int, error);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        const QString theirs = folder.filePath(u"b.synoptic"_s);
        auto project = *Project::create(path);
        QVERIFY(project->perform(scriptBeginning()));
        QVERIFY(project->saveCopy(theirs));
        {
            const auto other = *Project::open(theirs);
            for (qint64 step = 1; step <= 8; ++step)
                QVERIFY(other->perform(scriptStep(step, other->snapshot())));
        }
        const QByteArray theirBytes = bytesOf(theirs);
        const Snapshot before = project->snapshot();
        const auto act = [&]() -> Result<void> {
            const auto other = otherCopy(*project, theirs);
            if (!other)
                return std::unexpected(other.error());
            return project->perform(mergeOf(*project, (*other)->snapshot(), u"Merge"_s).edit);
        };
        const int failures = untilItIsDone(error, act, [&] {
            QCOMPARE(project->snapshot(), before);
            QCOMPARE(project->undoStack()->count(), 1);
            QCOMPARE(bytesOf(theirs), theirBytes);
        });
        QVERIFY2(failures > 5, qPrintable(u"only %1"_s.arg(failures)));
        QCOMPARE(project->snapshot().notes.size(), 8);
        QCOMPARE(heldBy(path), project->snapshot());
    }

    // Under another name, over a file that is there already: that one is whole, as it was or as it shall be.
    void savingUnderAnotherName_data() { disks(); }
    void savingUnderAnotherName()
    {
        QFETCH(const int, error);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        const QString other = folder.filePath(u"b.synoptic"_s);
        auto project = *Project::create(path);
        QVERIFY(project->perform(scriptBeginning()));
        QVERIFY(project->saveCopy(other));
        const Snapshot early = project->snapshot();
        QVERIFY(project->perform(scriptStep(1, early)));
        int notes = 0;
        const auto act = [&] { return project->saveAs(other); };
        const int failures = untilItIsDone(error, act, [&] {
            QCOMPARE(project->path(), path);
            const Snapshot there = heldBy(other);
            QVERIFY(there == early || there == project->snapshot());
            if (error == ENOSPC) // one that is gone takes nothing away either
                QCOMPARE(namesIn(folder.path()).join(u' '), u"a.synoptic b.synoptic"_s);
            QVERIFY(project->perform(noteOf(*project, QString::number(++notes)))); // the work goes on
            QCOMPARE(heldBy(path), project->snapshot());
            QVERIFY(QFile::remove(other)); // and the next time it is written over what was there
            QVERIFY((*Project::create(other))->perform(scriptBeginning()));
        });
        QVERIFY2(failures > 5, qPrintable(u"only %1"_s.arg(failures)));
        QCOMPARE(project->path(), other);
        QVERIFY(project->perform(noteOf(*project, u"there"_s)));
        QCOMPARE(heldBy(other), project->snapshot());
        QCOMPARE(heldBy(path).notes.size() + 1, project->snapshot().notes.size());
    }

    void aBackup_data() { disks(); }
    void aBackup()
    {
        QFETCH(const int, error);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        const QString backups = folder.filePath(u"backups"_s);
        auto project = *Project::create(path);
        QVERIFY(project->perform(scriptBeginning()));
        QCOMPARE(backUp(path, backups, firstDay), Result<bool>(true));
        const Snapshot early = project->snapshot();
        QVERIFY(project->perform(scriptStep(1, early)));
        const auto act = [&]() -> Result<void> {
            const Result<bool> made = backUp(path, backups, firstDay.addDays(1));
            return made ? Result<void>() : std::unexpected(made.error());
        };
        const int failures = untilItIsDone(error, act, [&] {
            QCOMPARE(backupsIn(backups).size(), 1);
            QCOMPARE(heldBy(backupsIn(backups).first()), early);
            QCOMPARE(heldBy(path), project->snapshot());
        });
        QVERIFY2(failures > 5, qPrintable(u"only %1"_s.arg(failures)));
        QCOMPARE(backupsIn(backups).size(), 2);
        QCOMPARE(heldBy(backupsIn(backups).last()), project->snapshot());
        QCOMPARE(QDir(backups).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 2);
    }

    void recoveryIntoANewFile_data() { disks(); }
    void recoveryIntoANewFile()
    {
        QFETCH(const int, error);
        const Folder folder;
        const auto restore = qScopeGuard([before = qgetenv("TMPDIR")] { qputenv("TMPDIR", before); });
        qputenv("TMPDIR", folder.path().toUtf8()); // a disk that is gone keeps what was to be taken away
        const QString path = folder.filePath(u"a.synoptic"_s);
        const QString into = folder.filePath(u"b.synoptic"_s);
        {
            const auto project = *Project::create(path);
            QVERIFY(project->perform(scriptBeginning()));
            for (qint64 step = 1; step <= 5; ++step)
                QVERIFY(project->perform(scriptStep(step, project->snapshot())));
        }
        QVERIFY((*Database::open(path))->execute(u"UPDATE tag SET colour = 'loud' WHERE id = 1"_s));
        QCOMPARE(Project::open(path).error().kind, Error::Kind::Damaged);
        const QByteArray damaged = bytesOf(path);
        const auto act = [&]() -> Result<void> {
            const Result<QStringList> lost = recover(path, into);
            return lost ? Result<void>() : std::unexpected(lost.error());
        };
        const int failures = untilItIsDone(error, act, [&] {
            QCOMPARE(bytesOf(path), damaged);
            if (error == ENOSPC)
                QCOMPARE(namesIn(folder.path()).join(u' '), u"a.synoptic"_s);
            else
                QFile::remove(into); // it could not be taken away
        });
        QVERIFY2(failures > 5, qPrintable(u"only %1"_s.arg(failures)));
        QCOMPARE(bytesOf(path), damaged);
        QCOMPARE(heldBy(into).notes, afterScript(5).notes);
        QCOMPARE(heldBy(into).annotations, afterScript(5).annotations);
    }

    // One of an earlier version is brought to this one as it is opened, or stays of that version.
    void theFirstOpeningOfAnOlderFile_data()
    {
        QTest::addColumn<QString>("older");
        QTest::addColumn<int>("error");
        for (int version = 1; version < schemaVersion(); ++version) {
            const QString path = QStringLiteral(INPUT_FOLDER "/projects/format-%1.synoptic").arg(version);
            QTest::addRow("format %d, the disk is full", version) << path << ENOSPC;
            QTest::addRow("format %d, the disk is gone", version) << path << EIO;
        }
    }
    void theFirstOpeningOfAnOlderFile()
    {
        QFETCH(const QString, older);
        QFETCH(const int, error);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        writeFile(path, bytesOf(older));
        const Snapshot held = (*Project::open(path))->snapshot();
        QVERIFY(!held.articles.isEmpty());
        writeFile(path, bytesOf(older));
        const auto act = [&]() -> Result<void> {
            const auto project = Project::open(path);
            return project ? Result<void>() : std::unexpected(project.error());
        };
        const int failures = untilItIsDone(error, act, [&] {
            const QString copy = folder.filePath(u"copy.synoptic"_s);
            writeFile(copy, bytesOf(path));
            if (QFile::exists(path + "-journal"_L1))
                writeFile(copy + "-journal"_L1, bytesOf(path + "-journal"_L1));
            const auto project = Project::open(copy);
            QVERIFY2(project, project ? "" : qPrintable(project.error().detail));
            QCOMPARE((*project)->snapshot(), held);
            QVERIFY((*project)->check());
        });
        QVERIFY2(failures > 5, qPrintable(u"only %1"_s.arg(failures)));
        const auto project = *Project::open(path);
        QCOMPARE(project->snapshot(), held);
        QVERIFY(project->check());
        QVERIFY(project->perform(noteOf(*project, u"goes on"_s)));
    }

private:
    static void disks()
    {
        QTest::addColumn<int>("error");
        QTest::newRow("the disk is full") << ENOSPC;
        QTest::newRow("the disk is gone") << EIO;
    }
};

static const Synoptic::Test::Suite<TstDiskRefuses> suite("tst_diskrefuses");

#include "tst_diskrefuses.moc"
