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

constexpr qsizetype articles = 1000;
constexpr qsizetype annotationsEach = 100;

const QString now = u"2031-05-07T10:00:00Z"_s;

}

// A project that somebody has worked in for a year: how long it takes to open, and what one step costs.
class BenchProject : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_path = m_folder.filePath(u"large.synoptic"_s);
        const auto project = *Project::create(m_path);
        QVERIFY(project->perform(addition(*project, articles)));
        m_tag = project->nextId<Tag>();
        QVERIFY(project->perform(
            {u"Tag"_s, {Change<Tag>{{}, Tag{.id = m_tag, .name = u"War"_s, .colour = u"#aa3300"_s}}}}));
        QList<AnyChange> changes;
        for (const StoredArticle &stored : project->snapshot().articles) {
            const Anchor place = anchorAt(stored.found, {0, 5});
            for (qsizetype i = 0; i < annotationsEach; ++i) {
                changes.append(Change<Annotation>{
                    {}, Annotation{.id = project->nextId<Annotation>(), .place = place, .tags = {m_tag}}});
            }
        }
        QVERIFY(project->perform({u"Mark"_s, changes}));
    }

    void opening()
    {
        QBENCHMARK
        {
            QVERIFY(Project::open(m_path));
        }
    }

    void oneAnnotationAndItsUndo()
    {
        const auto project = *Project::open(m_path);
        const Anchor place = anchorAt(project->snapshot().articles[500].found, {0, 5});
        QBENCHMARK
        {
            QVERIFY(project->perform(annotationOf(*project, {place}, {m_tag}, {}, {u"Ann"_s, now, now}, u"Mark"_s)));
            project->undoStack()->undo();
        }
    }

private:
    Folder m_folder;
    QString m_path;
    TagId m_tag;
};

static const Synoptic::Test::Suite<BenchProject> suite("bench_project");

#include "bench_project.moc"
