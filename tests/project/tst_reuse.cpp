// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/project.h"
#include "app/project/reusenames.h"
#include "app/project/steps.h"
#include "tests/project/sampleproject.h"
#include "tests/support/suite.h"

#include <QTest>

#include <limits>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// "Ferry" and "late 🚢" of two articles: the second ends behind a character that UTF-16 counts twice.
Reuse cluster(qint64 number = 7, ReuseId id = {})
{
    return {.id = id,
        .source = passimSource,
        .number = number,
        .places
        = {{anchorAt(sampleArticle(1).found, {6, 13}), true}, {anchorAt(sampleArticle(2).found, {6, 13}), false}}};
}

Reuse pair()
{
    Reuse reuse = cluster(0);
    reuse.kind = Reuse::Kind::Pair;
    reuse.matches = 6;
    return reuse;
}

Result<std::unique_ptr<Project>> projectOfTwo(const Folder &folder)
{
    auto project = Project::create(folder.filePath(u"a.synoptic"_s));
    if (project && !(*project)->perform(addition(**project, 2)))
        return std::unexpected(Error());
    return project;
}

}

class TstReuse : public QObject
{
    Q_OBJECT
private slots:
    void whatAnotherProgramFoundIsReadAgain()
    {
        const Folder folder;
        Snapshot written;
        {
            auto project = *projectOfTwo(folder);
            const qint64 beyondDouble = (qint64(1) << 53) + 1;
            const QList<Reuse> found{cluster(std::numeric_limits<qint64>::min()), cluster(beyondDouble), pair()};
            QVERIFY(project->perform(reuseOf(*project, passimSource, found, u"Add"_s)));
            written = project->snapshot();
            QCOMPARE(written.reuses.size(), 3);
            QCOMPARE(written.reuses[1].number, beyondDouble);
        }
        const auto project = *Project::open(folder.filePath(u"a.synoptic"_s));
        QCOMPARE(project->snapshot(), written);
        QVERIFY(project->check());
    }

    void rangesInTheFileCountCodePoints()
    {
        const Folder folder;
        {
            auto project = *projectOfTwo(folder);
            QVERIFY(project->perform(reuseOf(*project, passimSource, {cluster()}, u"Add"_s)));
        }
        QVERIFY(dump(folder.filePath(u"a.synoptic"_s)).contains("11612'late 🚢'1\n12612'late 🚢'0\n"));
    }

    void aNewResultTakesThePlaceOfTheOldOneInOneStep()
    {
        const Folder folder;
        auto project = *projectOfTwo(folder);
        QVERIFY(project->perform(reuseOf(*project, passimSource, {cluster(1), cluster(2)}, u"Add"_s)));
        const Snapshot before = project->snapshot();
        QVERIFY(project->perform(reuseOf(*project, passimSource, {cluster(3)}, u"Add"_s)));
        QCOMPARE(project->snapshot().reuses, QList{cluster(3, ReuseId{3})});
        QCOMPARE(project->undoStack()->count(), 3);
        project->undo();
        QCOMPARE(project->snapshot(), before);
    }

    void theSameResultAgainChangesNothing()
    {
        const Folder folder;
        auto project = *projectOfTwo(folder);
        QVERIFY(project->perform(reuseOf(*project, passimSource, {cluster(), pair()}, u"Add"_s)));
        QVERIFY(reuseOf(*project, passimSource, {cluster(), pair()}, u"Add"_s).changes.isEmpty());
    }

    void onlyWhatOneProgramFoundIsTakenAway()
    {
        const Folder folder;
        auto project = *projectOfTwo(folder);
        Reuse other = cluster();
        other.source = u"elsewhere"_s;
        QVERIFY(project->perform(reuseOf(*project, QLatin1StringView("elsewhere"), {other}, u"Add"_s)));
        QVERIFY(project->perform(reuseOf(*project, passimSource, {cluster()}, u"Add"_s)));
        QVERIFY(project->perform(reuseRemovalOf(project->snapshot(), passimSource, u"Remove"_s)));
        QCOMPARE(project->snapshot().reuses.size(), 1);
        QCOMPARE(project->snapshot().reuses.first().source, u"elsewhere"_s);
    }

    void anArticleThatGoesTakesItsPlacesAlong()
    {
        const StoredArticle one = sampleArticle(1);
        const StoredArticle two = sampleArticle(2);
        const StoredArticle three = sampleArticle(3);
        Reuse ofThree = cluster(8, ReuseId{2});
        ofThree.places.append({anchorAt(three.found, {6, 13}), false});
        const Snapshot all{.articles = {one, two, three}, .reuses = {cluster(7, ReuseId{1}), ofThree}};
        QVERIFY(!appliedIfFits(all, {{}, {Change<StoredArticle>{two, {}}}}));
        const Edit edit{u"Remove"_s, removal(all, two.id)};
        Reuse left = ofThree;
        left.places.removeAt(1);
        QCOMPARE(applied(all, edit), (Snapshot{.articles = {one, three}, .reuses = {left}}));
        QCOMPARE(applied(applied(all, edit), inverse(edit)), all);
    }

    void itFitsOnlyOnTheWordsItSays_data()
    {
        QTest::addColumn<Reuse>("reuse");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char *name, bool fits, auto change) {
            Reuse reuse = cluster(7, ReuseId{1});
            change(reuse);
            QTest::newRow(name) << reuse << fits;
        };
        row("two places", true, [](Reuse &) { });
        row("one place", false, [](Reuse &it) { it.places.removeLast(); });
        row("no program", false, [](Reuse &it) { it.source.clear(); });
        row("other words", false, [](Reuse &it) { it.places[0].place.words = u"Boats"_s; });
        row("half a character", false,
            [](Reuse &it) { it.places[0].place = anchorAt(sampleArticle(1).found, {6, 12}); });
        row("out of order", false, [](Reuse &it) { it.places.swapItemsAt(0, 1); });
        row("twice the same place", false, [](Reuse &it) { it.places[1] = it.places[0]; });
        row("an article that is not there", false, [](Reuse &it) { it.places[1].place.article = ArticleId{9}; });
        row("three in a pair", false, [](Reuse &it) {
            it.kind = Reuse::Kind::Pair;
            it.places.append({anchorAt(sampleArticle(2).found, {14, 16}), false});
        });
    }
    void itFitsOnlyOnTheWordsItSays()
    {
        QFETCH(const Reuse, reuse);
        QFETCH(const bool, fits);
        const Snapshot both{.articles = {sampleArticle(1), sampleArticle(2)}};
        QCOMPARE(appliedIfFits(both, {{}, {Change<Reuse>{{}, reuse}}}).has_value(), fits);
    }

    void articlesOfOneNameAreToldApartByTheirNumbers()
    {
        QList<StoredArticle> articles{sampleArticle(1), sampleArticle(2), sampleArticle(3), sampleArticle(4)};
        articles[0].name = u"a.txt"_s;
        articles[1].name = u"b.txt"_s;
        articles[2].name = u"a.txt"_s;
        articles[3].name = u"a.txt#1"_s;
        QCOMPARE(idsForOthers(articles), (QStringList{u"a.txt#1#"_s, u"b.txt"_s, u"a.txt#3"_s, u"a.txt#1"_s}));
        const auto byId = articlesByIdForOthers(articles);
        QCOMPARE(byId.values(u"b.txt"_s), QList<const Article *>{&articles[1].found});
        QCOMPARE(byId.values(u"a.txt#3"_s), QList<const Article *>{&articles[2].found});
        QCOMPARE(byId.count(u"a.txt"_s), 2);
        QCOMPARE(byId.count(u"c.txt"_s), 0);
    }
};

static const Synoptic::Test::Suite<TstReuse> suite("tst_reuse");

#include "tst_reuse.moc"
