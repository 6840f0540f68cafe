// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/analysis.h"

#include "app/quotes/findingcache.h"

#include <utility>

namespace Synoptic {

AnalysisRun::AnalysisRun(Jobs &jobs)
    : m_jobs(jobs)
    , m_known(std::make_shared<FindingCache>(Scope::Event))
{
}

void AnalysisRun::stop()
{
    ++m_turn;
    m_next = {};
    if (m_job) // stays until it has ended and left what is known
        m_job->progress.cancel();
}

void AnalysisRun::begin(const QList<qsizetype> &some, const QList<Article> &articles, const Rulings &rulings)
{
    stop();
    m_rulings = rulings;
    m_compared = some;
    if (some.isEmpty()) {
        m_known = std::make_shared<FindingCache>(Scope::Event);
        emit found({});
        return;
    }
    // Not the list of all: whoever adds to it meanwhile would have to copy it.
    const auto start = [this, some, chosen = chosenOf(some, articles), all = articles.size(), rulings] {
        const QString words = tr("Looking for quotes in %n articles", nullptr, static_cast<int>(some.size()));
        m_job = m_jobs.run(
            words, this,
            [some, chosen, all, rulings, known = m_known](
                Progress &progress) { return collatedAmong(some, chosen, all, progress, rulings, *known); },
            [this, turn = m_turn](const Result<Collation> &result) { end(result, turn); });
    };
    if (m_job)
        m_next = start;
    else
        start();
}

void AnalysisRun::end(const Result<Collation> &result, quint64 turn)
{
    m_job.reset();
    if (const std::function<void()> next = std::exchange(m_next, {}))
        next();
    else if (turn != m_turn)
        return;
    else if (result)
        emit found(*result);
    else if (result.error().kind == Error::Kind::Cancelled)
        emit cancelled();
    else
        emit failed(result.error());
}

}
