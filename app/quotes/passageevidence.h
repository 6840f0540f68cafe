// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/alignment.h"
#include "app/quotes/finder.h"
#include "app/quotes/utterances.h"

namespace Synoptic {

// What a word weighs as a part of somebody's wording, in nats.
float plainWeight(const Term &term);

// The matched words, as a part of the longer side, that a stretch is no passage without.
double leastIdentity(Scope scope);

// True where a stretch of two stories, with this part of its words matched, is more than reports have in
// common that know nothing of each other: one has it from the other, or both from one source.
bool isPassage(const AlignedStretch &stretch, double identity, const StoryTerms &a, const StoryTerms &b, Scope scope);

}
