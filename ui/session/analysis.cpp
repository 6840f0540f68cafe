// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/analysis.h"

#include "app/quotes/findingcache.h"

#include <mutex>

namespace Synoptic {

// One search at a time: the next waits for the moment in which a cancelled one sees that it is.
struct AnalysisRun::Known {
    std::mutex turn;
    FindingCache cache{Scope::Event};
};

AnalysisRun::AnalysisRun(Jobs &jobs)
    : m_jobs(jobs)
    , m_known(std::make_shared<Known>())
{
}

void AnalysisRun::stop()
{
    ++m_turn;
    if (const Jobs::Handle job = std::exchange(m_job, {}))
        job->progress.cancel();
}

void AnalysisRun::begin(const QList<qsizetype> &some, const QList<Article> &articles, const Rulings &rulings)
{
    stop();
    m_rulings = rulings;
    m_compared = some;
    if (some.isEmpty()) {
        m_known = std::make_shared<Known>();
        emit found({});
        return;
    }
    const QString words = tr("Looking for quotes in %n articles", nullptr, static_cast<int>(some.size()));
    m_job = m_jobs.run(
        words, this,
        [some, articles, rulings, known = m_known](Progress &progress) {
            const std::scoped_lock lock(known->turn);
            return collatedAmong(some, articles, progress, rulings, known->cache);
        },
        [this, turn = m_turn](const Result<Collation> &result) { end(result, turn); });
}

void AnalysisRun::end(const Result<Collation> &result, quint64 turn)
{
    if (turn != m_turn)
        return;
    m_job.reset();
    if (result)
        emit found(*result);
    else if (result.error().kind == Error::Kind::Cancelled)
        emit cancelled();
    else
        emit failed(result.error());
}

}
