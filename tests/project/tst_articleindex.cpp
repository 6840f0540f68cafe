// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/articleindex.h"
#include "tests/project/randomedits.h"
#include "tests/project/sampleproject.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// The numbers of the articles that may hold what is typed.
QList<qint64> found(const Project &project, const QString &typed)
{
    QList<qint64> numbers;
    for (const ArticleId id : project.articlesWith(wordsTyped(typed)))
        numbers.append(id.value);
    std::ranges::sort(numbers);
    return numbers;
}

// What the index says, row by row.
QByteArray rowsOf(const QString &path)
{
    const auto database = *Database::open(path);
    QByteArray rows;
    (void)database->execute(u"CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, article_words, instance)"_s);
    (void)database->forEachRow(
        u"SELECT CAST(term AS BLOB), doc, offset FROM temp.terms ORDER BY doc, offset"_s, [&](const Statement &row) {
            rows += row.bytes(0) + ' ' + QByteArray::number(row.integer(1)) + '\n';
            return QString();
        });
    return rows;
}

Edit additionOfTexts(Project &project, const QStringList &texts)
{
    Edit edit{u"Add"_s, {}};
    for (const QString &text : texts)
        edit.changes.append(Change<StoredArticle>{{}, sampleArticle(project.nextArticleId().value, text)});
    return edit;
}

}

class TstArticleIndex : public QObject
{
    Q_OBJECT
private slots:
    void articlesAreFoundByTheirWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QList<qint64>>("articles");
        QTest::newRow("a word") << u"ferry"_s << QList<qint64>{1, 2};
        QTest::newRow("case and accents do not count") << u"ÉCOLE"_s << QList<qint64>{3};
        QTest::newRow("a part of a word is no word") << u"ferr"_s << QList<qint64>();
        QTest::newRow("a beginning, with a star") << u"ferr*"_s << QList<qint64>{1, 2};
        QTest::newRow("all words, in any order") << u"harbour ferry"_s << QList<qint64>{2};
        QTest::newRow("a phrase") << u"\"ferry left\""_s << QList<qint64>{2};
        QTest::newRow("a phrase that goes on") << u"\"the ferry le\"*"_s << QList<qint64>{2};
        QTest::newRow("words of a phrase apart") << u"\"ferry harbour\""_s << QList<qint64>();
        QTest::newRow("a word of Han inside a run of letters") << u"港口"_s << QList<qint64>{3};
        QTest::newRow("letters of Han in another order") << u"口港"_s << QList<qint64>();
        QTest::newRow("a word that SQLite's queries would take for its own") << u"AND"_s << QList<qint64>{2};
        QTest::newRow("a word that is nowhere") << u"train"_s << QList<qint64>();
    }
    void articlesAreFoundByTheirWords()
    {
        const Folder folder;
        const auto project = *Project::create(folder.filePath(u"a.synoptic"_s));
        QVERIFY(project->perform(additionOfTexts(*project,
            {u"A ferry."_s, u"The ferry left, and the harbour was still."_s, u"L’école du port. 新港口开放。"_s})));
        QFETCH(const QString, typed);
        QTEST(found(*project, typed), "articles");
    }

    void theIndexGoesWithEveryStepAndItsUndo()
    {
        const Folder folder;
        const auto project = *Project::create(folder.filePath(u"a.synoptic"_s));
        QVERIFY(project->perform(additionOfTexts(*project, {u"A ferry."_s, u"A boat."_s})));
        const StoredArticle ferry = project->snapshot().articles.first();
        StoredArticle other = ferry;
        other.found.text = u"A train."_s;
        other.found.blocks.clear();
        QVERIFY(project->perform({u"Replace"_s, {Change<StoredArticle>{ferry, other}}}));
        QCOMPARE(found(*project, u"ferry"_s), QList<qint64>());
        QCOMPARE(found(*project, u"train"_s), QList<qint64>{1});
        QVERIFY(project->perform({u"Remove"_s, {Change<StoredArticle>{other, {}}}}));
        QCOMPARE(found(*project, u"a"_s), QList<qint64>{2});
        project->undo();
        project->undo();
        QCOMPARE(found(*project, u"ferry"_s), QList<qint64>{1});
        project->undo();
        QCOMPARE(found(*project, u"a"_s), QList<qint64>());
    }

    void afterAnyStepsTheIndexIsThatOfAFreshFile_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void afterAnyStepsTheIndexIsThatOfAFreshFile()
    {
        QFETCH(const quint32, seed);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        const QString again = folder.filePath(u"b.synoptic"_s);
        QRandomGenerator random(seed);
        {
            const auto project = *Project::create(path);
            QVERIFY(project->perform(addition(*project, 3)));
            for (int i = 0; i < 25; ++i)
                QVERIFY(project->perform(randomEdit(random, *project)));
            QVERIFY(project->perform(addition(*project, 1))); // whatever the steps have left
            const auto fresh = *Project::create(again);
            Edit all{u"Add"_s, {}};
            for (const StoredArticle &stored : project->snapshot().articles)
                all.changes.append(Change<StoredArticle>{{}, stored});
            QVERIFY(fresh->perform(all));
        }
        QVERIFY(rowsOf(path).contains("ferry"));
        QCOMPARE(rowsOf(path), rowsOf(again));
    }

    void whatIsMissingIsMadeAgainWhenTheFileIsOpened()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        {
            const auto project = *Project::create(path);
            QVERIFY(project->perform(additionOfTexts(*project, {u"A ferry."_s, u"…"_s})));
        }
        {
            const auto database = *Database::open(path);
            QVERIFY(database->execute(u"INSERT INTO article_words (article_words) VALUES ('delete-all')"_s));
        }
        {
            const auto project = *Project::open(path);
            QCOMPARE(found(*project, u"ferry"_s), QList<qint64>{1});
            QVERIFY(project->check());
        }
        QCOMPARE(rowsOf(path), QByteArray("a 1\nferry 1\n"));
    }

    void theIndexTellsWhichArticlesItKnows()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        {
            const auto project = *Project::create(path);
            QVERIFY(project->perform(additionOfTexts(*project, {u"A ferry."_s, u"A boat."_s})));
        }
        const auto database = *Database::open(path);
        QVERIFY(database->execute(u"DELETE FROM article_words WHERE rowid = 1"_s));
        QCOMPARE(articlesWith(*database, wordsTyped(u"ferry")).value(), QSet<ArticleId>());
        QCOMPARE(indexedArticles(*database).value(), QSet{ArticleId{2}});
    }

    void aStepThatCannotBeWrittenLeavesTheIndexAsItWas()
    {
        const Folder folder;
        const auto project = *Project::create(folder.filePath(u"a.synoptic"_s));
        QVERIFY(project->perform(additionOfTexts(*project, {u"A ferry."_s})));
        int writes = 0;
        Database::setFault([&writes] { return ++writes > 6; }); // begin, article, index and the next article's
        const Result<void> performed = project->perform(additionOfTexts(*project, {u"A train."_s, u"A coach."_s}));
        Database::setFault({});
        QVERIFY(!performed);
        QCOMPARE(found(*project, u"train"_s), QList<qint64>());
        QCOMPARE(found(*project, u"ferry"_s), QList<qint64>{1});
    }
};

static const Synoptic::Test::Suite<TstArticleIndex> suite("tst_articleindex");

#include "tst_articleindex.moc"
