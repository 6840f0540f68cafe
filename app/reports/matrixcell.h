// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/apparatus.h"
#include "app/text/article.h"

#include <QString>

#include <optional>

namespace Synoptic {

// What an outlet does with one quotation: a cell of the matrix.
struct MatrixCell {
    std::optional<Wording> wording; // none: the outlet does not print it
    bool isTold = false;            // but gives it without marks; then place is where
    QString words;                  // "32 of 49 words", of what is told "21 words"; empty when absent
    qsizetype group = -1;           // -1 for a quotation of one outlet
    Place place;                    // valid unless absent
    QList<WordingRun::State> bar;   // for each word of the fullest; empty: all kept
    QList<double> added;            // where words are put in, as shares of the fullest, 0 to 1

    bool isPrinted() const { return wording.has_value(); }
    bool isAbsent() const { return !wording && !isTold; }
};

// "whole", "told without marks", "absent".
QString nameOf(const MatrixCell &cell);
QString nameOfTold();

// The cell of an outlet that tells a quotation without marks: the first of these places, which are all its
// own.
MatrixCell toldCell(qsizetype group, const QList<Place> &places, const Article &article);

// The cell of a member of a shared quotation: of the outlet's several places the one closest to the
// fullest wording, which this member has if isFullest.
MatrixCell cellOf(
    qsizetype group, const Member &member, const MemberWording &wording, bool isFullest, qsizetype places);

}
