// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/snapshot.h"
#include "app/quotes/findings.h"

namespace Synoptic {

// One coding: a place with one of its tags, and what a reader of a table needs beside it to understand it.
struct CodedSegment {
    AnnotationId annotation = {};
    qsizetype article = 0; // index into the articles
    TextRange range = {};  // UTF-16 units of its text
    TagId tag = {};        // none: a plain highlight
    QString path;          // of the tag; empty for a plain highlight
    QString words;         // on one line
    QString before;        // some of what stands before them in the paragraph, and after
    QString after;
    int paragraph = 0;    // of the story, from 1; 0: in none
    QString speaker;      // of the quotation they lie in; empty: in none, or nobody is known
    QString knownAs;      // under which name the speakers of all articles have that one
    QStringList crossing; // paths of other tags on some of the same words, in the order of the tree
    QString note;         // Markdown
    Authorship by;
    qint64 linked = 0; // copies of one annotation have the same number

    bool operator==(const CodedSegment &) const = default;
};

// All that is marked, by article, then start, then the order of the tags in the tree. Articles are those of
// effectiveArticles(), and findings are of them.
QList<CodedSegment> codedSegments(const Snapshot &snapshot, const QList<Article> &articles, const Findings &findings);

}
