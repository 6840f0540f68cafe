// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/notesteps.h"
#include "app/project/tagsteps.h"
#include "tests/project/sampleproject.h"
#include "tests/support/suite.h"

#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace Synoptic;

// What a person does with the tree of tags and with notes.
class TstTagSteps : public QObject
{
    Q_OBJECT
private:
    Test::Folder m_folder;
    std::unique_ptr<Project> m_project;

    const Snapshot &snapshot() const { return m_project->snapshot(); }
    bool perform(const Edit &edit, Project::Step step = Project::Step::New)
    {
        return m_project->perform(edit, step).has_value();
    }
    TagId add(const QString &name, TagId parent = {}, bool isGroup = false)
    {
        const Edit edit = tagAddition(*m_project, {.parent = parent, .name = name, .isGroup = isGroup}, name);
        if (!perform(edit))
            qFatal("the tag was not written");
        return std::get<Change<Tag>>(edit.changes.first()).after->id;
    }
    AnnotationId mark(const QList<TagId> &tags, const QString &note = {})
    {
        const Anchor place = anchorAt(snapshot().articles.first().found, {0, 4});
        const Edit edit = annotationOf(*m_project, {place}, tags, note, {.author = u"Ana"_s}, u"mark"_s);
        if (!perform(edit))
            qFatal("the highlight was not written");
        return std::get<Change<Annotation>>(edit.changes.first()).after->id;
    }
    QString names(TagId parent = {}) const
    {
        QStringList all;
        for (const Tag &tag : tagsUnder(snapshot(), parent))
            all.append(tag.name);
        return all.join(u' ');
    }
    // Writes a note letter by letter, each time as the editor does: the first begins a step.
    NoteSubject type(NoteSubject subject, const QStringList &states)
    {
        Project::Step step = Project::Step::New;
        for (const QString &state : states) {
            const Edit edit = noteWritten(*m_project, subject, state, {.author = u"Ana"_s}, u"Note"_s);
            if (!perform(edit, step))
                qFatal("the note was not written");
            subject = afterEdit(subject, edit);
            step = Project::Step::Continued;
        }
        return subject;
    }

private slots:
    void init()
    {
        m_project = *Project::create(m_folder.filePath(u"%1.synoptic"_s.arg(quint64(quintptr(this)) + ++m_files)));
        QVERIFY(perform(Test::addition(*m_project, 1)));
    }
    void cleanup() { m_project.reset(); }

    void aNewTagStandsBehindTheOthers()
    {
        add(u"one"_s);
        const TagId group = add(u"group"_s, {}, true);
        add(u"two"_s);
        add(u"inner"_s, group);
        QCOMPARE(names(), u"one group two"_s);
        QCOMPARE(names(group), u"inner"_s);
    }

    void aTagMovesBeforeAnother()
    {
        const TagId one = add(u"one"_s);
        add(u"two"_s);
        const TagId three = add(u"three"_s);
        QVERIFY(perform(tagMove(snapshot(), three, {}, one, u"move"_s)));
        QCOMPARE(names(), u"three one two"_s);
        QVERIFY(perform(tagMove(snapshot(), three, {}, {}, u"move"_s)));
        QCOMPARE(names(), u"one two three"_s);
        m_project->undo();
        QCOMPARE(names(), u"three one two"_s);
    }

    void aTagMovesIntoAGroupAndNeverUnderItself()
    {
        const TagId outer = add(u"outer"_s, {}, true);
        const TagId inner = add(u"inner"_s, outer, true);
        const TagId tag = add(u"tag"_s);
        QVERIFY(perform(tagMove(snapshot(), tag, inner, {}, u"move"_s)));
        QCOMPARE(names(inner), u"tag"_s);
        QVERIFY(tagMove(snapshot(), outer, inner, {}, u"move"_s).changes.isEmpty());
        QVERIFY(tagMove(snapshot(), outer, outer, {}, u"move"_s).changes.isEmpty());
        QVERIFY(tagMove(snapshot(), tag, inner, {}, u"stay"_s).changes.isEmpty());
    }

    void aKeyIsTakenFromTheTagThatHadIt()
    {
        const TagId one = add(u"one"_s);
        const TagId two = add(u"two"_s);
        const auto pinned = [this](TagId id) {
            Tag tag = *std::ranges::find(snapshot().tags, id, &Tag::id);
            tag.key = u"3"_s;
            return tagChange(snapshot(), tag, u"pin"_s);
        };
        QVERIFY(perform(pinned(one)));
        QVERIFY(perform(pinned(two)));
        QCOMPARE(std::ranges::find(snapshot().tags, one, &Tag::id)->key, QString());
        QCOMPARE(std::ranges::find(snapshot().tags, two, &Tag::id)->key, u"3"_s);
        QVERIFY(pinned(two).changes.isEmpty());
    }

    void aSplitTagLeavesTheOtherHighlights()
    {
        const TagId from = add(u"from"_s);
        const AnnotationId moved = mark({from});
        const AnnotationId stays = mark({from});
        QVERIFY(perform(tagSplit(*m_project, from, {.name = u"made"_s}, {moved}, u"now"_s, u"split"_s)));
        const TagId made = tagsUnder(snapshot(), {}).last().id;
        QCOMPARE(annotationIn(snapshot(), moved)->tags, QList<TagId>{made});
        QCOMPARE(annotationIn(snapshot(), stays)->tags, QList<TagId>{from});
        QVERIFY(tagSplit(*m_project, from, {.name = u"none"_s}, {}, u"now"_s, u"split"_s).changes.isEmpty());
        m_project->undo();
        QCOMPARE(annotationIn(snapshot(), moved)->tags, QList<TagId>{from});
    }

    void whatARemovalTakesIsCountedBefore()
    {
        const TagId group = add(u"group"_s, {}, true);
        const TagId inner = add(u"inner"_s, group);
        const TagId other = add(u"other"_s);
        mark({inner});
        mark({inner}, u"a note"_s);
        mark({inner, other});
        mark({other});
        QCOMPARE(useOf(snapshot(), group), (TagUse{.tags = 1, .highlights = 3, .alone = 1}));
        QCOMPARE(useOf(snapshot(), other), (TagUse{.tags = 0, .highlights = 2, .alone = 1}));
    }

    void typingIsOneStep()
    {
        const AnnotationId highlight = mark({});
        const int before = m_project->undoStack()->count();
        type(onAnnotation(*annotationIn(snapshot(), highlight)), {u"W"_s, u"Wh"_s, u"Why?"_s});
        QCOMPARE(annotationIn(snapshot(), highlight)->note, u"Why?"_s);
        QCOMPARE(m_project->undoStack()->count(), before + 1);
        m_project->undo();
        QCOMPARE(annotationIn(snapshot(), highlight)->note, QString());
        m_project->redo();
        QCOMPARE(annotationIn(snapshot(), highlight)->note, u"Why?"_s);
    }

    void typingOnceMoreIsAnotherStep()
    {
        const NoteSubject subject = type(onProject(), {u"One"_s, u"One."_s});
        type(subject, {u"One. Two"_s, u"One. Two."_s});
        m_project->undo();
        QCOMPARE(noteText(snapshot(), subject), u"One."_s);
        m_project->undo();
        QVERIFY(snapshot().notes.isEmpty());
    }

    void anEmptyNoteIsNotKept_data()
    {
        QTest::addColumn<NoteSubject>("subject");
        QTest::newRow("on the project") << onProject();
        QTest::newRow("on an article") << onArticle({1});
        QTest::newRow("on words nobody has marked") << onPlace({{1}, {0, 0}, {}});
        QTest::newRow("on a quotation") << onQuote({{1}, {0, 0}, {}});
    }
    void anEmptyNoteIsNotKept()
    {
        QFETCH(NoteSubject, subject);
        if (!subject.place.isNull())
            subject.place = anchorAt(snapshot().articles.first().found, {0, 4});
        const Snapshot before = snapshot();
        const int steps = m_project->undoStack()->count();
        type(subject, {QString(), u"  \n"_s, u"a"_s, u"ab"_s, u" "_s});
        QCOMPARE(snapshot(), before);
        QCOMPARE(m_project->undoStack()->count(), steps);
        subject = type(subject, {u"ab"_s});
        QVERIFY(snapshot() != before);
        QCOMPARE(noteText(snapshot(), subject), u"ab"_s);
    }

    void aHighlightThatWasThereStaysWithoutItsNote()
    {
        const AnnotationId highlight = mark({}, u"old"_s);
        type(onAnnotation(*annotationIn(snapshot(), highlight)), {u"ol"_s, QString()});
        QVERIFY(annotationIn(snapshot(), highlight));
        QCOMPARE(annotationIn(snapshot(), highlight)->note, QString());
    }

    void anArticleComesBackWithAllThatWasOnIt()
    {
        const TagId tag = add(u"tag"_s);
        mark({tag}, u"a note"_s);
        mark({});
        const ArticleId article = snapshot().articles.first().id;
        type(onArticle(article), {u"on the article"_s});
        type(onQuote(anchorAt(snapshot().articles.first().found, {0, 4})), {u"on a quotation"_s});
        type(onProject(), {u"on the project"_s});
        const Snapshot before = snapshot();
        QVERIFY(perform({u"remove"_s, removal(snapshot(), article)}));
        QVERIFY(snapshot().annotations.value(article).isEmpty());
        QCOMPARE(snapshot().notes.size(), 1);
        m_project->undo();
        QCOMPARE(snapshot(), before);
    }

private:
    int m_files = 0;
};

static const Synoptic::Test::Suite<TstTagSteps> suite("tst_tagsteps");

#include "tst_tagsteps.moc"
