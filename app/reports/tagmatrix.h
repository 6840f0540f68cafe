// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/snapshot.h"

namespace Synoptic {

// What one tag marks in the articles of one outlet: where it leads to, and how much that is.
struct TagCount {
    QList<AnnotationId> places = {}; // by article and start
    qsizetype words = 0;             // under the tag; what is marked twice is counted once

    bool operator==(const TagCount &) const = default;
};

struct TagMatrixRow {
    TagId tag = {};
    int depth = 0; // 0: at the top
    QString path;  // "sources/unnamed"
    bool isGroup = false;
    QList<TagCount> cells; // parallel to articlesByOutlet()
    qsizetype places = 0;  // in all of them
    qsizetype words = 0;

    bool operator==(const TagMatrixRow &) const = default;
};

// Tags by outlets: how often each is put on in the articles of each outlet. Rows are in the order of the tree; a tag
// that others stand under counts their places too, each once, as a person reads "sources: 5". Articles are those of
// effectiveArticles().
QList<TagMatrixRow> tagMatrix(const Snapshot &snapshot, const QList<Article> &articles);

}
