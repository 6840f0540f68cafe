// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/corpus/following.h"
#include "ui/jobs.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Synoptic {

// What open articles of a collection share with all others, asked beside the window of the index that
// lies beside the project. One question at a time: answering brings the index up to date.
class Relating : public QObject
{
    Q_OBJECT
public:
    explicit Relating(Jobs &jobs);

    // Asks; after the question under way, if there is one, instead of any that waits.
    void ask(const QList<ArticleId> &some, const QList<Article> &articles, const QString &projectPath);
    // Nothing is heard of what was asked until now.
    void stop();

signals:
    void answered(const Synoptic::Relations &relations);
    void failed(const Synoptic::Error &error);

private:
    void end(const Result<Relations> &relations, quint64 turn);

    Jobs &m_jobs;
    Jobs::Handle m_job;
    std::shared_ptr<Follower> m_follower; // only the job under way looks into it
    std::function<void()> m_next;
    quint64 m_turn = 0; // of the question that is wanted
};

}
