// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/edit.h"

#include "app/project/application.h"

#include <algorithm>
#include <ranges>

namespace Synoptic {

namespace {

// What is left of it when articles go.
std::optional<Reuse> without(Reuse reuse, const QList<ArticleId> &articles)
{
    reuse.places.removeIf([&articles](const ReusePlace &it) { return articles.contains(it.place.article); });
    return reuse.places.size() < 2 ? std::nullopt : std::optional(reuse);
}

}

Edit inverse(const Edit &edit)
{
    Edit back{edit.words, {}};
    back.changes.reserve(edit.changes.size());
    for (const AnyChange &any : edit.changes | std::views::reverse) {
        back.changes.append(std::visit(
            [](const auto &change) { return AnyChange(std::decay_t<decltype(change)>{change.after, change.before}); },
            any));
    }
    return back;
}

QList<AnyChange> removal(const Snapshot &snapshot, ArticleId article)
{
    QList<AnyChange> changes;
    const QList<ArticleId> versions = versionsOf(snapshot, article);
    const auto isOfOne = [&versions](ArticleId id) { return versions.contains(id); };
    const auto remove = [&changes, &isOfOne](const auto &rows) {
        for (const auto &row : rows) {
            if (std::ranges::any_of(articlesOf(row), isOfOne))
                changes.append(Change<std::decay_t<decltype(row)>>{.before = row, .after = {}});
        }
    };
    remove(snapshot.corrections);
    remove(snapshot.rulings.verdicts);
    for (const ArticleId version : versions)
        remove(snapshot.annotations.value(version));
    remove(snapshot.notes);
    for (const Reuse &reuse : snapshot.reuses) {
        if (std::ranges::any_of(articlesOf(reuse), isOfOne))
            changes.append(Change<Reuse>{.before = reuse, .after = without(reuse, versions)});
    }
    for (const ArticleId version : versions) { // the oldest first: it names the next one
        const auto stored = std::ranges::find(snapshot.articles, version, &StoredArticle::id);
        if (stored != snapshot.articles.end())
            changes.append(Change<StoredArticle>{.before = *stored, .after = {}});
    }
    return changes;
}

bool apply(Snapshot &snapshot, const Edit &edit)
{
    Application application(snapshot);
    const auto refused
        = std::ranges::find_if(edit.changes, [&](const AnyChange &change) { return !application.apply(change); });
    if (refused != edit.changes.end()) {
        const Edit done{{}, {edit.changes.begin(), refused}};
        for (const AnyChange &change : inverse(done).changes) {
            [[maybe_unused]] const bool back = application.apply(change);
            Q_ASSERT(back);
        }
    }
    application.putInOrder();
    return refused == edit.changes.end();
}

std::optional<Snapshot> appliedIfFits(Snapshot snapshot, const Edit &edit)
{
    return apply(snapshot, edit) ? std::optional(std::move(snapshot)) : std::nullopt;
}

Snapshot applied(Snapshot snapshot, const Edit &edit)
{
    std::optional<Snapshot> after = appliedIfFits(snapshot, edit);
    Q_ASSERT(after);
    return after ? *std::move(after) : snapshot;
}

}
