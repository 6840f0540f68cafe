// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

namespace Synoptic {

// A shared quotation as columns print it.
struct SynopsisRow {
    // Where it begins in one of them.
    struct Cell {
        qsizetype column = 0;
        qsizetype paragraph = 0; // of that column, counted from its top

        bool operator==(const Cell &) const = default;
    };

    qsizetype group = 0;
    QList<Cell> cells; // one of a column at most

    bool operator==(const SynopsisRow &) const = default;
};

// Quotations that can stand at one height, from top to bottom: in every column they come in this order, and in
// paragraphs of their own. One that is out of order in a column goes on without that column, as long as two are left;
// as many copies as can be stand beside others.
QList<SynopsisRow> alignedRows(QList<SynopsisRow> candidates);

}
