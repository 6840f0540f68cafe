// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/codings.h"

#include "app/project/project.h"

#include <QSet>

#include <algorithm>

namespace Synoptic {

namespace {

// Changes of single annotations, made one after the other on a snapshot that stays as it is.
class Changes
{
public:
    Changes(const Snapshot &snapshot, const QString &words)
        : m_snapshot(snapshot)
        , m_edit{words, {}}
    {
    }

    template <typename Change>
    void make(AnnotationId id, Change change)
    {
        const Annotation *before = annotationIn(m_snapshot, id);
        if (!before)
            return;
        Annotation after = *before;
        change(after);
        if (after != *before)
            m_edit.changes.append(Synoptic::Change<Annotation>{*before, after});
    }
    void remove(AnnotationId id)
    {
        if (const Annotation *before = annotationIn(m_snapshot, id))
            m_edit.changes.append(Change<Annotation>{*before, {}});
    }
    void append(const AnyChange &change) { m_edit.changes.append(change); }

    const Edit &edit() const { return m_edit; }

private:
    const Snapshot &m_snapshot;
    Edit m_edit;
};

template <typename Visit>
void forEachAnnotation(const Snapshot &snapshot, Visit visit)
{
    for (const QList<Annotation> &list : snapshot.annotations) {
        for (const Annotation &annotation : list)
            visit(annotation);
    }
}

// The annotations and those that are linked with them, each once, in the order of their numbers.
QList<AnnotationId> withLinked(const Snapshot &snapshot, const QList<AnnotationId> &annotations)
{
    QSet<AnnotationId> all(annotations.begin(), annotations.end());
    QSet<qint64> sets;
    for (const AnnotationId id : annotations) {
        if (const Annotation *it = annotationIn(snapshot, id); it && it->linked != 0)
            sets.insert(it->linked);
    }
    if (!sets.isEmpty()) {
        forEachAnnotation(snapshot, [&](const Annotation &it) {
            if (it.linked != 0 && sets.contains(it.linked))
                all.insert(it.id);
        });
    }
    QList<AnnotationId> order(all.begin(), all.end());
    std::ranges::sort(order);
    return order;
}

const Tag *tagIn(const Snapshot &snapshot, TagId id)
{
    const auto it = std::ranges::find(snapshot.tags, id, &Tag::id);
    return it == snapshot.tags.end() ? nullptr : &*it;
}

}

Edit annotationOf(Project &project, const QList<Anchor> &places, const QList<TagId> &tags, const QString &note,
    const Authorship &by, const QString &words)
{
    Edit edit{words, {}};
    qint64 linked = 0;
    for (const Anchor &place : places) {
        const AnnotationId id = project.nextId<Annotation>();
        if (linked == 0 && places.size() > 1)
            linked = id.value; // a number of its own: no other set begins with this annotation
        edit.changes.append(Change<Annotation>{
            {}, Annotation{.id = id, .place = place, .tags = tags, .note = note, .by = by, .linked = linked}});
    }
    return edit;
}

Edit placesTagged(Project &project, const QList<Anchor> &places, TagId tag, const Authorship &by, const QString &words)
{
    Changes changes(project.snapshot(), words);
    for (const Anchor &place : places) {
        const QList<Annotation> there = project.snapshot().annotations.value(place.article);
        const auto marked = std::ranges::find(there, place, &Annotation::place);
        if (marked == there.end()) {
            const AnnotationId id = project.nextId<Annotation>();
            changes.append(Change<Annotation>{{}, Annotation{.id = id, .place = place, .tags = {tag}, .by = by}});
            continue;
        }
        changes.make(marked->id, [&](Annotation &it) {
            if (it.tags.contains(tag))
                return;
            it.tags.append(tag);
            it.by.modified = by.modified;
        });
    }
    return changes.edit();
}

Edit tagPutOn(const Snapshot &snapshot, const QList<AnnotationId> &annotations, TagId tag, const QString &now,
    const QString &words)
{
    Changes changes(snapshot, words);
    for (const AnnotationId id : withLinked(snapshot, annotations)) {
        changes.make(id, [&](Annotation &it) {
            if (it.tags.contains(tag))
                return;
            it.tags.append(tag);
            it.by.modified = now;
        });
    }
    return changes.edit();
}

Edit tagTakenOff(const Snapshot &snapshot, const QList<AnnotationId> &annotations, TagId tag, const QString &now,
    const QString &words)
{
    Changes changes(snapshot, words);
    for (const AnnotationId id : withLinked(snapshot, annotations)) {
        changes.make(id, [&](Annotation &it) {
            if (it.tags.removeOne(tag))
                it.by.modified = now;
        });
    }
    return changes.edit();
}

Edit noteOn(
    const Snapshot &snapshot, AnnotationId annotation, const QString &note, const QString &now, const QString &words)
{
    Changes changes(snapshot, words);
    changes.make(annotation, [&](Annotation &it) {
        if (it.note == note)
            return;
        it.note = note;
        it.by.modified = now;
    });
    return changes.edit();
}

Edit boundariesOf(
    const Snapshot &snapshot, AnnotationId annotation, TextRange range, const QString &now, const QString &words)
{
    Changes changes(snapshot, words);
    changes.make(annotation, [&](Annotation &it) {
        const auto stored = std::ranges::find(snapshot.articles, it.place.article, &StoredArticle::id);
        if (stored == snapshot.articles.end() || it.place.range == range)
            return;
        it.place = anchorAt(stored->found, range);
        it.by.modified = now;
    });
    return changes.edit();
}

Edit unlinked(const Snapshot &snapshot, AnnotationId annotation, const QString &words)
{
    Changes changes(snapshot, words);
    const QList<AnnotationId> set = withLinked(snapshot, {annotation});
    for (const AnnotationId id : set) {
        if (id == annotation || set.size() == 2)
            changes.make(id, [](Annotation &it) { it.linked = 0; });
    }
    return changes.edit();
}

Edit annotationRemoval(
    const Snapshot &snapshot, const QList<AnnotationId> &annotations, Linked others, const QString &words)
{
    Changes changes(snapshot, words);
    for (const AnnotationId id : others == Linked::Included ? withLinked(snapshot, annotations) : annotations)
        changes.remove(id);
    return changes.edit();
}

Edit tagRemoval(const Snapshot &snapshot, TagId tag, Untagged highlights, const QString &words)
{
    Changes changes(snapshot, words);
    const QList<TagId> gone = withThoseUnder(snapshot, tag);
    forEachAnnotation(snapshot, [&](const Annotation &annotation) {
        QList<TagId> kept = annotation.tags;
        kept.removeIf([&gone](TagId id) { return gone.contains(id); });
        if (kept == annotation.tags)
            return;
        if (kept.isEmpty() && annotation.note.isEmpty() && highlights == Untagged::Removed)
            changes.remove(annotation.id);
        else
            changes.make(annotation.id, [&kept](Annotation &it) { it.tags = kept; });
    });
    for (auto id = gone.rbegin(); id != gone.rend(); ++id)
        changes.append(Change<Tag>{*tagIn(snapshot, *id), {}});
    return changes.edit();
}

Edit tagMerge(const Snapshot &snapshot, TagId from, TagId into, const QString &now, const QString &words)
{
    Changes changes(snapshot, words);
    const Tag *gone = tagIn(snapshot, from);
    const Tag *kept = tagIn(snapshot, into);
    // A tag is not merged into one that stands under it: that one would go with it.
    if (!gone || !kept || gone->isGroup != kept->isGroup || withThoseUnder(snapshot, from).contains(into))
        return changes.edit();
    forEachAnnotation(snapshot, [&](const Annotation &annotation) {
        if (!annotation.tags.contains(from))
            return;
        changes.make(annotation.id, [&](Annotation &it) {
            if (it.tags.contains(into))
                it.tags.removeOne(from);
            else
                std::ranges::replace(it.tags, from, into);
            it.by.modified = now;
        });
    });
    for (const Tag &tag : snapshot.tags) {
        if (tag.parent != from)
            continue;
        Tag moved = tag;
        moved.parent = into;
        changes.append(Change<Tag>{tag, moved});
    }
    changes.append(Change<Tag>{*gone, {}});
    return changes.edit();
}

const Annotation *annotationIn(const Snapshot &snapshot, AnnotationId id)
{
    for (const QList<Annotation> &list : snapshot.annotations) {
        const auto it = std::ranges::lower_bound(list, id, {}, &Annotation::id);
        if (it != list.end() && it->id == id)
            return &*it;
    }
    return nullptr;
}

QList<TagId> withThoseUnder(const Snapshot &snapshot, TagId tag)
{
    QList<TagId> all;
    if (tagIn(snapshot, tag))
        all.append(tag);
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (const Tag &other : snapshot.tags) {
            if (other.parent == all[i])
                all.append(other.id);
        }
    }
    return all;
}

}
