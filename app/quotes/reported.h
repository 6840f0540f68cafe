// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/attribution.h"

namespace Synoptic {

// What somebody is reported to have said without quotation marks: "Kerry said the talks would go on".
struct Report {
    TextRange words; // the reported clause, without "that" and without the stop that ends it
    Clue clue;       // who says it, and the verb
};

// The reports of a frame in order, at most one for each sentence, and none for a sentence that also
// quotes. Only verbs that do nothing but speak count: what somebody thinks, wants or promises is the
// reporter's to tell. Cut short once progress is cancelled.
QList<Report> reportsIn(const Frame &frame, const Progress &progress);

}
