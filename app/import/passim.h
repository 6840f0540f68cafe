// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/base/result.h"
#include "app/text/reuse.h"

#include <QMultiHash>

namespace Synoptic {

// The result of passim (text reuse on Apache Spark): clusters of passages in out.json, and, where it was
// asked for them, pairs in align.json; each a folder of JSON Lines in parts, in any order.

// The articles that a result may speak of, by the id that each was given to passim under. Several may
// have one id: then the words decide.
using ArticlesById = QMultiHash<QString, const Article *>;

struct PassimResult {
    // Clusters by number, then pairs by place; without ids. The same whatever the order of the lines.
    QList<Reuse> reuses;
    // One for each line or file that could not be used, up to some hundreds; the last one counts the
    // others.
    QList<Error> problems;
    qsizetype passages = 0; // lines of clusters that were taken
    qsizetype alone = 0;    // of these, passages whose cluster has no other left
    bool cancelled = false;
};

// Whether a path names such a result: the folder that passim was given for its output, or one in it.
bool isPassimResult(const QString &path);

// Reads a result. Every passage is held against the stored text of its article: one with other words
// there, outside it, or of an article that is not known, is left out and named; the rest goes on.
PassimResult readPassimResult(const QString &path, const ArticlesById &articles, Progress &progress);

}
