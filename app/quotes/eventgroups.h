// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"
#include "app/quotes/grouper.h"
#include "app/quotes/judgement.h"
#include "app/quotes/utterances.h"
#include "app/text/article.h"

#include <QList>

namespace Synoptic {

// What the groups of one event are made of.
struct EventMaterial {
    QList<GroupNode> nodes;
    QList<GroupEdge> edges;
    QList<bool> paraphrased;     // by edge
    QList<Utterance> utterances; // by node
};

// What is at hand for it.
struct EventTexts {
    const QList<const Article *> &articles;
    const QList<Quote> &quotes; // of all of them
    const JudgedPairs &judged;
    Vocabulary &vocabulary;
};

// The groups, those that most articles print first. Pairs that a person keeps apart are in no group
// together. None when cancelled.
QList<QuoteGroup> eventGroups(const EventMaterial &material, GroupKind kind, const EventTexts &texts, Effort &effort);

}
