// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

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

private:
    Folder m_folder;
    QString m_path;
    TagId m_tag;
};

static const Synoptic::Test::Suite<BenchProject> suite("bench_project");

#include "bench_project.moc"
