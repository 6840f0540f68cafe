// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/codings.h"

namespace Synoptic {

// The steps a person takes with the tree of tags, as edits; words are what the menu calls the step. None
// of them changes anything by itself. An edit without changes means that there was nothing to do.

// A new tag or group as the last one under parent (none: at the top). Its colour is kept as given.
Edit tagAddition(Project &project, const Tag &tag, const QString &words);

// The tag's fields read otherwise: name, colour, description, key. A key is taken from whoever had it.
// Where it stands in the tree is left as it is.
Edit tagChange(const Snapshot &snapshot, const Tag &after, const QString &words);

// Moves a tag with all that stand under it: under parent (none: to the top), before the tag next (none:
// behind the last). A tag cannot go under itself or under what stands in it.
Edit tagMove(const Snapshot &snapshot, TagId tag, TagId parent, TagId next, const QString &words);

// A new tag beside another, under the same parent, that takes these highlights from it.
Edit tagSplit(Project &project, TagId from, const Tag &made, const QList<AnnotationId> &highlights, const QString &now,
    const QString &words);

// The tags right under parent, in their order.
QList<Tag> tagsUnder(const Snapshot &snapshot, TagId parent);

// The tag, or group, right under parent that has this name, whatever its case; nothing where there is none.
const Tag *tagNamed(const Snapshot &snapshot, TagId parent, const QString &name, bool isGroup);

// What the removal of a tag, with all under it, would do.
struct TagUse {
    qsizetype tags = 0;       // that stand under it and go with it; groups do not count
    qsizetype highlights = 0; // that have it or one under it
    qsizetype alone = 0;      // of these: have no other tag, and no note

    bool operator==(const TagUse &) const = default;
};
TagUse useOf(const Snapshot &snapshot, TagId tag);

}
