// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/counterparts.h"
#include "app/project/merging.h"
#include "app/project/tagtree.h"

#include <algorithm>
#include <map>

namespace Synoptic {

namespace {

using Kind = MergeConflict::Kind;
using Keys = std::map<QString, QString>; // to the name of the tag that has it

// A tag of both copies: what one of them has alone comes in, of what differs ours stays.
void compare(Merging &merging, Keys &keys, const Tag &ours, const Tag &theirs)
{
    Tag after = ours;
    if (ours.colour != theirs.colour)
        merging.conflict(Kind::TagColour, ours.name, ours.colour, theirs.colour, {}, ours.id);
    if (ours.description.isEmpty())
        after.description = theirs.description;
    else if (!theirs.description.isEmpty() && ours.description != theirs.description)
        merging.conflict(Kind::Description, ours.name, ours.description, theirs.description, {}, ours.id);
    if (!theirs.key.isEmpty() && ours.key != theirs.key) {
        if (!ours.key.isEmpty())
            merging.conflict(Kind::Key, ours.name, ours.key, theirs.key, {}, ours.id);
        else if (const auto [taken, isFree] = keys.try_emplace(theirs.key, ours.name); isFree)
            after.key = theirs.key;
        else
            merging.conflict(Kind::KeyTaken, theirs.key, taken->second, theirs.name, {}, ours.id);
    }
    if (after != ours)
        merging.change(ours, after);
}

}

void mergeTags(Merging &merging)
{
    merging.tags = sameTags(merging.ours.tags, merging.theirs.tags);
    Keys keys;
    qint64 position = 0;
    for (const Tag &tag : merging.ours.tags) {
        if (!tag.key.isEmpty())
            keys.emplace(tag.key, tag.name);
        position = std::max(position, tag.position + 1);
    }
    // A tag may have a lower number than the one it stands under: in the tree those above come first.
    for (const Tag &tag : tagTree(merging.theirs.tags)) {
        if (const TagId same = merging.tags.value(tag.id); !same.isNull()) {
            compare(merging, keys, *std::ranges::find(merging.ours.tags, same, &Tag::id), tag);
            continue;
        }
        Tag added = tag;
        added.id = merging.project.nextId<Tag>();
        added.parent = merging.tags.value(tag.parent);
        added.position = position++;
        if (!added.key.isEmpty()) {
            const auto [taken, isFree] = keys.try_emplace(added.key, added.name);
            if (!isFree) {
                merging.conflict(Kind::KeyTaken, added.key, taken->second, added.name, {}, added.id);
                added.key.clear();
            }
        }
        merging.tags.insert(tag.id, added.id);
        merging.add(added);
        ++merging.merge.tags;
    }
}

}
