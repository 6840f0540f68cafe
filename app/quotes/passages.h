// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/alignment.h"
#include "app/quotes/finder.h"
#include "app/quotes/utterances.h"

#include <QList>

#include <span>
#include <vector>

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
// Incomplete when cancelled.
QList<SharedPassage> sharedPassages(
    const QList<StoryTerms> &stories, const Vocabulary &vocabulary, Scope scope, Effort &effort);

// The steps of this, for collections too large to be at hand all at once.

// A run of words of a story that its passages are looked up by.
struct StoryRun {
    quint64 key = 0;
    qint32 position = 0; // its first word
    bool isQuoted = false;

    bool operator==(const StoryRun &) const = default;
};
std::vector<StoryRun> runsOf(const StoryTerms &story, const Vocabulary &vocabulary, Scope scope);

// A run that more places than this have says nothing and is passed over.
qsizetype mostPlacesOfRun(Scope scope);

// Where two stories have a run in common that is not quoted in both.
struct PassageSeed {
    qint32 onA = 0;
    qint32 onB = 0;

    auto operator<=>(const PassageSeed &) const = default;
};
// Those of sorted seeds that are worth a closer look. In a mixed collection that takes two near each
// other: one run of words is met by chance too often.
std::vector<PassageSeed> promising(std::span<const PassageSeed> seeds, Scope scope);
// Two stories, a before b, with those of their seeds that are worth it, sorted.
struct SeededPair {
    qsizetype a = 0;
    qsizetype b = 0;
    std::vector<PassageSeed> seeds;
};
// Every two that have such, sorted by a and b. Incomplete when cancelled.
std::vector<SeededPair> seededPairs(
    const QList<StoryTerms> &stories, const Vocabulary &vocabulary, Scope scope, const Effort &effort);

// The passages around these sorted seeds, sorted by where they begin; a and b of each are left to the caller.
QList<SharedPassage> passagesAround(std::span<const PassageSeed> seeds, const StoryTerms &a, const StoryTerms &b,
    const Vocabulary &vocabulary, Scope scope, Effort &effort);

}
