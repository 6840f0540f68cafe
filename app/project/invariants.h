// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/snapshot.h"

namespace Synoptic {

// What must hold of a row wherever it comes from: a file that breaks it is damaged, an edit that
// breaks it is not written. Each gives one sentence for the curious, empty when all is well.

// The text is sound Unicode, its blocks lie inside it, in order, without overlap, and its way from
// version to newer version ends at one that is there.
QString fault(const StoredArticle &stored, const ArticleLookup &articles);

// The correction speaks of a stretch inside the text of its article, or of a field as a whole, and
// names a role if it is about one.
QString fault(const Correction &correction, const ArticleLookup &articles);

// The verdict's places hold the words it says, and there are as many as its kind asks for, in two
// articles where there are two.
QString fault(const Verdict &verdict, const ArticleLookup &articles);

// The alias has two names, and they are not the same.
QString fault(const Alias &alias);

// The tag has a name and a colour, and its way up through its parents ends at the top.
QString fault(const Tag &tag, const TagLookup &tags);

// The annotation stands on the words it says, and its tags are there, each once, none of them a group.
QString fault(const Annotation &annotation, const ArticleLookup &articles, const TagLookup &tags);

// The note is about the project, an article that is there, or words that stand in that article.
QString fault(const Note &note, const ArticleLookup &articles);

// What another program found says which program, and stands in two places or more (a pair in two), in
// order and each once, on the words it says.
QString fault(const Reuse &reuse, const ArticleLookup &articles);

// All of the above, of all rows.
QString fault(const Snapshot &snapshot);

}
