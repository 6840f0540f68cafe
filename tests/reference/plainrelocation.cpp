// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/plainrelocation.h"

#include "app/text/anchor.h"

#include <algorithm>
#include <map>

namespace Synoptic::Test {

namespace {

using Fate = Relocation::Fate;
using Reason = Relocation::Reason;

constexpr qsizetype shortest = 20;

struct Span {
    qsizetype begin = 0;
    qsizetype end = 0;
};

struct Versions {
    QString from;
    QString to;
    Difference difference = differenceOf(from, to, Grain::Coarse);

    // Where piece i of the old text is in the new one; -1 if nowhere. Before the first and behind the last
    // stand the ends, which are in both.
    qsizetype placeOf(qsizetype i) const
    {
        if (i < 0)
            return -1;
        return i < difference.a.size() ? difference.inB[i] : difference.b.size();
    }
    bool isHeld(qsizetype i) const { return i < 0 || placeOf(i) >= 0; }

    // Dice's measure over the letters of words, whatever their order.
    double bagLikeness(Span a, Span b) const
    {
        std::map<quint32, qint64> times;
        qint64 weight = 0;
        qint64 both = 0;
        for (qsizetype i = a.begin; i < a.end; ++i) {
            ++times[difference.a[i].key];
            weight += difference.a[i].letters;
        }
        for (qsizetype j = b.begin; j < b.end; ++j) {
            both += times[difference.b[j].key]-- > 0 ? difference.b[j].letters : 0;
            weight += difference.b[j].letters;
        }
        return weight == 0 ? 0 : 2.0 * static_cast<double>(both) / static_cast<double>(weight);
    }

    TextRange rangeOf(Span image) const
    {
        if (image.end <= image.begin)
            return {};
        return snapped(to, {difference.b[image.begin].range.begin, difference.b[image.end - 1].range.end});
    }

    // As many pieces as the span has that are most like it, apart from some; the first of several.
    std::pair<Span, double> nearest(Span span, Span besides) const
    {
        std::pair<Span, double> best;
        const qsizetype length = std::min(span.end - span.begin, difference.b.size());
        for (Span window{0, length}; window.end <= difference.b.size(); ++window.begin, ++window.end) {
            const bool isApart = window.end <= besides.begin || besides.end <= window.begin;
            if (isApart && bagLikeness(span, window) > best.second)
                best = {window, bagLikeness(span, window)};
        }
        return best;
    }
};

QList<qsizetype> placesOf(const QString &words, const QString &text)
{
    QList<qsizetype> places;
    for (qsizetype at = 0; at + words.size() <= text.size(); ++at) {
        if (QStringView(text).sliced(at, words.size()) == words)
            places.append(at);
    }
    return places;
}

double likenessOfLetters(QStringView a, QStringView b)
{
    QList<QList<qsizetype>> edits(a.size() + 1, QList<qsizetype>(b.size() + 1));
    for (qsizetype i = 0; i <= a.size(); ++i) {
        for (qsizetype j = 0; j <= b.size(); ++j) {
            edits[i][j] = i + j;
            if (i > 0 && j > 0)
                edits[i][j] = std::min(
                    {edits[i - 1][j] + 1, edits[i][j - 1] + 1, edits[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
        }
    }
    return 1.0 - static_cast<double>(edits[a.size()][b.size()]) / static_cast<double>(std::max(a.size(), b.size()));
}

// From the first to the last piece of the span that is in the new text; with what was put in at its ends where
// the pieces outside are held and its own are not, or where that makes it more like what it was.
Span imageOf(const Versions &it, Span span)
{
    const Span held{it.placeOf(span.begin - 1) + 1, it.placeOf(span.end)};
    const bool isHeldBefore = it.isHeld(span.begin - 1);
    const bool isHeldAfter = it.isHeld(span.end);
    Span image{-1, -1};
    for (qsizetype i = span.begin; i < span.end; ++i) {
        if (it.placeOf(i) >= 0)
            image = {image.begin < 0 ? it.placeOf(i) : image.begin, it.placeOf(i) + 1};
    }
    if (image.begin < 0)
        return isHeldBefore && isHeldAfter ? held : Span();
    if (isHeldBefore && it.placeOf(span.begin) < 0)
        image.begin = held.begin;
    if (isHeldAfter && it.placeOf(span.end - 1) < 0)
        image.end = held.end;
    if (isHeldBefore && it.bagLikeness(span, {held.begin, image.end}) > it.bagLikeness(span, image))
        image.begin = held.begin;
    if (isHeldAfter && it.bagLikeness(span, {image.begin, held.end}) > it.bagLikeness(span, image))
        image.end = held.end;
    return image;
}

// How many pieces beside the two are the same and next to both; eight and more where both texts end there.
qsizetype sharedBeside(const Versions &it, qsizetype a, qsizetype b, qsizetype step)
{
    for (qsizetype pieces = 0; pieces < 8; ++pieces, a += step, b += step) {
        const bool isEndA = a < 0 || a >= it.difference.a.size();
        const bool isEndB = b < 0 || b >= it.difference.b.size();
        if (isEndA && isEndB)
            return 8;
        if (isEndA || isEndB || it.placeOf(a) != b)
            return pieces;
    }
    return 8;
}

Relocation elsewhere(const Versions &it, TextRange range, Span span)
{
    const QString words = range.of(it.from).toString();
    const QList<qsizetype> there = placesOf(words, it.to);
    if (range.length() >= shortest && there.size() == 1 && placesOf(words, it.from).size() == 1)
        return {Fate::Changed, Reason::Moved, {there.first(), there.first() + words.size()}, 1};
    const auto [image, likeness] = it.nearest(span, {});
    return {Fate::Lost,
        there.isEmpty()        ? Reason::Gone
            : there.size() > 1 ? Reason::Repeated
                               : Reason::TooShort,
        likeness > 0 ? it.rangeOf(image) : TextRange(), likeness};
}

}

Relocation plainRelocation(const QString &from, const QString &to, TextRange range)
{
    const Versions it{from, to};
    Span span{-1, -1};
    for (qsizetype i = 0; i < it.difference.a.size(); ++i) {
        if (it.difference.a[i].range.overlaps(range))
            span = {span.begin < 0 ? i : span.begin, i + 1};
    }
    if (span.begin < 0)
        return {Fate::Lost, Reason::TooShort, {}, 0};
    const Span image = imageOf(it, span);
    if (image.end <= image.begin)
        return elsewhere(it, range, span);
    const qsizetype before = sharedBeside(it, span.begin - 1, image.begin - 1, -1);
    const qsizetype after = sharedBeside(it, span.end, image.end, 1);
    const bool isSure = before >= 4 && after >= 4;
    const bool isHalfSure = before >= 2 || after >= 2;
    const bool isShort = range.length() < shortest;
    const TextRange there = it.rangeOf(image);

    bool isWhole = image.end - image.begin == span.end - span.begin;
    for (qsizetype i = span.begin; i < span.end; ++i)
        isWhole = isWhole && it.placeOf(i) == image.begin + i - span.begin;
    if (isWhole) {
        const qsizetype shift = it.difference.b[image.begin].range.begin - it.difference.a[span.begin].range.begin;
        const TextRange moved{range.begin + shift, range.end + shift};
        const QString words = range.of(from).toString();
        if (moved.begin < 0 || moved.end > to.size() || moved.of(to) != words)
            return !isHalfSure && isShort ? Relocation{Fate::Lost, Reason::TooShort, there, 1}
                                          : Relocation{Fate::Changed, Reason::Marks, there, 1};
        const QList<qsizetype> placesBefore = placesOf(words, from);
        const QList<qsizetype> placesNow = placesOf(words, to);
        const bool isAsOften = placesBefore.size() == placesNow.size()
            && placesBefore.indexOf(range.begin) == placesNow.indexOf(moved.begin);
        if (!isSure && !isAsOften)
            return {Fate::Changed, Reason::Repeated, moved, 1};
        if (isSure || isHalfSure)
            return {Fate::Exact, Reason::None, moved, 1};
        return isShort ? Relocation{Fate::Lost, Reason::TooShort, moved, 1}
                       : Relocation{Fate::Changed, Reason::Surroundings, moved, 1};
    }

    double likeness = it.bagLikeness(span, image);
    if (span.end - span.begin <= 12 && image.end - image.begin <= 12) {
        const TextRange whole{it.difference.a[span.begin].range.begin, it.difference.a[span.end - 1].range.end};
        likeness = std::max(likeness, likenessOfLetters(whole.of(from), there.of(to)));
    }
    if (likeness < (isSure ? 0.4 : isHalfSure ? 0.6 : 0.8))
        return elsewhere(it, range, span);
    if (!isSure && isShort)
        return {Fate::Lost, Reason::TooShort, there, likeness};
    const QString words = there.of(to).toString();
    const QList<qsizetype> placesBefore = placesOf(words, from);
    const bool stoodElsewhere = std::ranges::any_of(
        placesBefore, [&](qsizetype place) { return !TextRange{place, place + words.size()}.overlaps(range); });
    if (stoodElsewhere && placesBefore.size() >= placesOf(words, to).size())
        return {Fate::Lost, Reason::LookAlike, there, likeness};
    if (!isSure && it.nearest(span, image).second > likeness - 0.1)
        return {Fate::Lost, Reason::Repeated, there, likeness};
    return {Fate::Changed, Reason::Reworded, there, likeness};
}

}
