// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"

namespace Synoptic {

class Synopsis;

// What a person points at, to say something of it: one copy of a quotation, a shared quotation with all
// its copies, or plain words of an article.
struct QuoteAtHand {
    qsizetype group = -1; // index of the shared quotation; -1: there is none
    Place place;          // without parts: the shared quotation as a whole

    bool isEmpty() const { return group < 0 && place.parts.isEmpty(); }
    bool isWhole() const { return group >= 0 && place.parts.isEmpty(); }
    // With all the other copies.
    QuoteAtHand whole() const { return {.group = group, .place = group < 0 ? place : Place()}; }
    bool operator==(const QuoteAtHand &) const = default;
};

// The quotation at a place of the text; empty where there is none.
QuoteAtHand quoteAtHand(const Synopsis &synopsis, qsizetype article, qsizetype position);

// A quotation, as an index of the findings, in the group it belongs to.
QuoteAtHand quoteAtHand(const Synopsis &synopsis, qsizetype quote);

}
