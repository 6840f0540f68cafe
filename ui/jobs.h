// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>

#include <concepts>
#include <memory>
#include <vector>

namespace Synoptic {

// The only place that starts threads. Work is a free function of values and a Progress; its result
// comes back on the thread of Jobs (the GUI's), to a receiver that may have gone by then.
class Jobs : public QObject
{
    Q_OBJECT
public:
    // One piece of work under way; hold it to cancel just this one.
    struct Job {
        Job(QString job, Progress::Report report)
            : words(std::move(job))
            , progress(std::move(report))
        {
        }
        QString words; // "Reading 5 files"
        Progress progress;
        qsizetype done = 0; // these two are read and written on the GUI thread only
        qsizetype total = 0;
    };
    using Handle = std::shared_ptr<Job>;

    explicit Jobs(QObject *parent = nullptr);
    ~Jobs() override; // cancels everything and waits for it

    // Runs work(Progress &) and gives what it returns to then(result), unless receiver is gone. A
    // cancelled job calls then() too: work says itself how it ends.
    template <std::invocable<Progress &> Work, typename Then>
    Handle run(const QString &words, QObject *receiver, Work work, Then then);

    // Runs work() beside the window without a word about it: what will soon be wanted and costs a
    // while to make. It cannot be cancelled and should take milliseconds; whoever needs what it
    // makes waits for it there.
    template <std::invocable Work>
    void prepare(Work work)
    {
        m_pool.start(std::move(work));
    }

    int threads() const { return m_pool.maxThreadCount(); } // how many jobs run at once; others wait their turn
    bool isBusy() const { return !m_jobs.empty(); }
    const Job *current() const { return m_jobs.empty() ? nullptr : m_jobs.front().get(); }
    void cancelAll();

signals:
    void changed(); // a job began, ended, or is further than it was

private:
    Handle begin(const QString &words);
    void end(const Handle &job);

    QThreadPool m_pool;
    std::vector<Handle> m_jobs; // in the order they began
};

template <std::invocable<Progress &> Work, typename Then>
Jobs::Handle Jobs::run(const QString &words, QObject *receiver, Work work, Then then)
{
    const Handle job = begin(words);
    const QPointer<QObject> guard(receiver);
    m_pool.start([this, job, guard, run = std::move(work), then = std::move(then)]() mutable {
        auto result = std::make_shared<std::invoke_result_t<Work, Progress &>>(run(job->progress));
        const auto deliver = [this, job, guard, result, handOver = std::move(then)] {
            end(job);
            if (guard)
                handOver(std::move(*result));
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
    return job;
}

}
