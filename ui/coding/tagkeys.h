// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/snapshot.h"

#include <array>

namespace Synoptic {

// Which tag each digit puts on. A digit a person has pinned keeps its tag; the others go to the tags
// used last. A tag keeps its digit as long as it is among these, so that the hand can learn it: a
// newcomer takes a free digit, or that of the tag that has not been used for longest.
class TagKeys
{
public:
    static constexpr int count = 9; // digits 1 to 9

    // The tags of a project just opened: those used last first, then the others as they stand in it.
    static TagKeys of(const Snapshot &snapshot);

    TagId tag(int digit) const { return m_tags[digit - 1]; } // none: the digit is free
    int digit(TagId tag) const;                              // 0: it has none
    // Tags that may be put on, the one used last first.
    const QList<TagId> &latest() const { return m_latest; }

    // This tag was just put on.
    void use(TagId tag);
    // Tags have come, gone, or been pinned.
    void refresh(const QList<Tag> &tags);

    bool operator==(const TagKeys &) const = default;

private:
    void give(TagId tag);
    bool isPinned(TagId tag) const { return m_pinned.contains(tag); }

    std::array<TagId, count> m_tags{};
    QList<TagId> m_pinned;
    QList<TagId> m_latest;
};

}
