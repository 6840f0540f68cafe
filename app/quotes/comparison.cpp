// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/comparison.h"

#include "app/quotes/contradiction.h"
#include "app/quotes/ranges.h"

#include <algorithm>

namespace Synoptic {

namespace {

constexpr double wholly = 0.95; // containment from which the lighter one counts as contained
constexpr qsizetype fewestWords = 3;
constexpr double heavyWord = 2; // nats: a word that is not mere grammar

bool areIdentical(const Utterance &a, const Utterance &b)
{
    return std::ranges::equal(a.terms, b.terms, {}, &Term::word, &Term::word);
}

AlignedStretch identity(const Utterance &a)
{
    AlignedStretch stretch;
    for (qsizetype i = 0; i < a.terms.size(); ++i)
        stretch.words.append({i, i, AlignedWord::How::Same});
    stretch.weight = a.weight;
    stretch.score = a.weight;
    stretch.matches = a.terms.size();
    return stretch;
}

// How many words of the stretch stand on one side only or for each other.
qsizetype strayWords(const AlignedStretch &stretch)
{
    return std::ranges::count_if(stretch.words, [](const AlignedWord &word) { return !word.isMatch(); });
}

qsizetype heavyMatches(const Utterance &a, const AlignedStretch &stretch)
{
    return std::ranges::count_if(
        stretch.words, [&](const AlignedWord &word) { return word.isMatch() && a.terms[word.a].weight >= heavyWord; });
}

bool cross(const QList<AlignedStretch> &stretches)
{
    for (const AlignedStretch &x : stretches) {
        for (const AlignedStretch &y : stretches) {
            if (x.aBegin() < y.aBegin() && y.bBegin() < x.bBegin())
                return true;
        }
    }
    return false;
}

bool isBrokenIn(const Utterance &it, qsizetype begin, qsizetype end)
{
    const auto next = std::ranges::upper_bound(it.breaks, begin);
    return next != it.breaks.end() && *next < end;
}

LinkFlags flagsOf(const Utterance &a, const Utterance &b, const QList<AlignedStretch> &stretches)
{
    LinkFlags flags;
    for (const AlignedStretch &stretch : stretches) {
        const bool breaksA = isBrokenIn(a, stretch.aBegin(), stretch.aEnd());
        const bool breaksB = isBrokenIn(b, stretch.bBegin(), stretch.bEnd());
        if (breaksA && !breaksB)
            flags |= LinkFlag::Merged;
        if (breaksB && !breaksA)
            flags |= LinkFlag::Split;
        for (const AlignedWord &word : stretch.words) {
            const Term *x = word.a >= 0 ? &a.terms[word.a] : nullptr;
            const Term *y = word.b >= 0 ? &b.terms[word.b] : nullptr;
            if ((x && x->isGap()) || (y && y->isGap()))
                flags |= LinkFlag::Elided;
            else if (word.isMatch() ? x->isBracketed != y->isBracketed : (x && x->isBracketed) || (y && y->isBracketed))
                flags |= LinkFlag::Bracketed;
        }
    }
    if (cross(stretches))
        flags |= LinkFlag::Reordered;
    return flags;
}

}

Evidence Evidence::of(Scope scope)
{
    Evidence evidence;
    if (scope == Scope::Corpus) {
        evidence.stretch = 12;
        evidence.partStretch = 15;
        evidence.sameSpeaker = 12; // one person says alike things on many occasions
        evidence.clauseOfSame = 12;
        evidence.stretchOfSame = evidence.partStretch;
    }
    return evidence;
}

std::optional<Comparison> compare(const Utterance &a, const Utterance &b, Voices voices, const Vocabulary &vocabulary,
    const Evidence &evidence, Effort *effort)
{
    const double lighter = std::min(a.weight, b.weight);
    Comparison it;
    const bool identical = areIdentical(a, b);
    if (identical)
        it.stretches.append(identity(a));
    else
        it.stretches = align(a.terms, b.terms, vocabulary, effort);
    if (it.stretches.isEmpty() || lighter <= 0)
        return {};
    const AlignedStretch &best = it.stretches.first();
    for (const AlignedStretch &stretch : std::as_const(it.stretches))
        it.weight += stretch.weight;
    it.score = std::min(1.0, it.weight / lighter);
    it.flags = flagsOf(a, b, it.stretches);
    it.kind = identical                    ? LinkKind::Identical
        : it.score >= wholly               ? LinkKind::Contained
        : it.score >= evidence.containment ? LinkKind::Edited
                                           : LinkKind::Overlapping;

    const bool isSame = voices == Voices::Same;
    const bool isWhole = it.score >= wholly;
    const double partStretch = isSame ? evidence.stretchOfSame : evidence.partStretch;
    const bool isEnough = (it.score >= evidence.containment && best.weight >= evidence.stretch)
        || (it.score >= evidence.partContainment && best.weight >= partStretch && best.matches >= evidence.partWords);
    const double fragment = isSame && best.matches > fewestWords ? evidence.clauseOfSame : evidence.sameSpeaker;
    const bool isFragment = isWhole && it.stretches.size() == 1 && best.weight >= fragment
        && best.matches >= fewestWords && heavyMatches(a, best) >= (best.matches > fewestWords ? 1 : 2);
    if (!isEnough && !isFragment)
        return {};
    const bool isOther = voices == Voices::Different && best.weight < evidence.otherSpeaker;
    const bool isElsewhere
        = !isWhole && (best.matches < evidence.ownWords || contradict(a, b, it.stretches, vocabulary));
    if (isOther || isElsewhere) {
        it.kind = LinkKind::Echo;
        return it;
    }
    it.isParaphrase = isFragment && best.matches < evidence.partWords && !it.flags.testFlag(LinkFlag::Elided)
        && strayWords(best) * 2 >= best.matches;
    if (isEnough) {
        it.isGrouped = true;
        return it;
    }
    // A fragment says little by itself; that the same person said it speaks for it.
    it.isGrouped
        = voices == Voices::Same || (voices == Voices::Open && strayWords(best) == 0 && best.matches > fewestWords);
    if (!it.isGrouped)
        it.flags |= LinkFlag::Short;
    return it;
}

namespace {

constexpr double slight = 5; // nats that a piece of its own has

// True where both are interrupted between two words of the one and two of the other.
bool areBothBroken(const Utterance &a, TextRange between, const Utterance &b, TextRange betweenB)
{
    return isBrokenIn(a, between.begin - 1, between.end + 1) && isBrokenIn(b, betweenB.begin - 1, betweenB.end + 1);
}

// True where the words are all that stands between two interruptions.
bool fillsPart(const Utterance &it, const QList<TextRange> &words)
{
    const qsizetype begin = words.first().begin;
    const qsizetype end = words.last().end;
    const bool isBegin = begin == 0 || std::ranges::binary_search(it.breaks, begin);
    const bool isEnd = end == it.terms.size() || std::ranges::binary_search(it.breaks, end);
    return isBegin && isEnd && lengthOf(words) == end - begin;
}

// A stretch cut where both sides are interrupted.
QList<SharedPiece> cutPieces(const AlignedStretch &stretch, const Utterance &a, const Utterance &b)
{
    QList<SharedPiece> pieces;
    AlignedWord last;
    for (const AlignedWord &word : stretch.words) {
        if (!word.isMatch())
            continue;
        if (last.a < 0 || areBothBroken(a, {last.a + 1, word.a}, b, {last.b + 1, word.b}))
            pieces.append({{{word.a, word.a}}, {{word.b, word.b}}, 0});
        SharedPiece &piece = pieces.last();
        piece.onA.last().end = word.a + 1;
        piece.onB.last().end = word.b + 1;
        piece.weight += std::min(a.terms[word.a].weight, b.terms[word.b].weight);
        last = word;
    }
    return pieces;
}

// Sentences that stand in another order are one utterance, for else nobody would say that they do.
SharedPiece inAnotherOrder(const QList<SharedPiece> &pieces)
{
    SharedPiece whole;
    for (const SharedPiece &piece : pieces) {
        whole.onA += piece.onA;
        whole.onB += piece.onB;
        whole.weight += piece.weight;
    }
    std::ranges::sort(whole.onA);
    std::ranges::sort(whole.onB);
    return whole;
}

}

QList<SharedPiece> piecesOf(const Comparison &comparison, const Utterance &a, const Utterance &b)
{
    QList<SharedPiece> cut;
    for (const AlignedStretch &stretch : comparison.stretches)
        cut += cutPieces(stretch, a, b);
    std::ranges::sort(cut, {}, [](const SharedPiece &piece) { return piece.onA.first(); });
    QList<SharedPiece> pieces;
    for (const SharedPiece &piece : std::as_const(cut)) {
        if (!pieces.isEmpty()) {
            SharedPiece &known = pieces.last();
            const TextRange endA = known.onA.last();
            const TextRange endB = known.onB.last();
            const bool follows = endB.end <= piece.onB.first().begin;
            if (follows
                && !areBothBroken(a, {endA.end, piece.onA.first().begin}, b, {endB.end, piece.onB.first().begin})) {
                known.onA += piece.onA;
                known.onB += piece.onB;
                known.weight += piece.weight;
                continue;
            }
        }
        pieces.append(piece);
    }
    const auto isSlight = [&](const SharedPiece &piece) {
        const bool isPart = lengthOf(piece.onA) > fewestWords && (fillsPart(a, piece.onA) || fillsPart(b, piece.onB));
        return piece.weight < slight && !isPart;
    };
    if (!std::ranges::all_of(pieces, isSlight))
        pieces.removeIf(isSlight);
    if (comparison.flags.testFlag(LinkFlag::Reordered) && pieces.size() > 1)
        return {inAnotherOrder(pieces)};
    return pieces;
}

}
