// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/alignment.h"
#include "app/quotes/utterances.h"

namespace Synoptic {

// True where two quotations with much in common cannot be one utterance, because each claims other words
// at the same place: people repeat themselves, and a reporter who quotes cuts words but does not put
// others in. So it is where both go on differently within the sentence that they share, where every
// fourth word is another, and where one sentence has its clauses in another order. What stands behind a
// full stop or an interruption contradicts nothing. stretches is align(a, b), the best first.
bool contradict(
    const Utterance &a, const Utterance &b, const QList<AlignedStretch> &stretches, const Vocabulary &vocabulary);

}
