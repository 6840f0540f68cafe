// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/project.h"
#include "tests/project/sampleproject.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

StoredArticle olderThan(StoredArticle stored, qint64 newer)
{
    stored.newer = ArticleId{newer};
    return stored;
}

}

class TstVersions : public QObject
{
    Q_OBJECT
private slots:
    void anArticleWithANewerVersionStandsInNoList()
    {
        const Snapshot snapshot{{olderThan(sampleArticle(1), 3), sampleArticle(2), sampleArticle(3)}};
        QCOMPARE(currentArticles(snapshot), (QList{snapshot.articles[1], snapshot.articles[2]}));
        QCOMPARE(effectiveArticles(snapshot).size(), 2);
    }

    void theVersionsOfAnArticleAreTheSameFromEach()
    {
        const Snapshot snapshot{{olderThan(sampleArticle(1), 3), sampleArticle(2), olderThan(sampleArticle(3), 4),
            sampleArticle(4), olderThan(sampleArticle(5), 3)}};
        const QList<ArticleId> versions{ArticleId{1}, ArticleId{5}, ArticleId{3}, ArticleId{4}};
        for (const ArticleId id : versions)
            QCOMPARE(versionsOf(snapshot, id), versions);
        QCOMPARE(versionsOf(snapshot, ArticleId{2}), QList{ArticleId{2}});
    }

    void aVersionNamesOneThatIsThere_data()
    {
        QTest::addColumn<qint64>("newer");
        QTest::addColumn<bool>("fits");
        QTest::newRow("another article") << qint64(2) << true;
        QTest::newRow("none that is there") << qint64(9) << false;
        QTest::newRow("itself") << qint64(1) << false;
        QTest::newRow("one that names it") << qint64(3) << false;
    }
    void aVersionNamesOneThatIsThere()
    {
        QFETCH(const qint64, newer);
        QFETCH(const bool, fits);
        const Snapshot snapshot{{sampleArticle(1), sampleArticle(2), olderThan(sampleArticle(3), 1)}};
        const Change<StoredArticle> change{snapshot.articles[0], olderThan(sampleArticle(1), newer)};
        QCOMPARE(appliedIfFits(snapshot, {{}, {change}}).has_value(), fits);
    }

    void aNewerVersionStaysWhileAnOlderOneNamesIt()
    {
        const Snapshot snapshot{{olderThan(sampleArticle(1), 2), sampleArticle(2)}};
        const Change<StoredArticle> gone{snapshot.articles[1], {}};
        QVERIFY(!appliedIfFits(snapshot, {{}, {gone}}));
        QVERIFY(appliedIfFits(snapshot, {{}, {Change<StoredArticle>{snapshot.articles[0], {}}, gone}}));
    }

    void versionsAreInTheFileAndGoTogether()
    {
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        Snapshot written;
        {
            const auto project = Project::create(path);
            QVERIFY((*project)->perform(addition(**project, 3)));
            const StoredArticle first = (*project)->snapshot().articles[0];
            QVERIFY((*project)->perform({u"Version"_s, {Change<StoredArticle>{first, olderThan(first, 3)}}}));
            written = (*project)->snapshot();
        }
        QVERIFY(isSound(path));
        const QByteArray before = dump(path);
        {
            const auto project = Project::open(path);
            QVERIFY(project);
            QCOMPARE((*project)->snapshot(), written);
            QVERIFY((*project)->perform({u"Remove"_s, removal(written, ArticleId{3})}));
            QCOMPARE((*project)->snapshot().articles.size(), 1);
            (*project)->undoStack()->undo();
            QCOMPARE((*project)->snapshot(), written);
        }
        QCOMPARE(dump(path), before);
    }
};

static const Synoptic::Test::Suite<TstVersions> suite("tst_versions");

#include "tst_versions.moc"
