// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/base/result.h"
#include "app/quotes/findings.h"
#include "app/quotes/verdict.h"
#include "app/text/article.h"

namespace Synoptic {

enum class Scope {
    Event,  // coverage of one event: short matches count
    Corpus, // a mixed collection: asks for more evidence
};

// More articles than these are no coverage of one event, but a collection, unless somebody says what they are.
constexpr qsizetype mostOfEvent = 500;
constexpr Scope scopeOf(qsizetype articles)
{
    return articles > mostOfEvent ? Scope::Corpus : Scope::Event;
}

// The one door to this room: articles in, everything found in them out. Fails only when cancelled.
// What a person has said of them outranks what is found.
Result<Findings> find(const QList<Article> &articles, Scope scope, Progress &progress, const Rulings &rulings = {});

}
