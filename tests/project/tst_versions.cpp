// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/codings.h"
#include "app/project/newversion.h"
#include "app/project/project.h"
#include "app/project/recognition.h"
#include "tests/project/sampleproject.h"
#include "tests/support/suite.h"

#include <QRandomGenerator>
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

const QString oldText
    = u"Bridge closes\n\nThe harbour bridge will close on Monday, the council said in the evening.\n\n"
      "“Nobody should drive over it for another winter,” said the engineer, Ines Kallio.\n\n"
      "Shop owners on the north bank fear for their trade, and some of them have gone to court.\n"_s;
const QString newText
    = u"Bridge closes\n\nThe harbour bridge will close on Tuesday, the council said in the evening.\n\n"
      "“Nobody should drive over it for one more winter,” said the engineer, Ines Kallio.\n"_s;

// A project with one article, and something of each kind on it.
class Desk
{
public:
    Desk()
        : project(*Project::create(path()))
    {
        StoredArticle article = sampleArticle(project->nextArticleId().value, oldText);
        perform({u"Add"_s, {Change<StoredArticle>{{}, article}}});
        perform(addition(*project, 1));
        const Authorship by{u"Ann"_s, u"2031-05-07T10:00:00Z"_s, u"2031-05-07T10:00:00Z"_s};
        for (const QString &words : {u"council said in the evening"_s, u"drive over it for another winter"_s,
                 u"Shop owners on the north bank fear for their trade"_s})
            perform(annotationOf(*project, {place(words)}, {}, words, by, u"Mark"_s));
        perform({u"Notes"_s,
            {Change<Note>{{}, Note{project->nextId<Note>(), article.id, {}, u"All of it"_s, by}},
                Change<Note>{{}, Note{project->nextId<Note>(), article.id, place(u"Ines Kallio"_s), u"Who?"_s, by}}}});
        const Anchor other = anchorAt(now().articles[1].found, {0, 5});
        perform({u"Verdict"_s,
            {Change<Verdict>{{},
                Verdict{
                    project->nextId<Verdict>(), Verdict::Kind::NotSame, other, place(u"Nobody should drive"_s), {}}}}});
        perform(roleCorrection(*project, article.id, place(u"Bridge closes"_s).range, BlockRole::Headline));
        perform({u"Outlet"_s,
            {Change<Correction>{{},
                Correction{project->nextId<Correction>(), article.id, Correction::Field::Outlet, {}, u"The Post"_s}}}});
    }

    QString path() const { return folder.filePath(u"a.synoptic"_s); }
    const Snapshot &now() const { return project->snapshot(); }
    void perform(const Edit &edit)
    {
        const Result<void> done = project->perform(edit);
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    Anchor place(const QString &words) const
    {
        const Article &article = now().articles[0].found;
        return anchorAt(article, {article.text.indexOf(words), article.text.indexOf(words) + words.size()});
    }
    static StoredArticle incoming(const QString &text)
    {
        StoredArticle article = sampleArticle(1, text);
        article.id = {};
        article.found.id = {};
        return article;
    }
    Edit take(const QString &text)
    {
        const StoredArticle newer = incoming(text);
        const VersionReview review = reviewOf(now(), now().articles[0].id, newer.found);
        return newVersionOf(*project, review, newer, suggestedPlaces(review), u"Take the new version"_s);
    }

    Folder folder;
    std::unique_ptr<Project> project;
};

qsizetype annotationsOf(const Snapshot &snapshot)
{
    qsizetype count = 0;
    for (const QList<Annotation> &list : snapshot.annotations)
        count += list.size();
    return count;
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
            (*project)->undo();
            QCOMPARE((*project)->snapshot(), written);
        }
        QCOMPARE(dump(path), before);
    }

    void aReviewSaysWhatBecomesOfEachMark()
    {
        const Desk desk;
        const VersionReview review = reviewOf(desk.now(), desk.now().articles[0].id, Desk::incoming(newText).found);
        QStringList told;
        const QStringList fates{u"exact"_s, u"changed"_s, u"lost"_s};
        for (const CarriedMark &mark : review.marks) {
            told.append(u"%1 %2: %3"_s.arg(static_cast<int>(mark.kind))
                    .arg(fates[static_cast<int>(mark.found.fate)], mark.found.range.of(newText)));
        }
        const QStringList expected{u"1 exact: "_s, u"5 exact: "_s, u"4 exact: Bridge closes"_s,
            u"0 exact: council said in the evening"_s, u"3 exact: Nobody should drive"_s,
            u"0 changed: drive over it for one more winter"_s, u"1 exact: Ines Kallio"_s};
        QCOMPARE(told.first(7), expected);
        QCOMPARE(review.marks.last().found.fate, Relocation::Fate::Lost);
        QCOMPARE(review.count(Relocation::Fate::Exact), 6);
        QVERIFY(review.likeness > 0.7 && review.likeness < 1);
    }

    void aNewVersionTakesAlongWhatItHolds()
    {
        Desk desk;
        const ArticleId older = desk.now().articles[0].id;
        desk.perform(desk.take(newText));
        const Snapshot &now = desk.now();
        const QList<StoredArticle> current = currentArticles(now);
        QCOMPARE(current.size(), 2);
        const ArticleId newer = current[0].id; // where the older one stood
        QCOMPARE(versionsOf(now, newer), (QList{older, newer}));
        QCOMPARE(now.annotations.value(newer).size(), 2);
        QCOMPARE(now.annotations.value(older).size(), 1);
        QCOMPARE(now.annotations.value(newer)[1].place.words, u"drive over it for one more winter"_s);
        QCOMPARE(now.notes[0].about, newer);
        QCOMPARE(now.notes[1].quote.article, newer);
        QCOMPARE(now.rulings.verdicts[0].other.article, newer);
        QCOMPARE(effectiveArticles(now)[0].outlet, u"The Post"_s);
        QVERIFY(desk.project->check());
    }

    void whatWasLeftBehindIsListedAndCanBePlaced()
    {
        Desk desk;
        desk.perform(desk.take(newText));
        const StoredArticle newest = currentArticles(desk.now())[0];
        QList<VersionReview> left = leftBehind(desk.now(), newest.id);
        QCOMPARE(left.size(), 1);
        QCOMPARE(left[0].marks.size(), 1);
        const CarriedMark mark = left[0].marks[0];
        QCOMPARE(mark.found.fate, Relocation::Fate::Lost);
        const Anchor place = anchorAt(newest.found, {0, 6});
        desk.perform(placement(desk.now(), mark, place, u"Place"_s));
        QCOMPARE(annotationIn(desk.now(), {mark.id})->place, place);
        QVERIFY(leftBehind(desk.now(), newest.id).isEmpty());
    }

    void aFieldTheOutletItselfChangedIsNotCorrectedOver()
    {
        const Desk desk;
        StoredArticle newer = Desk::incoming(newText);
        newer.found.outlet = u"The Evening Post"_s;
        const VersionReview review = reviewOf(desk.now(), desk.now().articles[0].id, newer.found);
        const auto field = std::ranges::find(review.marks, CarriedMark::Kind::Field, &CarriedMark::kind);
        QCOMPARE(field->found.fate, Relocation::Fate::Lost);
    }

    // Whatever the outlet makes of its text, and whatever a person chooses: no mark is gone, the project
    // is sound, and one step back gives the file as it was, byte for byte.
    void anyNewVersionKeepsEveryMarkAndIsTakenBack()
    {
        QRandomGenerator random(20310507);
        for (int round = 0; round < 25; ++round) {
            Desk desk;
            QString text = oldText;
            for (int edit = random.bounded(12); edit > 0; --edit) {
                const qsizetype at = random.bounded(text.size());
                switch (random.bounded(3)) {
                case 0:
                    text.insert(at, u" new 🚢 words "_s);
                    break;
                case 1:
                    text.remove(at, random.bounded(30));
                    break;
                default:
                    text.replace(at, 1, u"e\u0301"_s);
                }
            }
            const Snapshot before = desk.now();
            const StoredArticle newer = Desk::incoming(text);
            const VersionReview review = reviewOf(before, before.articles[0].id, newer.found);
            Places places = suggestedPlaces(review);
            for (std::optional<TextRange> &place : places) {
                if (random.bounded(4) == 0)
                    place.reset();
            }
            desk.perform(newVersionOf(*desk.project, review, newer, places, u"Version"_s));
            const Snapshot after = desk.now();
            QCOMPARE(annotationsOf(after), annotationsOf(before));
            QCOMPARE(after.notes.size(), before.notes.size());
            QCOMPARE(after.rulings.verdicts.size(), before.rulings.verdicts.size());
            QVERIFY(after.corrections.size() >= before.corrections.size());
            QVERIFY(desk.project->check());
            desk.project->undo();
            QCOMPARE(desk.now(), before);
            desk.project->redo();
            QCOMPARE(desk.now(), after);
        }
    }

    void oneStepBackGivesTheFileAsItWas()
    {
        Desk desk;
        const QString copy = desk.folder.filePath(u"before.synoptic"_s);
        QVERIFY(desk.project->saveCopy(copy));
        desk.perform(desk.take(newText));
        desk.project->undo();
        const QString path = desk.path();
        desk.project.reset();
        QCOMPARE(dump(path), dump(copy));
    }

    void anArticleThatComesInIsRecognised_data()
    {
        QTest::addColumn<Article>("article");
        QTest::addColumn<bool>("known");
        const Article there = sampleArticle(1, oldText).found;
        const auto with = [&there](const auto &change) {
            Article article = there;
            change(article);
            return article;
        };
        QTest::newRow("the same again") << there << true;
        QTest::newRow("the same address, text corrected") << with([](Article &it) { it.text = newText; }) << true;
        QTest::newRow("the same address with what a campaign hangs on it") << with([](Article &it) {
            it.text = newText;
            it.link += u"&utm_source=mail#top"_s;
        }) << true;
        QTest::newRow("no address, same headline") << with([](Article &it) {
            it.text = newText;
            it.link.clear();
        }) << true;
        QTest::newRow("no address, another headline, little changed") << with([](Article &it) {
            it.text.replace(u"Monday"_s, u"Tuesday"_s);
            it.link.clear();
            it.headline = u"Harbour bridge shut"_s;
        }) << true;
        QTest::newRow("the same text in another outlet is wire copy") << with([](Article &it) {
            it.link.clear();
            it.outlet = u"The Echo"_s;
        }) << false;
        QTest::newRow("the same headline over another story") << with([](Article &it) {
            it.link.clear();
            it.text = u"Gulls have come to the market in great numbers since the spring, and nobody knows why."_s;
        }) << false;
        QTest::newRow("an address that now has another story")
            << with([](Article &it) { it.text = u"Gulls have come to market since spring, nobody knows why."_s; })
            << false;
    }
    void anArticleThatComesInIsRecognised()
    {
        QFETCH(const Article, article);
        QFETCH(const bool, known);
        const Snapshot snapshot{{sampleArticle(1, oldText), sampleArticle(2, u"Something else."_s)}};
        const auto recognition = recognised(snapshot, article);
        QCOMPARE(recognition.has_value(), known);
        if (known) {
            QCOMPARE(recognition->article, ArticleId{1});
            QCOMPARE(recognition->isSameText, article.text == oldText);
        }
    }
};

static const Synoptic::Test::Suite<TstVersions> suite("tst_versions");

#include "tst_versions.moc"
