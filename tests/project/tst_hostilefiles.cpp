// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/projectfile.h"
#include "app/project/schema.h"
#include "tests/project/sampleproject.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

QByteArray soundProject(const QString &path)
{
    {
        auto project = *Project::create(path);
        (void)project->perform(addition(*project, 20));
        (void)project->perform(roleCorrection(*project, ArticleId{1}, {0, 5}, BlockRole::Section));
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

class TstHostileFiles : public QObject
{
    Q_OBJECT
private slots:
    void whatIsNoProjectIsSaidInASentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("message");
        QTest::newRow("nothing in it") << QByteArray() << Error::Kind::Empty
                                       << u"“a.synoptic” is empty: it is not a project."_s;
        QTest::newRow("a word") << QByteArray("hello") << Error::Kind::BadFormat
                                << u"“a.synoptic” is not a Synoptic project."_s;
        QTest::newRow("a long text") << QByteArray(100'000, 'x') << Error::Kind::BadFormat
                                     << u"“a.synoptic” is not a Synoptic project."_s;
        QTest::newRow("the first words of a database and no more") << QByteArray(
            "SQLite format 3\0", 16) << Error::Kind::BadFormat << u"“a.synoptic” is not a Synoptic project."_s;
    }
    void whatIsNoProjectIsSaidInASentence()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const Error::Kind, kind);
        QFETCH(const QString, message);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        writeFile(path, bytes);
        const auto project = Project::open(path);
        QVERIFY(!project);
        QCOMPARE(project.error().message, message);
        QCOMPARE(project.error().kind, kind);
    }

    void placesThatAreNoFiles()
    {
        const Folder folder;
        QCOMPARE(Project::open(folder.path()).error().kind, Error::Kind::BadFormat);
        QCOMPARE(Project::open(folder.filePath(u"no.synoptic"_s)).error().kind, Error::Kind::NotFound);
        QCOMPARE(Project::open(u"/dev/null"_s).error().kind, Error::Kind::BadFormat);
        QCOMPARE(
            Project::create(folder.filePath(u"no/such/folder/a.synoptic"_s)).error().kind, Error::Kind::CannotWrite);
        const QString file = folder.filePath(u"file"_s);
        writeFile(file, "x");
        QCOMPARE(Project::create(file).error().message, u"There is a file “file” already."_s);
        QCOMPARE(Project::createUntitled(file + "/below"_L1).error().kind, Error::Kind::CannotWrite);
    }

    // What a statement does to a sound project, and what must be said on opening it.
    void aProjectChangedByAnotherHand_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<Error::Kind>("kind");
        const auto row = [](const char *name, const QStringList &statements, Error::Kind kind = Error::Kind::Damaged) {
            QTest::newRow(name) << statements << kind;
        };
        row("of another program", {u"PRAGMA application_id = 7"_s}, Error::Kind::BadFormat);
        row("of a newer version", {u"PRAGMA user_version = 99"_s}, Error::Kind::Newer);
        row("of a version before the first", {u"PRAGMA user_version = 0"_s});
        row("a version below nothing", {u"PRAGMA user_version = -5"_s});
        row("a table is missing", {u"DROP TABLE setting"_s});
        row("a column is missing", {u"ALTER TABLE article DROP COLUMN link"_s});
        row("a trigger waits for the next write",
            {u"CREATE TRIGGER t AFTER INSERT ON article BEGIN DELETE FROM block; END"_s});
        row("a view in place of a table",
            {u"DROP TABLE setting"_s, u"CREATE VIEW setting AS SELECT '' AS key, '' AS value"_s});
        row("a block beyond the end of the text", {u"UPDATE block SET \"end\" = 5000 WHERE start > 0"_s});
        row("a block beyond all numbers", {u"UPDATE block SET \"end\" = 9223372036854775807 WHERE start > 0"_s});
        row("blocks that overlap", {u"UPDATE block SET \"end\" = \"end\" + 5 WHERE start = 0"_s});
        row("a role that is none", {u"UPDATE block SET role = 'advert'"_s});
        row("a correction outside the text", {u"UPDATE correction SET start = 400, \"end\" = 500"_s});
        row("a correction of no field", {u"UPDATE correction SET field = 'mood'"_s});
        row("a correction to no role", {u"UPDATE correction SET value = 'advert'"_s});
        const QString verdict = u"INSERT INTO verdict (kind, speaker, article, start, \"end\", words) VALUES "_s;
        row("a verdict with other words than the text", {verdict + u"('quote', '', 1, 0, 5, 'Boats')"_s});
        row("a verdict beyond all numbers", {verdict + u"('quote', '', 1, 0, 9223372036854775807, 'Ferry')"_s});
        row("a verdict that says nothing known", {verdict + u"('perhaps', '', 1, 0, 5, 'Ferry')"_s});
        row("a verdict that compares with nothing", {verdict + u"('same', '', 1, 0, 5, 'Ferry')"_s});
        const QString tag
            = u"INSERT INTO tag (id, parent, position, name, colour, description, key, is_group) VALUES "_s;
        row("a tag with a colour that is none", {tag + u"(1, NULL, 0, 'Frame', 'pink', '', '', 0)"_s});
        row("tags that stand under each other",
            {tag + u"(1, NULL, 0, 'Frame', '#aa0000', '', '', 1), (2, 1, 0, 'War', '#aa0000', '', '', 0)"_s,
                u"UPDATE tag SET parent = 2 WHERE id = 1"_s});
        const QString annotation = u"INSERT INTO annotation (id, article, start, \"end\", words, note, author,"
                                   " created, modified, linked) VALUES "_s;
        row("an annotation on other words than it says", {annotation + u"(1, 1, 0, 5, 'Boats', '', '', '', '', 0)"_s});
        row("an annotation beyond all numbers",
            {annotation + u"(1, 1, 9223372036854775806, 9223372036854775807, 'x', '', '', '', '', 0)"_s});
        row("an annotation with a group for a tag",
            {tag + u"(1, NULL, 0, 'Frame', '#aa0000', '', '', 1)"_s,
                annotation + u"(1, 1, 0, 5, 'Ferry', '', '', '', '', 0)"_s,
                u"INSERT INTO annotation_tag (annotation, position, tag) VALUES (1, 0, 1)"_s});
        const QString note = u"INSERT INTO note (about, article, start, \"end\", words, text, author, created,"
                             " modified) VALUES "_s;
        row("a note on words of another article than it is about",
            {note + u"(2, 1, 0, 5, 'Ferry', 'see', '', '', '')"_s});
        row("a note on the project that stands in an article",
            {note + u"(NULL, 1, 0, 5, 'Ferry', 'see', '', '', '')"_s});
        row("a name that stands for itself", {u"INSERT INTO alias (spelling, name) VALUES ('Ode', 'Ode')"_s});
        row("a block of no article",
            {u"PRAGMA foreign_keys = OFF"_s, u"UPDATE block SET article = 77 WHERE article = 3"_s});
        row("a correction of no article", {u"PRAGMA foreign_keys = OFF"_s, u"UPDATE correction SET article = 77"_s});
    }
    void aProjectChangedByAnotherHand()
    {
        QFETCH(const QStringList, statements);
        QFETCH(const Error::Kind, kind);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        soundProject(path);
        {
            const auto database = *Database::open(path);
            for (const QString &statement : statements) {
                const Result<void> done = database->execute(statement);
                QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
            }
        }
        const auto project = Project::open(path);
        QVERIFY(!project);
        QCOMPARE(project.error().kind, kind);
        QVERIFY(project.error().message.startsWith(u"“a.synoptic” "_s));
    }

    // SQLite would bring its journal mode to ours.
    void aDatabaseOfAnotherProgramStaysAsItIs_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("of another program") << u"PRAGMA application_id = 7"_s;
        QTest::newRow("of a newer version") << u"PRAGMA user_version = 99"_s;
    }
    void aDatabaseOfAnotherProgramStaysAsItIs()
    {
        QFETCH(const QString, statement);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        soundProject(path);
        {
            const auto database = *Database::open(path);
            QVERIFY(database->execute(statement));
            QVERIFY(database->execute(u"PRAGMA journal_mode = WAL"_s));
            QVERIFY(database->execute(u"CREATE TABLE other (words TEXT)"_s));
        }
        const QByteArray bytes = bytesOf(path);
        QCOMPARE(bytes[18], '\2'); // the write version of a file with a write-ahead log
        QVERIFY(!Project::open(path));
        QCOMPARE(bytesOf(path), bytes);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a.synoptic"_s});
    }

    void aNewerProjectIsNamedByItsVersion()
    {
        const Folder folder;
        const QString path = folder.filePath(u"100%2 new.synoptic"_s);
        soundProject(path);
        QVERIFY((*Database::open(path))->execute(u"PRAGMA user_version = 99"_s));
        QCOMPARE(Project::open(path).error().message,
            u"“100%2 new.synoptic” was made by a newer Synoptic: it has format 99, this version reads up to %1."_s.arg(
                schemaVersion()));
    }

    void aTruncatedProjectIsRefusedOrWhole_data()
    {
        QTest::addColumn<double>("share");
        for (const double share : {0.001, 0.02, 0.1, 0.3, 0.5, 0.75, 0.9, 0.99})
            QTest::addRow("%g of it is left", share) << share;
    }
    void aTruncatedProjectIsRefusedOrWhole()
    {
        QFETCH(const double, share);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        const QByteArray bytes = soundProject(path);
        writeFile(path, bytes.first(qsizetype(double(bytes.size()) * share)));
        const auto project = Project::open(path);
        QVERIFY(!project);
        QVERIFY(!project.error().message.isEmpty());
        // A project it is as long as its head says so; what is left of it can be asked for.
        QCOMPARE(project.error().kind, Error::Kind::Damaged);
        const auto left = Project::openToRead(path, project.error());
        if (share > 0.95) // a page or two
            QVERIFY2(left && !(*left)->snapshot().articles.isEmpty(), left ? "" : qPrintable(left.error().message));
    }

    // It reads as a sound database, with zeros for what is missing.
    void aProjectThatLacksItsLastBytesIsDamaged_data()
    {
        QTest::addColumn<int>("missing");
        QTest::newRow("one byte") << 1;
        QTest::newRow("half a page") << 2048;
    }
    void aProjectThatLacksItsLastBytesIsDamaged()
    {
        QFETCH(const int, missing);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        const QByteArray bytes = soundProject(path);
        writeFile(path, bytes.chopped(missing));
        const auto project = Project::open(path);
        QVERIFY(!project);
        QCOMPARE(project.error().kind, Error::Kind::Damaged);
        QVERIFY(bytesOf(path) == bytes.chopped(missing));
    }

    // The quick check of opening reads every row, not whether each index has it. A step that meets such an
    // index is refused, and what is shown stays what is in the file.
    void aStepThatADamagedIndexRefusesChangesNothing()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        QByteArray bytes = soundProject(path);
        qint64 page = 0;
        qint64 pageSize = 0;
        {
            const auto database = *Database::open(path);
            (void)database->forEachRow(u"SELECT s.rootpage, p.page_size FROM sqlite_master AS s, pragma_page_size AS p"
                                       " WHERE s.name = 'correction_of_article'"_s,
                [&](const Statement &row) {
                    page = row.integer(0);
                    pageSize = row.integer(1);
                    return QString();
                });
        }
        QVERIFY(page > 1 && pageSize > 0);
        // Its only entry ends its page, and ends in the number of the row it is of.
        bytes[page * pageSize - 1] = static_cast<char>(bytes[page * pageSize - 1] ^ 0x40);
        writeFile(path, bytes);
        const auto project = Project::open(path);
        QVERIFY(project);
        const Snapshot before = (*project)->snapshot();
        QCOMPARE(before.corrections.size(), 1);
        const Result<void> removed = (*project)->perform({u"Remove"_s, removal(before, ArticleId{1})});
        QVERIFY(!removed);
        QVERIFY(!removed.error().message.isEmpty());
        QCOMPARE((*project)->snapshot(), before);
        QVERIFY(!(*project)->undoStack()->canUndo());
        QVERIFY(!(*project)->check());
    }

    // Bytes changed at random places: opened as something sound, or refused in a sentence. Whatever
    // opens can be read and written without harm to the program.
    void randomBytesNeverCrash_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 60; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void randomBytesNeverCrash()
    {
        QFETCH(const quint32, seed);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        QByteArray bytes = soundProject(path);
        QRandomGenerator random(seed);
        for (int i = 1 + random.bounded(40); i > 0; --i)
            bytes[random.bounded(seed % 2 ? bytes.size() : qsizetype(4096))] = char(random.bounded(256));
        writeFile(path, bytes);
        const auto project = Project::open(path);
        if (project)
            (void)(*project)->perform(addition(**project, 1));
        else
            QVERIFY(!project.error().message.isEmpty());
    }
};

static const Synoptic::Test::Suite<TstHostileFiles> suite("tst_hostilefiles");

#include "tst_hostilefiles.moc"
