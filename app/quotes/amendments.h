// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/difference.h"
#include "app/text/article.h"

namespace Synoptic {

// What an outlet changed in its story that an analyst wants to know of.
struct Amendment {
    enum class Kind : quint8 { Quotation, Name, Number };

    Kind kind = Kind::Quotation;
    TextRange before; // empty: put in
    TextRange after;  // empty: taken out

    bool operator==(const Amendment &) const = default;
};

// How much was changed: words and signs on one side only, and paragraphs of which less than a third is
// left, or old.
struct Tally {
    qsizetype paragraphsOut = 0;
    qsizetype paragraphsIn = 0;
    qsizetype wordsOut = 0;
    qsizetype wordsIn = 0;
    qsizetype signsOut = 0;
    qsizetype signsIn = 0;

    bool operator==(const Tally &) const = default;
};

Tally tallyOf(QStringView before, QStringView after);

// Quotations, names (and days, where they are written like names) and figures that are other, new or gone, each kind in
// the order of the text. A name is a run of capitalised words inside a sentence, initials among them; where one of its
// words was changed all of it is told. One is new or gone only where the other version has it nowhere. A figure is a
// word with a digit.
QList<Amendment> amendmentsOf(const Article &before, const Article &after);

}
