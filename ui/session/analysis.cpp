// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/analysis.h"

#include "app/quotes/collation.h"

namespace Synoptic {

AnalysisRun::AnalysisRun(Jobs &jobs)
    : m_jobs(jobs)
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
        emit found({});
        return;
    }
    const QString words = tr("Looking for quotes in %n articles", nullptr, static_cast<int>(some.size()));
    m_job = m_jobs.run(
        words, this,
        [some, articles, rulings](
            Progress &progress) { return collatedAmong(some, articles, Scope::Event, progress, rulings); },
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
