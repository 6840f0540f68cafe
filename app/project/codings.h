// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/edit.h"

namespace Synoptic {

class Project;

// The steps a person takes with tags and annotations, as edits; words are what the menu calls the
// step. None of them changes anything by itself. An edit without changes means that there was nothing
// to do.

// Marks places, all with these tags and the same note. Several places become a linked set: the copies
// of one quotation.
Edit annotationOf(Project &project, const QList<Anchor> &places, const QList<TagId> &tags, const QString &note,
    const Authorship &by, const QString &words);

// Puts a tag on places, each for itself: a place that is marked already, from its first word to its last,
// gets the tag in addition, unless it has it; every other is marked anew.
Edit placesTagged(Project &project, const QList<Anchor> &places, TagId tag, const Authorship &by, const QString &words);

// Puts a tag on annotations that do not have it, or takes it off those that have it. With an
// annotation of a linked set go all of the set. now is when (ISO 8601).
Edit tagPutOn(const Snapshot &snapshot, const QList<AnnotationId> &annotations, TagId tag, const QString &now,
    const QString &words);
Edit tagTakenOff(const Snapshot &snapshot, const QList<AnnotationId> &annotations, TagId tag, const QString &now,
    const QString &words);

// Writes another note on an annotation; it stays its own, also in a linked set.
Edit noteOn(
    const Snapshot &snapshot, AnnotationId annotation, const QString &note, const QString &now, const QString &words);

// Moves an annotation to another stretch of its article, which must not be empty.
Edit boundariesOf(
    const Snapshot &snapshot, AnnotationId annotation, TextRange range, const QString &now, const QString &words);

// Takes an annotation out of its linked set; of a set of two the other stands alone too.
Edit unlinked(const Snapshot &snapshot, AnnotationId annotation, const QString &words);

// Removes annotations, with all of their linked sets if wanted.
enum class Linked : quint8 { Kept, Included };
Edit annotationRemoval(
    const Snapshot &snapshot, const QList<AnnotationId> &annotations, Linked others, const QString &words);

// Removes a tag with all that stand under it. What had no other tag, and no note, goes with it or
// stays as a plain highlight.
enum class Untagged : quint8 { Kept, Removed };
Edit tagRemoval(const Snapshot &snapshot, TagId tag, Untagged highlights, const QString &words);

// Puts the tag into on all that has the tag from, which goes; what stood under from stands under into.
Edit tagMerge(const Snapshot &snapshot, TagId from, TagId into, const QString &now, const QString &words);

// The annotation of a number; nothing where there is none.
const Annotation *annotationIn(const Snapshot &snapshot, AnnotationId id);

// The tag and all that stand under it, above before below.
QList<TagId> withThoseUnder(const Snapshot &snapshot, TagId tag);

}
