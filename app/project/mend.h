// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/snapshot.h"

#include <QStringList>

namespace Synoptic {

// A snapshot whose rows may not fit each other, made sound: see fault() of a snapshot.
struct Mended {
    Snapshot snapshot;
    QStringList said; // what had to be changed or left out, a sentence each
};

// Keeps what a person has written wherever it can: a mark whose words stand elsewhere in its article,
// and only once, moves there; one that has lost its place becomes a note on the project, with its
// words; tags that hang on nothing rise to the top; tags that are missing get a name to be changed.
Mended mended(Snapshot snapshot);

}
