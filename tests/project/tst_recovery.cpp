// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/invariants.h"
#include "app/project/projectfile.h"
#include "app/project/steps.h"
#include "tests/project/randomedits.h"
#include "tests/project/sampleproject.h"
#include "tests/project/script.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTest>
#include <QtEndian>

#include <algorithm>
#include <csignal>
#include <optional>
#include <sys/wait.h>
#include <unistd.h>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 steps = 150;
constexpr qsizetype pageSize = 4096;

void makeProject(const QString &path)
{
    const auto project = *Project::create(path);
    QVERIFY(project->perform(scriptBeginning()));
    for (qint64 number = 1; number <= steps; ++number)
        QVERIFY(project->perform(scriptStep(number, project->snapshot())));
}

void harm(const QString &path, const QStringList &statements)
{
    const auto database = *Database::open(path);
    for (const QString &statement : statements) {
        const Result<void> done = database->execute(statement);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
}

// Tables of our own, not those SQLite keeps for itself.
QStringList emptyTables(const QString &path)
{
    const auto database = *Database::open(path);
    QStringList names;
    (void)database->forEachRow(u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                               " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"_s,
        [&names](const Statement &row) {
            names.append(row.text(0));
            return QString();
        });
    names.removeIf([&database](const QString &name) {
        return database->number(u"SELECT count(*) FROM "_s + name).value_or(0) > 0;
    });
    return names;
}

// As imports leave it: recovery takes a text without blocks for a loss.
Edit blocksForAll(const Snapshot &snapshot)
{
    Edit edit;
    for (const StoredArticle &stored : snapshot.articles) {
        StoredArticle whole = stored;
        whole.found.blocks = {{{0, stored.found.text.size()}, BlockRole::Body}};
        if (stored.found.blocks.isEmpty())
            edit.changes.append(Change<StoredArticle>{stored, whole});
    }
    return edit;
}

// What another process is told when it wants to open the project.
std::optional<Error::Kind> refusalElsewhere(const QString &path)
{
    const pid_t child = fork();
    if (child == 0) {
        const auto project = Project::open(path);
        _exit(project ? 100 : int(project.error().kind));
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WEXITSTATUS(status) == 100 ? std::nullopt : std::optional(Error::Kind(WEXITSTATUS(status)));
}

}

class TstRecovery : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        makeProject(m_folder.filePath(u"whole.synoptic"_s));
        m_bytes = bytesOf(m_folder.filePath(u"whole.synoptic"_s));
        m_whole = afterScript(steps);
        QVERIFY(m_bytes.size() > 20 * pageSize);
    }

    // Every page of the file in its turn is overwritten, as by a bad sector. What stands on other pages is saved: of
    // a leaf only its own rows are lost, of the list of tables and of what leads to leaves nothing (see tst_lostpages).
    void whereAPageIsLostAllOthersAreSaved_data()
    {
        QTest::addColumn<char>("byte");
        QTest::newRow("with zeros") << char(0);
        QTest::newRow("with noise") << char(0xa5);
    }
    void whereAPageIsLostAllOthersAreSaved()
    {
        QFETCH(const char, byte);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        int recovered = 0;
        for (qsizetype page = 0; page < m_bytes.size() / pageSize; ++page) {
            QByteArray bytes = m_bytes;
            const qsizetype from = page == 0 ? 100 : page * pageSize; // the file's head is another row
            std::fill_n(bytes.begin() + from, (page + 1) * pageSize - from, byte);
            writeFile(path, bytes);
            const auto refused = Project::open(path);
            if (refused) // a page of the free list, or of characters only
                continue;
            QCOMPARE(refused.error().kind, Error::Kind::Damaged);
            const auto project = Project::openToRead(path, refused.error());
            QVERIFY2(project, qPrintable(u"page %1"_s.arg(page)));
            ++recovered;
            const Snapshot &snapshot = (*project)->snapshot();
            QCOMPARE(fault(snapshot), QString());
            const bool isAll = snapshot == m_whole;
            QVERIFY2(isAll || !(*project)->onlyRead()->lost.isEmpty(), qPrintable(u"page %1"_s.arg(page)));
            QVERIFY2(isAll || !listsTables(page), qPrintable(u"page %1"_s.arg(page)));
            const qsizetype made = countOf(snapshot.annotations) + snapshot.notes.size();
            QVERIFY2(made >= 2 * steps - rowsOn(page), qPrintable(u"page %1: %2"_s.arg(page).arg(made)));
            QCOMPARE(bytesOf(path), bytes);
        }
        QVERIFY(recovered > 10);
    }

    void ofAFileThatWasCutTheRestIsSaved_data()
    {
        QTest::addColumn<int>("pages");
        QTest::newRow("the last page") << 1;
        QTest::newRow("three pages") << 3;
    }
    void ofAFileThatWasCutTheRestIsSaved()
    {
        QFETCH(const int, pages);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        writeFile(path, m_bytes.chopped(pages * pageSize));
        const auto refused = Project::open(path);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Damaged);
        const auto project = Project::openToRead(path, refused.error());
        QVERIFY2(project, project ? "" : qPrintable(project.error().message + project.error().detail));
        qsizetype lost = 0;
        for (int page = 1; page <= pages; ++page)
            lost += rowsOn(m_bytes.size() / pageSize - page);
        const Snapshot &snapshot = (*project)->snapshot();
        const qsizetype made = countOf(snapshot.annotations) + snapshot.notes.size();
        QVERIFY2(made >= 2 * steps - lost && lost < 2 * steps,
            qPrintable(u"%1, %2 lost"_s.arg(made).arg(lost) + (*project)->onlyRead()->lost.join(u'\n')));
        QCOMPARE(snapshot.articles.size(), m_whole.articles.size());
        QVERIFY(made == 2 * steps || !(*project)->onlyRead()->lost.isEmpty());
    }

    // What is spoilt is the file's head, which says how to read the rest.
    void aFileWithASpoiltHeadIsDamagedAndAllOfItIsSaved_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("the name of the format") << 0 << QByteArray(16, 'x');
        QTest::newRow("the size of a page") << 16 << QByteArray(2, '\xff');
        QTest::newRow("the version of the format") << 18 << QByteArray(2, '\x7f');
        QTest::newRow("the shares of a page") << 21 << QByteArray(3, '\0');
        QTest::newRow("where the free pages are") << 32 << QByteArray(8, '\x11');
        QTest::newRow("the format of the list") << 44 << QByteArray(4, '\x77');
        QTest::newRow("the coding of characters") << 56 << QByteArray(4, '\x77');
        QTest::newRow("the first 60 bytes") << 0 << QByteArray(60, '\0');
        QTest::newRow("all of the head") << 0 << QByteArray(100, '\0');
        QTest::newRow("the first page, with zeros") << 0 << QByteArray(pageSize, '\0');
        QTest::newRow("the first page, with noise") << 0 << QByteArray(pageSize, '\xa5');
        QTest::newRow("the first page, with words") << 0 << QByteArray("From: nobody\n").repeated(400).first(pageSize);
    }
    void aFileWithASpoiltHeadIsDamagedAndAllOfItIsSaved()
    {
        QFETCH(const int, at);
        QFETCH(const QByteArray, bytes);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        QByteArray spoilt = m_bytes;
        spoilt.replace(at, bytes.size(), bytes);
        writeFile(path, spoilt);
        const auto refused = Project::open(path);
        QVERIFY(!refused);
        QVERIFY2(Project::canBeRead(refused.error()), qPrintable(refused.error().message + refused.error().detail));
        const auto project = Project::openToRead(path, refused.error());
        QVERIFY2(project, project ? "" : qPrintable(project.error().message + project.error().detail));
        QCOMPARE((*project)->snapshot(), m_whole);
        QCOMPARE(bytesOf(path), spoilt);
    }

    // Also under the name of a project.
    void aFileOfSomethingElseIsNoDamagedProject_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        const Folder folder;
        const QString path = folder.filePath(u"other.sqlite"_s);
        writeFile(path, {});
        {
            const auto database = *Database::open(path);
            for (int i = 0; i < 40; ++i)
                QVERIFY(database->execute(u"CREATE TABLE card%1 (id INTEGER PRIMARY KEY, words TEXT)"_s.arg(i)));
        }
        const QByteArray other = bytesOf(path);
        QTest::newRow("a database of another program") << u"a.synoptic"_s << other;
        QTest::newRow("one that lost its head") << u"a.synoptic"_s << QByteArray(100, '\0') + other.sliced(100);
        QTest::newRow("one that lost its first page")
            << u"a.synoptic"_s << QByteArray(pageSize, '\0') + other.sliced(pageSize);
        QTest::newRow("zeros") << u"a.synoptic"_s << QByteArray(40 * pageSize, '\0');
        QTest::newRow("words") << u"a.synoptic"_s << QByteArray("From: nobody\n").repeated(4000);
        QTest::newRow("no name of a project") << u"a.bin"_s << QByteArray(100, '\0') + m_bytes.sliced(100);
    }
    void aFileOfSomethingElseIsNoDamagedProject()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        const Folder folder;
        const QString path = folder.filePath(name);
        writeFile(path, bytes);
        const auto refused = Project::open(path);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::BadFormat);
        QVERIFY(!isProjectFile(path));
        QCOMPARE(bytesOf(path), bytes);
    }

    // The whole first page, with the list of tables. They stand where this program puts them, also in a copy.
    void withoutTheListOfTablesTheyAreFoundWhereTheyAreMade_data()
    {
        QTest::addColumn<bool>("isCopy");
        QTest::newRow("in a project") << false;
        QTest::newRow("in a copy of one") << true;
    }
    void withoutTheListOfTablesTheyAreFoundWhereTheyAreMade()
    {
        QFETCH(const bool, isCopy);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        QByteArray bytes = m_bytes;
        if (isCopy) {
            const QString copy = folder.filePath(u"copy.synoptic"_s);
            QVERIFY((*Project::open(m_folder.filePath(u"whole.synoptic"_s)))->saveCopy(copy));
            bytes = bytesOf(copy);
        }
        for (qsizetype page = 0; page < bytes.size() / pageSize; ++page) {
            const qsizetype from = page == 0 ? 100 : page * pageSize;
            if (page == 0 || bytes.sliced(from, pageSize).contains("CREATE TABLE"))
                std::fill_n(bytes.begin() + from, (page + 1) * pageSize - from, '\0');
        }
        writeFile(path, bytes);
        const auto project = Project::openToRead(path, Project::open(path).error());
        QVERIFY2(project, project ? "" : qPrintable(project.error().message + project.error().detail));
        QCOMPARE((*project)->snapshot(), m_whole);
    }

    void aLeafThatIsLostTakesItsOwnRowsOnly()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        // The leaf that holds the note of the 40th step on a page of its own kind.
        const qsizetype place = m_bytes.indexOf("Step **40**");
        QVERIFY(place > 0);
        QByteArray bytes = m_bytes;
        std::fill_n(bytes.begin() + place / pageSize * pageSize, pageSize, char(0));
        writeFile(path, bytes);
        const auto project = Project::openToRead(path, Project::open(path).error());
        QVERIFY2(project, project ? "" : qPrintable(project.error().message + project.error().detail));
        const qsizetype left = countOf((*project)->snapshot().annotations);
        QVERIFY2(left >= steps - 60 && left < steps, qPrintable(u"%1 of %2"_s.arg(left).arg(steps)));
        QCOMPARE((*project)->snapshot().articles, m_whole.articles);
        QCOMPARE((*project)->snapshot().notes, m_whole.notes);
        QVERIFY((*project)->onlyRead()->lost.join(u'\n').contains(u"“annotation”"_s));
    }

    void rowsThatNoLongerFitAreMended_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("said");
        const QString off = u"PRAGMA foreign_keys = OFF"_s;
        QTest::newRow("an annotation that stands a little off")
            << QStringList{u"UPDATE annotation SET start = 14, \"end\" = 19, words = 'again' WHERE id = 5"_s}
            << QString();
        QTest::newRow("an annotation on words that are not there")
            << QStringList{u"UPDATE annotation SET words = 'never printed' WHERE id = 5"_s}
            << u"A mark on “never printed” has lost its place; it is a note on the project now."_s;
        QTest::newRow("annotations of an article that is gone")
            << QStringList{off, u"DELETE FROM article WHERE id = 2"_s} << u"has lost its place"_s;
        QTest::newRow("a tag that is gone") << QStringList{off, u"DELETE FROM tag WHERE id = 1"_s}
                                            << u"Tag 1 is missing; what had it has “Lost tag 1” now."_s;
        QTest::newRow("tags that stand under each other")
            << QStringList{u"UPDATE tag SET parent = 3 - id"_s} << u"Tag 1, “Blame”, was not whole and is mended."_s;
        QTest::newRow("blocks outside the text")
            << QStringList{u"UPDATE block SET start = start + 5000, \"end\" = \"end\" + 5000"_s}
            << u"The parts of article 1"_s;
        QTest::newRow("a role that is none") << QStringList{u"UPDATE block SET role = 'advert'"_s} << u"Left out: "_s;
        QTest::newRow("a table that is missing") << QStringList{u"DROP TABLE author"_s} << QString();
        QTest::newRow("a view in place of a table") << QStringList{u"DROP TABLE author"_s,
            u"CREATE VIEW author AS WITH RECURSIVE n(article) AS (SELECT 1 UNION ALL SELECT article FROM n)"
            " SELECT article, 1 AS position, '' AS name FROM n"_s}
                                                    << QString();
        QTest::newRow("a trigger that waits")
            << QStringList{u"CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM annotation; END"_s} << QString();
    }
    void rowsThatNoLongerFitAreMended()
    {
        QFETCH(const QStringList, statements);
        QFETCH(const QString, said);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        writeFile(path, m_bytes);
        harm(path, statements);
        const auto refused = Project::open(path);
        if (refused)
            QSKIP("this does no harm");
        auto project = *Project::openToRead(path, refused.error());
        QCOMPARE(project->path(), path);
        QVERIFY2(
            project->onlyRead()->lost.join(u'\n').contains(said), qPrintable(project->onlyRead()->lost.join(u'\n')));
        // No annotation or note a person made is gone: each is there, or is a note.
        const Snapshot &snapshot = project->snapshot();
        QCOMPARE(countOf(snapshot.annotations) + snapshot.notes.size(), 2 * steps);

        const QString underAnotherName
            = u"“a.synoptic” is open only to be read: save it under another name to change it."_s;
        const Result<void> changed = project->perform(scriptStep(steps + 1, snapshot));
        QVERIFY(!changed);
        QCOMPARE(changed.error().message, underAnotherName);
        const Result<void> written = project->saveAs(path);
        QVERIFY(!written);
        QCOMPARE(written.error().message, underAnotherName);
        const QString fresh = folder.filePath(u"fresh.synoptic"_s);
        QVERIFY(project->saveAs(fresh));
        QVERIFY(!project->onlyRead());
        QVERIFY(project->perform(addition(*project, 1)));
        project.reset();
        QVERIFY(isSound(fresh));
    }

    // Row by row, the tables behind the index of words with them; so that no kind of row that comes to
    // the format is forgotten here.
    // The earlier version stands before the newer one in the table.
    void anEarlierVersionIsSavedWithItsNewerOne()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        {
            const auto project = *Project::create(path);
            QVERIFY(project->perform(addition(*project, 2)));
            QVERIFY(project->perform(blocksForAll(project->snapshot())));
            const StoredArticle earlier = project->snapshot().articles.first();
            StoredArticle replaced = earlier;
            replaced.newer = project->snapshot().articles.last().id;
            QVERIFY(
                project->perform({.words = u"New version"_s, .changes = {Change<StoredArticle>{earlier, replaced}}}));
        }
        const QByteArray before = dump(path);
        harm(path, {u"DROP INDEX reuse_place_of_article"_s});
        const QString saved = folder.filePath(u"saved.synoptic"_s);
        {
            const auto project = Project::openToRead(path, Project::open(path).error());
            QVERIFY2(project, project ? "" : qPrintable(project.error().message));
            QVERIFY((*project)->saveAs(saved));
        }
        QCOMPARE(dump(saved), before);
    }

    void allThatCanBeReadIsSavedFromEveryTable()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        {
            QRandomGenerator random(7);
            const auto project = *Project::create(path);
            QVERIFY(project->perform(addition(*project, 4)));
            const QString copy = folder.filePath(u"copy.synoptic"_s);
            do { // comes to an end where the random steps are of every kind (see tst_edits)
                QVERIFY(project->perform(randomEdit(random, *project)));
                QVERIFY(project->saveCopy(copy));
                QVERIFY(project->undoStack()->count() < 500);
            } while (emptyTables(copy) != QStringList(u"setting"_s));
            QVERIFY(project->perform(blocksForAll(project->snapshot())));
        }
        const QByteArray before = dump(path);
        harm(path, {u"DROP INDEX reuse_place_of_article"_s});
        const QString saved = folder.filePath(u"saved.synoptic"_s);
        {
            const auto project = Project::openToRead(path, Project::open(path).error());
            QVERIFY2(project, project ? "" : qPrintable(project.error().message));
            QCOMPARE((*project)->onlyRead()->lost, QStringList());
            QVERIFY((*project)->saveAs(saved));
        }
        QCOMPARE(dump(saved), before);
    }

    void whatAnotherProgramFoundKeepsThePlacesThatAreLeft_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<int>("places");
        QTest::addColumn<QString>("said");
        QTest::newRow("one of three places is lost")
            << u"UPDATE reuse_place SET words = 'elsewhere' WHERE article = 3"_s << 2
            << u"Of what “passim” found under number 7 not all places are left."_s;
        QTest::newRow("two of three places are lost")
            << u"UPDATE reuse_place SET words = 'elsewhere' WHERE article > 1"_s << 0
            << u"What “passim” found under number 7 cannot be kept."_s;
    }
    void whatAnotherProgramFoundKeepsThePlacesThatAreLeft()
    {
        QFETCH(const QString, statement);
        QFETCH(const int, places);
        QFETCH(const QString, said);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        {
            const auto project = *Project::create(path);
            QVERIFY(project->perform(addition(*project, 3)));
            Reuse reuse{.source = passimSource, .number = 7};
            for (const StoredArticle &stored : project->snapshot().articles)
                reuse.places.append({anchorAt(stored.found, {0, 5}), false});
            QVERIFY(project->perform(reuseOf(*project, passimSource, {reuse}, u"Add"_s)));
        }
        harm(path, {statement});
        const auto project = Project::openToRead(path, Project::open(path).error());
        QVERIFY2(project, project ? "" : qPrintable(project.error().message));
        QCOMPARE((*project)->onlyRead()->lost, QStringList(said));
        const QList<Reuse> &left = (*project)->snapshot().reuses;
        QCOMPARE(left.isEmpty() ? 0 : left.first().places.size(), places);
    }

    void aFileWithNothingToReadIsSaid()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        QByteArray bytes = m_bytes;
        std::fill(bytes.begin() + 100, bytes.end(), char(0));
        writeFile(path, bytes);
        const auto refused = Project::open(path);
        QVERIFY(!refused);
        const auto project = Project::openToRead(path, refused.error());
        QVERIFY(!project);
        QCOMPARE(project.error().message, u"Nothing can be read from “a.synoptic”: put a backup in its place."_s);
    }

    void aProjectThatIsOpenCanBeReadBeside()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        auto first = *Project::create(path);
        QVERIFY(first->perform(scriptBeginning()));
        const Error why = Project::open(path).error();
        QVERIFY(Project::canBeRead(why));
        {
            const auto second = *Project::openToRead(path, why);
            QCOMPARE(second->snapshot(), first->snapshot());
            QCOMPARE(second->title(), u"a"_s);
            QCOMPARE(second->onlyRead()->why.message, u"“a.synoptic” is open in another window or program."_s);
            QVERIFY(first->perform(scriptStep(1, first->snapshot())));
            QCOMPARE(second->snapshot(), afterScript(0));
            QVERIFY(second->saveAs(folder.filePath(u"b.synoptic"_s)));
            QVERIFY(second->perform(scriptStep(1, second->snapshot())));
        }
        // Reading beside has not taken the first window's hold of the file.
        QCOMPARE(refusalElsewhere(path), Error::Kind::InUse);
        QVERIFY(first->perform(scriptStep(2, first->snapshot())));
        first.reset();
        QCOMPARE(refusalElsewhere(path), std::nullopt);
        QVERIFY(!QFile::exists(path + "-journal"_L1));
    }

    // Whoever exports may choose the open project by mistake; it is looked at, and refused.
    void lookingWhetherAFileIsAProjectDoesNotLetGoOfIt()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        auto project = *Project::create(path);
        QVERIFY(project->perform(scriptBeginning()));
        QCOMPARE(refusalElsewhere(path), Error::Kind::InUse);
        QVERIFY(isProjectFile(path));
        QCOMPARE(refusalElsewhere(path), Error::Kind::InUse);
        project.reset();
        QCOMPARE(refusalElsewhere(path), std::nullopt);
    }

    void aProjectIsKnownAsOneWhateverStateItIsIn()
    {
        const Folder folder;
        QVERIFY(!isProjectFile(folder.filePath(u"nothing.synoptic"_s)));
        const auto is = [&folder](const QByteArray &bytes) {
            const QString path = folder.filePath(u"it"_s);
            writeFile(path, bytes);
            return isProjectFile(path);
        };
        QVERIFY(is(m_bytes));
        QVERIFY(is(m_bytes.first(100)));                                             // all but its head is lost
        QVERIFY(is(m_bytes.first(16) + QByteArray(2, '\xff') + m_bytes.sliced(18))); // no page has such a size
        QVERIFY(!is({}));
        QVERIFY(!is("%PDF-1.7 and so on"));
        QVERIFY(!is(m_bytes.first(68) + QByteArray(4, '\0') + m_bytes.sliced(72))); // another program's database
    }

    // The other process writes step upon step; whatever is read beside is a whole number of steps.
    void aProjectThatIsBeingWrittenIsReadBetweenTwoSteps()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        {
            const auto project = *Project::create(path);
            QVERIFY(project->perform(scriptBeginning()));
        }
        int ends[2];
        QCOMPARE(pipe(ends), 0);
        const pid_t child = fork();
        if (child == 0) {
            const auto project = Project::open(path);
            char ready = project ? '+' : '-';
            if (write(ends[1], &ready, 1) != 1)
                _exit(1);
            for (qint64 number = 1; project; ++number) {
                (void)(*project)->perform(scriptStep(number, (*project)->snapshot()));
                usleep(useconds_t(number % 7 * 15'000));
            }
            _exit(1);
        }
        char ready = 0;
        QCOMPARE(read(ends[0], &ready, 1), 1);
        int reads = 0;
        for (int i = 0; i < 10; ++i) {
            const auto project = Project::openToRead(path, {Error::Kind::InUse, {}, {}});
            if (!project) {
                QCOMPARE(project.error().kind, Error::Kind::InUse); // it never came to rest
                continue;
            }
            ++reads;
            QCOMPARE((*project)->snapshot(), afterScript(scriptSteps((*project)->snapshot())));
        }
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        close(ends[0]);
        close(ends[1]);
        QVERIFY(reads > 0);
        QVERIFY(Project::open(path));
    }

    void aNewerProjectStaysAsItIs()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        writeFile(path, m_bytes);
        harm(path, {u"PRAGMA user_version = 99"_s});
        const QByteArray bytes = bytesOf(path);
        const Error error = Project::open(path).error();
        QCOMPARE(error.kind, Error::Kind::Newer);
        QVERIFY(error.message.contains(u"format 99"_s));
        QVERIFY(!Project::canBeRead(error));
        QCOMPARE(bytesOf(path), bytes);
    }

private:
    bool listsTables(qsizetype page) const
    {
        const QByteArray words = m_bytes.sliced(page * pageSize, pageSize);
        return page == 0 || words.contains("CREATE TABLE") || words.contains("CREATE INDEX");
    }
    // How many annotations and notes go with a page: those of a leaf; none with a page that leads to others, or that is
    // of an index; the one that runs on to it.
    qsizetype rowsOn(qsizetype page) const
    {
        const auto cells = qFromBigEndian<quint16>(m_bytes.constData() + page * pageSize + 3);
        switch (listsTables(page) ? 0 : m_bytes[page * pageSize]) {
        case 2:
        case 5:
        case 10:
            return 0;
        case 13:
            return cells;
        default:
            return listsTables(page) ? 0 : 1;
        }
    }

    const Folder m_folder;
    QByteArray m_bytes;
    Snapshot m_whole;
};

static const Synoptic::Test::Suite<TstRecovery> suite("tst_recovery");

#include "tst_recovery.moc"
