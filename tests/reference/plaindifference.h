// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/difference.h"

namespace Synoptic::Reference {

// The most that runs of pieces common to both can weigh (see weightOf), by trying every way.
qsizetype mostWeight(const QList<Piece> &a, const QList<Piece> &b, Grain grain);

}
