// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/codings.h"
#include "app/project/merge.h"
#include "app/project/newversion.h"
#include "app/project/project.h"
#include "tests/project/randomedits.h"
#include "tests/project/sampleproject.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// All that a snapshot says, without numbers and order: each thing as one line, sorted.
QStringList said(const Snapshot &snapshot)
{
    QHash<ArticleId, QString> articles;
    for (const StoredArticle &stored : snapshot.articles)
        articles.insert(stored.id, stored.found.text + u'|' + stored.found.outlet);
    QHash<TagId, const Tag *> tags;
    for (const Tag &tag : snapshot.tags)
        tags.insert(tag.id, &tag);
    const auto path = [&](TagId id) {
        QStringList names;
        for (const Tag *tag = tags.value(id); tag; tag = tags.value(tag->parent))
            names.prepend(tag->name);
        return names.join(u'/');
    };
    const auto place = [&](const Anchor &anchor) {
        return anchor.isNull() ? QString()
                               : articles.value(anchor.article)
                + u"@%1-%2 %3"_s.arg(anchor.range.begin).arg(anchor.range.end).arg(anchor.words);
    };
    QStringList lines;
    for (const StoredArticle &stored : snapshot.articles)
        lines.append(u"article "_s + articles.value(stored.id) + u" -> "_s + articles.value(stored.newer));
    for (const Correction &it : snapshot.corrections) {
        lines.append(u"correction %1 %2 %3-%4 "_s.arg(articles.value(it.article))
                         .arg(static_cast<int>(it.field))
                         .arg(it.range.begin)
                         .arg(it.range.end)
            + it.value);
    }
    for (const Verdict &it : snapshot.rulings.verdicts) {
        QStringList places{place(it.place), place(it.other)};
        places.sort();
        lines.append(u"verdict %1 "_s.arg(static_cast<int>(it.kind)) + it.speaker + places.join(u'&'));
    }
    for (const Alias &it : snapshot.rulings.aliases)
        lines.append(u"alias "_s + it.spelling + u'=' + it.name);
    for (const Tag &it : snapshot.tags)
        lines.append(u"tag "_s + path(it.id) + it.description + it.colour);
    for (const QList<Annotation> &list : snapshot.annotations) {
        for (const Annotation &it : list) {
            QStringList names;
            for (const TagId tag : it.tags)
                names.append(path(tag));
            names.sort();
            lines.append(u"annotation "_s + place(it.place) + names.join(u',') + it.note + it.by.author + it.by.created
                + it.by.modified + (it.linked != 0 ? u" linked"_s : QString()));
        }
    }
    for (const Note &it : snapshot.notes) {
        lines.append(u"note "_s + articles.value(it.about) + place(it.quote) + it.text + it.by.author + it.by.created
            + it.by.modified);
    }
    lines.sort();
    return lines;
}

// Two copies of one project, and what two people do in them.
class Copies
{
public:
    Copies()
    {
        auto project = Project::create(path(u"a"_s));
        perform(**project, addition(**project, 2));
        tag = newTag(**project, u"Cause"_s, u"#aa3300"_s);
        mark(**project, {0, 5}, {}, u"Ann"_s, u"2031-05-06T07:00:00Z"_s);
        project->reset();
        QFile::copy(path(u"a"_s), path(u"b"_s));
        a = *Project::open(path(u"a"_s));
        b = *Project::open(path(u"b"_s));
    }

    QString path(const QString &name) const { return folder.filePath(name + u".synoptic"_s); }
    static void perform(Project &project, const Edit &edit)
    {
        const Result<void> done = project.perform(edit);
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    static TagId newTag(Project &project, const QString &name, const QString &colour, TagId parent = {})
    {
        const TagId id = project.nextId<Tag>();
        const Tag tag{.id = id, .parent = parent, .name = name, .colour = colour, .isGroup = name == u"Group"_s};
        perform(project, {u"Tag"_s, {Change<Tag>{{}, tag}}});
        return id;
    }
    static AnnotationId mark(Project &project, TextRange range, const QList<TagId> &tags, const QString &author,
        const QString &when, const QString &note = {})
    {
        const Anchor place = anchorAt(project.snapshot().articles[0].found, range);
        const Edit edit = annotationOf(project, {place}, tags, note, {author, when, when}, u"Mark"_s);
        perform(project, edit);
        return std::get<Change<Annotation>>(edit.changes.first()).after->id;
    }
    static void change(Project &project, AnnotationId id, const auto &how)
    {
        const Annotation before = *annotationIn(project.snapshot(), id);
        Annotation after = before;
        how(after);
        perform(project, {u"Change"_s, {Change<Annotation>{before, after}}});
    }

    Folder folder;
    TagId tag;
    std::unique_ptr<Project> a;
    std::unique_ptr<Project> b;
};

Merge merged(Project &into, const Project &from)
{
    Merge merge = mergeOf(into, from.snapshot(), u"Merge"_s);
    Copies::perform(into, merge.edit);
    return merge;
}

}

class TstMerge : public QObject
{
    Q_OBJECT
private slots:
    void anotherCopyBringsWhatItHasMore()
    {
        Copies copies;
        const TagId group = Copies::newTag(*copies.b, u"Group"_s, u"#aa3300"_s);
        const TagId inGroup = Copies::newTag(*copies.b, u"Delay"_s, u"#0033aa"_s, group);
        Copies::mark(*copies.b, {6, 10}, {inGroup, copies.tag}, u"Ben"_s, u"2031-05-07T07:00:00Z"_s);
        Copies::perform(*copies.b, addition(*copies.b, 1)); // its text is that of the others, its outlet is not
        const Merge merge = merged(*copies.a, *copies.b);
        QCOMPARE(merge.articles, 1);
        QCOMPARE(merge.tags, 2);
        QCOMPARE(merge.annotations, 1);
        QVERIFY(merge.conflicts.isEmpty());
        QCOMPARE(said(copies.a->snapshot()), said(copies.b->snapshot()));
        QVERIFY(copies.a->check());
        copies.a->undo();
        QCOMPARE(copies.a->snapshot().articles.size(), 2);
    }

    void whatBothChangedIsKeptOfBothAndListed()
    {
        Copies copies;
        const AnnotationId id = copies.a->snapshot().annotations.first().first().id;
        Copies::change(*copies.a, id, [&](Annotation &it) {
            it.tags = {copies.tag};
            it.note = u"Ann’s view"_s;
            it.by.modified = u"2031-05-08T07:00:00Z"_s;
        });
        Copies::change(*copies.b, id, [](Annotation &it) {
            it.note = u"Ben’s view"_s;
            it.place.range.end = 10;
            it.place.words = u"Ferry late"_s;
            it.by.modified = u"2031-05-09T07:00:00Z"_s;
        });
        const Merge merge = merged(*copies.a, *copies.b);
        QCOMPARE(merge.conflicts.size(), 2);
        QCOMPARE(merge.conflicts[0].kind, MergeConflict::Kind::Annotation); // where it stands
        QCOMPARE(merge.conflicts[1].kind, MergeConflict::Kind::Note);
        const QList<Annotation> all = copies.a->snapshot().annotations.first();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].place.words, u"Ferry late"_s); // the later one
        QCOMPARE(all[0].tags, QList{copies.tag});
        QVERIFY(all[0].note.contains(u"Ann’s view"_s) && all[0].note.contains(u"Ben’s view"_s));
    }

    void contraryVerdictsAreBothKeptAndOursCounts()
    {
        Copies copies;
        const auto judge = [](Project &project, Verdict::Kind kind) {
            const Anchor place = anchorAt(project.snapshot().articles[0].found, {0, 5});
            const Anchor other = anchorAt(project.snapshot().articles[1].found, {0, 5});
            Copies::perform(project,
                {u"Judge"_s, {Change<Verdict>{{}, Verdict{project.nextId<Verdict>(), kind, place, other, {}}}}});
        };
        judge(*copies.a, Verdict::Kind::Same);
        judge(*copies.b, Verdict::Kind::NotSame);
        const Merge merge = merged(*copies.a, *copies.b);
        QCOMPARE(merge.conflicts.size(), 1);
        QCOMPARE(merge.conflicts[0].kind, MergeConflict::Kind::Verdict);
        const QList<Verdict> verdicts = copies.a->snapshot().rulings.verdicts;
        QCOMPARE(verdicts.size(), 2);
        QCOMPARE(verdicts.last().kind, Verdict::Kind::Same);
    }

    // Whatever two copies say differently is listed with both values, and what cannot stay beside the other is kept in
    // a note on the project: it comes with the merge and goes with it.
    void whatGivesWayIsListedAndKeptInANote_data()
    {
        using Kind = MergeConflict::Kind;
        using Work = std::function<void(Project &, bool isOurs)>;
        QTest::addColumn<Work>("work");
        QTest::addColumn<MergeConflict>("conflict");
        QTest::addColumn<bool>("isNoted");
        const auto row = [](const char *name, const MergeConflict &conflict, bool isNoted, const Work &work) {
            QTest::newRow(name) << work << conflict << isNoted;
        };
        const auto tag = [](auto &&how) {
            return [how](Project &project, bool isOurs) {
                const Tag before = project.snapshot().tags[0];
                Tag after = before;
                how(after, isOurs);
                Copies::perform(project, {u"Tag"_s, {Change<Tag>{before, after}}});
            };
        };
        row("the colour of a tag", {Kind::TagColour, u"Cause"_s, u"#aa3311"_s, u"#00aa33"_s}, true,
            tag([](Tag &it, bool isOurs) { it.colour = isOurs ? u"#aa3311"_s : u"#00aa33"_s; }));
        row("when a tag is used", {Kind::Description, u"Cause"_s, u"Why *late*"_s, u"Whose fault\nit is"_s}, true,
            tag([](Tag &it, bool isOurs) { it.description = isOurs ? u"Why *late*"_s : u"Whose fault\nit is"_s; }));
        row("the key of a tag", {Kind::Key, u"Cause"_s, u"1"_s, u"2"_s}, true,
            tag([](Tag &it, bool isOurs) { it.key = isOurs ? u"1"_s : u"2"_s; }));
        row("a key that two tags have", {Kind::KeyTaken, u"3"_s, u"Ann’s"_s, u"Ben’s"_s}, true,
            [](Project &project, bool isOurs) {
                const Tag made{.id = project.nextId<Tag>(), .name = isOurs ? u"Ann’s"_s : u"Ben’s"_s, .key = u"3"_s};
                Copies::perform(project, {u"Tag"_s, {Change<Tag>{{}, made}}});
            });
        row("a key that a tag of both has in one and another one has here",
            {Kind::KeyTaken, u"3"_s, u"Ann’s"_s, u"Cause"_s}, true, [](Project &project, bool isOurs) {
                const Tag cause = project.snapshot().tags[0];
                Tag keyed = cause;
                keyed.key = u"3"_s;
                const Tag made{.id = project.nextId<Tag>(), .name = u"Ann’s"_s, .key = u"3"_s};
                Copies::perform(project, {u"Tag"_s, {isOurs ? Change<Tag>{{}, made} : Change<Tag>{cause, keyed}}});
            });
        row("who a spelling stands for", {Kind::Alias, u"Roe"_s, u"Jane Roe"_s, u"John Roe"_s}, true,
            [](Project &project, bool isOurs) {
                const Alias alias{project.nextId<Alias>(), u"Roe"_s, isOurs ? u"Jane Roe"_s : u"John Roe"_s};
                Copies::perform(project, {u"Alias"_s, {Change<Alias>{{}, alias}}});
            });
        row("a correction", {Kind::Correction, {}, u"The Post"_s, u"The Mail"_s}, true,
            [](Project &project, bool isOurs) {
                const Correction correction{project.nextId<Correction>(), project.snapshot().articles[0].id,
                    Correction::Field::Outlet, {}, isOurs ? u"The Post"_s : u"The Mail"_s};
                Copies::perform(project, {u"Correct"_s, {Change<Correction>{{}, correction}}});
            });
        row("where a highlight stands", {Kind::Annotation, u"Ferry"_s, u"Ferry"_s, u"Ferry late"_s}, true,
            [](Project &project, bool isOurs) {
                if (!isOurs)
                    Copies::change(project, project.snapshot().annotations.first().first().id, [&](Annotation &it) {
                        it.place = anchorAt(project.snapshot().articles[0].found, {0, 10});
                        it.by.modified = u"2031-05-09T07:00:00Z"_s;
                    });
            });
        row("two newer versions of one article", {Kind::Version, {}, u"Ours (2031)"_s, u"Theirs (2032)"_s}, true,
            [](Project &project, bool isOurs) {
                const StoredArticle older = project.snapshot().articles[0];
                StoredArticle newer
                    = sampleArticle(project.nextArticleId().value, isOurs ? u"On time."_s : u"Never late."_s);
                newer.found.headline = isOurs ? u"Ours"_s : u"Theirs"_s;
                newer.found.published = isOurs ? u"2031"_s : u"2032"_s;
                StoredArticle replaced = older;
                replaced.newer = newer.id;
                Copies::perform(project,
                    {u"Version"_s, {Change<StoredArticle>{{}, newer}, Change<StoredArticle>{older, replaced}}});
            });
        row("what the imports of one text have found", {Kind::Article, u"Ours"_s, u"Ours · Post"_s, u"Theirs · Mail"_s},
            true, [](Project &project, bool isOurs) {
                StoredArticle made = sampleArticle(project.nextArticleId().value, u"The same words in two papers."_s);
                made.found.headline = isOurs ? u"Ours"_s : u"Theirs"_s;
                made.found.outlet = isOurs ? u"Post"_s : u"Mail"_s;
                Copies::perform(project, {u"Add"_s, {Change<StoredArticle>{{}, made}}});
            });
        row("what a person says of two quotations", {Kind::Verdict, u"Ferry"_s, u"the same"_s, u"not the same"_s},
            false, [](Project &project, bool isOurs) {
                const Anchor place = anchorAt(project.snapshot().articles[0].found, {0, 5});
                const Anchor other = anchorAt(project.snapshot().articles[1].found, {0, 5});
                const auto kind = isOurs ? Verdict::Kind::Same : Verdict::Kind::NotSame;
                Copies::perform(project,
                    {u"Judge"_s, {Change<Verdict>{{}, Verdict{project.nextId<Verdict>(), kind, place, other, {}}}}});
            });
        row("who has said something", {Kind::Speaker, u"Ferry"_s, u"Jane Roe"_s, u"nobody"_s}, false,
            [](Project &project, bool isOurs) {
                const Anchor place = anchorAt(project.snapshot().articles[0].found, {0, 5});
                const Verdict said{
                    project.nextId<Verdict>(), Verdict::Kind::SaidBy, place, {}, isOurs ? u"Jane Roe"_s : QString()};
                Copies::perform(project, {u"Judge"_s, {Change<Verdict>{{}, said}}});
            });
        row("what a note says", {Kind::Note, u"Ferry"_s, u"Ann’s view"_s, u"Ben’s view"_s}, false,
            [](Project &project, bool isOurs) {
                Copies::change(project, project.snapshot().annotations.first().first().id,
                    [&](Annotation &it) { it.note = isOurs ? u"Ann’s view"_s : u"Ben’s view"_s; });
            });
    }
    void whatGivesWayIsListedAndKeptInANote()
    {
        using Work = std::function<void(Project &, bool isOurs)>;
        QFETCH(const Work, work);
        QFETCH(MergeConflict, conflict);
        QFETCH(const bool, isNoted);
        Copies copies;
        work(*copies.a, true);
        work(*copies.b, false);
        const Snapshot a = copies.a->snapshot();
        const Snapshot b = copies.b->snapshot();
        if (conflict.what.isEmpty())
            conflict.what = a.articles[0].found.headline;
        const Merge merge = merged(*copies.a, *copies.b);
        QCOMPARE(merge.conflicts.size(), 1);
        MergeConflict found = merge.conflicts.first();
        const bool hasNoPlace = found.kind == MergeConflict::Kind::Alias;
        QVERIFY2(found.place.article.isNull() != found.tag.isNull() || hasNoPlace, "it leads to words or to a tag");
        found.place = {};
        found.tag = {};
        QCOMPARE(found, conflict);
        QCOMPARE(merge.isNoted, isNoted);
        QCOMPARE(copies.a->snapshot().notes.size(), isNoted ? 1 : 0);
        if (isNoted) {
            const Note note = copies.a->snapshot().notes.first();
            QVERIFY(note.about.isNull());
            for (QString value : {conflict.ours, conflict.theirs})
                QVERIFY2(note.text.contains(value.replace(u'*', u"\\*"_s).simplified().replace(u'#', u"\\#"_s)),
                    qPrintable(note.text));
        }
        QVERIFY(copies.a->check());
        // Once is enough, and the other way round the note is the same.
        QVERIFY(mergeOf(*copies.a, b, u"Again"_s).edit.changes.isEmpty());
        Copies::perform(*copies.b, mergeOf(*copies.b, a, u"Merge"_s).edit);
        QCOMPARE(copies.b->snapshot().notes.size(), copies.a->snapshot().notes.size());
        if (isNoted)
            QCOMPARE(copies.b->snapshot().notes.first().text, copies.a->snapshot().notes.first().text);
        QVERIFY(mergeOf(*copies.a, copies.b->snapshot(), u"Both"_s).edit.changes.isEmpty());
        copies.a->undo();
        QCOMPARE(copies.a->snapshot(), a);
    }

    void whatOneCopyLacksComesInWithoutAConflict()
    {
        Copies copies;
        const Tag before = copies.b->snapshot().tags[0];
        Tag after = before;
        after.description = u"Why late"_s;
        after.key = u"4"_s;
        Copies::perform(*copies.b, {u"Describe"_s, {Change<Tag>{before, after}}});
        const Merge merge = merged(*copies.a, *copies.b);
        QVERIFY(merge.conflicts.isEmpty());
        QCOMPARE(copies.a->snapshot().tags[0], after);
    }

    void aNewerVersionComesAlong()
    {
        Copies copies;
        const StoredArticle older = copies.b->snapshot().articles[0];
        StoredArticle newer = sampleArticle(copies.b->nextArticleId().value, u"Ferry on time after all."_s);
        StoredArticle replaced = older;
        replaced.newer = newer.id;
        Copies::perform(
            *copies.b, {u"Version"_s, {Change<StoredArticle>{{}, newer}, Change<StoredArticle>{older, replaced}}});
        merged(*copies.a, *copies.b);
        QCOMPARE(said(copies.a->snapshot()), said(copies.b->snapshot()));
        QCOMPARE(currentArticles(copies.a->snapshot()).size(), 2);
    }

    // One has gone over to the newer version with all marks, the other has not: each mark is there once, in the newer
    // one.
    void marksThatOneCopyHasCarriedComeOnce_data()
    {
        QTest::addColumn<bool>("isCarriedHere");
        QTest::newRow("carried in the other copy") << false;
        QTest::newRow("carried here") << true;
    }
    void marksThatOneCopyHasCarriedComeOnce()
    {
        QFETCH(const bool, isCarriedHere);
        Copies copies;
        Project &carried = isCarriedHere ? *copies.a : *copies.b;
        Project &stayed = isCarriedHere ? *copies.b : *copies.a;
        const Authorship by{u"Ann"_s, u"2031-05-06T08:00:00Z"_s, u"2031-05-06T08:00:00Z"_s};
        // Made before the copies parted: marks of one moment, and notes.
        const Article text = carried.snapshot().articles[0].found;
        const auto inBoth = [&](const auto &row) {
            Copies::perform(carried, {u"Make"_s, {Change<std::decay_t<decltype(row)>>{{}, row}}});
            Copies::perform(stayed, {u"Make"_s, {Change<std::decay_t<decltype(row)>>{{}, row}}});
        };
        for (const qint64 number : {11, 12}) {
            const TextRange range = snapped(text.text, {6 * (number - 10), 6 * (number - 10) + 4});
            inBoth(
                Annotation{.id = AnnotationId{number}, .place = anchorAt(text, range), .tags = {copies.tag}, .by = by});
        }
        inBoth(Note{.id = NoteId{11}, .about = text.id, .text = u"On all of it"_s, .by = by});
        inBoth(Note{.id = NoteId{12}, .about = text.id, .quote = anchorAt(text, {0, 5}), .text = u"See"_s, .by = by});
        StoredArticle newer = sampleArticle(0, u"Now in! "_s + text.text);
        const VersionReview review = reviewOf(carried.snapshot(), text.id, newer.found);
        Copies::perform(carried, newVersionOf(carried, review, newer, suggestedPlaces(review), u"New version"_s));
        // And both go on.
        const AnnotationId first{1};
        Copies::change(stayed, first, [](Annotation &it) { it.note = u"late"_s; });
        Copies::mark(stayed, snapped(text.text, {20, 26}), {}, u"Ben"_s, u"2031-05-07T07:00:00Z"_s);

        const Snapshot before = copies.a->snapshot();
        const Merge merge = merged(*copies.a, *copies.b);
        QCOMPARE(merge.conflicts.size(), 0);
        const Snapshot &after = copies.a->snapshot();
        const ArticleId last = versionsOf(after, text.id).last();
        QVERIFY(last != text.id);
        QCOMPARE(after.annotations.value(last).size(), 3);
        QCOMPARE(after.annotations.value(text.id).size(), 1); // made on the older version only
        QCOMPARE(annotationIn(after, first)->place.article, last);
        QCOMPARE(annotationIn(after, first)->note, u"late"_s);
        QCOMPARE(after.notes.size(), 2);
        for (const Note &note : after.notes)
            QCOMPARE(note.about, last);
        // The newer version stands where the older one stood.
        QCOMPARE(currentArticles(after).first().id, last);
        QVERIFY(mergeOf(*copies.a, copies.b->snapshot(), u"Again"_s).edit.changes.isEmpty());
        QVERIFY(copies.a->check());
        copies.a->undo();
        QCOMPARE(copies.a->snapshot(), before);
    }

    // As marks: what a person has said of a passage, and which part of the article it is, goes with its words.
    void verdictsAndRolesThatOneCopyHasCarriedComeOnce_data()
    {
        QTest::addColumn<bool>("isCarriedHere");
        QTest::addColumn<int>("versions");
        QTest::newRow("carried in the other copy") << false << 1;
        QTest::newRow("carried here") << true << 1;
        QTest::newRow("carried twice in the other copy") << false << 2;
        QTest::newRow("carried twice here") << true << 2;
    }
    void verdictsAndRolesThatOneCopyHasCarriedComeOnce()
    {
        QFETCH(const bool, isCarriedHere);
        QFETCH(const int, versions);
        Copies copies;
        Project &carried = isCarriedHere ? *copies.a : *copies.b;
        Project &stayed = isCarriedHere ? *copies.b : *copies.a;
        const Article text = carried.snapshot().articles[0].found;
        judgeInBoth(copies);
        carryOn(carried, text.id, versions);

        const Merge merge = merged(*copies.a, *copies.b);
        QCOMPARE(merge.conflicts.size(), 0);
        const Snapshot &after = copies.a->snapshot();
        const ArticleId last = versionsOf(after, text.id).last();
        QCOMPARE(versionsOf(after, text.id).size(), versions + 1);
        QCOMPARE(after.rulings.verdicts.size(), 4);
        for (const Verdict &verdict : after.rulings.verdicts)
            QVERIFY(verdict.place.article == last || verdict.other.article == last);
        QCOMPARE(after.corrections.size(), 1);
        QCOMPARE(after.corrections.first().article, last);
        QVERIFY(mergeOf(*copies.a, stayed.snapshot(), u"Again"_s).edit.changes.isEmpty());
        QVERIFY(mergeOf(*copies.a, carried.snapshot(), u"Again"_s).edit.changes.isEmpty());
        QVERIFY(copies.a->check());
        // And the other way round.
        Copies::perform(*copies.b, mergeOf(*copies.b, after, u"Merge"_s).edit);
        QCOMPARE(said(copies.b->snapshot()), said(after));
    }

    // What stands on a later version is of the same passage as what stands on the earlier one.
    void contraryWordsOnTwoVersionsAreListed_data() { verdictsAndRolesThatOneCopyHasCarriedComeOnce_data(); }
    void contraryWordsOnTwoVersionsAreListed()
    {
        QFETCH(const bool, isCarriedHere);
        QFETCH(const int, versions);
        Copies copies;
        Project &carried = isCarriedHere ? *copies.a : *copies.b;
        const ArticleId first = carried.snapshot().articles[0].id;
        judgeInBoth(copies);
        carryOn(carried, first, versions);
        const auto turn = [](Project &project, const auto &rows, const auto &how) {
            auto after = rows.first();
            how(after);
            Copies::perform(project, {u"Turn"_s, {Change<std::decay_t<decltype(after)>>{rows.first(), after}}});
        };
        turn(carried, carried.snapshot().rulings.verdicts, [](Verdict &it) { it.kind = Verdict::Kind::NoQuote; });
        turn(carried, carried.snapshot().corrections, [](Correction &it) { it.value = roleName(BlockRole::Byline); });

        const Snapshot a = copies.a->snapshot();
        const Merge merge = merged(*copies.a, *copies.b);
        QCOMPARE(merge.conflicts.size(), 2);
        QCOMPARE(merge.conflicts[0].kind, MergeConflict::Kind::Correction);
        QCOMPARE(merge.conflicts[1].kind, MergeConflict::Kind::Verdict);
        const Snapshot &after = copies.a->snapshot();
        const ArticleId last = versionsOf(after, first).last();
        QCOMPARE(after.corrections.size(), 1);
        QCOMPARE(after.corrections.first().article, last);
        QCOMPARE(after.corrections.first().value, a.corrections.first().value); // ours
        QCOMPARE(after.rulings.verdicts.size(), 5);
        QCOMPARE(after.rulings.verdicts.last().kind, a.rulings.verdicts.first().kind); // ours is the later word
        QCOMPARE(after.rulings.verdicts.last().place.article, last);
        QVERIFY(mergeOf(*copies.a, copies.b->snapshot(), u"Again"_s).edit.changes.isEmpty());
        QVERIFY(copies.a->check());
    }

    // The same word on two passages that read alike is said of both.
    void verdictsOnOtherPassagesOfALaterVersionAreKept()
    {
        Copies copies;
        const Article text = copies.a->snapshot().articles[0].found;
        const auto judge = [](Project &project, const Article &article, TextRange range) {
            Copies::perform(project,
                {u"Judge"_s,
                    {Change<Verdict>{{},
                        Verdict{
                            project.nextId<Verdict>(), Verdict::Kind::NoQuote, anchorAt(article, range), {}, {}}}}});
        };
        judge(*copies.a, text, {0, 5});
        carryOn(*copies.b, text.id, 1);
        const Article newer = currentArticles(copies.b->snapshot()).first().found;
        judge(*copies.b, newer, {0, 5});
        merged(*copies.a, *copies.b);
        QCOMPARE(copies.a->snapshot().rulings.verdicts.size(), 2);
    }

    // As two merges of before have left it: nothing is moved onto what stands there.
    void aVerdictOnBothVersionsStaysOnBoth()
    {
        Copies copies;
        judgeInBoth(copies);
        const Snapshot first = copies.a->snapshot();
        carryOn(*copies.b, first.articles[0].id, 1);
        const auto again = [](Project &project, auto row, auto id) {
            row.id = id;
            Copies::perform(project, {u"Again"_s, {Change<decltype(row)>{{}, row}}});
        };
        again(*copies.b, first.rulings.verdicts.first(), copies.b->nextId<Verdict>());
        again(*copies.b, first.corrections.first(), copies.b->nextId<Correction>());
        const Snapshot both = copies.b->snapshot();
        QVERIFY(mergeOf(*copies.b, both, u"Itself"_s).edit.changes.isEmpty());
        QVERIFY(mergeOf(*copies.b, first, u"Earlier"_s).edit.changes.isEmpty());
    }

    // Two people at random: it does not matter who merges whom, and nothing comes in twice.
    void mergingIsTheSameBothWaysAndOnce()
    {
        for (quint32 seed = 1; seed <= 30; ++seed) {
            QRandomGenerator random(seed);
            Copies copies;
            for (Project *project : {copies.a.get(), copies.b.get()}) {
                const QString author = project == copies.a.get() ? u"Ann"_s : u"Ben"_s;
                const TagId own = Copies::newTag(*project, author + u"’s tag"_s, u"#003366"_s);
                for (int step = random.bounded(12); step > 0; --step) {
                    const auto when = u"2031-05-%1T07:00:%2Z"_s.arg(random.bounded(10, 20)).arg(random.bounded(10, 60));
                    const qsizetype begin = random.bounded(20);
                    const Article &article = project->snapshot().articles[0].found;
                    const TextRange range = snapped(article.text, {begin, begin + 1 + random.bounded(8)});
                    const AnnotationId shared{1};
                    switch (random.bounded(4)) {
                    case 0:
                        Copies::change(*project, shared, [&](Annotation &it) {
                            it.note = author + when;
                            it.by.modified = when;
                        });
                        break;
                    case 1:
                        if (!range.isEmpty())
                            Copies::change(*project, shared, [&](Annotation &it) {
                                it.place = anchorAt(article, range);
                                it.by.modified = when;
                            });
                        break;
                    case 2:
                        Copies::perform(*project, addition(*project, 1));
                        break;
                    default:
                        if (!range.isEmpty())
                            Copies::mark(*project, range, {own, copies.tag}, author, when, when);
                    }
                }
            }
            const Snapshot a = copies.a->snapshot();
            const Snapshot b = copies.b->snapshot();
            merged(*copies.a, *copies.b);
            Copies::perform(*copies.b, mergeOf(*copies.b, a, u"Merge"_s).edit);
            QCOMPARE(said(copies.a->snapshot()), said(copies.b->snapshot()));
            for (const Snapshot &again : {a, b, copies.b->snapshot()})
                QVERIFY(mergeOf(*copies.a, again, u"Merge"_s).edit.changes.isEmpty());
        }
    }

    // Whatever stands in two projects that know nothing of each other, all of it stands in the merged one.
    void nothingOfStrangersIsLost()
    {
        for (quint32 seed = 1; seed <= 20; ++seed) {
            QRandomGenerator random(seed);
            const Folder folder;
            const auto a = *Project::create(folder.filePath(u"a.synoptic"_s));
            const auto b = *Project::create(folder.filePath(u"b.synoptic"_s));
            for (int step = 0; step < 12; ++step) {
                Copies::perform(*a, randomEdit(random, *a));
                Copies::perform(*b, randomEdit(random, *b));
            }
            const Snapshot before = a->snapshot();
            const Merge merge = merged(*a, *b);
            QVERIFY(a->check());
            QCOMPARE(a->snapshot().articles.size(), before.articles.size() + merge.articles);
            QVERIFY(mergeOf(*a, b->snapshot(), u"Again"_s).edit.changes.isEmpty());
            QVERIFY(mergeOf(*a, a->snapshot(), u"Itself"_s).edit.changes.isEmpty());
            a->undo();
            if (!merge.edit.changes.isEmpty())
                QCOMPARE(a->snapshot(), before);
        }
    }

private:
    // Made before the copies parted: on the first article, and on it and the second.
    static void judgeInBoth(Copies &copies)
    {
        for (Project *project : {copies.a.get(), copies.b.get()}) {
            const Article text = project->snapshot().articles[0].found;
            const Anchor other = anchorAt(project->snapshot().articles[1].found, {0, 5});
            const auto verdict = [&](Verdict::Kind kind, TextRange range, const Anchor &with, const QString &speaker) {
                const Anchor place = anchorAt(text, range);
                Copies::perform(*project,
                    {u"Judge"_s,
                        {Change<Verdict>{{}, Verdict{project->nextId<Verdict>(), kind, place, with, speaker}}}});
            };
            verdict(Verdict::Kind::Quote, {0, 5}, {}, {});
            verdict(Verdict::Kind::SaidBy, {16, 33}, {}, u"Ode"_s);
            verdict(Verdict::Kind::Same, {0, 5}, other, {});
            verdict(Verdict::Kind::NotSame, {6, 10}, other, {});
            Copies::perform(*project, roleCorrection(*project, text.id, {0, 13}, BlockRole::Caption));
        }
    }
    // So many newer versions of the article, with all that stands on it.
    static void carryOn(Project &project, ArticleId article, int versions)
    {
        for (int i = 0; i < versions; ++i) {
            const Snapshot now = project.snapshot();
            const ArticleId last = versionsOf(now, article).last();
            const StoredArticle older = *std::ranges::find(now.articles, last, &StoredArticle::id);
            const StoredArticle newer = sampleArticle(0, u"Now in! "_s + older.found.text);
            const VersionReview review = reviewOf(now, last, newer.found);
            Copies::perform(project, newVersionOf(project, review, newer, suggestedPlaces(review), u"New version"_s));
        }
    }
};

static const Synoptic::Test::Suite<TstMerge> suite("tst_merge");

#include "tst_merge.moc"
