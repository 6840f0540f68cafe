// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/base/result.h"
#include "app/corpus/loader.h"
#include "app/corpus/material.h"
#include "app/corpus/postings.h"
#include "app/corpus/prepared.h"
#include "app/corpus/recordstore.h"
#include "app/quotes/findings.h"

#include <QSet>

#include <memory>
#include <vector>

namespace Synoptic {

// A corpus that grows: articles are added one by one, and what each shares with all others is found
// without looking at those that share nothing. The same links come out as from a Corpus of the same
// articles, but for runs of words so common that a cap passes them over: it counts what is there when
// one asks.
//
// It lies in a file of its own beside the articles and holds nothing that could not be made of them
// again. Articles are only ever written behind the others, with a checksum, so that a crash costs the
// last one at most.
class CorpusIndex
{
public:
    // Opens the index in this file, or begins one. What is damaged is cut off with all behind it, and a
    // file that is no index of this version is begun anew: articles() tells what is there.
    static Result<std::unique_ptr<CorpusIndex>> open(const QString &path);

    qsizetype articles() const { return static_cast<qsizetype>(m_ranks.size()); }
    // What article number i is, to see whether it is the one that is expected there.
    const ArticleRank &article(qsizetype i) const { return m_ranks[i]; }

    // Adds an article; it gets the next number.
    Result<void> add(const Prepared &article);
    // What the article with this number shares with all others. Place::article is a number,
    // Place::quote counts the quotations of its article.
    Result<QList<Link>> linksOf(qsizetype article, const Progress &progress);

private:
    // An utterance by where it is: its article, and its number among the utterances there.
    using Whereabouts = std::pair<qsizetype, qsizetype>;

    CorpusIndex() = default;
    void readArticles();
    bool takeIn(const QByteArray &entry, qint64 begin);
    void lookUpBy(const Prepared &article);
    bool precedes(qsizetype a, qsizetype b) const;
    QList<Link> passageLinks(qsizetype article, Effort &effort);
    QList<Link> quotationLinks(qsizetype article, Effort &effort);
    std::vector<Whereabouts> candidatesFor(const Whereabouts &at, const Utterance &utterance);
    SharedText text(const Whereabouts &at);

    RecordStore m_store;
    std::unique_ptr<Loader> m_loader;
    std::vector<ArticleRank> m_ranks; // by number
    Postings m_runs;                  // of stories; positions packed by packedPosition()
    Postings m_keys;                  // of the first utterance of each wording
    Postings m_wordings;              // of all utterances
    QSet<quint64> m_known;            // all wordings
};

}
