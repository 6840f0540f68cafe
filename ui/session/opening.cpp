// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/opening.h"

#include <QFileInfo>

#include <utility>

namespace Synoptic {

namespace {

Opening::Opened opened(const QString &path, Progress &progress)
{
    Opening::Opened project = Project::open(path, progress);
    if (!project && Project::canBeRead(project.error()))
        project = Project::openToRead(path, project.error(), progress);
    return project;
}

}

Opening::Opening(Jobs &jobs)
    : m_jobs(jobs)
{
}

void Opening::stop()
{
    m_next = {};
    if (m_job)
        m_job->progress.cancel();
}

void Opening::begin(const QString &path, const Then &then)
{
    if (m_job && m_path == path && !m_job->progress.isCancelled())
        return;
    stop();
    if (m_job) { // it may be this very file that it has locked
        m_next = [this, path, then] { begin(path, then); };
        return;
    }
    if (QFileInfo(path).size() <= m_largestAtOnce) {
        Progress alone;
        then(opened(path, alone));
        return;
    }
    const auto open = [path, home = thread()](Progress &progress) {
        Opened project = opened(path, progress);
        if (project)
            (*project)->moveTo(home);
        return project;
    };
    m_path = path;
    m_job = m_jobs.run(tr("Opening “%1”").arg(QFileInfo(path).fileName()), this, open,
        [this, then](Opened project) { end(std::move(project), then); });
}

void Opening::end(Opened project, const Then &then)
{
    const bool isWanted = !m_job->progress.isCancelled();
    m_job.reset();
    if (isWanted) {
        then(std::move(project));
        return;
    }
    if (project)
        project->reset(); // what comes next may be the same file
    if (const std::function<void()> next = std::exchange(m_next, {}))
        next();
}

}
