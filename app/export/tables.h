// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/edition.h"

#include <QSet>

namespace Synoptic {

// Lines of fields under heads. Heads are the same in every language, so that a script that reads them goes
// on reading; positions count Unicode code points from 0, end exclusive.
struct Table {
    QStringList heads;
    QList<QStringList> rows;
    QSet<qsizetype> figures = {}; // columns of numbers that may be below 0; every other cell is text

    bool isFigure(qsizetype column) const { return figures.contains(column); }
};

Table quoteTable(const Edition &edition);      // every quotation, with its speaker and what it shares
Table linkTable(const Edition &edition);       // every two places that belong together
Table matrixTable(const Edition &edition);     // shared quotations by outlets, then figures by outlet
Table annotationTable(const Edition &edition); // highlights and notes, one line each
Table segmentTable(const Edition &edition);    // codings: a line for each tag of each place
Table tagTable(const Edition &edition);        // tags by outlets: how many places
Table meetingTable(const Edition &edition);    // tags by tags: how often they meet
Table agreementTable(const Edition &edition);  // how far two coders agree on each tag, in shares of 1

}
