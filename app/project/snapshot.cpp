// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/snapshot.h"

#include <QHash>

#include <algorithm>

namespace Synoptic {

QList<StoredArticle> currentArticles(const Snapshot &snapshot)
{
    QList<StoredArticle> current;
    current.reserve(snapshot.articles.size());
    std::ranges::copy_if(snapshot.articles, std::back_inserter(current),
        [](const StoredArticle &stored) { return stored.newer.isNull(); });
    return current;
}

QList<ArticleId> versionsOf(const Snapshot &snapshot, ArticleId article)
{
    QHash<ArticleId, ArticleId> newer;
    QMultiHash<ArticleId, ArticleId> older;
    for (const StoredArticle &stored : snapshot.articles) {
        if (stored.newer.isNull())
            continue;
        newer.insert(stored.id, stored.newer);
        older.insert(stored.newer, stored.id);
    }
    while (newer.contains(article))
        article = newer.value(article);
    QList<ArticleId> versions{article};
    for (qsizetype i = 0; i < versions.size(); ++i) {
        QList<ArticleId> before = older.values(versions[i]);
        std::ranges::sort(before, std::greater());
        versions += before;
    }
    std::ranges::reverse(versions);
    return versions;
}

QHash<ArticleId, int> versionCounts(const Snapshot &snapshot)
{
    QHash<ArticleId, int> counts;
    for (const StoredArticle &stored : snapshot.articles) {
        if (stored.newer.isNull())
            continue;
        const QList<ArticleId> versions = versionsOf(snapshot, stored.id);
        counts.insert(versions.last(), static_cast<int>(versions.size()));
    }
    return counts;
}

QHash<ArticleId, QList<Correction>> correctionsOf(const Snapshot &snapshot)
{
    QHash<ArticleId, QList<Correction>> corrections;
    for (const Correction &correction : snapshot.corrections)
        corrections[correction.article].append(correction);
    return corrections;
}

QList<Article> effectiveArticles(const Snapshot &snapshot)
{
    const QHash<ArticleId, QList<Correction>> corrections = correctionsOf(snapshot);
    constexpr qsizetype roomForMore = 64; // else the first that is added moves all others
    QList<Article> articles;
    articles.reserve(snapshot.articles.size() + roomForMore);
    for (const StoredArticle &stored : snapshot.articles) {
        if (!stored.newer.isNull())
            continue;
        const auto own = corrections.constFind(stored.id);
        articles.append(own == corrections.constEnd() ? stored.found : corrected(stored.found, *own));
    }
    return articles;
}

}
