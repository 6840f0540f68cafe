// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/quote.h"

namespace Synoptic {

// What is counted and listed as somebody's speech: what stands in marks, or what is reported without them too.
enum class Counting : quint8 { Marked, Reported };

inline bool counts(const Quote &quote, Counting what)
{
    return quote.isSpeech() || (what == Counting::Reported && quote.kind == QuoteKind::Reported);
}

}
