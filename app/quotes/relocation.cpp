// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/relocation.h"

#include "app/text/anchor.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace Synoptic {

namespace {

using Fate = Relocation::Fate;
using Reason = Relocation::Reason;

constexpr qsizetype widestContext = 8; // pieces on each side that are looked at
constexpr qsizetype surely = 4;        // so many on both sides leave one place only
constexpr qsizetype hardly = 2;        // so many on one side
constexpr qsizetype shortest = 20;     // units: less is no sentence and may stand anywhere

// How much of the words must be there: an outlet that trims a sentence keeps half of it and more. Where
// the text around leaves one place only the words may differ more; where nothing around helps, less.
constexpr double leastLikeness = 0.6;
constexpr double leastBetween = 0.4;
constexpr double leastAlone = 0.8;
constexpr double leastLead = 0.1; // over the passage that is next like it

constexpr qsizetype fewPieces = 12; // up to these the letters are compared too

// Of two strings, as a part of the longer one: 1 less the edits from one to the other (Levenshtein 1966).
double likenessOfLetters(QStringView a, QStringView b)
{
    if (a.isEmpty() && b.isEmpty())
        return 1;
    std::vector<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, changed}));
        }
    }
    return 1.0 - static_cast<double>(row.back()) / static_cast<double>(std::max(a.size(), b.size()));
}

// The words of some pieces in any order, to be held against those of others.
class Bag
{
public:
    explicit Bag(quint32 keys)
        : m_wanted(keys, 0)
    {
    }

    void want(const Piece &piece)
    {
        ++m_wanted[piece.key];
        m_wantedWeight += piece.letters;
    }
    void put(const Piece &piece)
    {
        if (m_wanted[piece.key]-- > 0)
            m_shared += piece.letters;
        m_weight += piece.letters;
    }
    void takeOut(const Piece &piece)
    {
        if (++m_wanted[piece.key] > 0)
            m_shared -= piece.letters;
        m_weight -= piece.letters;
    }
    // Dice's measure over letters: what both have, as a part of what they have on average.
    double likeness() const
    {
        const qint64 both = m_wantedWeight + m_weight;
        return both == 0 ? 0 : 2.0 * static_cast<double>(m_shared) / static_cast<double>(both);
    }

private:
    std::vector<int> m_wanted; // by key: wanted and not there yet
    qint64 m_wantedWeight = 0;
    qint64 m_weight = 0;
    qint64 m_shared = 0;
};

}

bool Relocator::Context::isOnBothSides() const
{
    return before >= surely && after >= surely;
}

bool Relocator::Context::isOnOneSide() const
{
    return before >= hardly || after >= hardly;
}

Relocator::Relocator(const QString &from, const QString &to)
    : m_from(from)
    , m_to(to)
    , m_difference(differenceOf(m_from, m_to, Grain::Coarse))
{
}

double Relocator::likeness() const
{
    return m_from == m_to ? 1 : bagLikeness({0, m_difference.a.size()}, {0, m_difference.b.size()});
}

Relocation Relocator::find(TextRange range)
{
    const Span span = spanOf(range);
    if (span.isEmpty())
        return {.fate = Fate::Lost, .reason = Reason::TooShort};
    const Span image = imageOf(span);
    const QList<qsizetype> &inB = m_difference.inB;
    bool isWhole = image.length() == span.length();
    for (qsizetype i = span.begin; isWhole && i < span.end; ++i)
        isWhole = inB[i] == image.begin + i - span.begin;
    if (isWhole)
        return unchanged(range, span, image);
    return image.isEmpty() ? elsewhere(range, span) : reworded(range, span, image);
}

Relocation Relocator::unchanged(TextRange range, Span span, Span image)
{
    const Context context = contextOf(span, image);
    const qsizetype shift = m_difference.b[image.begin].range.begin - m_difference.a[span.begin].range.begin;
    const TextRange moved{range.begin + shift, range.end + shift};
    const bool isInside = moved.begin >= 0 && moved.end <= m_to.size();
    if (!isInside || moved.of(m_to) != range.of(m_from)) {
        if (!context.isOnOneSide() && range.length() < shortest)
            return {Fate::Lost, Reason::TooShort, rangeOf(image), 1};
        return {Fate::Changed, Reason::Marks, rangeOf(image), 1};
    }
    if (context.isOnBothSides())
        return {Fate::Exact, Reason::None, moved, 1};
    if (!isCountedAlike(range, moved))
        return {Fate::Changed, Reason::Repeated, moved, 1};
    if (context.isOnOneSide())
        return {Fate::Exact, Reason::None, moved, 1};
    if (range.length() < shortest)
        return {Fate::Lost, Reason::TooShort, moved, 1};
    return {Fate::Changed, Reason::Surroundings, moved, 1};
}

Relocation Relocator::reworded(TextRange range, Span span, Span image)
{
    const Context context = contextOf(span, image);
    const double likeness = likenessOf(span, image);
    const TextRange there = rangeOf(image);
    const bool isSure = context.isOnBothSides();
    const double least = isSure ? leastBetween : context.isOnOneSide() ? leastLikeness : leastAlone;
    if (likeness < least)
        return elsewhere(range, span);
    if (!isSure && range.length() < shortest)
        return {Fate::Lost, Reason::TooShort, there, likeness};
    // The very words stood at another place before, and no more often are there now: they are that place's.
    const QString words = there.of(m_to).toString();
    const QList<qsizetype> &before = placesOf(words, m_from);
    const auto isOther = [&](qsizetype place) { return !TextRange{place, place + words.size()}.overlaps(range); };
    if (std::ranges::count_if(before, isOther) > 0 && before.size() >= placesOf(words, m_to).size())
        return {Fate::Lost, Reason::LookAlike, there, likeness};
    if (!isSure && nearest(span, image).second > likeness - leastLead)
        return {Fate::Lost, Reason::Repeated, there, likeness};
    return {Fate::Changed, Reason::Reworded, there, likeness};
}

Relocation Relocator::elsewhere(TextRange range, Span span)
{
    const QString words = range.of(m_from).toString();
    const QList<qsizetype> there = placesOf(words, m_to);
    if (range.length() >= shortest && there.size() == 1 && placesOf(words, m_from).size() == 1)
        return {Fate::Changed, Reason::Moved, {there.first(), there.first() + words.size()}, 1};
    const auto [image, likeness] = nearest(span, {});
    const Reason reason = there.isEmpty() ? Reason::Gone : there.size() > 1 ? Reason::Repeated : Reason::TooShort;
    return {Fate::Lost, reason, likeness > 0 ? rangeOf(image) : TextRange(), likeness};
}

Relocator::Span Relocator::spanOf(TextRange range) const
{
    const QList<Piece> &pieces = m_difference.a;
    const auto first
        = std::ranges::partition_point(pieces, [&](const Piece &it) { return it.range.end <= range.begin; });
    const auto last
        = std::partition_point(first, pieces.end(), [&](const Piece &it) { return it.range.begin < range.end; });
    return {first - pieces.begin(), last - pieces.begin()};
}

// Where the pieces of a span went, from the first to the last. What was put in the place of its first or
// last words belongs to it where the piece outside is unchanged, and so does what was put in beside them if
// that makes it more like what it was; else only what is surely its own.
Relocator::Span Relocator::imageOf(Span span) const
{
    const QList<qsizetype> &inB = m_difference.inB;
    const bool isHeldBefore = span.begin == 0 || inB[span.begin - 1] >= 0;
    const bool isHeldAfter = span.end == inB.size() || inB[span.end] >= 0;
    const qsizetype heldBegin = span.begin == 0 ? 0 : inB[span.begin - 1] + 1;
    const qsizetype heldEnd = span.end == inB.size() ? m_difference.b.size() : inB[span.end];
    const auto isThere = [](qsizetype place) { return place >= 0; };
    const auto begin = inB.begin() + span.begin;
    const auto end = inB.begin() + span.end;
    const auto first = std::find_if(begin, end, isThere);
    if (first == end)
        return isHeldBefore && isHeldAfter ? Span{heldBegin, heldEnd} : Span();
    const auto last = std::find_if(std::reverse_iterator(end), std::reverse_iterator(begin), isThere);
    Span image{*first, *last + 1};
    if (isHeldBefore && first != begin)
        image.begin = heldBegin;
    if (isHeldAfter && inB[span.end - 1] < 0)
        image.end = heldEnd;
    for (const bool before : {true, false}) {
        Span wider = image;
        if (before && isHeldBefore)
            wider.begin = heldBegin;
        if (!before && isHeldAfter)
            wider.end = heldEnd;
        if (wider.length() > image.length() && bagLikeness(span, wider) > bagLikeness(span, image))
            image = wider;
    }
    return image;
}

Relocator::Context Relocator::contextOf(Span span, Span image) const
{
    const QList<qsizetype> &inB = m_difference.inB;
    Context context;
    for (qsizetype k = 1; k <= widestContext; ++k, ++context.before) {
        if (span.begin < k && image.begin < k) { // both begin here
            context.before = widestContext;
            break;
        }
        if (span.begin < k || image.begin < k || inB[span.begin - k] != image.begin - k)
            break;
    }
    for (qsizetype k = 0; k < widestContext; ++k, ++context.after) {
        const bool isEndA = span.end + k >= inB.size();
        const bool isEndB = image.end + k >= m_difference.b.size();
        if (isEndA && isEndB) {
            context.after = widestContext;
            break;
        }
        if (isEndA || isEndB || inB[span.end + k] != image.end + k)
            break;
    }
    return context;
}

// Of the words in any order.
double Relocator::bagLikeness(Span span, Span image) const
{
    Bag bag(m_difference.keys);
    for (qsizetype i = span.begin; i < span.end; ++i)
        bag.want(m_difference.a[i]);
    for (qsizetype j = image.begin; j < image.end; ++j)
        bag.put(m_difference.b[j]);
    return bag.likeness();
}

// The same, or of the letters where that is more and there are few words: a figure that was corrected.
double Relocator::likenessOf(Span span, Span image) const
{
    const double ofWords = bagLikeness(span, image);
    if (span.length() > fewPieces || image.length() > fewPieces || image.isEmpty())
        return ofWords;
    const TextRange before = m_difference.a[span.begin].range.encompass(m_difference.a[span.end - 1].range);
    return std::max(ofWords, likenessOfLetters(before.of(m_from), rangeOf(image).of(m_to)));
}

// The stretch of as many pieces that is most like the span, besides one; the first of several.
std::pair<Relocator::Span, double> Relocator::nearest(Span span, Span besides) const
{
    const QList<Piece> &pieces = m_difference.b;
    const qsizetype length = std::min(span.length(), pieces.size());
    Bag bag(m_difference.keys);
    for (qsizetype i = span.begin; i < span.end; ++i)
        bag.want(m_difference.a[i]);
    std::pair<Span, double> best{{}, 0};
    for (qsizetype end = 1; end <= pieces.size(); ++end) {
        bag.put(pieces[end - 1]);
        const Span window{end - length, end};
        if (window.begin > 0)
            bag.takeOut(pieces[window.begin - 1]);
        if (window.begin < 0 || (window.begin < besides.end && besides.begin < window.end))
            continue;
        if (bag.likeness() > best.second)
            best = {window, bag.likeness()};
    }
    return best;
}

TextRange Relocator::rangeOf(Span image) const
{
    const QList<Piece> &pieces = m_difference.b;
    return image.isEmpty() ? TextRange()
                           : snapped(m_to, pieces[image.begin].range.encompass(pieces[image.end - 1].range));
}

// Whether the words stand as often in both texts, and the ones here are as many from the front as there.
bool Relocator::isCountedAlike(TextRange range, TextRange there)
{
    const QString words = range.of(m_from).toString();
    const QList<qsizetype> &from = placesOf(words, m_from);
    const QList<qsizetype> &to = placesOf(words, m_to);
    return from.size() == to.size() && from.indexOf(range.begin) == to.indexOf(there.begin);
}

const QList<qsizetype> &Relocator::placesOf(const QString &words, const QString &text)
{
    QHash<QString, QList<qsizetype>> &known = &text == &m_from ? m_placesFrom : m_placesTo;
    if (const auto places = known.constFind(words); places != known.constEnd())
        return *places;
    QList<qsizetype> places;
    for (qsizetype at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
        places.append(at);
    return *known.insert(words, places);
}

}
