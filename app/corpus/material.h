// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/crew.h"
#include "app/base/progress.h"
#include "app/corpus/loader.h"
#include "app/quotes/candidates.h"
#include "app/quotes/findings.h"
#include "app/quotes/grouper.h"
#include "app/quotes/shingles.h"

#include <memory>
#include <vector>

namespace Synoptic {

// Those who match a corpus and what they work on. Articles are numbered by rank here, the order that
// their own words decide; Link and QuoteGroup too, until all is found.
struct Matching {
    Crew &crew;
    Progress &progress;
    std::vector<std::unique_ptr<Loader>> loaders; // by worker
    std::vector<qsizetype> articleAt;             // by rank: its number in the store

    Loader &loader(qsizetype worker) const { return *loaders[worker]; }
    SpokenWords spoken(qsizetype worker, qsizetype rank) const { return loader(worker).spoken(articleAt[rank]); }
    StoryTerms story(qsizetype worker, qsizetype rank) const { return loader(worker).story(articleAt[rank]); }
};

// An utterance, or a passage of a story, that others share.
struct SharedText {
    qsizetype article = 0;    // its rank
    qsizetype utterance = -1; // among those of the article; -1 for a passage
    TextRange words;          // of a passage, among the story's
    double weight = 0;        // in nats
};

// What was found between articles: links, and what groups are made of.
struct Material {
    QList<Link> links;
    QList<SharedText> texts;
    QList<GroupEdge> edges; // between texts
};

// Links of quotations. traits are those of all utterances, sorted by rank; Traits::article is a rank.
Material linkQuotations(const Matching &matching, std::vector<Traits> traits);

// Links of passages. The items of the index are ranks, its positions packed by packedPosition().
Material linkPassages(const Matching &matching, ShingleIndex index);
constexpr qsizetype packedPosition(qsizetype word, bool isQuoted)
{
    return 2 * word + (isQuoted ? 1 : 0);
}

// Groups of the texts, by how many articles print them, then by how much there is of it. A member's
// place is what it shares; its wording is not looked at.
QList<QuoteGroup> groupsOf(const Matching &matching, const Material &material, GroupKind kind);

}
