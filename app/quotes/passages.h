// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/alignment.h"
#include "app/quotes/finder.h"
#include "app/quotes/utterances.h"

#include <QList>

namespace Synoptic {

// A passage that two articles share where at least one of them does not put it between quotation
// marks: wire copy, or what one quotes and the other tells in its own text.
struct SharedPassage {
    qsizetype a = 0; // article, less than b
    qsizetype b = 0;
    AlignedStretch stretch; // of the terms of the two stories
    double score = 0;       // matched words, as a part of the longer side, 0 to 1
};

// All of them, sorted by a, b and where they begin. Candidates come from an index of word runs, so
// the time grows with the text and with what is shared, not with the number of pairs of articles.
QList<SharedPassage> sharedPassages(const QList<StoryTerms> &stories, const Vocabulary &vocabulary, Scope scope);

}
