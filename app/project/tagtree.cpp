// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/tagtree.h"

#include <QHash>

#include <algorithm>

namespace Synoptic {

namespace {

// The tags under parent, by position, each with all that stand under it.
void appendTree(QList<Tag> &tree, const QHash<TagId, QList<Tag>> &byParent, TagId parent)
{
    QList<Tag> children = byParent.value(parent);
    std::ranges::sort(children, {}, [](const Tag &tag) { return std::pair(tag.position, tag.id); });
    for (const Tag &child : std::as_const(children)) {
        tree.append(child);
        appendTree(tree, byParent, child.id);
    }
}

}

QList<Tag> tagTree(const QList<Tag> &tags)
{
    QHash<TagId, QList<Tag>> byParent;
    for (const Tag &tag : tags)
        byParent[tag.parent].append(tag);
    QList<Tag> tree;
    tree.reserve(tags.size());
    appendTree(tree, byParent, {});
    return tree;
}

QStringList tagLevels(const QList<Tag> &tags, TagId id)
{
    const auto tagOf = [&tags](TagId wanted) {
        const auto found = std::ranges::find(tags, wanted, &Tag::id);
        return found == tags.end() ? nullptr : &*found;
    };
    QStringList names;
    for (const Tag *at = tagOf(id); at; at = tagOf(at->parent))
        names.prepend(at->name);
    return names;
}

QString tagPath(const QList<Tag> &tags, TagId id)
{
    return tagLevels(tags, id).join(u'/');
}

}
