// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"
#include "app/export/leavingmarks.h"

#include <utility>

namespace Synoptic {

// Shared quotations in the form in which programs for qualitative analysis can hold them: a code for each,
// put on each of its places, and the places linked. Identifiers come from texts and places alone.

// Where an outlet prints a shared quotation.
struct SharedPlace {
    QUuid id = {};
    qsizetype article = 0; // index
    TextRange range = {};  // UTF-16, from its first word to its last, with what interrupts it
    qsizetype code = 0;    // index
    QString wording = {};  // what the outlet does with it: "cut, 32 of 49 words: drops “I think”"
};

struct SharedCodes {
    QList<LeavingTag> codes;                 // first the one above them; none: nothing is shared
    QList<SharedPlace> places;               // by article, then start
    QList<std::pair<QUuid, QUuid>> together; // the fullest place of each code with each other one
};

// marks are those of the same work. No code has a name that a tag has, in whatever case: some programs
// tell codes by their names alone.
SharedCodes sharedCodes(const Exportable &work, const LeavingMarks &marks);

}
