// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/attribution.h"
#include "app/quotes/quote.h"

#include <optional>

namespace Synoptic {

// Tells speech from titles, names and coined words in marks. Nothing for a run that holds no word.
std::optional<QuoteKind> kindOf(const Frame &frame, qsizetype run, const Clue &clue);

}
