// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/counterparts.h"
#include "app/project/merging.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace Synoptic {

namespace {

using Kind = MergeConflict::Kind;

// Both texts, each once, the earlier one first whichever copy has it.
QString bothOf(const QString &a, const QString &b)
{
    if (a == b || b.isEmpty() || a.contains(b))
        return a;
    if (a.isEmpty() || b.contains(a))
        return b;
    return std::min(a, b) + QStringLiteral("\n\n---\n\n") + std::max(a, b);
}

// A set gets the number of the first of its annotations that comes in.
qint64 setOf(qint64 theirs, AnnotationId first, QHash<qint64, qint64> &sets)
{
    if (theirs != 0 && !sets.contains(theirs))
        sets.insert(theirs, first.value);
    return theirs == 0 ? 0 : sets.value(theirs);
}

void unite(Merging &merging, const Annotation &ours, const Annotation &theirs, QHash<qint64, qint64> &sets)
{
    Annotation united = ours;
    for (const TagId tag : theirs.tags) {
        if (!united.tags.contains(tag))
            united.tags.append(tag);
    }
    united.note = bothOf(ours.note, theirs.note);
    if (united.linked == 0)
        united.linked = setOf(theirs.linked, ours.id, sets);
    united.by.modified = std::max(ours.by.modified, theirs.by.modified);
    if (ours.place.range != theirs.place.range) {
        merging.conflict(Kind::Annotation, ours.place.words, ours.place.words, theirs.place.words, ours.place);
        if (std::tie(theirs.by.modified, theirs.place.range) > std::tie(ours.by.modified, ours.place.range))
            united.place = theirs.place;
    }
    if (united.note != ours.note && united.note != theirs.note)
        merging.conflict(Kind::Note, ours.place.words, ours.note, theirs.note, ours.place);
    if (united != ours)
        merging.change(ours, united);
}

}

void mergeAnnotations(Merging &merging)
{
    QList<Annotation> theirs;
    for (const QList<Annotation> &list : merging.theirs.annotations) {
        for (Annotation annotation : list) {
            annotation.place = merging.mapped(annotation.place);
            for (TagId &tag : annotation.tags)
                tag = merging.tags.value(tag);
            theirs.append(annotation);
        }
    }
    const SameAnnotations same = sameAnnotations(merging.ours.annotations, theirs);
    QHash<qint64, qint64> sets; // linked sets: their number, ours
    for (const auto &[ours, other] : same.pairs) {
        if (other.linked != 0 && ours.linked != 0)
            sets.insert(other.linked, ours.linked);
    }
    for (const auto &[ours, other] : same.pairs)
        unite(merging, ours, other, sets);
    for (Annotation annotation : same.fresh) {
        annotation.id = merging.project.nextId<Annotation>();
        annotation.linked = setOf(annotation.linked, annotation.id, sets);
        merging.add(annotation);
        ++merging.merge.annotations;
    }
}

void mergeNotes(Merging &merging)
{
    const auto keyOf = [](const Note &note) {
        return std::make_tuple(
            note.about, std::make_tuple(note.quote.article, note.quote.range), note.by.author, note.by.created);
    };
    std::map<decltype(keyOf(Note())), QList<Note>> free;
    for (const Note &note : merging.ours.notes)
        free[keyOf(note)].append(note);
    for (Note theirs : merging.theirs.notes) {
        theirs.about = merging.articles.value(theirs.about);
        theirs.quote = merging.mapped(theirs.quote);
        QList<Note> &same = free[keyOf(theirs)];
        if (same.isEmpty()) {
            theirs.id = merging.project.nextId<Note>();
            merging.add(theirs);
            ++merging.merge.notes;
            continue;
        }
        const auto equal = std::ranges::find(same, theirs.text, &Note::text);
        const Note ours = same.takeAt(equal == same.end() ? 0 : equal - same.begin());
        Note united = ours;
        united.text = bothOf(ours.text, theirs.text);
        united.by.modified = std::max(ours.by.modified, theirs.by.modified);
        if (united.text != ours.text && united.text != theirs.text)
            merging.conflict(Kind::Note, ours.quote.words, ours.text, theirs.text,
                ours.quote.isNull() ? Merging::allOf(ours.about) : ours.quote);
        if (united != ours)
            merging.change(ours, united);
    }
}

}
