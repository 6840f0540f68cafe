// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/quotewords.h"

namespace Synoptic {

class Synopsis;

// How the quotations on the table are put into words.

// The words a list shows for a shared quotation: those of its fullest member.
QString sharedWords(const Synopsis &synopsis, qsizetype group);

// "identical", "C cuts", "B and C cut, D changes 1 word": what the members do with the fullest.
QString differences(const Synopsis &synopsis, qsizetype group);

// Where outlets name different speakers of one shared quotation; empty where all who name one agree.
QString conflictOf(const Synopsis &synopsis, qsizetype group);

// The quotations of all articles that are speech and belong to no shared quotation, in their order.
QList<qsizetype> unsharedQuotes(const Synopsis &synopsis);

}
