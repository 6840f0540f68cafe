// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/plainpassages.h"

#include "tests/reference/plainnear.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace Synoptic::Test {

namespace {

using How = AlignedWord::How;

constexpr qsizetype near = 16; // words that a window reaches to either side of a seed at first
constexpr qsizetype drift = 8; // words that the two sides may drift apart

struct Window {
    std::span<const Term> terms; // of the whole story
    qsizetype begin = 0;
    qsizetype end = 0;

    bool has(const Term &word) const
    {
        return std::any_of(terms.begin() + begin, terms.begin() + end,
            [&](const Term &it) { return !it.isGap() && it.word == word.word; });
    }
    // The story goes on beyond the window in the same part.
    bool isCutBefore() const { return begin > 0 && !terms[begin].opensPart; }
    bool isCutBehind() const { return end < std::ssize(terms) && !terms[end].opensPart; }
};

// The words of the part of a story around a place, span of them to each side at most.
Window windowAround(const Terms &terms, qsizetype at, qsizetype span)
{
    Window window{terms, at, at + 1};
    while (window.isCutBefore() && at - window.begin < span)
        --window.begin;
    while (window.isCutBehind() && window.end - at < span)
        ++window.end;
    return window;
}

// As the matchers have it: a word that both windows print is near to no other one.
How howOf(const Term &x, const Term &y, const Window &a, const Window &b, const Vocabulary &vocabulary)
{
    if (x.word == y.word)
        return How::Same;
    const bool areNear = plainAreNear(vocabulary.form(x.word), vocabulary.form(y.word)) && !b.has(x) && !a.has(y);
    return areNear ? How::Near : How::Other;
}

// The path of the best local alignment of the words of two windows, those of b on the diagonal of the seed
// but for the drift; from its first match to its last. Of equal ones that which ends first in a, then in b.
QList<AlignedWord> plainPath(const Window &a, const Window &b, const PassageSeed &seed, const Vocabulary &vocabulary)
{
    enum class Step : quint8 { Stop, Both, OnlyA, OnlyB };
    struct Cell {
        float score = 0;
        Step step = Step::Stop;
        How how = How::Other;
    };
    const qsizetype width = b.end - b.begin;
    std::vector<std::vector<Cell>> table(a.end - a.begin + 1, std::vector<Cell>(width + 1));
    float top = 0;
    qsizetype endA = 0;
    qsizetype endB = 0;
    for (qsizetype i = a.begin; i < a.end; ++i) {
        for (qsizetype j = b.begin; j < b.end; ++j) {
            if (std::abs((j - seed.onB) - (i - seed.onA)) > drift)
                continue;
            const Term &x = a.terms[i];
            const Term &y = b.terms[j];
            const auto cell
                = [&](qsizetype onA, qsizetype onB) -> Cell & { return table[onA - a.begin + 1][onB - b.begin + 1]; };
            Cell &it = cell(i, j);
            const bool isGap = x.isGap() || y.isGap();
            if (!isGap) {
                it.how = howOf(x, y, a, b, vocabulary);
                it.score = std::max(0.0F, cell(i - 1, j - 1).score + AlignmentCosts::paired(x, y, it.how));
                it.step = it.score > 0 ? Step::Both : Step::Stop;
            }
            const float onlyA = cell(i - 1, j).score + (isGap ? 0 : AlignmentCosts::skipped(x));
            const float onlyB = cell(i, j - 1).score + (isGap ? 0 : AlignmentCosts::skipped(y));
            if (onlyA > it.score)
                it = {onlyA, Step::OnlyA, How::Left};
            if (onlyB > it.score)
                it = {onlyB, Step::OnlyB, How::Left};
            if (it.score > top) {
                top = it.score;
                endA = i + 1;
                endB = j + 1;
            }
        }
    }
    QList<AlignedWord> path;
    for (qsizetype i = endA - a.begin, j = endB - b.begin; top > 0 && table[i][j].step != Step::Stop;) {
        const Cell &it = table[i][j];
        i -= it.step != Step::OnlyB ? 1 : 0;
        j -= it.step != Step::OnlyA ? 1 : 0;
        path.prepend({it.step == Step::OnlyB ? -1 : a.begin + i, it.step == Step::OnlyA ? -1 : b.begin + j, it.how});
    }
    while (!path.isEmpty() && !path.first().isMatch())
        path.removeFirst();
    return path;
}

// The same in a window that is doubled for as long as the path comes near a border that the story goes on
// behind on both sides, and the window is not far larger than the path.
QList<AlignedWord> plainPathAround(
    const PassageSeed &seed, const StoryTerms &a, const StoryTerms &b, const Vocabulary &vocabulary)
{
    for (qsizetype span = near;; span *= 2) {
        const Window onA = windowAround(a.terms, seed.onA, span);
        const Window onB = windowAround(b.terms, seed.onB, span);
        QList<AlignedWord> path = plainPath(onA, onB, seed, vocabulary);
        if (path.isEmpty())
            return path;
        const bool goesOnBefore = onA.isCutBefore() && onB.isCutBefore() && path.first().a - onA.begin < drift;
        const bool goesOnBehind = onA.isCutBehind() && onB.isCutBehind() && onA.end - path.last().a <= drift;
        if ((!goesOnBefore && !goesOnBehind) || span > 4 * path.size() + near)
            return path;
    }
}

struct Sides {
    TextRange a;
    TextRange b;

    explicit Sides(const QList<AlignedWord> &path)
        : a(path.first().a, path.last().a + 1)
        , b(path.first().b, path.last().b + 1)
    {
    }
    qsizetype longer() const { return std::max(a.length(), b.length()); }
};

double identityOf(const QList<AlignedWord> &path)
{
    return double(std::ranges::count_if(path, &AlignedWord::isMatch)) / double(Sides(path).longer());
}

float tellingOf(const Term &term)
{
    return term.isCapital ? std::min(term.weight, 1.0F) : term.weight;
}

// Leaves off the lighter of the two ends that stand apart, matches and then what parts them from the rest,
// until enough of the words match.
void trim(QList<AlignedWord> &path, const StoryTerms &a, double leastIdentity)
{
    while (identityOf(path) < leastIdentity) {
        const auto worthAt = [&](qsizetype at, qsizetype step, qsizetype &length) {
            double worth = 0;
            for (length = 0; path[at].isMatch(); at += step, ++length)
                worth += tellingOf(a.terms[path[at].a]);
            for (; !path[at].isMatch(); at += step, ++length)
                worth += AlignmentCosts::left;
            return worth;
        };
        if (std::ranges::all_of(path, &AlignedWord::isMatch))
            return;
        qsizetype head = 0;
        qsizetype tail = 0;
        const double worthOfHead = worthAt(0, 1, head);
        const double worthOfTail = worthAt(path.size() - 1, -1, tail);
        if (worthOfHead <= worthOfTail)
            path.remove(0, head);
        else
            path.remove(path.size() - tail, tail);
    }
}

// What is no name and no word that both stories have three times or more, and once in 300 words.
double wordingIn(const QList<AlignedWord> &path, const StoryTerms &a, const StoryTerms &b)
{
    double weight = 0;
    for (const AlignedWord &word : path) {
        if (!word.isMatch() || (a.quoteOf[word.a] >= 0 && b.quoteOf[word.b] >= 0))
            continue;
        const Term &x = a.terms[word.a];
        const Term &y = b.terms[word.b];
        const auto isOften = [](const Terms &terms, quint32 form) {
            const qsizetype times = std::ranges::count(terms, form, &Term::word);
            return times >= 3 && times >= terms.size() / 300;
        };
        const bool isTopic = isOften(a.terms, x.word) && isOften(b.terms, y.word);
        weight += x.isCapital || y.isCapital || isTopic ? 0 : std::min(x.weight, y.weight);
    }
    return weight;
}

// What counts is what is not between marks on both sides.
bool isPassage(const QList<AlignedWord> &path, const StoryTerms &a, const StoryTerms &b, Scope scope)
{
    qsizetype words = 0;
    qsizetype names = 0;
    qsizetype run = 0;
    qsizetype longest = 0;
    double weight = 0;
    for (const AlignedWord &word : path) {
        if (!word.isMatch() || (a.quoteOf[word.a] >= 0 && b.quoteOf[word.b] >= 0)) {
            run = 0;
            continue;
        }
        const Term &x = a.terms[word.a];
        const Term &y = b.terms[word.b];
        ++words;
        names += x.isCapital && y.isCapital ? 1 : 0;
        weight += std::min(tellingOf(x), tellingOf(y));
        run = word.how == How::Same ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const double identity = identityOf(path);
    if (scope == Scope::Corpus)
        return words >= 15 && weight >= 20 && identity >= 0.7;
    const bool isSaid = 2 * names <= words;
    const bool isEnough = (words >= 5 && weight >= 9 && identity >= 0.75 && double(names) <= 1.0 / 3 * double(words))
        || (words >= 5 && weight >= 10.5 && identity >= 0.6 && double(names) <= 0.4 * double(words))
        || (words >= 6 && weight >= 5 && identity >= 0.6 && longest >= 6 && isSaid)
        || (words >= 6 && weight >= 6.4 && identity >= 0.85 && isSaid)
        || (words >= 7 && weight >= 6.4 && identity >= 0.7 && isSaid)
        || (words >= 10 && weight >= 9 && identity >= 0.7);
    return isEnough && (weight >= 20 || wordingIn(path, a, b) >= 4);
}

}

QList<SharedPassage> plainPassagesAround(std::span<const PassageSeed> seeds, const StoryTerms &a, const StoryTerms &b,
    const Vocabulary &vocabulary, Scope scope)
{
    QList<QList<AlignedWord>> tried;
    QList<SharedPassage> found;
    for (const PassageSeed &seed : seeds) {
        const auto holdsSeed = [&](const QList<AlignedWord> &path) {
            const Sides sides(path);
            return sides.a.contains(seed.onA) && sides.b.contains(seed.onB);
        };
        if (std::ranges::any_of(tried, holdsSeed))
            continue;
        QList<AlignedWord> path = plainPathAround(seed, a, b, vocabulary);
        if (path.isEmpty())
            continue;
        tried.append(path);
        trim(path, a, scope == Scope::Corpus ? 0.7 : 0.6);
        const auto meets = [&](const SharedPassage &other) {
            const Sides known(other.stretch.words);
            return known.a.overlaps(Sides(path).a) && known.b.overlaps(Sides(path).b);
        };
        if (isPassage(path, a, b, scope) && std::ranges::none_of(found, meets)) {
            SharedPassage passage;
            passage.stretch.words = path;
            passage.stretch.matches = std::ranges::count_if(path, &AlignedWord::isMatch);
            passage.score = identityOf(path);
            found.append(passage);
        }
    }
    std::ranges::sort(found, {},
        [](const SharedPassage &it) { return std::pair(it.stretch.words.first().a, it.stretch.words.first().b); });
    return found;
}

}
