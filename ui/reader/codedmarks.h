// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/annotation.h"
#include "app/project/tag.h"

namespace Synoptic {

class Codings;

// A stretch a person has marked, as its page shows it.
struct CodedMark {
    struct Label {
        QString name;
        QString colour; // as the tag keeps it; empty: none

        bool operator==(const Label &) const = default;
    };

    AnnotationId annotation = {};
    TextRange range = {};
    QList<Label> tags = {}; // as they were put on; none: a plain highlight
    bool hasNote = false;

    bool operator==(const CodedMark &) const = default;
};

// A note on a quotation of the article, which marks nothing.
struct NotedQuote {
    NoteId note;
    TextRange range;

    bool operator==(const NotedQuote &) const = default;
};

// What a person has put on one article, in the order of the text; of those that start together the
// longest first.
struct CodedMarks {
    QList<CodedMark> highlights;
    QList<NotedQuote> notes;

    bool operator==(const CodedMarks &) const = default;
};

CodedMarks codedMarksOf(const Codings &codings, ArticleId article);

// The stretches on which two such lists do not say the same: what has to be painted anew.
QList<TextRange> differences(const CodedMarks &before, const CodedMarks &after);

// One tag on one highlight, or the highlight without any: what has a stripe of its own in the margin.
struct Strand {
    qsizetype mark = 0; // index into CodedMarks::highlights
    qsizetype tag = -1; // index into its tags; -1: plain
    TextRange range = {};

    bool operator==(const Strand &) const = default;
};

QList<Strand> strandsOf(const QList<CodedMark> &marks);

// A piece of text between two places where a strand begins or ends, and whose marker lies on it: of
// several the two that start first, the upper half is the earlier one's. A third lies in the margin only.
struct MarkerRun {
    TextRange range = {};
    qsizetype upper = -1; // index of a strand
    qsizetype lower = -1; // -1: upper has all of it

    bool operator==(const MarkerRun &) const = default;
};

// In the order of the text, without overlaps. Time n log n with the number of strands.
QList<MarkerRun> markerRuns(const QList<Strand> &strands);

// How many stripes stand beside one another at the densest place of a text set about `line` characters
// wide, three at most; 0 without any strand. Asks the text, not the lines: the margin that grows by it
// must not change how often it is asked.
int lanesNeeded(const QList<Strand> &strands, qsizetype line);

}
