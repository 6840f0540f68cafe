// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/place.h"
#include "app/project/project.h"
#include "tests/project/sampleproject.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <functional>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// What another process says that may do no more than anybody may, also where the tests are run by the
// superuser, who may do everything.
int asAnybody(const std::function<int()> &what)
{
    const pid_t child = fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        if (geteuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0))
            _exit(100);
        _exit(what());
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 101;
}

// A project of three articles that is closed again: what is in it.
Snapshot madeAt(const QString &path)
{
    const auto project = *Project::create(path);
    return project->perform(addition(*project, 3)) ? project->snapshot() : Snapshot();
}

void setMode(const QString &path, mode_t mode)
{
    QCOMPARE(chmod(QFile::encodeName(path).constData(), mode), 0);
}

}

class TstPermissions : public QObject
{
    Q_OBJECT
private slots:
    void whatMayNotBeWrittenOpensToBeRead_data()
    {
        QTest::addColumn<mode_t>("fileMode");
        QTest::addColumn<mode_t>("folderMode");
        QTest::newRow("a file that may not be written") << mode_t(0444) << mode_t(0777);
        QTest::newRow("a folder that may not be written") << mode_t(0666) << mode_t(0555);
        QTest::newRow("neither of them") << mode_t(0444) << mode_t(0555);
    }
    void whatMayNotBeWrittenOpensToBeRead()
    {
        QFETCH(const mode_t, fileMode);
        QFETCH(const mode_t, folderMode);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        const Snapshot there = madeAt(path);
        QCOMPARE(there.articles.size(), 3);
        const QByteArray bytes = bytesOf(path);
        setMode(path, fileMode);
        setMode(folder.path(), folderMode);
        const int failed = asAnybody([&] {
            const auto refused = Project::open(path);
            if (refused || refused.error().kind != Error::Kind::CannotWrite || !Project::canBeRead(refused.error()))
                return 1;
            if (refused.error().message != u"“a.synoptic” cannot be changed: the file or its folder is read-only."_s)
                return 2;
            const auto project = Project::openToRead(path, refused.error());
            if (!project || (*project)->snapshot() != there)
                return 3;
            if ((*project)->perform(addition(**project, 1)))
                return 4;
            const QTemporaryDir elsewhere;
            const QString copy = elsewhere.filePath(u"b.synoptic"_s);
            if (!(*project)->saveAs(copy) || (*project)->onlyRead() || !(*project)->perform(addition(**project, 1)))
                return 5;
            return 0;
        });
        setMode(folder.path(), 0755);
        QCOMPARE(failed, 0);
        QCOMPARE(bytesOf(path), bytes);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList(u"a.synoptic"_s));
    }

    // There it cannot be mended, and SQLite cannot copy it: what is left of it is shown all the same.
    void whatIsDamagedAndMayNotBeWrittenOpensToBeRead_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<bool>("isAll");
        QTest::newRow("the head is lost") << 0 << 100 << true;
        QTest::newRow("the first page is lost") << 0 << 4096 << true;
        QTest::newRow("the name of the format is lost") << 0 << 16 << true;
        QTest::newRow("the root of the articles is lost") << 4096 << 4096 << false;
        QTest::newRow("the last page is cut short") << -1 << 1 << true; // of zeros, which it lacks
    }
    void whatIsDamagedAndMayNotBeWrittenOpensToBeRead()
    {
        QFETCH(const int, at);
        QFETCH(const int, bytes);
        QFETCH(const bool, isAll);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        const Snapshot there = madeAt(path);
        QCOMPARE(there.articles.size(), 3);
        QByteArray damaged = bytesOf(path);
        if (at < 0)
            damaged.chop(bytes);
        else
            std::fill_n(damaged.begin() + at, bytes, char(0));
        writeFile(path, damaged);
        setMode(path, 0444);
        setMode(folder.path(), 0555);
        QString lost;
        const int failed = asAnybody([&] {
            const auto refused = Project::open(path);
            if (refused || !Project::canBeRead(refused.error()))
                return 1;
            const auto project = Project::openToRead(path, refused.error());
            if (!project)
                return 2;
            const Error &why = (*project)->onlyRead()->why;
            if (why.kind != Error::Kind::Damaged
                || why.message
                    != u"“a.synoptic” is damaged and lies where nothing can be written: recover it into a "
                       "new file in another place."_s)
                return 3;
            if (isAll ? (*project)->snapshot() != there : (*project)->onlyRead()->lost.isEmpty())
                return 4;
            const QTemporaryDir elsewhere;
            if (!(*project)->saveAs(elsewhere.filePath(u"b.synoptic"_s)) || (*project)->onlyRead())
                return 5;
            return 0;
        });
        setMode(folder.path(), 0755);
        QCOMPARE(failed, 0);
        QCOMPARE(bytesOf(path), damaged);
    }

    void anotherProgramsDatabaseThatMayNotBeWrittenIsNoProject()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        writeFile(path, "From: nobody\nSubject: none\n");
        setMode(path, 0444);
        setMode(folder.path(), 0555);
        const int failed = asAnybody([&] {
            const auto refused = Project::open(path);
            const auto project = Project::openToRead(path, refused.error());
            return !project && project.error().message == u"“a.synoptic” is not a Synoptic project."_s ? 0 : 1;
        });
        setMode(folder.path(), 0755);
        QCOMPARE(failed, 0);
    }

    void whatMayNotBeReadIsSaid()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        QVERIFY(Project::create(path));
        setMode(folder.path(), 0777);
        setMode(path, 0);
        const int failed = asAnybody([&] {
            const auto refused = Project::open(path);
            if (refused || refused.error().kind != Error::Kind::Unreadable || Project::canBeRead(refused.error()))
                return 1;
            return refused.error().message == u"“a.synoptic” cannot be read; check that you may open it."_s ? 0 : 2;
        });
        QCOMPARE(failed, 0);
    }

    void aNewProjectWhereNothingMayBeWrittenIsSaid()
    {
        const Folder folder;
        setMode(folder.path(), 0555);
        const int failed = asAnybody([&] {
            const auto made = Project::create(folder.filePath(u"a.synoptic"_s));
            return !made && made.error().kind == Error::Kind::CannotWrite ? 0 : 1;
        });
        setMode(folder.path(), 0755);
        QCOMPARE(failed, 0);
    }

    // The folder is taken away while the project is open, and put back.
    void aFolderThatGoesAndComesBackLosesNothing()
    {
        const Folder folder;
        const QString inner = folder.filePath(u"inner"_s);
        QVERIFY(QDir().mkdir(inner));
        setMode(folder.path(), 0777);
        setMode(inner, 0777);
        const QString path = inner + u"/a.synoptic"_s;
        const int failed = asAnybody([&] {
            const auto project = *Project::create(path);
            if (!project->perform(addition(*project, 1)))
                return 1;
            const Snapshot before = project->snapshot();
            if (rename(QFile::encodeName(inner).constData(), QFile::encodeName(inner + u'2').constData()) != 0)
                return 2;
            if (project->perform(addition(*project, 1)) || project->snapshot() != before)
                return 3;
            if (rename(QFile::encodeName(inner + u'2').constData(), QFile::encodeName(inner).constData()) != 0)
                return 4;
            return project->perform(addition(*project, 1)) && project->check() ? 0 : 5;
        });
        QCOMPARE(failed, 0);
    }

    void aFolderThatIsCarriedToOtherComputersIsKnown_data()
    {
        QTest::addColumn<QString>("mark");
        QTest::addColumn<PlaceKind>("kind");
        QTest::newRow("Dropbox") << u".dropbox.cache"_s << PlaceKind::Synchronised;
        QTest::newRow("Syncthing") << u".stfolder"_s << PlaceKind::Synchronised;
        QTest::newRow("Nextcloud") << u".sync_1a2b3c.db"_s << PlaceKind::Synchronised;
        QTest::newRow("nobody") << u".notes"_s << PlaceKind::Here;
    }
    void aFolderThatIsCarriedToOtherComputersIsKnown()
    {
        QFETCH(const QString, mark);
        QFETCH(const PlaceKind, kind);
        const Folder folder;
        QVERIFY(QDir(folder.path()).mkpath(u"news/spring"_s));
        QVERIFY(QDir(folder.path()).mkdir(mark));
        QCOMPARE(placeKind(folder.filePath(u"news/spring/a.synoptic"_s)), kind);
        QCOMPARE(placeKind(folder.filePath(u"a.synoptic"_s)), kind);
    }
};

static const Synoptic::Test::Suite<TstPermissions> suite("tst_permissions");

#include "tst_permissions.moc"
