// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/steps.h"

#include "app/project/project.h"

#include <algorithm>

namespace Synoptic {

Edit additionOf(Project &project, QList<StoredArticle> articles, const QString &words)
{
    const QList<StoredArticle> &there = project.snapshot().articles;
    qint64 position = there.isEmpty() ? 0 : there.last().position + 1;
    Edit edit{.words = words, .changes = {}};
    edit.changes.reserve(articles.size());
    for (StoredArticle &article : articles) {
        article.id = project.nextArticleId();
        article.found.id = article.id;
        article.position = position++;
        edit.changes.append(Change<StoredArticle>{.before = std::nullopt, .after = std::move(article)});
    }
    return edit;
}

Edit moveOf(const Snapshot &snapshot, qsizetype from, qsizetype to, const QString &words)
{
    Edit edit{.words = words, .changes = {}};
    const qsizetype target = to > from ? to - 1 : to;
    if (target == from)
        return edit;
    QList<StoredArticle> order = currentArticles(snapshot);
    order.move(from, target);
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (order[i].position == i)
            continue;
        StoredArticle moved = order[i];
        moved.position = i;
        edit.changes.append(Change<StoredArticle>{.before = order[i], .after = moved});
    }
    return edit;
}

Edit correctionOf(Project &project, qsizetype article, const QList<Correction> &corrections, const QString &words)
{
    const Snapshot &snapshot = project.snapshot();
    Edit edit{.words = words, .changes = {}};
    const ArticleId corrected = currentArticles(snapshot)[article].id;
    for (Correction wanted : corrections) {
        wanted.article = corrected;
        const auto same = [&wanted](const Correction &there) {
            return there.article == wanted.article && there.field == wanted.field && there.range == wanted.range;
        };
        const auto it = std::ranges::find_if(snapshot.corrections, same);
        const bool known = it != snapshot.corrections.end();
        wanted.id = known ? it->id : project.nextId<Correction>();
        edit.changes.append(Change<Correction>{.before = known ? std::optional(*it) : std::nullopt, .after = wanted});
    }
    return edit;
}

Edit reuseRemovalOf(const Snapshot &snapshot, QLatin1StringView source, const QString &words)
{
    Edit edit{.words = words, .changes = {}};
    for (const Reuse &reuse : snapshot.reuses) {
        if (reuse.source == source)
            edit.changes.append(Change<Reuse>{.before = reuse, .after = std::nullopt});
    }
    return edit;
}

Edit reuseOf(Project &project, QLatin1StringView source, QList<Reuse> reuses, const QString &words)
{
    QList<Reuse> before;
    for (Reuse reuse : project.snapshot().reuses) {
        reuse.id = {};
        if (reuse.source == source)
            before.append(reuse);
    }
    if (before == reuses)
        return {.words = words, .changes = {}};
    Edit edit = reuseRemovalOf(project.snapshot(), source, words);
    for (Reuse &reuse : reuses) {
        reuse.id = project.nextId<Reuse>();
        edit.changes.append(Change<Reuse>{.before = std::nullopt, .after = std::move(reuse)});
    }
    return edit;
}

}
