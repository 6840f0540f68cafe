// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/column.h"
#include "app/export/pdf/frame.h"
#include "app/export/pdf/references.h"

namespace Synoptic {

// How wide the lane right of a column's words has to be.
double laneWidth(const BookMaterial &material, const PageChoices &choices);

// Numbers of quotations and bars of passages left of a column's words, tags right of them.
void addSigns(QList<BookPage> &pages, const Column &column, const BookMaterial &material, const PageChoices &choices);

// Signs of notes at the right of a column's lane; the notes themselves stand behind the columns. A note that marks no
// words is an annotation at its sign. Gives where these are.
QList<std::pair<QString, Target>> addNotes(QList<BookPage> &pages, const Column &column, const BookMaterial &material,
    const PageChoices &choices, const Types &types);

}
