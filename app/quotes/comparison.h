// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/alignment.h"
#include "app/quotes/finder.h"
#include "app/quotes/findings.h"
#include "app/quotes/utterances.h"
#include "app/quotes/voices.h"

#include <optional>

namespace Synoptic {

// How much two quotations have to share, in nats and words.
struct Evidence {
    double leastShared = 8; // of the words both have: below it nothing is aligned
    double containment = 0.6;
    double stretch = 8; // of the best stretch, with that containment
    double partContainment = 0.3;
    double partStretch = 12;  // with the lower containment, and so many words in the stretch:
    qsizetype partWords = 7;  // noun phrases are heavy, but short
    qsizetype ownWords = 5;   // with words of its own the lighter one needs so many in the stretch
    double sameSpeaker = 5;   // of a fragment that stands whole in the other; one person, one event
    double clauseOfSame = 4;  // the same for four words or more that are surely the same person's
    double stretchOfSame = 8; // instead of partStretch, for the same person's words
    double otherSpeaker = 20; // below it two speakers may well use the same words

    static Evidence of(Scope scope);
};

// What two quotations of two articles have to do with each other.
struct Comparison {
    LinkKind kind = LinkKind::Identical;
    LinkFlags flags;
    double score = 0;          // weight shared, as a part of the lighter one's, 0 to 1
    double weight = 0;         // shared, in nats
    bool isParaphrase = false; // the words of a fragment, but others between them
    bool isGrouped = false;    // the same utterance: goes into a group
    QList<AlignedStretch> stretches;
};

// What two quotations share in one piece, as ranges of their words.
struct SharedPiece {
    QList<TextRange> onA;
    QList<TextRange> onB;
    double weight = 0; // in nats
};

// Aligns the two and judges what they share; nothing where it is too little to speak of. How the
// speakers relate decides where words alone do not.
std::optional<Comparison> compare(const Utterance &a, const Utterance &b, Voices voices, const Vocabulary &vocabulary,
    const Evidence &evidence, Effort *effort = nullptr);

// What they share, in the order of a, divided where both are interrupted: each piece is a shared quotation of
// its own. Pieces too slight for that are left out, unless nothing else is there or they are all that one says
// between two interruptions. Where sentences stand in another order it is one piece.
QList<SharedPiece> piecesOf(const Comparison &comparison, const Utterance &a, const Utterance &b);

}
