// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/coding/marking.h"

#include "app/project/codings.h"
#include "app/project/project.h"
#include "ui/coding/author.h"
#include "ui/coding/codings.h"
#include "ui/coding/newtags.h"
#include "ui/synopsis.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

namespace {

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("Marking", text, comment, n);
}

QString wordsOfTagging(const QString &tag, qsizetype places)
{
    //: a step in the menu; %1 is the name of a tag
    return places == 1 ? tr("Tag “%1”").arg(tag) : tr("Tag %n quotes", nullptr, static_cast<int>(places));
}

Anchor anchorOf(const Synopsis &synopsis, qsizetype article, TextRange range)
{
    const Article &it = synopsis.articles()[article];
    return anchorAt(it, snapped(it.text, range));
}

QList<Anchor> placesOf(const Synopsis &synopsis, const CodingTarget &target, const QList<Copy> &copies)
{
    QList<Anchor> places = {anchorOf(synopsis, target.article, target.range)};
    for (const Copy &copy : copies)
        places.append(anchorOf(synopsis, copy.article, copy.range));
    return places;
}

QString wordsOfNew(const QString &tag, qsizetype places)
{
    //: a step in the menu; %1 is the name of a tag that was made
    return tr("New tag “%1” on %n places", nullptr, static_cast<int>(places)).arg(tag);
}

}

const Annotation *annotationOn(const Snapshot &snapshot, ArticleId article, TextRange range)
{
    const auto list = snapshot.annotations.constFind(article);
    if (list == snapshot.annotations.constEnd())
        return nullptr;
    const auto isIt = [range](const Annotation &it) { return it.place.range == range; };
    const auto it = std::ranges::find_if(*list, isIt);
    return it == list->end() ? nullptr : &*it;
}

Edit highlightOf(Project &project, const Synopsis &synopsis, const CodingTarget &target, const QList<Copy> &copies)
{
    if (target.isEmpty() || target.kind == CodingTarget::Kind::Highlight)
        return {};
    const QList<Anchor> places = placesOf(synopsis, target, copies);
    const QString words
        = places.size() == 1 ? tr("Highlight") : tr("Highlight %n quotes", nullptr, static_cast<int>(places.size()));
    return annotationOf(project, places, {}, {}, authoredNow(), words);
}

Edit taggingOf(
    Project &project, const Synopsis &synopsis, const CodingTarget &target, TagId tag, const QList<Copy> &copies)
{
    const Snapshot &snapshot = project.snapshot();
    const auto known = std::ranges::find(snapshot.tags, tag, &Tag::id);
    const QString name = known == snapshot.tags.end() ? QString() : known->name;
    if (target.isEmpty())
        return {};
    if (target.kind != CodingTarget::Kind::Highlight) {
        const QList<Anchor> places = placesOf(synopsis, target, copies);
        return annotationOf(project, places, {tag}, {}, authoredNow(), wordsOfTagging(name, places.size()));
    }
    Edit edit = tagPutOn(snapshot, {target.annotation}, tag, timeNow(), {});
    const qsizetype tagged = edit.changes.size();
    edit.words = wordsOfTagging(name, std::max<qsizetype>(1, tagged));
    if (copies.isEmpty())
        return edit;
    // The copies take all the highlight has, with the new tag.
    Annotation annotation = *annotationIn(snapshot, target.annotation);
    if (!annotation.tags.contains(tag))
        annotation.tags.append(tag);
    const Edit linked = copiesMarked(project, synopsis, annotation, copies);
    // The highlight itself is changed once: its new tag and its link together.
    for (const AnyChange &any : linked.changes) {
        const auto &more = std::get<Change<Annotation>>(any);
        const auto isSame = [&more](const AnyChange &other) {
            const auto &change = std::get<Change<Annotation>>(other);
            return change.before && more.after && change.before->id == more.after->id;
        };
        const auto same = std::ranges::find_if(edit.changes, isSame);
        if (same == edit.changes.end())
            edit.changes.append(any);
        else
            std::get<Change<Annotation>>(*same).after->linked = more.after->linked;
    }
    edit.words = wordsOfTagging(name, edit.changes.size());
    return edit;
}

Edit taggingWithNew(Project &project, const Synopsis &synopsis, const CodingTarget &target, const QString &path,
    const QList<Copy> &copies)
{
    if (target.isEmpty())
        return {};
    const TypedTag typed = typedTag(project, path);
    if (typed.tag.isNull())
        return {};
    Edit edit = taggingOf(project, synopsis, target, typed.tag, copies);
    if (!typed.made.isEmpty())
        edit.words = wordsOfNew(typed.name, edit.changes.size());
    edit.changes = typed.made + edit.changes;
    return edit;
}

Edit taggingOfPlaces(Project &project, const QList<Anchor> &places, TagId tag)
{
    const auto known = std::ranges::find(project.snapshot().tags, tag, &Tag::id);
    const QString name = known == project.snapshot().tags.end() ? QString() : known->name;
    Edit edit = placesTagged(project, places, tag, authoredNow(), {});
    //: a step in the menu; %1 is the name of a tag
    edit.words = tr("Tag “%1” on %n places", nullptr, static_cast<int>(edit.changes.size())).arg(name);
    return edit;
}

Edit taggingOfPlacesWithNew(Project &project, const QList<Anchor> &places, const QString &path)
{
    const TypedTag typed = typedTag(project, path);
    if (typed.tag.isNull())
        return {};
    Edit edit = taggingOfPlaces(project, places, typed.tag);
    if (!typed.made.isEmpty())
        edit.words = wordsOfNew(typed.name, edit.changes.size());
    edit.changes = typed.made + edit.changes;
    return edit;
}

Edit untaggingOf(const Codings &codings, AnnotationId annotation, TagId tag)
{
    const Tag *const it = codings.tag(tag);
    //: a step in the menu; %1 is the name of a tag
    return tagTakenOff(
        codings.snapshot(), {annotation}, tag, timeNow(), tr("Take off “%1”").arg(it ? it->name : QString()));
}

Edit copiesMarked(Project &project, const Synopsis &synopsis, const Annotation &annotation, const QList<Copy> &copies)
{
    const Snapshot &snapshot = project.snapshot();
    const Annotation *const stored = annotationIn(snapshot, annotation.id);
    if (!stored)
        return {};
    const Authorship by = authoredNow();
    const qint64 set = stored->linked != 0 ? stored->linked : stored->id.value;
    Edit edit;
    for (const Copy &copy : copies) {
        const Anchor place = anchorOf(synopsis, copy.article, copy.range);
        const Annotation *const there = annotationOn(snapshot, place.article, place.range);
        Annotation after = there
            ? *there
            : Annotation{.id = project.nextId<Annotation>(), .place = place, .tags = annotation.tags, .by = by};
        for (const TagId tag : annotation.tags) {
            if (!after.tags.contains(tag))
                after.tags.append(tag);
        }
        after.linked = set;
        if (there && after == *there)
            continue;
        after.by.modified = by.modified;
        edit.changes.append(Change<Annotation>{there ? std::optional(*there) : std::nullopt, after});
    }
    if (edit.changes.isEmpty())
        return edit;
    edit.words = tr("Tag %n quotes", nullptr, static_cast<int>(edit.changes.size()) + 1);
    if (stored->linked != set) {
        Annotation after = *stored;
        after.linked = set;
        edit.changes.prepend(Change<Annotation>{*stored, after});
    }
    return edit;
}

}
