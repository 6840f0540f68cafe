// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/base/result.h"
#include "app/corpus/commonness.h"
#include "app/corpus/indexentry.h"
#include "app/corpus/keyfile.h"
#include "app/corpus/loader.h"
#include "app/corpus/material.h"
#include "app/corpus/postings.h"
#include "app/corpus/rankorder.h"
#include "app/corpus/recordstore.h"
#include "app/quotes/findings.h"

#include <QHash>

#include <memory>
#include <vector>

namespace Synoptic {

// A corpus that grows and shrinks: articles come and go one by one, and what each shares with all others
// is found without looking at those that share nothing. The links are those of a Corpus of the articles
// that are there when one asks: runs of words that by now are too common to say anything link nobody.
//
// It lies in two files beside the articles and holds nothing that could not be made of them again. To
// the first, articles are only ever written behind the others, so that a crash costs the last one at
// most; the second, of the same name and ".keys", holds what settle() has sorted, and opening reads its
// end only. Every part has a checksum.
class CorpusIndex
{
public:
    // Opens the index in this file, or begins one. Where its end is damaged it is cut off, and a file
    // that is no index of this version is begun anew: articles() tells what is there.
    static Result<std::unique_ptr<CorpusIndex>> open(const QString &path);
    // Removes the files of an index that is not open.
    static void discard(const QString &path);

    // All that ever came, also those that went: numbers are not given twice.
    qsizetype articles() const { return std::ssize(m_articles); }
    bool isGone(qsizetype article) const { return m_articles[article].isGone; }
    const ArticleIdentity &identity(qsizetype article) const { return m_articles[article].identity; }
    qsizetype goneArticles() const { return m_gone; }

    // Adds an article; it gets the next number.
    Result<void> add(const Prepared &article, const ArticleIdentity &identity = {});
    Result<void> remove(qsizetype article);
    // Sorts what has come and gone since the last time, which makes opening fast and asking faster. Takes
    // a second for tens of thousands of articles; wantsSettling() says when that is worth it.
    Result<void> settle();
    bool wantsSettling() const;

    // What the article with this number shares with all others. Place::article is a number,
    // Place::quote counts the quotations of its article. An error of kind Damaged: discard the index.
    Result<QList<Link>> linksOf(qsizetype article, const Progress &progress);

private:
    // An utterance by where it is: its article, and its number among the utterances there.
    using Whereabouts = std::pair<qsizetype, qsizetype>;

    // Where an article lies in the file, and what has to be known of it at once.
    struct Known {
        ArticleIdentity identity;
        qint64 begin = 0; // of its entry
        qint64 size = 0;  // of the entry; its record lies behind it
        qint64 recordSize = 0;
        quint64 checksum = 0; // of the entry
        quint64 recordChecksum = 0;
        bool isGone = false;
    };
    // Comings and goings that m_common does not know of yet.
    struct Pending {
        qsizetype article = 0;
        bool isGone = false;
    };

    CorpusIndex() = default;
    bool adoptKeys(const QString &path);
    bool readNote(const QByteArray &note);
    QByteArray note() const;
    void readEntries();
    bool takeIn(QByteArrayView entry, Known known);
    void lookUpBy(const IndexEntry &entry, Known known);
    Result<void> write(const IndexEntry &entry, const QByteArray &record, Known &known);
    std::optional<IndexEntry> entry(qsizetype article);
    const ArticleRank &rankOf(qsizetype article);
    void attach();
    Error damaged() const;
    bool hasFailed() const { return m_hasFailed || m_loader->hasFailed() || (m_keyFile && m_keyFile->isDamaged()); }

    bool isThere(quint64 place) const { return !m_articles[qsizetype(place >> 32)].isGone; }
    bool isSaid(quint64 wording) const; // by an article that is there
    bool mayBeSaid(quint64 wording) const { return m_goneUnsettled == 0 || isSaid(wording); }
    qsizetype timesOfRun(quint64 key, qsizetype most) const;
    qsizetype wordingsOf(quint64 key, qsizetype most) const;
    void bringCountsUpToDate();

    QList<Link> passageLinks(qsizetype article, const IndexEntry &own, Effort &effort);
    QList<Link> quotationLinks(qsizetype article, const IndexEntry &own, Effort &effort);
    std::vector<Whereabouts> candidatesFor(
        const Whereabouts &at, const IndexEntry::Utterance &own, const Utterance &utterance);
    std::vector<Whereabouts> copiesOf(quint64 wording);
    SharedText text(const Whereabouts &at);

    RecordStore m_store;
    std::unique_ptr<Loader> m_loader;
    std::unique_ptr<KeyFile> m_keyFile;
    quint64 m_mark = 0; // of the first file, which the second has to bear too
    std::vector<Known> m_articles;
    qsizetype m_gone = 0;
    qsizetype m_goneUnsettled = 0; // whose postings are still there
    qint64 m_end = 0;              // of the first file
    qsizetype m_unsettled = 0;     // entries that came since settle()
    RankOrder m_order;
    QHash<qsizetype, ArticleRank> m_ranks; // some of them
    Postings m_runs;                       // of stories: article and position, the latter packed by packedPosition()
    Postings m_wordings;                   // article and number of the utterance
    Postings m_keys;                       // wordings
    Commonness m_commonRuns{mostPlacesOfRun(Scope::Corpus)};
    Commonness m_commonKeys{mostWordingsOfKey};
    std::vector<Pending> m_pending;
    bool m_hasFailed = false;
};

}
