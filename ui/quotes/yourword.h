// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/verdict.h"
#include "ui/quoteathand.h"

#include <QString>

namespace Synoptic {

// Something a person has said of a quotation, in words, and the verdicts that say it.
struct YourWord {
    Verdict::Kind kind = Verdict::Kind::Same;
    QString words; // "said by Ann Ode", "nobody can be named", "a quotation", "the same as B’s"
    QList<VerdictId> verdicts;
    QList<Anchor> places; // of the quotations it speaks of: the first is the one it was said of

    bool operator==(const YourWord &) const = default;
};

// What a person has said of the quotation at hand and what holds of it still: of a whole group, of any
// of its copies. What is said alike of several copies is one entry.
QList<YourWord> yourWords(const Synopsis &synopsis, const QuoteAtHand &what);

// Everything a person has said, in the order it was said; what is said alike of several copies of one
// quotation is one entry.
QList<YourWord> yourWords(const Synopsis &synopsis);

}
