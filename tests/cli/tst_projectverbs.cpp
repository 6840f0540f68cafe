// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/database.h"
#include "app/project/project.h"
#include "tests/cli/program.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

class TstProjectVerbs : public QObject
{
    Q_OBJECT
private slots:
    void importMakesAProjectAndAddsToIt()
    {
        const QTemporaryDir folder;
        const QString project = folder.filePath(u"bridge.synoptic"_s);
        const Answer made = runCli({u"import"_s, project, input("gazette.txt"), u"--quiet"_s});
        QCOMPARE(made.exitCode, 0);
        QCOMPARE(made.out, QByteArray("articles added: 1\narticles in the project: 1\n"));
        QCOMPARE(made.err, QByteArray());
        const Answer added = runCli({u"import"_s, project, input("echo.txt"), input("lines.jsonl")});
        QCOMPARE(added.out, QByteArray("articles added: 3\narticles in the project: 4\n"));
        const Answer told = runCli({u"info"_s, project});
        QCOMPARE(told.exitCode, 0);
        QVERIFY2(told.out.startsWith(
                     "articles: 4\ncorrections: 0\nverdicts: 0\naliases: 0\ntags: 0\nannotations: 0\nnotes: 0\n"
                     "passages found by passim: 0\nquotes: "),
            told.out.constData());
        QVERIFY(told.out.endsWith("integrity: ok\n"));
    }

    // Whoever has it open in a window, or may not write it, can still ask what is in it and send it on.
    void whatCannotBeChangedCanBeReadAndExported()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"bridge.synoptic"_s);
        runCli({u"import"_s, path, input("gazette.txt"), input("echo.txt"), u"--quiet"_s});
        const QString before = folder.filePath(u"before.jsonld"_s);
        QCOMPARE(runCli({u"export"_s, path, u"--to"_s, u"jsonld"_s, u"-o"_s, before}).exitCode, 0);
        const auto window = Synoptic::Project::open(path);
        QVERIFY(window);
        const Answer told = runCli({u"info"_s, path});
        QCOMPARE(told.exitCode, 0);
        QVERIFY(told.out.startsWith("articles: 2\n"));
        const QString meanwhile = folder.filePath(u"meanwhile.jsonld"_s);
        const Answer exported = runCli({u"export"_s, path, u"--to"_s, u"jsonld"_s, u"-o"_s, meanwhile});
        QCOMPARE(exported.exitCode, 0);
        QFile one(before);
        QFile two(meanwhile);
        QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
        QCOMPARE(two.readAll(), one.readAll());
        QCOMPARE(runCli({u"import"_s, path, input("echo.txt")}).exitCode, 1); // which changes it
    }

    // What is left of it goes out nowhere unseen: the window shows what is lost. The superuser, who may write
    // everywhere, is somebody else for a while.
    void aDamagedProjectThatMayNotBeWrittenIsNotExported()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"bridge.synoptic"_s);
        runCli({u"import"_s, path, input("gazette.txt"), input("echo.txt"), u"--quiet"_s});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(100, '\0'));
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        QCOMPARE(chmod(QFile::encodeName(folder.path()).constData(), 0555), 0);
        const uid_t user = getuid();
        constexpr uid_t nobody = 65534;
        if (user == 0)
            QCOMPARE(setresuid(nobody, nobody, user), 0);
        const Answer told = runCli({u"info"_s, path});
        if (user == 0)
            QCOMPARE(setresuid(user, user, user), 0);
        QCOMPARE(chmod(QFile::encodeName(folder.path()).constData(), 0755), 0);
        QCOMPARE(told.exitCode, 1);
        QVERIFY2(told.err.contains("is damaged and lies where nothing can be written"), told.err.constData());
        QCOMPARE(told.out, QByteArray());
    }

    void whatIsFoundInADamagedProjectIsSaid()
    {
        using namespace Synoptic;
        const QTemporaryDir folder;
        const QString whole = folder.filePath(u"whole.synoptic"_s);
        const QString path = folder.filePath(u"bridge.synoptic"_s);
        runCli({u"import"_s, whole, input("gazette.txt"), u"--quiet"_s});
        runCli({u"import"_s, path, input("gazette.txt"), u"--quiet"_s});
        {
            const auto project = *Project::open(path);
            const StoredArticle &article = project->snapshot().articles.first();
            const Annotation mark{.id = project->nextId<Annotation>(), .place = anchorAt(article.found, {0, 5})};
            QVERIFY(project->perform({u"Highlight"_s, {Change<Annotation>{std::nullopt, mark}}}));
        }
        QVERIFY((*Database::open(path))->execute(u"UPDATE annotation SET words = 'other'"_s));
        const QByteArray said
            = ": “bridge.synoptic” is damaged and cannot be read. Found: annotation 1 has other words "
              "than its place in the text\n";
        for (const QStringList &arguments : {QStringList{u"info"_s, path}, QStringList{u"merge"_s, whole, path}}) {
            const Answer told = runCli(arguments + QStringList{u"--quiet"_s});
            QCOMPARE(told.exitCode, 1);
            QCOMPARE(told.err, path.toUtf8() + said);
        }
    }

    void importGoesOnPastAFileThatIsNotThere()
    {
        const QTemporaryDir folder;
        const QString project = folder.filePath(u"bridge.synoptic"_s);
        const Answer answer = runCli({u"import"_s, project, folder.filePath(u"no.txt"_s), input("echo.txt")});
        QCOMPARE(answer.exitCode, 1);
        QVERIFY(answer.err.contains("no.txt: "));
        QCOMPARE(answer.out, QByteArray("articles added: 1\narticles in the project: 1\n"));
    }

    void oneUnsoundLineDoesNotKeepTheOthersOut()
    {
        const QTemporaryDir folder;
        const QString lines = folder.filePath(u"set.jsonl"_s);
        QFile file(lines);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"id\":\"1\",\"text\":\"The bridge is open.\"}\n"
                   "{\"id\":\"2\",\"text\":\"The bridge \\ud800 is shut.\",\"title\":\"Bridge \\udc00\"}\n"
                   "{\"id\":\"3\",\"text\":\"The bridge is up.\"}\n");
        file.close();
        const QString project = folder.filePath(u"bridge.synoptic"_s);
        const Answer made = runCli({u"import"_s, project, lines, u"--quiet"_s});
        QCOMPARE(made.err, QByteArray());
        QCOMPARE(made.out, QByteArray("articles added: 3\narticles in the project: 3\n"));
        QCOMPARE(made.exitCode, 0);
        QVERIFY(runCli({u"info"_s, project}).out.endsWith("integrity: ok\n"));
    }

    void anotherCopyIsMergedAndNothingComesTwice()
    {
        const QTemporaryDir folder;
        const QString one = folder.filePath(u"one.synoptic"_s);
        const QString two = folder.filePath(u"two.synoptic"_s);
        runCli({u"import"_s, one, input("gazette.txt"), u"--quiet"_s});
        runCli({u"import"_s, two, input("gazette.txt"), input("echo.txt"), u"--quiet"_s});
        const QByteArray rest
            = "tags added: 0\nannotations added: 0\nnotes added: 0\nverdicts added: 0\nconflicts: 0\n";
        const Answer merged = runCli({u"merge"_s, one, two});
        QCOMPARE(merged.exitCode, 0);
        QCOMPARE(merged.out, "articles added: 1\n" + rest);
        QCOMPARE(runCli({u"merge"_s, one, two}).out, "articles added: 0\n" + rest);
        QVERIFY(runCli({u"info"_s, one}).out.startsWith("articles: 2\n"));
        QCOMPARE(runCli({u"merge"_s, one, folder.filePath(u"no.synoptic"_s)}).exitCode, 1);
        QCOMPARE(runCli({u"merge"_s, one, one}).exitCode, 1);
        const auto open = *Synoptic::Project::open(two); // in a window somewhere
        QCOMPARE(runCli({u"merge"_s, one, two}).out, "articles added: 0\n" + rest);
        QCOMPARE(runCli({u"merge"_s, one}).exitCode, 2);
    }

    void whatTwoCopiesSayDifferentlyIsListedWithBothValues()
    {
        using namespace Synoptic;
        const QTemporaryDir folder;
        const QString one = folder.filePath(u"one.synoptic"_s);
        const QString two = folder.filePath(u"two.synoptic"_s);
        for (const bool isFirst : {true, false}) {
            const auto project = *Project::create(isFirst ? one : two);
            const Tag tag{.id = project->nextId<Tag>(),
                .name = u"Blame"_s,
                .colour = isFirst ? u"#b88a00"_s : u"#2e9f8e"_s,
                .description = isFirst ? u"Whose fault it is"_s : u"Who is said to be at fault"_s,
                .key = isFirst ? u"1"_s : u"2"_s};
            QVERIFY(project->perform({u"Add tag"_s, {Change<Tag>{std::nullopt, tag}}}));
        }
        const QByteArray list
            = "conflict: tag colour “Blame”: “#b88a00” | “#2e9f8e”\n"
              "conflict: tag description “Blame”: “Whose fault it is” | “Who is said to be at fault”\n"
              "conflict: tag key “Blame”: “1” | “2”\n";
        const Answer merged = runCli({u"merge"_s, one, two});
        QVERIFY2(merged.out.contains("conflicts: 3\n" + list), merged.out.constData());
        QVERIFY(merged.out.endsWith("What could not stay is kept in a note on the project.\n"));
        QCOMPARE(merged.exitCode, 0);
        const Answer again = runCli({u"merge"_s, one, two});
        QVERIFY2(again.out.endsWith(list), again.out.constData()); // the note is there already
        const QList<Note> notes = (*Project::open(one))->snapshot().notes;
        QCOMPARE(notes.size(), 1);
        QVERIFY2(notes[0].text.contains(u"Who is said to be at fault"_s), qPrintable(notes[0].text));
    }

    void nothingToImportMakesNoProject()
    {
        const QTemporaryDir folder;
        const QString project = folder.filePath(u"bridge.synoptic"_s);
        QCOMPARE(runCli({u"import"_s, project, folder.filePath(u"no.txt"_s)}).exitCode, 1);
        QVERIFY(!QFile::exists(project));
    }

    void whatIsNoProjectIsLeftAlone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"notes.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Only some notes, longer than the header of a database, and not to be touched by anybody.");
        file.close();
        for (const QStringList &arguments :
            {QStringList{u"info"_s, path}, QStringList{u"import"_s, path, input("echo.txt"), u"--quiet"_s}}) {
            const Answer answer = runCli(arguments + QStringList{u"--quiet"_s});
            QCOMPARE(answer.exitCode, 1);
            QCOMPARE(answer.err, path.toUtf8() + ": “notes.txt” is not a Synoptic project.\n");
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("Only some notes"));
    }

    void aMissingProjectIsSaidToBeMissing()
    {
        const Answer answer = runCli({u"info"_s, u"nowhere.synoptic"_s});
        QCOMPARE(answer.exitCode, 1);
        QCOMPARE(answer.err, QByteArray("nowhere.synoptic: There is no project “nowhere.synoptic”.\n"));
    }
};

static const Suite<TstProjectVerbs> suite("tst_projectverbs");

#include "tst_projectverbs.moc"
