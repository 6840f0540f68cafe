// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/backup.h"
#include "app/project/database.h"
#include "app/project/project.h"
#include "tests/project/diskcalls.h"
#include "tests/project/sampleproject.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

const QDate firstDay(2031, 2, 26);

QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

}

class TstBackup : public QObject
{
    Q_OBJECT
private slots:
    void anOpenProjectIsCopiedOnceADay()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        const QString backups = backupFolder(folder.filePath(u"backups"_s), path);
        const auto project = *Project::create(path);
        QVERIFY(project->perform(addition(*project, 3)));
        const Snapshot morning = project->snapshot();
        const Result<bool> made = backUp(path, backups, firstDay);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QVERIFY(*made);
        QVERIFY(project->perform(addition(*project, 1)));
        QCOMPARE(backUp(path, backups, firstDay), Result<bool>(false));
        QCOMPARE(namesIn(backups), QStringList(u"2031-02-26.synoptic"_s));

        const auto copy = Project::open(backups + u"/2031-02-26.synoptic"_s);
        QVERIFY2(copy, copy ? "" : qPrintable(copy.error().message));
        QCOMPARE((*copy)->snapshot(), morning);
        QCOMPARE((*copy)->title(), u"2031-02-26"_s);
        QVERIFY((*copy)->check());
    }

    void sevenDaysAreKeptAndNothingElseIsTouched()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        const QString backups = folder.filePath(u"backups"_s);
        const auto project = *Project::create(path);
        QVERIFY(QDir().mkpath(backups));
        QVERIFY(QFile(backups + u"/mine.synoptic"_s).open(QIODevice::WriteOnly));
        for (int day = 0; day < 10; ++day) {
            QVERIFY(project->perform(addition(*project, 1)));
            QCOMPARE(backUp(path, backups, firstDay.addDays(day)), Result<bool>(true));
        }
        QCOMPARE(backupsIn(backups).size(), keptBackups);
        QCOMPARE(QFileInfo(backupsIn(backups).first()).fileName(), u"2031-03-01.synoptic"_s);
        QCOMPARE(QFileInfo(backupsIn(backups).last()).fileName(), u"2031-03-07.synoptic"_s);
        QCOMPARE(namesIn(backups).size(), keptBackups + 1);
        QCOMPARE((*Project::open(backupsIn(backups).first()))->snapshot().articles.size(), 4);
    }

    void daysOnWhichNothingChangedTakeNoBackup()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        const QString backups = folder.filePath(u"backups"_s);
        const auto project = *Project::create(path);
        QVERIFY(project->perform(addition(*project, 1)));
        QCOMPARE(backUp(path, backups, firstDay), Result<bool>(true));
        QCOMPARE(backUp(path, backups, firstDay.addDays(1)), Result<bool>(false));
        QVERIFY(project->perform(addition(*project, 1)));
        QCOMPARE(backUp(path, backups, firstDay.addDays(2)), Result<bool>(true));
        QCOMPARE(backupsIn(backups).size(), 2);
    }

    void aDamagedProjectReplacesNoBackup()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        const QString backups = folder.filePath(u"backups"_s);
        {
            const auto project = *Project::create(path);
            QVERIFY(project->perform(addition(*project, 1)));
        }
        QCOMPARE(backUp(path, backups, firstDay), Result<bool>(true));
        {
            const auto database = *Database::open(path);
            QVERIFY(database->execute(u"UPDATE block SET role = 'advert'"_s));
        }
        const Result<bool> made = backUp(path, backups, firstDay.addDays(1));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Damaged);
        QCOMPARE(namesIn(backups), QStringList(u"2031-02-26.synoptic"_s));
    }

    // One of its writes is lost and nobody is told: either the backup is whole all the same, or there is none of the
    // day and no older one has made way for it.
    void onlyAFileThatWasReadThroughIsKept()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        const QString backups = folder.filePath(u"backups"_s);
        auto project = *Project::create(path);
        for (int day = 0; day < keptBackups; ++day) {
            QVERIFY(project->perform(addition(*project, 1)));
            QCOMPARE(backUp(path, backups, firstDay.addDays(day)), Result<bool>(true));
        }
        const QStringList before = namesIn(backups);
        QVERIFY(project->perform(addition(*project, 1)));
        const auto restore = qScopeGuard([] { setDisk({}); });
        int refused = 0;
        for (int good = 0;; ++good) {
            bool isLost = false;
            setDisk([&isLost, left = good](DiskCall call) mutable {
                const bool isIt = call == DiskCall::Write && left-- == 0;
                isLost = isLost || isIt;
                return DiskAnswer{.isLost = isIt};
            });
            const QDate day = firstDay.addDays(keptBackups);
            const Result<bool> made = backUp(path, backups, day);
            setDisk({});
            if (!made) {
                ++refused;
                QCOMPARE(namesIn(backups), before);
                continue;
            }
            const QString kept = backups + u"/2031-03-05.synoptic"_s;
            QCOMPARE(backupsIn(backups).last(), kept);
            QCOMPARE(namesIn(backups).size(), keptBackups);
            const auto copy = Project::open(kept);
            QVERIFY2(copy, qPrintable(u"broken by write %1"_s.arg(good)));
            QVERIFY2((*copy)->check(), qPrintable(u"broken by write %1"_s.arg(good)));
            QCOMPARE((*copy)->snapshot(), project->snapshot());
            if (!isLost)
                break;
            QVERIFY(QFile::remove(kept)); // and the oldest one is put back
            QVERIFY(QFile::copy(path, backups + u'/' + before.first()));
        }
        QVERIFY2(refused > 5, qPrintable(u"only %1"_s.arg(refused)));
    }

    void whereNoFolderCanBeMadeItIsSaid()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        const auto project = *Project::create(path);
        const Result<bool> made = backUp(path, path + u"/backups"_s, firstDay);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::CannotWrite);
        QVERIFY(made.error().message.contains(u"for backups cannot be made"_s));
    }

    void twoProjectsOfOneNameHaveTwoFolders()
    {
        QVERIFY(backupFolder(u"/b"_s, u"/here/Selm.synoptic"_s) != backupFolder(u"/b"_s, u"/there/Selm.synoptic"_s));
        QVERIFY(backupFolder(u"/b"_s, u"/here/Selm.synoptic"_s).startsWith(u"/b/Selm-"_s));
    }
};

static const Synoptic::Test::Suite<TstBackup> suite("tst_backup");

#include "tst_backup.moc"
