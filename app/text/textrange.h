// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>
#include <QtTypes>

#include <algorithm>
#include <compare>

namespace Synoptic {

// [begin, end) in one article's stored text, counted in UTF-16 units from 0.
struct TextRange {
    qsizetype begin = 0;
    qsizetype end = 0; // one past the last unit; never before begin

    constexpr qsizetype length() const { return end - begin; }
    constexpr bool isEmpty() const { return end <= begin; }
    constexpr bool contains(qsizetype position) const { return begin <= position && position < end; }
    constexpr bool contains(TextRange other) const { return begin <= other.begin && other.end <= end; }
    constexpr bool overlaps(TextRange other) const { return begin < other.end && other.begin < end; }

    // The part both have; empty (at the later begin) when they have none.
    constexpr TextRange intersect(TextRange other) const
    {
        const qsizetype from = std::max(begin, other.begin);
        return {from, std::max(from, std::min(end, other.end))};
    }
    // The smallest range that holds both.
    constexpr TextRange encompass(TextRange other) const
    {
        return {std::min(begin, other.begin), std::max(end, other.end)};
    }
    // The words of this range in text; the range must lie inside it.
    QStringView of(QStringView text) const { return text.sliced(begin, length()); }

    constexpr auto operator<=>(const TextRange &) const = default;
};

}
