// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/crew.h"
#include "app/base/progress.h"
#include "app/corpus/loader.h"
#include "app/quotes/candidates.h"
#include "app/quotes/comparison.h"
#include "app/quotes/findings.h"
#include "app/quotes/grouper.h"
#include "app/quotes/passagekind.h"
#include "app/quotes/passages.h"
#include "app/quotes/shingles.h"

#include <functional>
#include <memory>
#include <optional>
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

// An utterance that others share, or a passage of a story as one (Utterance::quote is -1).
struct SharedText {
    Utterance words;
    std::optional<Attribution> speaker;
};

// Links of two utterances of two articles, and what each stands on.
struct QuotationLinks {
    QList<Link> links;
    QList<SharedPiece> pieces; // parallel to them; onA and onB united
    bool isGrouped = false;
};
QuotationLinks linksOfQuotations(
    const SharedText &a, const SharedText &b, const Vocabulary &vocabulary, const Evidence &evidence, Effort &effort);

// One side of a passage: its words, as an utterance, and where they stand in the story.
struct PassageSide {
    Utterance text; // Utterance::quote is the quotation that most of its words stand in, or -1
    TextRange words;
};

struct Passage {
    PassageSide a;
    PassageSide b;
    double weight = 0;
    double score = 0;
    LinkKind kind = LinkKind::Passage;

    bool isQuoted() const { return a.text.quote >= 0 || b.text.quote >= 0; }
    Link link() const;
};
// The quotations of an article, asked for only where a passage touches one.
using QuotesOf = std::function<QList<Quote>(qsizetype article)>;
// The passages of two stories around sorted seeds; Utterance::article becomes a and b.
std::vector<Passage> passagesOf(std::span<const PassageSeed> seeds, const StoryTerms &storyA, qsizetype a,
    const StoryTerms &storyB, qsizetype b, const QuotesOf &quotesOf, const Vocabulary &vocabulary, Effort &effort);

// What was found between articles: links, and what groups are made of.
struct Material {
    QList<Link> links;
    std::vector<SharedText> texts;
    QList<GroupEdge> edges; // between texts
};

// Pairs of utterances that are worth comparing.
struct QuotationPairs {
    std::vector<std::pair<qsizetype, qsizetype>> pairs; // sorted
    std::vector<qsizetype> articles;                    // of each utterance
};
// traits are those of all utterances, sorted by rank; Traits::article is a rank.
QuotationPairs quotationPairs(std::vector<Traits> traits, const Progress &progress);
// Links of quotations.
Material linkQuotations(const Matching &matching, const QuotationPairs &candidates);

// Links of passages. The index is sealed; its items are ranks, its positions packed by packedPosition().
Material linkPassages(const Matching &matching, ShingleIndex index);
constexpr qsizetype packedPosition(qsizetype word, bool isQuoted)
{
    return 2 * word + (isQuoted ? 1 : 0);
}

// Some words of a text, as a place in its article.

// Groups of the texts, by how many articles print them, then by how much there is of it. A member's
// place is what it shares; its wording is not looked at.
QList<QuoteGroup> groupsOf(const Material &material, GroupKind kind, Progress &progress);

}
