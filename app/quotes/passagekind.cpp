// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/passagekind.h"

#include "app/quotes/indirect.h"
#include "app/quotes/voices.h"

#include <algorithm>
#include <iterator>

namespace Synoptic {

namespace {

constexpr double sentence = 15;    // nats that a sentence tells
constexpr double partOfSame = 0.4; // of what stands between the marks, in a report of the same speaker's words
constexpr double partOfOpen = 0.5;

// The quotation that more than half of the words stand in, or -1 (Boyer and Moore's majority vote).
qsizetype quoteAround(const StoryTerms &story, TextRange words)
{
    const auto begin = story.quoteOf.begin() + words.begin;
    const auto end = story.quoteOf.begin() + words.end;
    qsizetype most = -1;
    qsizetype votes = 0;
    for (auto quote = begin; quote != end; ++quote) {
        if (votes == 0)
            most = *quote;
        votes += *quote == most ? 1 : -1;
    }
    return 2 * std::count(begin, end, most) > words.length() ? most : -1;
}

// The stretch from the first to the last word of the sort wanted; there is one.
template <typename IsWanted>
void narrow(AlignedStretch &stretch, IsWanted isWanted)
{
    QList<AlignedWord> &words = stretch.words;
    words.erase(std::find_if(words.rbegin(), words.rend(), isWanted).base(), words.end());
    words.erase(words.begin(), std::ranges::find_if(words, isWanted));
}

// What a story tells between the marks, or between two interruptions, where these words stand.
double weightAround(const StoryTerms &story, TextRange words, qsizetype quote)
{
    const QList<qsizetype> &quoteOf = story.quoteOf;
    const auto isOther = [quote](qsizetype other) { return other != quote; };
    const auto end = std::find_if(quoteOf.begin() + words.end, quoteOf.end(), isOther);
    const auto begin
        = std::find_if(std::reverse_iterator(quoteOf.begin() + words.begin), quoteOf.rend(), isOther).base();
    double weight = 0;
    for (auto it = begin; it != end; ++it)
        weight += *it == quote ? tellingWeight(story.terms[it - quoteOf.begin()]) : 0;
    return weight;
}

qsizetype overlapOf(TextRange text, const Quote &quote)
{
    qsizetype characters = 0;
    for (const TextRange segment : quote.segments)
        characters += segment.intersect(text).length();
    return characters;
}

// A passage with the words before it, among which it may be denied: "would not".
TextRange withVerb(TextRange words)
{
    constexpr qsizetype before = 3;
    return {std::max<qsizetype>(0, words.begin - before), words.end};
}

// How the side without marks relates to the speaker on the other; nothing where it has marks after all, be
// they those of a title or a headline.
std::optional<Voices> voicesOf(const std::optional<Attribution> &speaker, const StorySide &telling, TextRange words)
{
    const Terms &terms = telling.story.terms;
    const TextRange told = terms[words.begin].range.encompass(terms[words.end - 1].range);
    qsizetype marked = 0;
    Voices voices = Voices::Open;
    for (const Quote &quote : telling.quotes) {
        const qsizetype here = overlapOf(told, quote);
        if (quote.kind != QuoteKind::Reported)
            marked += here;
        else if (2 * here > told.length())
            voices = compareVoices(speaker, quote.speaker);
    }
    if (2 * marked > told.length())
        return {};
    return voices;
}

}

std::optional<PassageKind> kindOfPassage(
    AlignedStretch stretch, const StorySide &a, const StorySide &b, const Vocabulary &vocabulary)
{
    narrow(stretch, [&](const AlignedWord &word) {
        return word.isMatch() && (a.story.quoteOf[word.a] < 0 || b.story.quoteOf[word.b] < 0);
    });
    PassageKind it{.onA = {stretch.aBegin(), stretch.aEnd()}, .onB = {stretch.bBegin(), stretch.bEnd()}};
    it.quoteA = quoteAround(a.story, it.onA);
    it.quoteB = quoteAround(b.story, it.onB);
    if (!it.isQuoted())
        return it;
    if (it.quoteA >= 0 && it.quoteB >= 0)
        return {};
    const bool isA = it.quoteA >= 0;
    const StorySide &quoting = isA ? a : b;
    const qsizetype quote = isA ? it.quoteA : it.quoteB;
    const std::optional<Voices> voices = voicesOf(quoting.quotes[quote].speaker, isA ? b : a, isA ? it.onB : it.onA);
    if (!voices || voices == Voices::Different)
        return {};
    const auto quotedWord = [&](const AlignedWord &word) { return isA ? word.a : word.b; };
    const auto isQuoted
        = [&](const AlignedWord &word) { return word.isMatch() && quoting.story.quoteOf[quotedWord(word)] == quote; };
    double weight = 0;
    for (const AlignedWord &word : std::as_const(stretch.words))
        weight += isQuoted(word) ? tellingWeight(quoting.story.terms[quotedWord(word)]) : 0;
    const double part = voices == Voices::Same ? partOfSame : partOfOpen;
    if (weight < sentence && weight < part * weightAround(quoting.story, isA ? it.onA : it.onB, quote))
        return it;
    if (areOpposed(a.story.terms, withVerb(it.onA), b.story.terms, withVerb(it.onB), vocabulary))
        return it;
    it.kind = LinkKind::Indirect;
    narrow(stretch, isQuoted);
    it.onA = {stretch.aBegin(), stretch.aEnd()};
    it.onB = {stretch.bBegin(), stretch.bEnd()};
    return it;
}

}
