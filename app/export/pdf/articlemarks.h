// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/frame.h"
#include "app/export/pdf/matter.h"
#include "app/export/pdf/placedtext.h"
#include "app/export/pdf/references.h"

namespace Synoptic {

// What all pages that show an article have in common: its paragraphs, and the marks on their words.

struct ColumnMeasure {
    double width = 0;
    double headline = 0; // how wide that may be
    double unit = 1;     // of the spaces between paragraphs
};

// The paragraphs of an article as they are set. Lines that name the story are left to the head of the
// page, and what is not the story is printed when asked for; but never is anything left out that a person
// has marked.
QList<FlowItem> itemsOf(
    const Article &article, const Matter &matter, const Types &types, const ColumnMeasure &column, bool withRest);

// Fills and lower edges of shared quotations, a bar where each begins; gives where that is.
QList<std::pair<References::Member, Target>> addQuotes(
    QList<BookPage> &pages, const PlacedText &text, const BookMaterial &material, const Matter &matter);

// A person's highlights; gives where they begin, by the names of their remarks.
QList<std::pair<QString, Target>> addHighlights(
    QList<BookPage> &pages, const PlacedText &text, const BookMaterial &material, const Matter &matter);

// The words themselves.
void addLines(QList<BookPage> &pages, const PlacedText &text);

}
