// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/invariants.h"
#include "app/project/projectfile.h"
#include "tests/project/diskcalls.h"
#include "tests/project/sampleproject.h"
#include "tests/support/files.h"
#include "tests/support/suite.h"

#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

#include <algorithm>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pageSize = 4096;
constexpr qint64 articles = 620; // so many that two levels of pages lead to them
constexpr qint64 marks = 900;
constexpr qint64 notes = 400;

const Authorship by{u"Ann"_s, u"2031-05-07T10:00:00Z"_s, u"2031-05-07T10:00:00Z"_s};

// Of each page about one article, so that the file has many of them; one in ten runs on to further pages.
Edit manyRows()
{
    Edit edit{u"Begin"_s, {}};
    QList<StoredArticle> all;
    for (qint64 id = 1; id <= articles; ++id) {
        StoredArticle stored
            = sampleArticle(id, u"Ferry %1 late 🚢 again\n\nThe mate of ferry %1 said so.\n"_s.arg(id));
        stored.raw = stored.found.text.toUtf8().repeated(id % 10 == 0 ? 150 : 40);
        all.append(stored);
        edit.changes.append(Change<StoredArticle>{{}, stored});
    }
    for (qint64 id = 1; id <= 12; ++id)
        edit.changes.append(Change<Tag>{{}, Tag{.id = TagId{id}, .name = u"Tag %1"_s.arg(id), .colour = u"#aa3300"_s}});
    for (qint64 id = 1; id <= marks; ++id) {
        const StoredArticle &stored = all[id * 7 % articles];
        edit.changes.append(Change<Annotation>{{},
            Annotation{.id = AnnotationId{id},
                .place = anchorAt(stored.found, {0, 5 + id % 4}),
                .tags = {TagId{1 + id % 12}, TagId{1 + (id + 5) % 12}},
                .note = u"Mark (%1)"_s.arg(id),
                .by = by}});
    }
    for (qint64 id = 1; id <= notes; ++id) {
        edit.changes.append(Change<Note>{{},
            Note{.id = NoteId{id}, .about = ArticleId{1 + id % articles}, .text = u"Note (%1)"_s.arg(id), .by = by}});
    }
    return edit;
}

// What a person has made, by what it says: with its author and in its place or, where that is lost, as a note.
bool says(const Snapshot &snapshot, const QString &words)
{
    const bool isMark = std::ranges::any_of(snapshot.annotations,
        [&words](const auto &list) { return std::ranges::contains(list, words, &Annotation::note); });
    return isMark || std::ranges::any_of(snapshot.notes, [&words](const Note &note) {
        return note.text == words || note.text.endsWith(u'\n' + words);
    });
}

// As it stands in the tables: parts of an article, tags of an annotation.
qsizetype partsOf(const Snapshot &snapshot)
{
    qsizetype parts = 0;
    for (const StoredArticle &stored : snapshot.articles)
        parts += stored.found.authors.size() + stored.found.blocks.size();
    for (const QList<Annotation> &list : snapshot.annotations) {
        for (const Annotation &annotation : list)
            parts += annotation.tags.size();
    }
    return parts;
}

}

class TstLostPages : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const QString grown = m_folder.filePath(u"grown.synoptic"_s);
        const QString path = m_folder.filePath(u"whole.synoptic"_s);
        {
            const auto project = *Project::create(grown);
            QVERIFY(project->perform(manyRows()));
            QVERIFY(project->saveCopy(path)); // without what is left over on the pages
            m_whole = project->snapshot();
        }
        m_bytes = bytesOf(path);
        const auto database = *Database::open(path);
        QVERIFY(database->forEachRow(u"SELECT name, rootpage FROM sqlite_schema"_s, [this](const Statement &row) {
            m_roots.insert(row.text(0), row.integer(1));
            return QString();
        }));
    }

    // The pages below are whole, so all their rows are saved. Of a table without row numbers those go that stand on
    // the lost page itself.
    void whereAnInnerPageIsLostEveryRowBelowIsSaved_data()
    {
        QTest::addColumn<char>("byte");
        QTest::newRow("with zeros") << char(0);
        QTest::newRow("with noise") << char(0xa5);
    }
    void whereAnInnerPageIsLostEveryRowBelowIsSaved()
    {
        QFETCH(const char, byte);
        int ofRows = 0;
        int ofKeys = 0;
        for (qint64 page = 2; page <= m_bytes.size() / pageSize; ++page) {
            const char type = m_bytes[(page - 1) * pageSize];
            if ((type != 2 && type != 5) || !isOfATable(page))
                continue;
            QByteArray bytes = m_bytes;
            std::fill_n(bytes.begin() + (page - 1) * pageSize, pageSize, byte);
            const auto project = recovered(bytes);
            QVERIFY2(project, qPrintable(u"page %1"_s.arg(page)));
            const Snapshot &snapshot = project->snapshot();
            const qsizetype own = type == 2 ? cellsOf(page) : 0;
            if (type == 5) {
                ++ofRows;
                QVERIFY2(snapshot == m_whole, qPrintable(u"page %1: "_s.arg(page) + lostOf(*project)));
                QCOMPARE(lostOf(*project), QString());
            } else {
                ++ofKeys;
                QCOMPARE(snapshot.articles.size(), articles);
                QCOMPARE(countOf(snapshot.annotations), marks);
                const qsizetype missing = partsOf(m_whole) - partsOf(snapshot);
                QVERIFY2(missing <= own, qPrintable(u"page %1: %2 of %3"_s.arg(page).arg(missing).arg(own)));
                QVERIFY(missing == 0 || !lostOf(*project).isEmpty());
            }
        }
        QVERIFY2(ofRows >= 5 && ofKeys >= 3, qPrintable(u"%1, %2"_s.arg(ofRows).arg(ofKeys)));
    }

    // With the list of them: what stands on a page says of which table it is.
    void whereTheRootsOfAllTablesAreLostEveryRowBelowIsSaved()
    {
        QByteArray bytes = m_bytes;
        for (const QString &table : {u"article"_s, u"annotation"_s, u"note"_s})
            std::fill_n(bytes.begin() + (m_roots.value(table) - 1) * pageSize, pageSize, char(0));
        const auto project = recovered(bytes);
        QVERIFY(project);
        QCOMPARE(project->snapshot(), m_whole);
    }

    void whereTheListOfTablesIsLostTheRowsSayWhichTheyAreOf()
    {
        QByteArray bytes = m_bytes;
        for (qsizetype page = 0; page < bytes.size() / pageSize; ++page) {
            const qsizetype from = page == 0 ? 100 : page * pageSize;
            if (page == 0 || bytes.sliced(from, pageSize).contains("CREATE TABLE"))
                std::fill_n(bytes.begin() + from, (page + 1) * pageSize - from, '\0');
        }
        // Two pages change places, so that no table stands where this program puts it.
        const auto swap = [&bytes](qint64 a, qint64 b) {
            const QByteArray kept = bytes.sliced((a - 1) * pageSize, pageSize);
            bytes.replace((a - 1) * pageSize, pageSize, bytes.sliced((b - 1) * pageSize, pageSize));
            bytes.replace((b - 1) * pageSize, pageSize, kept);
        };
        swap(m_roots.value(u"note"_s), m_roots.value(u"setting"_s));
        swap(m_roots.value(u"author"_s), m_roots.value(u"alias"_s));
        const auto project = recovered(bytes);
        QVERIFY(project);
        const Snapshot &snapshot = project->snapshot();
        QCOMPARE(snapshot.articles.size(), articles);
        QCOMPARE(countOf(snapshot.annotations), marks);
        QCOMPARE(snapshot.notes, m_whole.notes);
    }

    // Whatever a person wrote is there unless its own page is gone.
    void whereSeveralPagesAreLostEveryRowOfAWholePageIsSaved_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void whereSeveralPagesAreLostEveryRowOfAWholePageIsSaved()
    {
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
        QByteArray bytes = m_bytes;
        QSet<qsizetype> gone;
        for (const QString &table : {u"article"_s, u"annotation"_s, u"note"_s}) {
            if (random.bounded(2) == 0)
                gone.insert(m_roots.value(table) - 1);
        }
        for (quint32 i = 0; i < 3 * seed; ++i)
            gone.insert(random.bounded(qsizetype(1), bytes.size() / pageSize));
        for (const qsizetype page : std::as_const(gone)) {
            for (qsizetype i = page * pageSize; i < (page + 1) * pageSize; ++i)
                bytes[i] = seed % 2 ? char(0) : char(random.bounded(256));
        }
        const auto project = recovered(bytes);
        QVERIFY(project);
        const Snapshot &snapshot = project->snapshot();
        QCOMPARE(fault(snapshot), QString());
        for (qint64 id = 1; id <= marks; ++id)
            isThereUnlessGone(snapshot, u"Mark (%1)"_s.arg(id), gone);
        for (qint64 id = 1; id <= notes; ++id)
            isThereUnlessGone(snapshot, u"Note (%1)"_s.arg(id), gone);
        QSet<ArticleId> kept;
        for (const StoredArticle &stored : snapshot.articles)
            kept.insert(stored.id);
        for (const StoredArticle &stored : std::as_const(m_whole.articles)) {
            const qsizetype place = m_bytes.indexOf(stored.name.toUtf8());
            const bool isOnOnePage = stored.id.value % 10 != 0;
            QVERIFY2(kept.contains(stored.id) || gone.contains(place / pageSize) || !isOnOnePage,
                qPrintable(u"article %1"_s.arg(stored.id.value)));
        }
        QCOMPARE(kept.size(), snapshot.articles.size());
    }

    // As one that lay in the file before: with the same numbers and other words.
    void anOldPageOfRowsThatAreThereBringsNothing()
    {
        const qsizetype place = m_bytes.indexOf("Note (50)") / pageSize;
        QByteArray old = m_bytes.sliced(place * pageSize, pageSize);
        QCOMPARE(old.front(), char(13));
        old.replace("Note (50)", "Past (50)");
        QByteArray bytes = m_bytes + old;
        const auto root = qsizetype(m_roots.value(u"annotation"_s) - 1) * pageSize;
        std::fill_n(bytes.begin() + root, pageSize, char(0));
        const auto project = recovered(bytes);
        QVERIFY(project);
        QCOMPARE(project->snapshot(), m_whole);
    }

    // SQLite leaves them on pages that it will use again, unless it is built to wipe them.
    void rowsThatWereRemovedStaySo_data()
    {
        QTest::addColumn<bool>("isHeadLost");
        QTest::newRow("where the file says which pages are free") << false;
        QTest::newRow("or it is said that it does not") << true;
    }
    void rowsThatWereRemovedStaySo()
    {
        QFETCH(const bool, isHeadLost);
        const QString path = m_folder.filePath(u"removed.synoptic"_s);
        writeFile(path, m_bytes);
        {
            const auto database = *Database::open(path);
            QVERIFY(database->execute(u"PRAGMA secure_delete = OFF"_s));
            QVERIFY(database->execute(u"DELETE FROM note WHERE id BETWEEN 100 AND 300"_s));
        }
        QByteArray bytes = bytesOf(path);
        QVERIFY(bytes.contains("Note (200)"));
        std::fill_n(bytes.begin() + (m_roots.value(u"note"_s) - 1) * pageSize, pageSize, char(0));
        if (isHeadLost)
            std::fill_n(bytes.begin(), 60, char(0));
        const auto project = recovered(bytes);
        QVERIFY(project);
        const QString warning
            = u"It is not known which pages were no longer in use: rows that had been removed may be back."_s;
        QCOMPARE(lostOf(*project).contains(warning), isHeadLost);
        const QList<Note> &left = project->snapshot().notes;
        QVERIFY(left.size() >= notes - 201);
        QVERIFY2(isHeadLost || left.size() == notes - 201, qPrintable(QString::number(left.size())));
    }

    // A page that was freed still leads to the pages that its rows ran on to, and a row of today may stand on them.
    // Where the list of tables is lost, all that may be a part of it is read, in the order of the pages.
    void aRowKeepsWhatItRunsOnToFromAPageThatWasFreed()
    {
        const QByteArray name = m_whole.articles[9].name.toUtf8(); // of one that runs on
        const qsizetype place = m_bytes.indexOf(name);
        const qsizetype freed = place / pageSize;
        QByteArray bytes = m_bytes + m_bytes.sliced(freed * pageSize, pageSize);
        int led = 0;
        for (const qint64 inner : pagesBelow(m_roots.value(u"article"_s))) {
            for (const qsizetype lead : leadsOn(inner)) {
                if (qFromBigEndian<quint32>(m_bytes.constData() + lead) != freed + 1)
                    continue;
                qToBigEndian(quint32(bytes.size() / pageSize), bytes.data() + lead);
                ++led;
            }
        }
        QCOMPARE(led, 1);
        bytes.replace(place, name.size(), QByteArray(name).replace("ferry", "wharf"));
        std::fill_n(bytes.begin(), pageSize, char(0));
        const auto project = recovered(bytes);
        QVERIFY(project);
        QCOMPARE(project->snapshot(), m_whole);
    }

    // Rows of its own look like ours, and are not.
    void aTableThatAnotherProgramMadeGivesNothing()
    {
        const QString path = m_folder.filePath(u"other.synoptic"_s);
        writeFile(path, m_bytes);
        {
            const auto database = *Database::open(path);
            QVERIFY(database->execute(
                u"CREATE TABLE kept (id INTEGER PRIMARY KEY, about INTEGER, article INTEGER, start INTEGER,"
                " \"end\" INTEGER, words TEXT, text TEXT NOT NULL, author TEXT NOT NULL, created TEXT NOT NULL,"
                " modified TEXT NOT NULL) STRICT"_s));
            QVERIFY(database->execute(u"INSERT INTO kept SELECT id + 200, about, article, start, \"end\", words,"
                                      " 'Kept ' || text, author, created, modified FROM note"_s));
        }
        const auto project = recovered(bytesOf(path));
        QVERIFY(project);
        QCOMPARE(project->snapshot(), m_whole);
        QCOMPARE(lostOf(*project), QString());
    }

    // Nobody can tell which of them is the later one: the first is kept, and it is said.
    void aRowThatIsThereInTwoStatesComesOnce()
    {
        const qsizetype place = m_bytes.indexOf("Note (50)") / pageSize;
        QByteArray old = m_bytes.sliced(place * pageSize, pageSize);
        old.replace("Note (50)", "Past (50)");
        QByteArray bytes = m_bytes + old;
        std::fill_n(bytes.begin() + (m_roots.value(u"note"_s) - 1) * pageSize, pageSize, char(0));
        const auto project = recovered(bytes);
        QVERIFY(project);
        QCOMPARE(project->snapshot(), m_whole);
        QCOMPARE(
            lostOf(*project), u"Rows of the table “note” that are there in two states, of which one is kept: 1."_s);
    }

    // The tags of annotations are three numbers, as are the entries of their index.
    void whatMayBeOfTwoTablesIsListedAndNotGuessed()
    {
        QByteArray bytes = m_bytes;
        for (const QString &tree : {u"annotation_tag"_s, u"annotation_of_tag"_s})
            std::fill_n(bytes.begin() + (m_roots.value(tree) - 1) * pageSize, pageSize, char(0));
        const auto project = recovered(bytes);
        QVERIFY(project);
        QCOMPARE(countOf(project->snapshot().annotations), marks);
        QVERIFY(std::ranges::all_of(project->snapshot().annotations, [](const auto &list) {
            return std::ranges::all_of(list, [](const Annotation &annotation) { return annotation.tags.isEmpty(); });
        }));
        // Annotation 450 has tag 7 first.
        QVERIFY2(lostOf(*project).contains(u"450, 0, 7"_s), qPrintable(lostOf(*project).left(2000)));
    }

    // Else what is left of a person's work passes for all of it.
    void aLossIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        const auto wipe = [](QByteArray &bytes, qint64 page) {
            std::fill_n(bytes.begin() + (page - 1) * pageSize, pageSize, char(0));
        };
        const auto forget = [this](QByteArray &bytes, qint64 page, qsizetype entries) {
            qToBigEndian(quint16(cellsOf(page) - entries), bytes.data() + (page - 1) * pageSize + 3);
        };
        const auto atMost = [](qsizetype rows) {
            return u"Rows of the table “note” that could not be read: %1 at most."_s.arg(rows);
        };
        const qint64 root = m_roots.value(u"note"_s);
        const QList<qint64> below = pagesBelow(root);
        QByteArray bytes = m_bytes;
        wipe(bytes, below.first());
        forget(bytes, root, 3);
        QTest::newRow("of a page, where others are found that were not known to be missing")
            << bytes << atMost(cellsOf(below.first()));
        bytes = m_bytes;
        wipe(bytes, below[below.size() - 2]);
        forget(bytes, root, 2);
        QTest::newRow("of a page that the one above has forgotten")
            << bytes << atMost(cellsOf(below[below.size() - 2]));
        bytes = m_bytes;
        forget(bytes, below.first(), 1);
        QTest::newRow("of the last row of a page") << bytes << atMost(1);
        bytes = m_bytes;
        forget(bytes, below.first(), cellsOf(below.first()) - 1);
        QTest::newRow("of all rows of a page but the first") << bytes << atMost(cellsOf(below.first()) - 1);
        bytes = m_bytes;
        forget(bytes, below.first(), cellsOf(below.first()));
        QTest::newRow("of all rows of a page") << bytes << atMost(cellsOf(below.first()));
        bytes = m_bytes;
        wipe(bytes, below.first());
        wipe(bytes, root);
        QTest::newRow("where only the last number says how many rows there were")
            << bytes << atMost(cellsOf(below.first()));
        wipe(bytes, m_roots.value(u"sqlite_sequence"_s));
        QTest::newRow("where nothing says how many rows there were")
            << bytes << u"Some rows of the table “note” could not be read."_s;
    }
    void aLossIsSaid()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, said);
        const auto project = recovered(bytes);
        QVERIFY(project);
        QVERIFY(project->snapshot().notes.size() < m_whole.notes.size());
        QCOMPARE(lostOf(*project), said);
    }

    // Where the entries of a page stand, what they lead to and how long they are: any of it may be wrong.
    void randomBytesInPagesDoNoHarm_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 10; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void randomBytesInPagesDoNoHarm()
    {
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
        QByteArray bytes = m_bytes;
        for (qsizetype page = 1; page < bytes.size() / pageSize; ++page) {
            const qsizetype from = page * pageSize;
            if (bytes[from] == 0 || random.bounded(3) > 0)
                continue;
            const auto first = qFromBigEndian<quint16>(bytes.constData() + from + 5); // where the entries begin
            for (const qsizetype at : {qsizetype(1 + random.bounded(40)), qsizetype(first + random.bounded(40))})
                bytes[from + at % pageSize] = char(random.bounded(256));
        }
        const auto project = recovered(bytes);
        QVERIFY(project);
        const Snapshot &snapshot = project->snapshot();
        QCOMPARE(fault(snapshot), QString());
        QVERIFY(!lostOf(*project).isEmpty());
        QVERIFY(snapshot.articles.size() > articles / 2);
        QVERIFY(countOf(snapshot.annotations) + snapshot.notes.size() > (marks + notes) / 2);
    }

    // A file that was made to lead round in a circle, or to read all of itself again and again.
    void aFileThatLeadsNowhereComesToItsEnd_data()
    {
        QTest::addColumn<bool>("isAnyLeft");
        QTest::addColumn<QByteArray>("bytes");
        const auto numberAt
            = [](QByteArray &bytes, qsizetype at, quint32 number) { qToBigEndian(number, bytes.data() + at); };
        const auto changed = [this](const auto &change) {
            QByteArray bytes = m_bytes;
            for (qsizetype page = 1; page < bytes.size() / pageSize; ++page)
                change(bytes, page);
            return bytes;
        };
        QTest::newRow("every inner page leads to itself") << true << changed([&](QByteArray &bytes, qsizetype page) {
            const qsizetype from = page * pageSize;
            if (bytes[from] != 5 && bytes[from] != 2)
                return;
            numberAt(bytes, from + 8, quint32(page + 1));
            const auto cells = qFromBigEndian<quint16>(bytes.constData() + from + 3);
            for (qsizetype i = 0; i < cells; ++i) {
                const auto at = qFromBigEndian<quint16>(bytes.constData() + from + 12 + 2 * i);
                numberAt(bytes, from + at, quint32(page + 1));
            }
        });
        QTest::newRow("every inner page leads out of the file")
            << true << changed([&](QByteArray &bytes, qsizetype page) {
                   if (bytes[page * pageSize] == 5 || bytes[page * pageSize] == 2)
                       std::fill_n(bytes.begin() + page * pageSize + 8, 4, '\xff');
               });
        QTest::newRow("every page of characters follows on itself")
            << true << changed([&](QByteArray &bytes, qsizetype page) {
                   if (bytes[page * pageSize] == 0)
                       numberAt(bytes, page * pageSize, quint32(page + 1));
               });
        QTest::newRow("every page has as many entries as a number can say")
            << false << changed([&](QByteArray &bytes, qsizetype page) {
                   if (QByteArrayView("\2\5\12\15").contains(bytes[page * pageSize]))
                       std::fill_n(bytes.begin() + page * pageSize + 3, 2, '\xff');
               });
        QTest::newRow("every entry is one and the same") << true << changed([&](QByteArray &bytes, qsizetype page) {
            const qsizetype from = page * pageSize;
            const qsizetype head = bytes[from] == 5 || bytes[from] == 2 ? 12 : 8;
            const auto cells = qFromBigEndian<quint16>(bytes.constData() + from + 3);
            if (bytes[from] == 0)
                return;
            for (qsizetype i = 1; i < cells; ++i)
                bytes.replace(from + head + 2 * i, 2, bytes.sliced(from + head, 2));
        });
        QTest::newRow("every page is a copy of the first inner one")
            << false << changed([&](QByteArray &bytes, qsizetype page) {
                   bytes.replace(page * pageSize, pageSize,
                       m_bytes.sliced((m_roots.value(u"article"_s) - 1) * pageSize, pageSize));
               });
        QTest::newRow("the free pages are all there are") << true << [&] {
            QByteArray bytes = m_bytes;
            std::fill_n(bytes.begin() + (m_roots.value(u"note"_s) - 1) * pageSize, pageSize, char(0));
            numberAt(bytes, 32, quint32(m_roots.value(u"article"_s)));
            numberAt(bytes, 36, quint32(bytes.size() / pageSize));
            return bytes;
        }();
    }
    void aFileThatLeadsNowhereComesToItsEnd()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, isAnyLeft);
        const auto project = recovered(bytes);
        QCOMPARE(project != nullptr, isAnyLeft);
        if (!project)
            return; // it says so, see recovered()
        const Snapshot &snapshot = project->snapshot();
        QCOMPARE(fault(snapshot), QString());
        QVERIFY(snapshot.articles.size() <= articles);
        QVERIFY(countOf(snapshot.annotations) + snapshot.notes.size() <= marks + notes);
        QVERIFY(snapshot == m_whole || !lostOf(*project).isEmpty());
    }

    // Its pages may lead to others as often as they have entries: whatever it says, it is gone through a few times.
    void howMuchIsReadOfAFileHangsOnItsSizeOnly_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const qint64 before = m_bytes.size() / pageSize;
        // Of articles: of no other table, and some of them run on to further pages.
        const qsizetype leaf = m_bytes.indexOf(m_whole.articles[9].name.toUtf8()) / pageSize;
        QByteArray bytes = m_bytes;
        QList<qint64> added;
        for (qint64 i = 1; i <= 100; ++i) {
            added.append(before + i);
            bytes.append(leadingTo(QList<qint64>(mostLeads, leaf + 1)));
        }
        bytes.replace((m_roots.value(u"annotation"_s) - 1) * pageSize, pageSize, leadingTo(added));
        QTest::newRow("where the entries of a table all lead to one page of another") << bytes;

        const QString path = m_folder.filePath(u"tables.synoptic"_s);
        writeFile(path, m_bytes);
        QList<qint64> roots;
        {
            const auto database = *Database::open(path);
            for (int i = 0; i < 200; ++i)
                QVERIFY(database->execute(u"CREATE TABLE other_%1 (it INTEGER)"_s.arg(i)));
            QVERIFY(database->forEachRow(
                u"SELECT rootpage FROM sqlite_schema WHERE name LIKE 'other%'"_s, [&roots](const Statement &row) {
                    roots.append(row.integer(0));
                    return QString();
                }));
        }
        bytes = bytesOf(path);
        added.clear();
        for (qint64 i = 1; i <= mostLeads; ++i) {
            added.append(bytes.size() / pageSize + 1);
            bytes.append(m_bytes.sliced(leaf * pageSize, pageSize));
        }
        for (const qint64 root : std::as_const(roots))
            bytes.replace((root - 1) * pageSize, pageSize, leadingTo(added));
        QTest::newRow("where many tables lead to pages that are of none") << bytes;
    }
    void howMuchIsReadOfAFileHangsOnItsSizeOnly()
    {
        QFETCH(const QByteArray, bytes);
        const qint64 before = bytesRead();
        const auto project = recovered(bytes);
        const qint64 times = (bytesRead() - before) / bytes.size();
        QVERIFY(project);
        QCOMPARE(project->snapshot().articles, m_whole.articles);
        QVERIFY2(times >= 1 && times <= 32, qPrintable(QString::number(times)));
    }

private:
    static constexpr qint64 mostLeads = 500; // of an inner page

    // An inner page of a table.
    static QByteArray leadingTo(const QList<qint64> &below)
    {
        QByteArray page(pageSize, '\0');
        page[0] = 5;
        qsizetype at = pageSize;
        for (qsizetype i = 0; i + 1 < below.size(); ++i) {
            page[--at] = char(1 + i % 100);
            at -= 4;
            qToBigEndian(quint32(below[i]), page.data() + at);
            qToBigEndian(quint16(at), page.data() + 12 + 2 * i);
        }
        qToBigEndian(quint16(below.size() - 1), page.data() + 3);
        qToBigEndian(quint16(at), page.data() + 5);
        qToBigEndian(quint32(below.last()), page.data() + 8);
        return page;
    }
    // What is read of a file that is damaged; nothing where it is said that nothing is left in it.
    std::unique_ptr<Project> recovered(const QByteArray &bytes) const
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        writeFile(path, bytes);
        const auto refused = Project::open(path);
        if (refused || refused.error().kind != Error::Kind::Damaged) {
            QTest::qFail("not refused as damaged", __FILE__, __LINE__);
            return {};
        }
        auto project = Project::openToRead(path, refused.error());
        if (!project
            && project.error().message != u"Nothing can be read from “a.synoptic”: put a backup in its place."_s)
            qFatal("%ls", qUtf16Printable(project.error().message));
        return project ? *std::move(project) : nullptr;
    }
    static QString lostOf(const Project &project) { return project.onlyRead()->lost.join(u'\n'); }

    qsizetype cellsOf(qint64 page) const
    {
        return qFromBigEndian<quint16>(m_bytes.constData() + (page - 1) * pageSize + 3);
    }
    // Where in the file an inner page has the numbers of those that it leads to.
    QList<qsizetype> leadsOn(qint64 page) const
    {
        const qsizetype from = (page - 1) * pageSize;
        QList<qsizetype> places;
        for (qsizetype i = 0; i < cellsOf(page); ++i)
            places.append(from + qFromBigEndian<quint16>(m_bytes.constData() + from + 12 + 2 * i));
        return places << from + 8;
    }
    QList<qint64> pagesBelow(qint64 page) const
    {
        QList<qint64> below;
        for (const qsizetype place : leadsOn(page))
            below.append(qFromBigEndian<quint32>(m_bytes.constData() + place));
        return below;
    }
    // A page of an index holds nothing of its own.
    bool isOfATable(qint64 page) const
    {
        const auto database = *Database::openAsItIs(m_folder.filePath(u"whole.synoptic"_s));
        return database
                   ->number(u"SELECT count(*) FROM dbstat AS d JOIN sqlite_schema AS s ON s.name = d.name"
                            " WHERE s.type = 'table' AND s.name NOT LIKE 'article\\_words%%' ESCAPE '\\'"
                            " AND d.pageno = %1"_s.arg(page))
                   .value_or(0)
            > 0;
    }
    void isThereUnlessGone(const Snapshot &snapshot, const QString &words, const QSet<qsizetype> &gone) const
    {
        const qsizetype place = m_bytes.indexOf(words.toUtf8());
        QVERIFY(place > 0);
        QVERIFY2(says(snapshot, words) || gone.contains(place / pageSize), qPrintable(words));
    }

    const Folder m_folder;
    QByteArray m_bytes;
    QHash<QString, qint64> m_roots;
    Snapshot m_whole;
};

static const Synoptic::Test::Suite<TstLostPages> suite("tst_lostpages");

#include "tst_lostpages.moc"
