// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session/relating.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Synoptic {

Relating::Relating(Jobs &jobs)
    : m_jobs(jobs)
{
}

bool Relating::isNear(qsizetype articles) const
{
    constexpr qsizetype few = 32; // each takes milliseconds
    return m_followed >= 0 && std::abs(articles - m_followed) <= few;
}

void Relating::forget()
{
    ++m_turn;
    m_next.reset();
    m_asked.reset();
}

void Relating::stop()
{
    forget();
    m_follower.reset();
    m_followed = -1;
    if (m_job) // stays until it has ended and left the index
        m_job->progress.cancel();
}

void Relating::ask(const QList<ArticleId> &some, const QList<Article> &articles, const QString &projectPath)
{
    const auto areIn = [&some](const QList<ArticleId> &asked) {
        return std::ranges::all_of(some, [&asked](ArticleId id) { return asked.contains(id); });
    };
    const QString path = indexPathOf(projectPath);
    const bool isSamePlace = m_follower && m_follower->path() == path;
    if (m_asked && isSamePlace && areIn(*m_asked)) {
        m_next.reset();
        return;
    }
    if (m_job) {
        if (!m_next || m_next->projectPath != projectPath || !areIn(m_next->some))
            m_next = {some, articles, projectPath};
        return;
    }
    if (!isSamePlace) {
        m_follower = std::make_shared<Follower>(path);
        m_followed = -1;
    }
    m_asked = some;
    const QString words = tr("Comparing with all %n articles", nullptr, static_cast<int>(articles.size()));
    m_job = m_jobs.run(
        words, this,
        [some, articles, follower = m_follower](Progress &progress) {
            Crew alone; // the other processors are for whoever reads
            return follower->relationsOf(some, articles, alone, progress);
        },
        [this, followed = articles.size(), turn = m_turn](
            const Result<Relations> &relations) { end(relations, followed, turn); });
}

void Relating::end(const Result<Relations> &relations, qsizetype followed, quint64 turn)
{
    m_job.reset();
    if (turn == m_turn && relations) {
        m_followed = followed;
        emit answered(*relations);
    } else if (turn == m_turn) {
        m_asked.reset();
        if (!m_next && relations.error().kind != Error::Kind::Cancelled) // by a person: it can be read without
            emit failed(relations.error());
    }
    if (const std::optional<Question> next = std::exchange(m_next, std::nullopt))
        ask(next->some, next->articles, next->projectPath);
}

}
