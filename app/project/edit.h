// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/snapshot.h"

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

using AnyChange = std::variant<Change<StoredArticle>, Change<Correction>>;

// One step a person made, with its words for the menu: "Add 5 articles".
struct Edit {
    QString words;
    QList<AnyChange> changes;

    bool operator==(const Edit &) const = default;
};

// The edit that takes this one back: changes swapped, in the opposite order.
Edit inverse(const Edit &edit);

// The snapshot after the edit. An edit that does not fit (changes a row that is not there) is a
// mistake of ours.
Snapshot applied(Snapshot snapshot, const Edit &edit);

// The same for an edit that may not fit, as after a step back that could not be written: nothing
// then. It fits when every row it changes or removes is there just as it says, every row it adds is
// new, and all its rows are sound (see invariants.h).
std::optional<Snapshot> appliedIfFits(Snapshot snapshot, const Edit &edit);

}
