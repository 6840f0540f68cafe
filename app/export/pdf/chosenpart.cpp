// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/chosenpart.h"

#include "app/quotes/groupamong.h"

#include <QSet>

#include <algorithm>

namespace Synoptic {

namespace {

// The chosen articles and those they took the place of.
QSet<ArticleId> idsOf(const Exportable &work, const QList<qsizetype> &articles)
{
    QSet<ArticleId> ids;
    for (const qsizetype article : articles)
        ids.insert(work.articles[article].id);
    // A version may stand before or after the one that took its place, which may have an heir itself.
    for (bool grows = true; grows;) {
        grows = false;
        for (const StoredArticle &stored : work.snapshot.articles) {
            if (!stored.newer.isNull() && ids.contains(stored.newer) && !ids.contains(stored.id)) {
                ids.insert(stored.id);
                grows = true;
            }
        }
    }
    return ids;
}

}

Exportable chosenPart(const Exportable &work, const QList<qsizetype> &articles)
{
    Exportable part = work;
    if (articles.size() == work.articles.size())
        return part;
    const QSet<ArticleId> ids = idsOf(work, articles);
    const auto isLeftOut = [&ids](ArticleId id) { return !ids.contains(id); };
    Snapshot &snapshot = part.snapshot;
    snapshot.articles.removeIf([&](const StoredArticle &it) { return isLeftOut(it.id); });
    snapshot.annotations.removeIf([&](const auto &it) { return isLeftOut(it.key()); });
    snapshot.notes.removeIf([&](const Note &it) { return !it.about.isNull() && isLeftOut(it.about); });
    for (QuoteGroup &group : part.findings.groups)
        group = groupAmong(group, articles, work.articles);
    return part;
}

}
