// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/edit.h"
#include "app/quotes/findings.h"

namespace Synoptic {

class Project;
class Synopsis;
struct QuoteAtHand;

// A person's words on findings, as edits of the project. What is said anew takes the place of what was
// said of the same quotation before. None of them changes anything by itself; an edit without changes
// has nothing to say.

// Every copy of a quotation that is in question, as places of the text: those of the whole group, or
// the one at hand.
QList<Place> placesOf(const Synopsis &synopsis, const QuoteAtHand &what);

// The quotations at these places are said by the speaker of this name; empty: nobody can be named.
Edit attributionOf(Project &project, const Synopsis &synopsis, const QList<Place> &places, const QString &speaker);

// What stands at these places is no quotation.
Edit dismissalOf(Project &project, const Synopsis &synopsis, const QList<Place> &places);

// The words at a place are a quotation. Blanks and marks at their ends do not belong to them.
Edit quotationOf(Project &project, const Synopsis &synopsis, const Place &place);

// This copy is not what the other copies of its group are.
Edit partingOf(Project &project, const Synopsis &synopsis, const QuoteAtHand &copy);

// The quotation at hand is the same as another, whose copies these are. Only copies of two articles
// can be; see canBeSame().
Edit joiningOf(Project &project, const Synopsis &synopsis, const QuoteAtHand &what, const QuoteAtHand &other);
bool canBeSame(const Synopsis &synopsis, const QuoteAtHand &what, const QuoteAtHand &other);

// Verdicts are taken back.
Edit withdrawalOf(const Snapshot &snapshot, const QList<VerdictId> &verdicts);

// The words of a place for a menu: in marks, the first few of them.
QString briefWords(const Synopsis &synopsis, const QuoteAtHand &what);

}
