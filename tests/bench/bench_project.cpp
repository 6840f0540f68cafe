// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/codings.h"
#include "app/project/project.h"
#include "tests/project/sampleproject.h"
#include "tests/support/suite.h"

#include <QTest>

#include <malloc.h>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype articles = 1000;
constexpr qsizetype annotationsEach = 100;

const QString now = u"2031-05-07T10:00:00Z"_s;

// A text as long as a report is, about 3,000 characters, a few of them beyond the BMP.
QString report(qint64 number)
{
    QString text = u"Ferry late 🚢\n\n"_s;
    for (int i = 0; i < 25; ++i) {
        text += u"“We left at nine, and the tide was with us,” said the mate of boat %1 in the %2th hour of the"
                " crossing; nobody aboard was hurt 🌊.\n"_s.arg(number)
                    .arg(i);
    }
    return text;
}

// The step that adds the articles.
Edit reports(Project &project)
{
    Edit edit{u"Add"_s, {}};
    for (qsizetype i = 0; i < articles; ++i) {
        const ArticleId id = project.nextArticleId();
        edit.changes.append(Change<StoredArticle>{{}, sampleArticle(id.value, report(id.value))});
    }
    return edit;
}

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
        QVERIFY(project->perform(reports(*project)));
        m_tag = project->nextId<Tag>();
        QVERIFY(project->perform(
            {u"Tag"_s, {Change<Tag>{{}, Tag{.id = m_tag, .name = u"War"_s, .colour = u"#aa3300"_s}}}}));
        QList<AnyChange> changes;
        for (const StoredArticle &stored : project->snapshot().articles) {
            for (qsizetype i = 0; i < annotationsEach; ++i) {
                const TextRange range = snapped(stored.found.text, {28 * i, 28 * i + 60});
                changes.append(Change<Annotation>{{},
                    Annotation{.id = project->nextId<Annotation>(),
                        .place = anchorAt(stored.found, range),
                        .tags = {m_tag},
                        .by = {u"Ann"_s, now, now}}});
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

    // Of the heap, with the file open and everything in it at hand.
    void memoryOfAnOpenProject()
    {
        const auto held = [] {
            const struct mallinfo2 heap = mallinfo2();
            return heap.uordblks + heap.hblkhd;
        };
        const size_t before = held();
        const auto project = Project::open(m_path);
        QVERIFY(project);
        QTest::setBenchmarkResult(qreal(held() - before), QTest::BytesAllocated);
    }

    void oneAnnotationAndItsUndo()
    {
        const auto project = *Project::open(m_path);
        const Anchor place = anchorAt(project->snapshot().articles[500].found, {0, 5});
        QBENCHMARK
        {
            QVERIFY(project->perform(annotationOf(*project, {place}, {m_tag}, {}, {u"Ann"_s, now, now}, u"Mark"_s)));
            project->undo();
        }
    }

private:
    Folder m_folder;
    QString m_path;
    TagId m_tag;
};

static const Synoptic::Test::Suite<BenchProject> suite("bench_project");

#include "bench_project.moc"
