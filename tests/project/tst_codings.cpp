// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/codings.h"
#include "app/project/project.h"
#include "tests/project/sampleproject.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

const QString later = u"2031-05-07T10:00:00Z"_s;

// A project with two articles, a group with two tags in it, and a highlight on both articles.
class Desk
{
public:
    Desk()
        : project(*Project::create(folder.filePath(u"a.synoptic"_s)))
    {
        perform(addition(*project, 2));
        const TagId group = newTag(u"Frames"_s, {}, true);
        war = newTag(u"War"_s, group, false);
        peace = newTag(u"Peace"_s, group, false);
        frames = group;
    }

    const Snapshot &now() const { return project->snapshot(); }
    void perform(const Edit &edit)
    {
        const Result<void> done = project->perform(edit);
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    TagId newTag(const QString &name, TagId parent, bool isGroup)
    {
        const TagId id = project->nextId<Tag>();
        perform({u"New tag"_s,
            {Change<Tag>{
                {}, Tag{.id = id, .parent = parent, .name = name, .colour = u"#aa3300"_s, .isGroup = isGroup}}}});
        return id;
    }
    Anchor place(qsizetype article, TextRange range) const { return anchorAt(now().articles[article].found, range); }
    // Marks the first word of one article, or of both.
    QList<AnnotationId> mark(const QList<qsizetype> &articles, const QList<TagId> &tags, const QString &note = {})
    {
        QList<Anchor> places;
        for (const qsizetype article : articles)
            places.append(place(article, {0, 5}));
        const Edit edit = annotationOf(*project, places, tags, note, {u"Ann"_s, later, later}, u"Highlight"_s);
        perform(edit);
        QList<AnnotationId> ids;
        for (const AnyChange &change : edit.changes)
            ids.append(std::get<Change<Annotation>>(change).after->id);
        return ids;
    }
    const Annotation &annotation(AnnotationId id) const { return *annotationIn(now(), id); }

    Folder folder;
    std::unique_ptr<Project> project;
    TagId frames;
    TagId war;
    TagId peace;
};

}

class TstCodings : public QObject
{
    Q_OBJECT
private slots:
    void aTagForManyPlacesMarksEachForItself()
    {
        Desk desk;
        const AnnotationId there = desk.mark({0}, {desk.war}).first();
        const QList<Anchor> places{desk.place(0, {0, 5}), desk.place(0, {6, 10}), desk.place(1, {6, 10})};
        const Snapshot before = desk.now();
        desk.perform(placesTagged(*desk.project, places, desk.peace, {u"Ann"_s, later, later}, u"Tag 3 places"_s));
        QCOMPARE(annotationIn(desk.now(), there)->tags, (QList{desk.war, desk.peace}));
        const QList<Annotation> first = desk.now().annotations.value(places[0].article);
        QCOMPARE(first.size(), 2);
        QCOMPARE(first.last().place, places[1]);
        QCOMPARE(first.last().linked, 0);
        QCOMPARE(desk.now().annotations.value(places[2].article).size(), 1);
        QVERIFY(placesTagged(*desk.project, places, desk.peace, {}, {}).changes.isEmpty());
        desk.project->undo();
        QCOMPARE(desk.now(), before);
    }

    void everyCopyOfAQuotationIsMarkedAsOneSet()
    {
        Desk desk;
        const QList<AnnotationId> ids = desk.mark({0, 1}, {desk.war});
        QCOMPARE(ids.size(), 2);
        QVERIFY(desk.annotation(ids[0]).linked != 0);
        QCOMPARE(desk.annotation(ids[0]).linked, desk.annotation(ids[1]).linked);
        QCOMPARE(desk.annotation(ids[1]).place.words, u"Ferry"_s);
        const QList<AnnotationId> alone = desk.mark({0}, {});
        QCOMPARE(desk.annotation(alone[0]).linked, 0);
        desk.project->undo();
        desk.project->undo();
        QVERIFY(desk.now().annotations.isEmpty());
    }

    void aTagOnOneOfASetIsOnAllOfThem()
    {
        Desk desk;
        const QList<AnnotationId> ids = desk.mark({0, 1}, {});
        desk.perform(tagPutOn(desk.now(), {ids[0]}, desk.war, later, u"Tag"_s));
        QCOMPARE(desk.annotation(ids[1]).tags, QList{desk.war});
        QVERIFY(tagPutOn(desk.now(), ids, desk.war, later, u"Tag"_s).changes.isEmpty());
        desk.perform(tagTakenOff(desk.now(), {ids[1]}, desk.war, later, u"Untag"_s));
        QVERIFY(desk.annotation(ids[0]).tags.isEmpty());
    }

    void aBrokenLinkLeavesTheOthersTogether()
    {
        Desk desk;
        const QList<AnnotationId> three = desk.mark({0, 1, 0}, {});
        desk.perform(unlinked(desk.now(), three[1], u"Break the link"_s));
        QCOMPARE(desk.annotation(three[1]).linked, 0);
        QVERIFY(desk.annotation(three[0]).linked != 0);
        desk.perform(unlinked(desk.now(), three[0], u"Break the link"_s));
        QCOMPARE(desk.annotation(three[2]).linked, 0);
    }

    void removingCanTakeTheWholeSet()
    {
        Desk desk;
        const QList<AnnotationId> ids = desk.mark({0, 1}, {});
        desk.perform(annotationRemoval(desk.now(), {ids[0]}, Linked::Kept, u"Remove"_s));
        QVERIFY(annotationIn(desk.now(), ids[1]));
        desk.project->undo();
        desk.perform(annotationRemoval(desk.now(), {ids[0]}, Linked::Included, u"Remove"_s));
        QVERIFY(desk.now().annotations.isEmpty());
    }

    void aNoteIsOfItsOwnCopyOnly()
    {
        Desk desk;
        const QList<AnnotationId> ids = desk.mark({0, 1}, {});
        desk.perform(noteOn(desk.now(), ids[0], u"*first* word"_s, later, u"Note"_s));
        QCOMPARE(desk.annotation(ids[0]).note, u"*first* word"_s);
        QVERIFY(desk.annotation(ids[1]).note.isEmpty());
        QVERIFY(noteOn(desk.now(), ids[0], u"*first* word"_s, later, u"Note"_s).changes.isEmpty());
    }

    void boundariesMoveAndTheWordsFollow()
    {
        Desk desk;
        const AnnotationId id = desk.mark({0}, {}).first();
        desk.perform(boundariesOf(desk.now(), id, {0, 10}, later, u"Move"_s));
        QCOMPARE(desk.annotation(id).place.words, u"Ferry late"_s);
        desk.project->undo();
        QCOMPARE(desk.annotation(id).place.words, u"Ferry"_s);
    }

    void aRemovedTagTakesAlongOnlyWhatHasNothingElse()
    {
        Desk desk;
        const AnnotationId bare = desk.mark({0}, {desk.war}).first();
        const AnnotationId noted = desk.mark({0}, {desk.war}, u"why?"_s).first();
        const AnnotationId both = desk.mark({1}, {desk.war, desk.peace}).first();
        const Snapshot before = desk.now();
        desk.perform(tagRemoval(desk.now(), desk.war, Untagged::Removed, u"Delete tag"_s));
        QVERIFY(!annotationIn(desk.now(), bare));
        QVERIFY(desk.annotation(noted).tags.isEmpty());
        QCOMPARE(desk.annotation(both).tags, QList{desk.peace});
        desk.project->undo();
        QCOMPARE(desk.now(), before);
        desk.perform(tagRemoval(desk.now(), desk.frames, Untagged::Kept, u"Delete group"_s));
        QVERIFY(desk.now().tags.isEmpty());
        QVERIFY(desk.annotation(bare).tags.isEmpty());
    }

    void mergingTagsKeepsEachOnceAndIsUndoneWhole()
    {
        Desk desk;
        const AnnotationId one = desk.mark({0}, {desk.war}).first();
        const AnnotationId both = desk.mark({1}, {desk.war, desk.peace}).first();
        const TagId below = desk.newTag(u"Siege"_s, desk.war, false);
        const Snapshot before = desk.now();
        desk.perform(tagMerge(desk.now(), desk.war, desk.peace, later, u"Merge"_s));
        QCOMPARE(desk.annotation(one).tags, QList{desk.peace});
        QCOMPARE(desk.annotation(both).tags, QList{desk.peace});
        QCOMPARE(withThoseUnder(desk.now(), desk.peace), (QList{desk.peace, below}));
        desk.project->undo();
        QCOMPARE(desk.now(), before);
        QVERIFY(tagMerge(before, desk.war, below, later, u"Merge"_s).changes.isEmpty());
        QVERIFY(tagMerge(before, desk.frames, desk.peace, later, u"Merge"_s).changes.isEmpty());
    }
};

static const Synoptic::Test::Suite<TstCodings> suite("tst_codings");

#include "tst_codings.moc"
