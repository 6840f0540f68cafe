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
    if (ours.place.article != theirs.place.article) { // carried to a newer version in one copy
        if (merging.isLater(theirs.place.article, ours.place.article))
            united.place = theirs.place;
    } else if (ours.place.range != theirs.place.range) {
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
    const SameAnnotations same = sameAnnotations(
        merging.ours.annotations, theirs, [&merging](ArticleId article) { return merging.newestOf(article); });
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

namespace {

// Of the notes that one author made at the same moment about one article, in whatever version, the same one: in its
// place, of two with the same text, or else in another version. -1: none.
qsizetype sameNote(const Note &theirs, const QList<Note> &candidates, bool samePlace)
{
    const auto isSame = [&](const Note &own) {
        const bool isThere = own.about == theirs.about;
        if (samePlace)
            return isThere && own.quote.article == theirs.quote.article && own.quote.range == theirs.quote.range;
        const bool sameWords = candidates.size() == 1 || own.quote.words == theirs.quote.words;
        return !isThere && !theirs.by.created.isEmpty() && sameWords;
    };
    qsizetype found = -1;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        if (isSame(candidates[i]) && (found < 0 || candidates[i].text == theirs.text))
            found = i;
        if (found == i && candidates[i].text == theirs.text)
            break;
    }
    return found;
}

void unite(Merging &merging, const Note &ours, const Note &theirs)
{
    Note united = ours;
    if (merging.isLater(theirs.about, ours.about)) {
        united.about = theirs.about;
        united.quote = theirs.quote;
    }
    united.text = bothOf(ours.text, theirs.text);
    united.by.modified = std::max(ours.by.modified, theirs.by.modified);
    if (united.text != ours.text && united.text != theirs.text)
        merging.conflict(Kind::Note, ours.quote.words, ours.text, theirs.text,
            ours.quote.isNull() ? Merging::allOf(ours.about) : ours.quote);
    if (united != ours)
        merging.change(ours, united);
}

}

void mergeNotes(Merging &merging)
{
    const auto keyOf = [&merging](const Note &note) {
        return std::make_tuple(merging.newestOf(note.about), note.quote.isNull(), note.by.author, note.by.created);
    };
    std::map<decltype(keyOf(Note())), QList<Note>> free;
    for (const Note &note : merging.ours.notes)
        free[keyOf(note)].append(note);
    QList<Note> left = merging.theirs.notes;
    for (Note &theirs : left) {
        theirs.about = merging.articles.value(theirs.about);
        theirs.quote = merging.mapped(theirs.quote);
    }
    for (const bool samePlace : {true, false}) {
        left.removeIf([&](const Note &theirs) {
            QList<Note> &candidates = free[keyOf(theirs)];
            const qsizetype own = sameNote(theirs, candidates, samePlace);
            if (own >= 0)
                unite(merging, candidates.takeAt(own), theirs);
            return own >= 0;
        });
    }
    for (Note theirs : std::as_const(left)) {
        theirs.id = merging.project.nextId<Note>();
        merging.add(theirs);
        ++merging.merge.notes;
    }
}

}
