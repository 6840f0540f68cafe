// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/snapshot.h"

#include <algorithm>
#include <array>
#include <optional>
#include <variant>

namespace Synoptic {

// One row before and after: absent before = added, absent after = removed.
template <typename T>
struct Change {
    std::optional<T> before;
    std::optional<T> after;

    bool operator==(const Change &) const = default;
};

// Each kind of row a project holds. Its name in the file stands at the same place in rowTables.
using AnyChange = std::variant<Change<StoredArticle>, Change<Correction>, Change<Verdict>, Change<Alias>, Change<Tag>,
    Change<Annotation>, Change<Note>, Change<Reuse>>;
inline constexpr std::array<QLatin1StringView, std::variant_size_v<AnyChange>> rowTables = {
    QLatin1StringView("article"),
    QLatin1StringView("correction"),
    QLatin1StringView("verdict"),
    QLatin1StringView("alias"),
    QLatin1StringView("tag"),
    QLatin1StringView("annotation"),
    QLatin1StringView("note"),
    QLatin1StringView("reuse"),
};

// Where a kind of row stands in AnyChange.
template <typename Row>
inline constexpr size_t rowKind = AnyChange(Change<Row>()).index();

// One step a person made, with its words for the menu: "Add 5 articles".
struct Edit {
    QString words;
    QList<AnyChange> changes;

    bool operator==(const Edit &) const = default;
};

// Whether the edit changes rows of one of these kinds.
template <typename... Rows>
bool concerns(const Edit &edit)
{
    return std::ranges::any_of(
        edit.changes, [](const AnyChange &change) { return (std::holds_alternative<Change<Rows>>(change) || ...); });
}

// The edit that takes this one back: changes swapped, in the opposite order.
Edit inverse(const Edit &edit);

// The changes that remove an article with all its versions, and before them whatever a person has said
// of them: none goes while anything stands in it. What another program found goes where fewer than two
// places are left of it.
QList<AnyChange> removal(const Snapshot &snapshot, ArticleId article);

// The snapshot after the edit. An edit that does not fit (changes a row that is not there) is a
// mistake of ours.
Snapshot applied(Snapshot snapshot, const Edit &edit);

// The same for an edit that may not fit, as after a step back that could not be written: nothing
// then. It fits when every row it changes or removes is there just as it says, every row it adds is
// new, and all its rows are sound (see invariants.h).
std::optional<Snapshot> appliedIfFits(Snapshot snapshot, const Edit &edit);

// The same in place, which costs what the edit touches, however much else there is. False where it does not
// fit: the snapshot is then as it was.
bool apply(Snapshot &snapshot, const Edit &edit);

}
