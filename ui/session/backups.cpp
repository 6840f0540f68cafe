// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/backups.h"

#include "app/project/backup.h"
#include "ui/jobs.h"

#include <QStandardPaths>

#include <chrono>
#include <utility>

namespace Synoptic {

namespace {

using namespace std::chrono_literals;

constexpr auto firstAfter = 20s; // by then what was opened is read and analysed
constexpr auto looksEvery = 1h;  // whether another day has come

}

Backups::Backups(Jobs &jobs, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
{
    connect(&m_timer, &QTimer::timeout, this, &Backups::make);
}

void Backups::follow(const QString &project)
{
    m_project = project;
    m_hasFailed = false;
    if (project.isEmpty())
        m_timer.stop();
    else
        m_timer.start(firstAfter);
}

void Backups::make()
{
    m_timer.setInterval(looksEvery);
    if (m_project.isEmpty())
        return;
    const auto work = [project = m_project, folder = backupFolder(root(), m_project), day = m_today()](
                          Progress &) { return backUp(project, folder, day); };
    m_jobs.run(tr("Making the backup of the day"), this, work,
        [this, project = m_project](const Result<bool> &result) { told(result, project); });
}

// A project that is being written all the time gets its backup an hour later.
void Backups::told(const Result<bool> &result, const QString &project)
{
    if (result) {
        if (*result)
            emit made();
        return;
    }
    if (project == m_project && result.error().kind != Error::Kind::InUse && !std::exchange(m_hasFailed, true))
        emit failed(result.error());
}

QString Backups::root()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/backups");
}

}
