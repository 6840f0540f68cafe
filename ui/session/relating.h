// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/corpus/following.h"
#include "ui/jobs.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Synoptic {

// What open articles of a collection share with all others, asked beside the window of the index that
// lies beside the project. One question at a time: answering brings the index up to date.
class Relating : public QObject
{
    Q_OBJECT
public:
    explicit Relating(Jobs &jobs);

    // Asks; after the question under way, if there is one, instead of any that waits. Of articles that were asked
    // about since they changed last nothing is asked again.
    void ask(const QList<ArticleId> &some, const QList<Article> &articles, const QString &projectPath);
    // Whether the index lacks so little of so many articles that to ask costs next to nothing.
    bool isNear(qsizetype articles) const;
    // The articles are others: what was asked of those before is not answered any more.
    void forget();
    // Nothing is heard of what was asked until now, and the index is left.
    void stop();

signals:
    void answered(const Synoptic::Relations &relations);
    void failed(const Synoptic::Error &error);

private:
    struct Question {
        QList<ArticleId> some;
        QList<Article> articles;
        QString projectPath;
    };
    void end(const Result<Relations> &relations, qsizetype followed, quint64 turn);

    Jobs &m_jobs;
    Jobs::Handle m_job;
    std::shared_ptr<Follower> m_follower; // only the job under way looks into it
    std::optional<Question> m_next;
    std::optional<QList<ArticleId>> m_asked; // in the question under way, or the one answered last
    qsizetype m_followed = -1;               // how many articles the index had when it answered last; -1: it has not
    quint64 m_turn = 0;                      // of the articles that are asked about
};

}
