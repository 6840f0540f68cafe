// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/relating.h"

#include <utility>

namespace Synoptic {

Relating::Relating(Jobs &jobs)
    : m_jobs(jobs)
{
}

void Relating::stop()
{
    ++m_turn;
    m_next = {};
    m_follower.reset();
    if (m_job) // stays until it has ended and left the index
        m_job->progress.cancel();
}

void Relating::ask(const QList<ArticleId> &some, const QList<Article> &articles, const QString &projectPath)
{
    if (m_job) {
        m_next = [this, some, articles, projectPath] { ask(some, articles, projectPath); };
        return;
    }
    const QString path = indexPathOf(projectPath);
    if (!m_follower || m_follower->path() != path)
        m_follower = std::make_shared<Follower>(path);
    const QString words = tr("Comparing with all %n articles", nullptr, static_cast<int>(articles.size()));
    m_job = m_jobs.run(
        words, this,
        [some, articles, follower = m_follower](Progress &progress) {
            Crew alone; // the other processors are for whoever reads
            return follower->relationsOf(some, articles, alone, progress);
        },
        [this, turn = m_turn](const Result<Relations> &relations) { end(relations, turn); });
}

void Relating::end(const Result<Relations> &relations, quint64 turn)
{
    m_job.reset();
    if (const std::function<void()> next = std::exchange(m_next, {}))
        next();
    else if (turn != m_turn)
        return;
    else if (relations)
        emit answered(*relations);
    else if (relations.error().kind != Error::Kind::Cancelled) // by a person: it can be read without
        emit failed(relations.error());
}

}
