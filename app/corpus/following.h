// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/crew.h"
#include "app/corpus/corpusindex.h"
#include "app/corpus/prepared.h"
#include "app/text/article.h"

#include <QHash>

namespace Synoptic {

// Another article that shares something, and how many of its places.
struct SharedWith {
    ArticleId article;
    qsizetype quotations = 0;
    qsizetype passages = 0;

    bool operator==(const SharedWith &) const = default;
};
using Relations = QHash<ArticleId, QList<SharedWith>>; // those that share most come first

// Keeps the index in this file as the articles of a project are: what is new is prepared and added, what
// is gone or different goes. Articles are told by Article::id. The index is opened when it is first asked
// and stays open, so that one article more costs that article; one question at a time.
class Follower
{
public:
    explicit Follower(const QString &indexPath)
        : m_path(indexPath)
    {
    }
    const QString &path() const { return m_path; }

    // What some of the articles share with all of them; the index is made where it is missing or damaged
    // and brought up to date where it is behind. Fails when cancelled, with what was done until then kept
    // for the next time.
    Result<Relations> relationsOf(
        const QList<ArticleId> &some, const QList<Article> &articles, Crew &crew, Progress &progress);

private:
    Result<Relations> answered(
        const QList<ArticleId> &some, const QList<Article> &articles, Crew &crew, Progress &progress);
    Result<void> open();
    Result<void> follow(const QList<Article> &articles, Crew &crew, Progress &progress);
    void remember(const QList<Article> &articles);
    Result<QList<qsizetype>> missing(const QList<Article> &articles, const Progress &progress);
    Result<void> add(const QList<Article> &articles, const QList<qsizetype> &batch, std::vector<Preparer> &preparers,
        Crew &crew, const Progress &progress);

    QString m_path;
    std::unique_ptr<CorpusIndex> m_index;  // none: not open
    QHash<ArticleId, qsizetype> m_numbers; // in the index, of those that are there
    QList<Article> m_known;                // those that were followed last
    QList<quint64> m_digests;              // of m_known, parallel; of what it is asked for
};

// Where the index of a project lies: beside it.
QString indexPathOf(const QString &projectPath);

}
