// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/vocabulary.h"
#include "app/text/language.h"

#include <span>

namespace Synoptic {

// True where words of a story do no more than name somebody, or say that they speak: an office, a trade
// or a body with the name that goes with it ("the former harbour master Ines Kallio told reporters").
// The reports of one event name the same people so without having it from one another, so such words
// are no sign of a common source. A word of the language's lists has to be among them; without lists
// nothing is a designation.
bool isDesignation(std::span<const Term> words, const Vocabulary &vocabulary, const Language &language);

}
