// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/result.h"
#include "app/quotes/verdict.h"
#include "app/text/article.h"
#include "ui/jobs.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Synoptic {

struct Collation;
class FindingCache;

// The search for quotations in the articles at hand, beside the window. One that begins takes the
// place of the one under way, of which nothing is heard any more. What was worked out of articles that are
// still as they were is not worked out again.
class AnalysisRun : public QObject
{
    Q_OBJECT
public:
    explicit AnalysisRun(Jobs &jobs);

    // Among some of the articles, by their indices, ascending.
    void begin(const QList<qsizetype> &some, const QList<Article> &articles, const Rulings &rulings);
    void stop();
    // What a person had said of findings when it began.
    const Rulings &rulings() const { return m_rulings; }
    const QList<qsizetype> &compared() const { return m_compared; }

signals:
    void found(const Synoptic::Collation &collation);
    void cancelled(); // by a person
    void failed(const Synoptic::Error &error);

private:
    void end(const Result<Collation> &result, quint64 turn);

    Jobs &m_jobs;
    std::shared_ptr<FindingCache> m_known; // only the job under way looks into it
    Jobs::Handle m_job;
    std::function<void()> m_next; // behind one that is being cancelled
    quint64 m_turn = 0;           // of the search that is wanted
    Rulings m_rulings;
    QList<qsizetype> m_compared;
};

}
