// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/merge.h"

namespace Synoptic {

// What a merge has done, in the words of a message: how much came in, and how many things the other copy
// says otherwise.
QString mergeInWords(const Merge &merge);

// One sentence for each thing that two copies say differently: what, here and there, what becomes of it.
QStringList conflictsInWords(const Merge &merge);

}
