// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/exporter.h"

namespace Synoptic {

// What a format may have no place for.
enum class Part : quint8 {
    Findings,    // quotations and what they share
    Verdicts,    // a person's word on these, and names of speakers
    Corrections, // of the roles of parts of articles
    Reuses,      // what other programs found
    TagKeys,
};

// A sentence for each of these parts that the project has anything of: that it stays behind.
QStringList remarksOnParts(const Exportable &work, const QList<Part> &leftOut);

}
