// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/tagsteps.h"

#include "app/project/project.h"

#include <algorithm>

namespace Synoptic {

namespace {

const Tag *find(const Snapshot &snapshot, TagId id)
{
    const auto it = std::ranges::find(snapshot.tags, id, &Tag::id);
    return it == snapshot.tags.end() ? nullptr : &*it;
}

qint64 placeBehind(const Snapshot &snapshot, TagId parent)
{
    const QList<Tag> siblings = tagsUnder(snapshot, parent);
    return siblings.isEmpty() ? 0 : siblings.last().position + 1;
}

}

QList<Tag> tagsUnder(const Snapshot &snapshot, TagId parent)
{
    QList<Tag> children;
    for (const Tag &tag : snapshot.tags) {
        if (tag.parent == parent)
            children.append(tag);
    }
    std::ranges::sort(children, {}, [](const Tag &tag) { return std::pair(tag.position, tag.id); });
    return children;
}

const Tag *tagNamed(const Snapshot &snapshot, TagId parent, const QString &name, bool isGroup)
{
    const auto isIt = [&](const Tag &tag) {
        return tag.parent == parent && tag.isGroup == isGroup && tag.name.compare(name, Qt::CaseInsensitive) == 0;
    };
    const auto it = std::ranges::find_if(snapshot.tags, isIt);
    return it == snapshot.tags.end() ? nullptr : &*it;
}

Edit tagAddition(Project &project, const Tag &tag, const QString &words)
{
    Tag made = tag;
    made.id = project.nextId<Tag>();
    made.position = placeBehind(project.snapshot(), made.parent);
    return {words, {Change<Tag>{{}, made}}};
}

Edit tagChange(const Snapshot &snapshot, const Tag &after, const QString &words)
{
    Edit edit{words, {}};
    const Tag *before = find(snapshot, after.id);
    if (!before)
        return edit;
    if (!after.key.isEmpty()) {
        for (const Tag &other : snapshot.tags) {
            if (other.id == after.id || other.key != after.key)
                continue;
            Tag without = other;
            without.key.clear();
            edit.changes.append(Change<Tag>{other, without});
        }
    }
    Tag changed = after;
    changed.parent = before->parent;
    changed.position = before->position;
    changed.isGroup = before->isGroup;
    if (changed != *before)
        edit.changes.append(Change<Tag>{*before, changed});
    return edit;
}

Edit tagMove(const Snapshot &snapshot, TagId tag, TagId parent, TagId next, const QString &words)
{
    Edit edit{words, {}};
    const Tag *moved = find(snapshot, tag);
    if (!moved || tag == next || withThoseUnder(snapshot, tag).contains(parent))
        return edit;
    QList<Tag> siblings = tagsUnder(snapshot, parent);
    siblings.removeIf([tag](const Tag &sibling) { return sibling.id == tag; });
    const auto before = std::ranges::find(siblings, next, &Tag::id);
    siblings.insert(before - siblings.begin(), *moved);
    // Only those whose place is another are written; numbers grow from the first.
    qint64 position = 0;
    for (const Tag &sibling : std::as_const(siblings)) {
        Tag placed = sibling;
        placed.parent = parent;
        placed.position = position++;
        if (placed != sibling)
            edit.changes.append(Change<Tag>{sibling, placed});
    }
    return edit;
}

Edit tagSplit(Project &project, TagId from, const Tag &made, const QList<AnnotationId> &highlights, const QString &now,
    const QString &words)
{
    const Snapshot &snapshot = project.snapshot();
    const Tag *source = find(snapshot, from);
    QList<Annotation> moved;
    for (const AnnotationId id : highlights) {
        if (const Annotation *it = annotationIn(snapshot, id); it && it->tags.contains(from))
            moved.append(*it);
    }
    if (!source || moved.isEmpty())
        return {words, {}};
    Tag tag = made;
    tag.parent = source->parent;
    Edit edit = tagAddition(project, tag, words);
    const TagId to = std::get<Change<Tag>>(edit.changes.first()).after->id;
    for (const Annotation &before : std::as_const(moved)) {
        Annotation after = before;
        std::ranges::replace(after.tags, from, to);
        after.by.modified = now;
        edit.changes.append(Change<Annotation>{before, after});
    }
    return edit;
}

TagUse useOf(const Snapshot &snapshot, TagId tag)
{
    const QList<TagId> gone = withThoseUnder(snapshot, tag);
    TagUse use;
    use.tags = std::ranges::count_if(
        snapshot.tags, [&](const Tag &it) { return it.id != tag && !it.isGroup && gone.contains(it.id); });
    for (const QList<Annotation> &ofArticle : snapshot.annotations) {
        for (const Annotation &annotation : ofArticle) {
            const auto isGone = [&gone](TagId id) { return gone.contains(id); };
            if (std::ranges::none_of(annotation.tags, isGone))
                continue;
            ++use.highlights;
            use.alone += std::ranges::all_of(annotation.tags, isGone) && annotation.note.isEmpty();
        }
    }
    return use;
}

}
