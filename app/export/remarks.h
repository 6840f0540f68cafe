// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"
#include "app/export/xmltext.h"

namespace Synoptic {

// What a format may have no place for.
enum class Part : quint8 {
    Findings,    // quotations and what they share
    Passages,    // that outlets share outside quotation marks
    Verdicts,    // a person's word on these, and names of speakers
    Corrections, // of the roles of parts of articles
    Reuses,      // what other programs found
    Pages,       // what articles were made from, beside their texts
    Versions,    // that one article is a newer version of another
    Older,       // versions of articles that newer ones took the place of
    TagKeys,
    Marks, // highlights, with their tags
    Notes, // of a person, and on highlights
    Tags,
    EarlierMarks,  // highlights and notes on versions of articles that newer ones took the place of
    Texts,         // of articles, as a whole
    Unshared,      // quotations that one outlet alone prints
    Untagged,      // highlights without a tag
    StandingNotes, // on the project, on articles and quotations
    Unused,        // tags that are put on nothing
    Colours,       // of tags
    Descriptions,  // of tags
    Makers,        // who made highlights and notes, and when
    Copies,        // which highlights are copies of one
};

// "verdicts and names of speakers (3), keys of tags (1)": those of these parts that the project has anything of.
QString namesAndCounts(const Exportable &work, const QList<Part> &parts);

// One sentence that names them so: that they are not in the file. None where the project has nothing of them.
QStringList remarkOnRest(const Exportable &work, const QList<Part> &parts);

// A sentence for each of these parts that the project has anything of: that it stays behind.
QStringList remarksOnParts(const Exportable &work, const QList<Part> &leftOut);

// That characters were left out, where some were.
QStringList remarksOnText(const XmlText &text);

}
