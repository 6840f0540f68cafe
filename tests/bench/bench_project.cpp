// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/merge.h"
#include "tests/bench/annotatedproject.h"
#include "tests/project/sampleproject.h"
#include "tests/support/suite.h"

#include <QTest>

#include <malloc.h>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

// A project that somebody has worked in for a year: how long it takes to open, and what one step costs.
class BenchProject : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_path = m_folder.filePath(u"large.synoptic"_s);
        m_tag = Bench::makeAnnotatedProject(m_path);
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
        QBENCHMARK
        {
            QVERIFY(project->perform(Bench::oneMoreHighlight(*project, 500, m_tag)));
            project->undo();
        }
    }

    // Two people have said of 2,000 passages each, in copies of their own, that they are quotations.
    void mergingWhatTwoPeopleHaveJudged()
    {
        const QList<QString> paths = {m_folder.filePath(u"a.synoptic"_s), m_folder.filePath(u"b.synoptic"_s)};
        QVERIFY((*Project::open(m_path))->saveCopy(paths[0]));
        QVERIFY((*Project::open(m_path))->saveCopy(paths[1]));
        const auto ours = *Project::open(paths[0]);
        const auto theirs = *Project::open(paths[1]);
        judge(*ours, 0);
        judge(*theirs, 10);
        QBENCHMARK
        {
            QVERIFY(mergeOf(*ours, theirs->snapshot(), u"Merge"_s).edit.changes.size() >= 2000);
        }
    }

private:
    static void judge(Project &project, qsizetype from)
    {
        Edit edit{u"Judge"_s, {}};
        const QList<StoredArticle> &articles = project.snapshot().articles;
        for (qsizetype i = 0; i < 2000; ++i) {
            const qsizetype begin = from + i / articles.size() * 20;
            const Anchor place = anchorAt(articles[i % articles.size()].found, {begin, begin + 9});
            edit.changes.append(Change<Verdict>{
                {}, Verdict{.id = project.nextId<Verdict>(), .kind = Verdict::Kind::Quote, .place = place}});
        }
        QVERIFY(project.perform(edit));
    }

    Folder m_folder;
    QString m_path;
    TagId m_tag;
};

static const Synoptic::Test::Suite<BenchProject> suite("bench_project");

#include "bench_project.moc"
