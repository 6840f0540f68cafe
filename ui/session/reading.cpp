// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/reading.h"

#include <utility>

namespace Synoptic {

Reading::Reading(Jobs &jobs)
    : m_jobs(jobs)
{
}

void Reading::begin(const QStringList &paths, qsizetype paneAt)
{
    if (paths.isEmpty())
        return;
    const QString words = tr("Reading %n files", nullptr, static_cast<int>(paths.size()));
    const Jobs::Handle job = m_jobs.run(
        words, this, [paths](Progress &progress) { return importFiles(paths, progress); },
        [this, paneAt, visit = m_visit](const ImportResult &result) {
            if (visit == m_visit && !result.cancelled)
                emit wasRead(result, paneAt);
        });
    std::erase_if(m_underWay, [](const std::weak_ptr<Jobs::Job> &other) { return other.expired(); });
    m_underWay.push_back(job);
}

void Reading::stop()
{
    ++m_visit;
    for (const std::weak_ptr<Jobs::Job> &reading : std::exchange(m_underWay, {})) {
        if (const Jobs::Handle job = reading.lock())
            job->progress.cancel();
    }
}

}
