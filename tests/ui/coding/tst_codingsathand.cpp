// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/codings.h"
#include "tests/project/sampleproject.h"
#include "tests/support/suite.h"
#include "ui/coding/codings.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Synoptic;

class TstCodingsAtHand : public QObject
{
    Q_OBJECT
private:
    Test::Folder m_folder;
    std::unique_ptr<Project> m_project;
    Codings m_codings;

    TagId addTag(const QString &name, TagId parent = {}, bool isGroup = false)
    {
        const TagId id = m_project->nextId<Tag>();
        const Tag tag{.id = id, .parent = parent, .name = name, .colour = u"#b88a00"_s, .isGroup = isGroup};
        if (!m_project->perform({.words = name, .changes = {Change<Tag>{{}, tag}}}))
            qFatal("the tag was not written");
        return id;
    }
    // Marks the article's text from begin for two characters.
    AnnotationId mark(qsizetype begin, const QList<TagId> &tags, const QString &note = {})
    {
        const Anchor place = anchorAt(m_project->snapshot().articles.first().found, {begin, begin + 2});
        const Edit edit = annotationOf(*m_project, {place}, tags, note, {.author = u"Ana"_s}, u"mark"_s);
        if (!m_project->perform(edit))
            qFatal("the annotation was not written");
        return std::get<Change<Annotation>>(edit.changes.first()).after->id;
    }

private slots:
    void init()
    {
        m_project = *Project::create(m_folder.filePath(QString::number(QRandomGenerator::global()->generate64())));
        QVERIFY(m_project->perform(Test::addition(*m_project, 1)));
        m_codings.follow(m_project.get());
    }
    void cleanup()
    {
        m_codings.follow(nullptr);
        m_project.reset();
    }

    void tagsStandInTheOrderOfTheirTree()
    {
        const TagId last = addTag(u"stance"_s);
        const TagId group = addTag(u"sources"_s, {}, true);
        addTag(u"unnamed"_s, group);
        QStringList names;
        for (const Tag &tag : m_codings.tags())
            names.append(m_codings.pathOf(tag.id));
        QCOMPARE(names, (QStringList{u"stance"_s, u"sources"_s, u"sources/unnamed"_s}));
        QCOMPARE(m_codings.tag(last)->name, u"stance"_s);
        QVERIFY(!m_codings.tag({77}));
    }

    void highlightsAndNotesAreCountedAsTheyComeAndGo()
    {
        QSignalSpy changes(&m_codings, &Codings::changed);
        mark(0, {});
        mark(1, {}, u"see the other paper"_s);
        QCOMPARE(m_codings.highlightCount(), 2);
        QCOMPARE(m_codings.noteCount(), 1);
        m_project->undo();
        QCOMPARE(m_codings.highlightCount(), 1);
        QCOMPARE(m_codings.noteCount(), 0);
        QCOMPARE(changes.count(), 3);
        Codings opened;
        opened.follow(m_project.get());
        QCOMPARE(opened.highlightCount(), 1);
        QCOMPARE(opened.noteCount(), 0);
    }

    void whatIsAtHandIsLetGoWhenItIsRemoved()
    {
        const AnnotationId marked = mark(0, {});
        m_codings.setAtHand(marked);
        QSignalSpy spy(&m_codings, &Codings::atHandChanged);
        m_project->undo();
        QVERIFY(m_codings.atHand().isNull());
        QCOMPARE(spy.count(), 1);
    }

    void aTagThatIsPutOnBecomesTheLatest()
    {
        addTag(u"stance"_s);
        const TagId second = addTag(u"doubt"_s);
        QSignalSpy spy(&m_codings, &Codings::keysChanged);
        mark(0, {second});
        QCOMPARE(m_codings.keys().latest().first(), second);
        QCOMPARE(m_codings.keys().digit(second), 2);
        QCOMPARE(spy.count(), 1);
    }

    void withoutAProjectThereIsNothing()
    {
        mark(0, {addTag(u"stance"_s)});
        m_codings.follow(nullptr);
        QVERIFY(!m_codings.isOpen());
        QVERIFY(m_codings.tags().isEmpty());
        QCOMPARE(m_codings.highlightCount(), 0);
    }
};

static const Synoptic::Test::Suite<TstCodingsAtHand> suite("tst_codingsathand");

#include "tst_codingsathand.moc"
