// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/snapshot.h"
#include "app/text/foreignmarks.h"
#include "app/text/passagefinder.h"

#include <QSet>

#include <map>
#include <memory>

namespace Synoptic {

class Relocator;

// Which article of ours one of a file is.
struct KnownArticle {
    ArticleId id = {}; // none: nobody knows
    bool isSameText = false;
};

// The articles that a file speaks of, and how its places come to stand in ours.
class ForeignArticles
{
public:
    // theirs are the articles of the project as the file knows it: ours, to which new ones are added.
    ForeignArticles(const Snapshot &ours, const QList<ForeignArticle> &marked, QList<StoredArticle> &theirs);
    ~ForeignArticles();

    // Finds out which ones they are; whoever asks for one has done this.
    void recognise();
    KnownArticle operator[](qsizetype index) const { return m_known[index]; }
    const StoredArticle &article(ArticleId id) const;

    // Where the place of an article that is known stands in ours.
    std::expected<Anchor, PassageFinder::Missing> anchorOf(const ForeignPlace &place);
    // None where its words are not there, or nobody knows the article.
    Anchor anchorOrNone(const ForeignPlace &place);

private:
    class Ground;

    std::optional<KnownArticle> withText(const ForeignArticle &it);
    std::optional<ArticleId> withAddress(const ForeignArticle &it) const;
    bool isOfOutlet(const StoredArticle &stored, const Article &article);
    KnownArticle known(const ForeignArticle &it);

    const Snapshot &m_ours;
    const QList<ForeignArticle> &m_marked;
    QList<StoredArticle> &m_theirs;
    QList<KnownArticle> m_known;
    QHash<ArticleId, QByteArray> m_hashes;
    QHash<ArticleId, QString> m_outlets; // as they read now
    QSet<ArticleId> m_spokenOf;
    std::map<std::pair<ArticleId, qsizetype>, std::unique_ptr<Ground>> m_grounds;
    qint64 m_lastArticle = 0;
};

}
