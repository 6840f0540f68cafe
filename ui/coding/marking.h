// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/edit.h"
#include "ui/coding/copies.h"
#include "ui/coding/target.h"

namespace Synoptic {

class Codings;
class Project;
class Synopsis;

// The steps of somebody who reads and marks, as edits with their words for the menu: "Tag 3 quotes".
// None changes anything by itself; one without changes means that there was nothing to do.

// Marks a selection or quotation, and its copies as a linked set. A highlight stays as it is.
Edit highlightOf(Project &project, const Synopsis &synopsis, const CodingTarget &target, const QList<Copy> &copies);

// Puts a tag on what is meant, and on its copies as a linked set: on the highlight, or on a new one.
Edit taggingOf(
    Project &project, const Synopsis &synopsis, const CodingTarget &target, TagId tag, const QList<Copy> &copies);

// Puts on a tag as somebody types it, see typedTag(): one that is not there yet is made with it.
Edit taggingWithNew(Project &project, const Synopsis &synopsis, const CodingTarget &target, const QString &path,
    const QList<Copy> &copies);

// Puts a tag on places that were found, each for itself: one that is marked already gets it in addition.
Edit taggingOfPlaces(Project &project, const QList<Anchor> &places, TagId tag);
Edit taggingOfPlacesWithNew(Project &project, const QList<Anchor> &places, const QString &path);

// Takes a tag off a highlight, and off those linked with it.
Edit untaggingOf(const Codings &codings, AnnotationId annotation, TagId tag);

// Gives the copies of a highlight its tags and links them with it. A highlight that stands on a copy
// already is taken; copies that are in the set already stay as they are.
Edit copiesMarked(Project &project, const Synopsis &synopsis, const Annotation &annotation, const QList<Copy> &copies);

// The annotation that stands on exactly these words, of several the first; nothing where there is none.
const Annotation *annotationOn(const Snapshot &snapshot, ArticleId article, TextRange range);

}
