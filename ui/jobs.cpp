// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/jobs.h"

#include <QElapsedTimer>

namespace Synoptic {

namespace {

constexpr qint64 reportEvery = 40; // ms: progress is for eyes, more often only costs

}

Jobs::Jobs(QObject *parent)
    : QObject(parent)
{
}

Jobs::~Jobs()
{
    cancelAll();
    m_pool.waitForDone();
}

void Jobs::cancelAll()
{
    for (const Handle &job : m_jobs)
        job->progress.cancel();
}

Jobs::Handle Jobs::begin(const QString &words)
{
    const auto self = std::make_shared<std::weak_ptr<Job>>();
    QElapsedTimer since;
    const auto report = [this, self, since](qsizetype done, qsizetype total) mutable {
        if (since.isValid() && since.elapsed() < reportEvery && done < total)
            return;
        since.start();
        const auto note = [this, self, done, total] {
            if (const Handle job = self->lock()) {
                job->done = done;
                job->total = total;
                emit changed();
            }
        };
        QMetaObject::invokeMethod(this, note, Qt::QueuedConnection);
    };
    const Handle job = std::make_shared<Job>(words, report);
    *self = job;
    m_jobs.push_back(job);
    emit changed();
    return job;
}

void Jobs::end(const Handle &job)
{
    std::erase(m_jobs, job);
    emit changed();
}

}
