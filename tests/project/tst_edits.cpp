// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/project/randomedits.h"
#include "tests/project/sampleproject.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

#include <array>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

// Steps chosen at random, each run from its own seed, so that a failure can be made again.
class TstEdits : public QObject
{
    Q_OBJECT
private slots:
    void anEditTakenBackTwiceIsItself()
    {
        const Edit edit{u"x"_s,
            {Change<StoredArticle>{std::nullopt, sampleArticle(1)}, Change<StoredArticle>{sampleArticle(2), {}}}};
        QCOMPARE(inverse(inverse(edit)), edit);
        QCOMPARE(inverse(edit).changes.first(), AnyChange(Change<StoredArticle>{{}, sampleArticle(2)}));
    }

    void articlesAreInTheOrderOfTheirPositions()
    {
        StoredArticle first = sampleArticle(1);
        StoredArticle last = sampleArticle(2);
        const Snapshot both = applied({}, {{}, {Change<StoredArticle>{{}, first}, Change<StoredArticle>{{}, last}}});
        StoredArticle moved = first;
        moved.position = 9;
        const Snapshot after = applied(both, {{}, {Change<StoredArticle>{first, moved}}});
        QCOMPARE(after.articles, (QList{last, moved}));
    }

    void correctionsAreLaidOverTheArticlesTheyBelongTo()
    {
        Snapshot snapshot{{sampleArticle(1), sampleArticle(2)}, {}, {}};
        snapshot.corrections.append(
            {CorrectionId{1}, ArticleId{2}, Correction::Field::Outlet, {}, u"The Other Paper"_s});
        const QList<Article> articles = effectiveArticles(snapshot);
        QCOMPARE(articles[0], snapshot.articles[0].found);
        QCOMPARE(articles[1].outlet, u"The Other Paper"_s);
        QCOMPARE(articles[1].text, snapshot.articles[1].found.text);
    }

    void aVerdictFitsOnlyWordsThatStandInItsArticle_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<bool>("fits");
        const Article one = sampleArticle(1).found;
        const Article two = sampleArticle(2).found;
        const Anchor here = anchorAt(one, {0, 5});
        const Anchor there = anchorAt(two, {6, 10});
        const VerdictId id{1};
        Anchor elsewhere = here;
        elsewhere.range = {1, 6};
        Anchor nowhere = here;
        nowhere.range = {0, 5000};
        Anchor halfAShip = anchorAt(one, {11, 12});
        QTest::newRow("two places of two articles") << Verdict{id, Verdict::Kind::Same, here, there, {}} << true;
        QTest::newRow("a speaker for one place") << Verdict{id, Verdict::Kind::SaidBy, here, {}, u"Ann Ode"_s} << true;
        QTest::newRow("nobody can be named") << Verdict{id, Verdict::Kind::SaidBy, here, {}, {}} << true;
        QTest::newRow("other words than those there") << Verdict{id, Verdict::Kind::Quote, elsewhere, {}, {}} << false;
        QTest::newRow("beyond the end") << Verdict{id, Verdict::Kind::Quote, nowhere, {}, {}} << false;
        QTest::newRow("a character cut in two") << Verdict{id, Verdict::Kind::Quote, halfAShip, {}, {}} << false;
        QTest::newRow("the same as nothing") << Verdict{id, Verdict::Kind::Same, here, {}, {}} << false;
        QTest::newRow("the same in one article")
            << Verdict{id, Verdict::Kind::Same, here, anchorAt(one, {6, 10}), {}} << false;
        QTest::newRow("an article that is not there")
            << Verdict{id, Verdict::Kind::Quote, {ArticleId{9}, {0, 5}, u"Ferry"_s}, {}, {}} << false;
    }
    void aVerdictFitsOnlyWordsThatStandInItsArticle()
    {
        QFETCH(const Verdict, verdict);
        QFETCH(const bool, fits);
        const Snapshot both{{sampleArticle(1), sampleArticle(2)}, {}, {}};
        const std::optional<Snapshot> after = appliedIfFits(both, {{}, {Change<Verdict>{{}, verdict}}});
        QCOMPARE(after.has_value(), fits);
        if (fits)
            QCOMPARE(after->rulings.verdicts, QList{verdict});
    }

    void anArticleStaysWhileAVerdictStandsInIt()
    {
        const StoredArticle one = sampleArticle(1);
        const StoredArticle two = sampleArticle(2);
        const Verdict verdict{
            VerdictId{1}, Verdict::Kind::NotSame, anchorAt(one.found, {0, 5}), anchorAt(two.found, {0, 5}), {}};
        const Snapshot both{{one, two}, {}, {{verdict}, {}}};
        QVERIFY(!appliedIfFits(both, {{}, {Change<StoredArticle>{two, {}}}}));
        QVERIFY(appliedIfFits(both, {{}, {Change<Verdict>{verdict, {}}, Change<StoredArticle>{two, {}}}}));
    }

    void anEditThatDoesNotFitLeavesAllAsItWas()
    {
        const StoredArticle one = sampleArticle(1);
        const StoredArticle two = sampleArticle(2);
        const Tag war{.id = TagId{1}, .name = u"War"_s, .colour = u"#aa0000"_s};
        const Annotation marked{.id = AnnotationId{1}, .place = anchorAt(one.found, {0, 5}), .tags = {war.id}};
        const Snapshot before{.articles = {one}, .tags = {war}, .annotations = {{one.id, {marked}}}};
        Annotation noted = marked;
        noted.note = u"Told twice"_s;
        Snapshot snapshot = before;
        // Each change fits but the last: the tag is on something by then.
        QVERIFY(!apply(
            snapshot, {{}, {Change<StoredArticle>{{}, two}, Change<Annotation>{marked, noted}, Change<Tag>{war, {}}}}));
        QCOMPARE(snapshot, before);
        const Edit edit{{}, {Change<StoredArticle>{{}, two}, Change<Annotation>{marked, noted}}};
        QVERIFY(apply(snapshot, edit));
        QCOMPARE(snapshot, applied(before, edit));
        QVERIFY(apply(snapshot, inverse(edit)));
        QCOMPARE(snapshot, before);
    }

    void anArticleGoesWithAllThatAPersonHasSaidOfIt()
    {
        const StoredArticle one = sampleArticle(1);
        const StoredArticle two = sampleArticle(2);
        const Verdict both{
            VerdictId{1}, Verdict::Kind::Same, anchorAt(one.found, {0, 5}), anchorAt(two.found, {0, 5}), {}};
        const Verdict other{VerdictId{2}, Verdict::Kind::Quote, anchorAt(one.found, {0, 5}), {}, {}};
        const Correction correction{CorrectionId{1}, two.id, Correction::Field::Outlet, {}, u"The Buoy"_s};
        const Snapshot before{{one, two}, {correction}, {{both, other}, {}}};
        const Edit edit{u"Remove"_s, removal(before, two.id)};
        const Snapshot after = applied(before, edit);
        QCOMPARE(after, (Snapshot{{one}, {}, {{other}, {}}}));
        QCOMPARE(applied(after, inverse(edit)), before);
    }

    void aTagStaysWhileItIsOnSomethingOrAnotherStandsUnderIt()
    {
        const StoredArticle article = sampleArticle(1);
        const Tag frames{.id = TagId{1}, .name = u"Frames"_s, .colour = u"#aa5500"_s, .isGroup = true};
        const Tag war{.id = TagId{2}, .parent = frames.id, .name = u"War"_s, .colour = u"#aa0000"_s};
        const Annotation marked{.id = AnnotationId{1}, .place = anchorAt(article.found, {0, 5}), .tags = {war.id}};
        const Snapshot all{.articles = {article}, .tags = {frames, war}, .annotations = {{article.id, {marked}}}};
        QVERIFY(!appliedIfFits(all, {{}, {Change<Tag>{war, {}}}}));
        QVERIFY(!appliedIfFits(all, {{}, {Change<Tag>{frames, {}}}}));
        QVERIFY(
            appliedIfFits(all, {{}, {Change<Annotation>{marked, {}}, Change<Tag>{war, {}}, Change<Tag>{frames, {}}}}));
        Tag group = war;
        group.isGroup = true;
        QVERIFY(!appliedIfFits(all, {{}, {Change<Tag>{war, group}}}));
    }

    void noTagComesToStandUnderItself()
    {
        const Tag above{.id = TagId{1}, .name = u"Frames"_s, .colour = u"#aa5500"_s};
        const Tag below{.id = TagId{2}, .parent = above.id, .name = u"War"_s, .colour = u"#aa0000"_s};
        Tag turned = above;
        turned.parent = below.id;
        QVERIFY(!appliedIfFits({.tags = {above, below}}, {{}, {Change<Tag>{above, turned}}}));
        turned.parent = above.id;
        QVERIFY(!appliedIfFits({.tags = {above}}, {{}, {Change<Tag>{above, turned}}}));
    }

    void anAnnotationKeepsItsArticleAndItsText()
    {
        const StoredArticle article = sampleArticle(1);
        const Annotation marked{.id = AnnotationId{1}, .place = anchorAt(article.found, {0, 5})};
        const Snapshot all{.articles = {article}, .annotations = {{article.id, {marked}}}};
        QVERIFY(!appliedIfFits(all, {{}, {Change<StoredArticle>{article, {}}}}));
        StoredArticle other = article;
        other.found.text += u'!';
        QVERIFY(!appliedIfFits(all, {{}, {Change<StoredArticle>{article, other}}}));
        QCOMPARE(applied(all, {{}, removal(all, article.id)}), Snapshot());
        Annotation elsewhere = marked;
        elsewhere.place.words = u"Boats"_s;
        QVERIFY(!appliedIfFits(all, {{}, {Change<Annotation>{marked, elsewhere}}}));
    }

    void aSpellingStandsForOneNameOnly()
    {
        const Alias first{AliasId{1}, u"Anne Ode"_s, u"Ann Ode"_s};
        const Alias second{AliasId{2}, u"Anne Ode"_s, u"Anna Ode"_s};
        const Snapshot one{{}, {}, {{}, {first}}};
        QVERIFY(!appliedIfFits(one, {{}, {Change<Alias>{{}, second}}}));
        QVERIFY(appliedIfFits(one, {{}, {Change<Alias>{first, {}}, Change<Alias>{{}, second}}}));
        QVERIFY(!appliedIfFits({}, {{}, {Change<Alias>{{}, Alias{AliasId{1}, u"Ode"_s, u"Ode"_s}}}}));
    }

    // Else what is said below of random steps would be said of too few.
    void randomStepsAreOfEveryKind()
    {
        const Folder folder;
        const auto project = *Project::create(folder.filePath(u"a.synoptic"_s));
        QVERIFY(project->perform(addition(*project, 3)));
        QRandomGenerator random(1);
        std::array<int, 3 * rowTables.size()> counts{}; // added, changed, removed
        for (int i = 0; i < 400; ++i) {
            const Edit edit = randomEdit(random, *project);
            for (const AnyChange &any : edit.changes) {
                const size_t what = std::visit([](const auto &it) { return it.before ? it.after ? 1 : 2 : 0; }, any);
                ++counts[3 * any.index() + what];
            }
            QVERIFY(project->perform(edit));
        }
        for (size_t kind = 0; kind < rowTables.size(); ++kind) {
            for (size_t what = 0; what < 3; ++what) {
                QVERIFY2(counts[3 * kind + what] > 0, qPrintable(u"%1 %2"_s.arg(rowTables[kind]).arg(what)));
            }
        }
    }

    void randomStepsAreTakenBackAndBroughtBackExactly_data() { seeds(); }
    void randomStepsAreTakenBackAndBroughtBackExactly()
    {
        QFETCH(const quint32, seed);
        const Folder folder;
        const QString path = folder.filePath(u"a.synoptic"_s);
        QRandomGenerator random(seed);
        QByteArray dumpAtStart;
        {
            auto project = *Project::create(path);
            QVERIFY(project->perform(addition(*project, 3)));
        }
        dumpAtStart = dump(path);

        Snapshot end;
        {
            auto project = *Project::open(path);
            QSignalSpy failed(project.get(), &Project::failed);
            QList<Snapshot> states = {project->snapshot()};
            for (int i = 0; i < 30; ++i) {
                QVERIFY(project->perform(randomEdit(random, *project)));
                states.append(project->snapshot());
            }
            for (qsizetype i = states.size() - 1; i-- > 0;) {
                project->undo();
                QCOMPARE(project->snapshot(), states[i]);
            }
            for (qsizetype i = 1; i < states.size(); ++i) {
                project->redo();
                QCOMPARE(project->snapshot(), states[i]);
            }
            end = states.last();
            QCOMPARE(failed.count(), 0);
        }
        {
            auto project = *Project::open(path);
            QCOMPARE(project->snapshot(), end);
            QVERIFY(project->check());
        }
        // Once more, taken back before the file is closed: the file is as it was, byte for byte; and
        // brought back, as it was at the end.
        {
            const QString again = folder.filePath(u"b.synoptic"_s);
            auto project = *Project::create(again);
            QVERIFY(project->perform(addition(*project, 3)));
            for (int i = 0; i < 20; ++i)
                QVERIFY(project->perform(randomEdit(random, *project)));
            const QString copy = folder.filePath(u"copy.synoptic"_s);
            QVERIFY(project->saveCopy(copy));
            const QByteArray dumpAtEnd = dump(copy);
            project->goTo(1);
            QVERIFY(project->saveCopy(copy));
            QCOMPARE(dump(copy), dumpAtStart);
            project->goTo(project->undoStack()->count());
            QVERIFY(project->saveCopy(copy));
            QCOMPARE(dump(copy), dumpAtEnd);
            project->goTo(1);
            project.reset();
            QCOMPARE(dump(again), dumpAtStart);
        }
    }

private:
    static void seeds()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
};

static const Synoptic::Test::Suite<TstEdits> suite("tst_edits");

#include "tst_edits.moc"
