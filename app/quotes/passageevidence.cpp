// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/passageevidence.h"

#include <algorithm>
#include <array>
#include <span>

namespace Synoptic {

namespace {

// A name weighs much and tells little: the reports of one event name the same people by the same
// titles. So a capitalised word counts this much at most.
constexpr float mostOfCapital = 1;

// What makes a passage: the less its words weigh, the closer they have to follow one another.
struct Enough {
    qsizetype words = 0; // matched, outside of what both quote
    double weight = 0;   // of these in nats, names discounted
    double identity = 0; // matched words, as a part of the longer side
    qsizetype run = 0;   // that follow one another unchanged
    double names = 1;    // of the matched words, as a part of them: titles and names are nobody's wording
};

// Reports of one event, found by reading what each lets in and keeps out. Only of a long passage may most
// words be names: the shorter ones then say no more than who did what.
constexpr std::array enoughOfEvent = {Enough{.words = 5, .weight = 9, .identity = 0.75, .names = 1.0 / 3},
    Enough{.words = 5, .weight = 10.5, .identity = 0.6, .names = 0.4},
    Enough{.words = 6, .weight = 5, .identity = 0.6, .run = 6, .names = 0.5},
    Enough{.words = 6, .weight = 6.4, .identity = 0.85, .names = 0.5},
    Enough{.words = 7, .weight = 6.4, .identity = 0.7, .names = 0.5},
    Enough{.words = 10, .weight = 9, .identity = 0.7}};
constexpr std::array enoughOfCorpus = {Enough{.words = 15, .weight = 20, .identity = 0.7}};

// What both articles say so many times they are about, and no report of it can do without the word; in a long
// one, where most words come again, more often: once in so many words. Names and such words make a fact, not a
// wording: so many nats of a passage have to be in others, unless it weighs so much as a whole that nobody has
// it by chance.
constexpr qsizetype timesOfTopic = 3;
constexpr qsizetype wordsToATime = 300;
constexpr double leastWording = 4;
constexpr double surelyWording = 20;

std::span<const Enough> enoughIn(Scope scope)
{
    if (scope == Scope::Corpus)
        return enoughOfCorpus;
    return enoughOfEvent;
}

// Two stories, and what of a stretch they share outside of quotations. Between marks on both sides it is a
// quotation, and those are compared as wholes: only the other words count.
struct TwoStories {
    const StoryTerms &a;
    const StoryTerms &b;

    bool isOutsideOfQuotes(const AlignedWord &word) const { return a.quoteOf[word.a] < 0 || b.quoteOf[word.b] < 0; }
    bool counts(const AlignedWord &word) const { return word.isMatch() && isOutsideOfQuotes(word); }
};

bool isSaidOften(const Terms &terms, quint32 word)
{
    const qsizetype often = std::max(timesOfTopic, terms.size() / wordsToATime);
    qsizetype times = 0;
    return std::ranges::any_of(terms, [&](const Term &term) { return term.word == word && ++times == often; });
}

bool hasWording(const AlignedStretch &stretch, const TwoStories &stories)
{
    double weight = 0;
    for (const AlignedWord &word : stretch.words) {
        if (!stories.counts(word))
            continue;
        const Term &a = stories.a.terms[word.a];
        const Term &b = stories.b.terms[word.b];
        const bool isName = a.isCapital || b.isCapital;
        if (!isName && !(isSaidOften(stories.a.terms, a.word) && isSaidOften(stories.b.terms, b.word)))
            weight += std::min(a.weight, b.weight);
        if (weight >= leastWording)
            return true;
    }
    return false;
}

}

float plainWeight(const Term &term)
{
    return term.isCapital ? std::min(term.weight, mostOfCapital) : term.weight;
}

double leastIdentity(Scope scope)
{
    return std::ranges::min(enoughIn(scope), {}, &Enough::identity).identity;
}

bool isPassage(const AlignedStretch &stretch, double identity, const StoryTerms &a, const StoryTerms &b, Scope scope)
{
    const TwoStories stories{a, b};
    qsizetype matches = 0;
    qsizetype names = 0;
    double weight = 0;
    qsizetype run = 0;
    qsizetype longestRun = 0;
    for (const AlignedWord &word : stretch.words) {
        const bool counts = stories.counts(word);
        run = counts && word.how == AlignedWord::How::Same ? run + 1 : 0;
        longestRun = std::max(longestRun, run);
        if (!counts)
            continue;
        const Term &x = a.terms[word.a];
        const Term &y = b.terms[word.b];
        ++matches;
        names += x.isCapital && y.isCapital ? 1 : 0;
        weight += std::min(plainWeight(x), plainWeight(y));
    }
    const bool isEnough = std::ranges::any_of(enoughIn(scope), [&](const Enough &it) {
        return matches >= it.words && weight >= it.weight && identity >= it.identity && longestRun >= it.run
            && double(names) <= it.names * double(matches);
    });
    return isEnough && (weight >= surelyWording || hasWording(stretch, stories));
}

}
