// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/contradiction.h"

#include <algorithm>

namespace Synoptic {

namespace {

using How = AlignedWord::How;

// The weight of words that each side has for itself at one place, as a part of what both have: in two
// reports of one utterance next to nothing, in two utterances a quarter and more.
constexpr double mostClash = 0.15;
// Of the words that stand against each other in the common stretch, those that differ.
constexpr double mostChanged = 0.25;
constexpr qsizetype fewestChanged = 2;

// The sentence, or the part of an interrupted one, that word i stands in.
TextRange sentenceAround(const Utterance &it, qsizetype i)
{
    TextRange sentence{0, it.terms.size()};
    for (const QList<qsizetype> *starts : {&it.sentences, &it.breaks}) {
        const auto next = std::ranges::upper_bound(*starts, i);
        if (next != starts->end())
            sentence.end = std::min(sentence.end, *next);
        if (next != starts->begin())
            sentence.begin = std::max(sentence.begin, *(next - 1));
    }
    return sentence;
}

std::span<const Term> termsOf(const Utterance &it, TextRange words)
{
    return std::span<const Term>(it.terms).subspan(words.begin, words.length());
}

// The weight of the words that have no like among others. An ellipsis stands for any words.
double ownWeight(std::span<const Term> words, std::span<const Term> others, const Vocabulary &vocabulary)
{
    if (std::ranges::any_of(words, &Term::isGap) || std::ranges::any_of(others, &Term::isGap))
        return 0;
    double weight = 0;
    for (const Term &term : words) {
        const bool hasLike = std::ranges::any_of(others,
            [&](const Term &other) { return other.word == term.word || vocabulary.areNear(other.word, term.word); });
        weight += hasLike || term.isBracketed ? 0 : term.weight;
    }
    return weight;
}

double clash(const Utterance &a, TextRange ofA, const Utterance &b, TextRange ofB, const Vocabulary &vocabulary)
{
    const std::span<const Term> x = termsOf(a, ofA);
    const std::span<const Term> y = termsOf(b, ofB);
    return std::min(ownWeight(x, y, vocabulary), ownWeight(y, x, vocabulary));
}

// What both say otherwise before and after the words they share, within the same sentence.
double clashAround(const Utterance &a, const Utterance &b, const AlignedStretch &stretch, const Vocabulary &vocabulary)
{
    const qsizetype firstA = stretch.aBegin();
    const qsizetype firstB = stretch.bBegin();
    const qsizetype endA = stretch.aEnd();
    const qsizetype endB = stretch.bEnd();
    return clash(a, {sentenceAround(a, firstA).begin, firstA}, b, {sentenceAround(b, firstB).begin, firstB}, vocabulary)
        + clash(a, {endA, sentenceAround(a, endA - 1).end}, b, {endB, sentenceAround(b, endB - 1).end}, vocabulary);
}

bool isReworded(const AlignedStretch &stretch)
{
    const auto faces = [](const AlignedWord &word) { return word.how != How::Left; };
    const auto differs = [](const AlignedWord &word) { return word.how == How::Near || word.how == How::Other; };
    const qsizetype changed = std::ranges::count_if(stretch.words, differs);
    return changed >= fewestChanged
        && double(changed) >= mostChanged * double(std::ranges::count_if(stretch.words, faces));
}

// True where two stretches stand in another order although each side has both in one sentence.
bool swapsClauses(const Utterance &a, const Utterance &b, const AlignedStretch &x, const AlignedStretch &y)
{
    return x.aBegin() < y.aBegin() && y.bBegin() < x.bBegin() && sentenceAround(a, x.aBegin()).contains(y.aBegin())
        && sentenceAround(b, y.bBegin()).contains(x.bBegin());
}

}

bool contradict(
    const Utterance &a, const Utterance &b, const QList<AlignedStretch> &stretches, const Vocabulary &vocabulary)
{
    if (stretches.isEmpty())
        return false;
    const AlignedStretch &best = stretches.first();
    if (isReworded(best) || clashAround(a, b, best, vocabulary) > mostClash * best.weight)
        return true;
    for (const AlignedStretch &x : stretches) {
        for (const AlignedStretch &y : stretches) {
            if (swapsClauses(a, b, x, y))
                return true;
        }
    }
    return false;
}

}
