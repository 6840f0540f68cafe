// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/snapshot.h"

namespace Synoptic {

// Words that lie under two tags: in one annotation that has both, or where one of each overlap.
struct Meeting {
    ArticleId article = {};
    TextRange range = {}; // the words that are under both
    AnnotationId a = {};
    AnnotationId b = {}; // a itself where one annotation has both tags

    bool operator==(const Meeting &) const = default;
};

// How often each tag meets each other one. A tag meets itself at each of its places.
struct CoOccurrence {
    QList<Tag> tags;                    // those that are put on anything, in the order of the tree
    QList<QList<QList<Meeting>>> cells; // [row][column] by article, then start; [column][row] is the same

    qsizetype count(qsizetype row, qsizetype column) const { return cells[row][column].size(); }
};

// Articles are those of effectiveArticles(); marks in older versions do not count.
CoOccurrence coOccurrence(const Snapshot &snapshot, const QList<Article> &articles);

}
