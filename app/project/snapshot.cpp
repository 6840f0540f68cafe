// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/snapshot.h"

#include <QHash>

namespace Synoptic {

QList<Article> effectiveArticles(const Snapshot &snapshot)
{
    QHash<ArticleId, QList<Correction>> corrections;
    for (const Correction &correction : snapshot.corrections)
        corrections[correction.article].append(correction);
    QList<Article> articles;
    articles.reserve(snapshot.articles.size());
    for (const StoredArticle &stored : snapshot.articles) {
        const auto own = corrections.constFind(stored.id);
        articles.append(own == corrections.constEnd() ? stored.found : corrected(stored.found, *own));
    }
    return articles;
}

}
