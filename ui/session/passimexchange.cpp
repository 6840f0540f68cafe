// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/passimexchange.h"

#include "app/import/passim.h"
#include "app/project/reusenames.h"
#include "app/project/steps.h"
#include "ui/session/session.h"

#include <QPointer>

#include <algorithm>

namespace Synoptic {

PassimExchange::PassimExchange(Session &session, Jobs &jobs, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_jobs(jobs)
{
}

qsizetype PassimExchange::passages() const
{
    const Project *project = m_session.project();
    return project ? std::ranges::count(project->snapshot().reuses, passimSource, &Reuse::source) : 0;
}

void PassimExchange::importResult(const QString &folder)
{
    m_session.writeWaiting();
    const QPointer<Project> project = m_session.project();
    const auto read = [folder, snapshot = project->snapshot()](Progress &progress) {
        return readPassimResult(folder, articlesByIdForOthers(snapshot.articles), progress);
    };
    m_jobs.run(tr("Reading the result of passim"), this, read, [this, project](const PassimResult &result) {
        if (!project || project != m_session.project() || result.cancelled)
            return; // it was meant for a project that is left
        if (!result.problems.isEmpty())
            emit failed(result.problems);
        if (result.reuses.isEmpty() && !result.problems.isEmpty())
            return;
        const bool isWritten = m_session.perform([&result](Project &into) {
            return reuseOf(into, passimSource, result.reuses, PassimExchange::tr("Import passages found by passim"));
        });
        if (isWritten && result.problems.isEmpty()) {
            emit noticed(
                tr("passim found %n passages here.", nullptr, static_cast<int>(result.passages - result.alone)));
        }
    });
}

void PassimExchange::removeResult()
{
    m_session.perform([](Project &project) {
        return reuseRemovalOf(
            project.snapshot(), passimSource, PassimExchange::tr("Remove the passages found by passim"));
    });
}

}
