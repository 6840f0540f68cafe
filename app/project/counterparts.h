// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/snapshot.h"

#include <QHash>

#include <functional>
#include <utility>

namespace Synoptic {

// Which row of another copy of a project is which of ours. A row has one counterpart at most; one that
// has none comes from the other copy alone.

// Theirs to ours: articles of the same text, of several first those that are alike in all, then those of the same
// outlet, then those that come next.
QHash<ArticleId, ArticleId> sameArticles(const QList<StoredArticle> &ours, const QList<StoredArticle> &theirs);

// Theirs to ours: tags, and groups, of the same path of names.
QHash<TagId, TagId> sameTags(const QList<Tag> &ours, const QList<Tag> &theirs);

struct SameAnnotations {
    QList<std::pair<Annotation, Annotation>> pairs; // ours, theirs
    QList<Annotation> fresh;                        // theirs alone

    bool operator==(const SameAnnotations &) const = default;
};

// Annotations that one author made at the same moment in the same article, or in versions of it; theirs have the
// numbers of our articles, and newestOf tells the last version of one. One that stands where it stood is surely the
// same; one that was moved, or carried to another version, is if its words are the same there or no other can be.
SameAnnotations sameAnnotations(
    const Annotations &ours, const QList<Annotation> &theirs, const std::function<ArticleId(ArticleId)> &newestOf);

}
