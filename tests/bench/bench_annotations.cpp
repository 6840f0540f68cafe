// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/annotatedproject.h"
#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/actions.h"

#include <QAction>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace Synoptic;
using namespace Qt::StringLiterals;

// The window over a project that somebody has worked in for a year: how long it takes until it is there, and how
// long until a step is written and shown in it.
class BenchAnnotations : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_tag = Bench::makeAnnotatedProject(m_stage.path(u"year.synoptic"_s)); }

    void opening()
    {
        MainWindow &window = m_stage.open();
        QElapsedTimer clock;
        clock.start();
        window.session().open(m_stage.path(u"year.synoptic"_s));
        QVERIFY(QTest::qWaitFor([&window] { return window.synopsis().isAnalysed(); }, 120'000));
        QTest::setBenchmarkResult(qreal(clock.elapsed()), QTest::WalltimeMilliseconds);
    }

    void oneHighlightInAnOpenPane_data() { panels(); }
    void oneHighlightInAnOpenPane()
    {
        QFETCH(const int, panel);
        m_stage.window().panels().setCurrentIndex(panel);
        m_stage.window().synopsis().setPanes({500});
        QTest::qWait(0);
        measure([this] {
            QVERIFY(m_stage.window().session().perform(
                [this](Project &project) { return Bench::oneMoreHighlight(project, 500, m_tag); }));
        });
    }

    void takingItBack_data() { panels(); }
    void takingItBack()
    {
        QFETCH(const int, panel);
        m_stage.window().panels().setCurrentIndex(panel);
        QTest::qWait(0);
        measure([this] { m_stage.window().actions()[Command::Undo]->trigger(); });
    }

private:
    static void panels()
    {
        QTest::addColumn<int>("panel");
        QTest::newRow("beside the quotes") << 0;
        QTest::newRow("beside the tags") << 1;
        QTest::newRow("beside the notes") << 2;
    }

    // The median of twenty steps, each until the window has answered it.
    static void measure(const std::function<void()> &step)
    {
        QList<qreal> times;
        for (int i = 0; i < 20; ++i) {
            QElapsedTimer clock;
            clock.start();
            step();
            QCoreApplication::processEvents();
            times.append(qreal(clock.nsecsElapsed()) / 1e6);
        }
        std::ranges::sort(times);
        QTest::setBenchmarkResult(times[times.size() / 2], QTest::WalltimeMilliseconds);
    }

    Test::Stage m_stage;
    TagId m_tag;
};

static const Test::Suite<BenchAnnotations> suite("bench_annotations");

#include "bench_annotations.moc"
