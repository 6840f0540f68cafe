// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"

#include <QtTypes>

namespace Synoptic {

// What comparing texts may take, what it took, and whether it is still wanted. Work that is cancelled
// gives what it has.
struct Effort {
    const Progress *progress = nullptr;
    qsizetype exactCells = 4'000'000; // pairs of words up to which the best alignment is looked for
    qsizetype cells = 0;              // that were compared

    bool isCancelled() const { return progress && progress->isCancelled(); }
};

}
