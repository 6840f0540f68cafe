// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/edition.h"

namespace Synoptic {

// A report as paragraphs and tables, before it becomes Markdown or a document of a word processor: what it
// says is settled here once, how it is set is each format's own.

// Words in one style.
struct StyledWords {
    enum class Style : quint8 {
        Plain,
        Strong,
        Quiet,   // beside the matter: where something stands, who says it
        Dropped, // words of the fullest wording that an outlet leaves out
        Changed, // words it prints in place of others
        Added,   // words only it prints
    };

    QString text;
    Style style = Style::Plain;
    QString link = {}; // a web address, else empty

    bool operator==(const StyledWords &) const = default;
};
using StyledLine = QList<StyledWords>;

struct ManuscriptPart {
    enum class Kind : quint8 {
        Title,
        Heading,
        Subheading,
        Paragraph,
        Item,
        Note,  // a person's own words, in Markdown: one plain span
        Table, // rows; the first has the heads
    };

    Kind kind = Kind::Paragraph;
    StyledLine spans = {};
    QList<QList<StyledLine>> rows = {};

    bool operator==(const ManuscriptPart &) const = default;
};
using Manuscript = QList<ManuscriptPart>;

// The articles, every shared quotation with the outlets' wordings, the matrix, figures by outlet, the
// quotations only one outlet has; with marks, what a person has tagged and noted.
Manuscript manuscriptOf(const Edition &edition, bool hasMarks);

// How wide the columns of a table want to be, in characters: as their longest cell, within reason.
QList<int> columnWidths(const QList<QList<StyledLine>> &rows);

}
