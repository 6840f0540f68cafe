// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/textrange.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace Synoptic {

// The text of a source of another program, and the ways in which programs count places in it. They differ
// in what they count and do not say which: what they call their selections, most often the words, tells.
class CountedText
{
public:
    // What is counted; the end of a place is the first behind it, or, counted inclusively, the last in it.
    enum class Unit : quint8 {
        Points,    // code points, a line end as one: the standard's way
        RawPoints, // code points, "\r\n" as two
        Units,     // UTF-16, a line end as one
        RawUnits,  // UTF-16, "\r\n" as two
        Bytes,     // UTF-8
    };
    struct Counting {
        Unit unit = Unit::Points;
        bool isInclusive = false;

        bool operator==(const Counting &) const = default;
    };
    // A selection as the file has it.
    struct Place {
        qint64 begin = 0;
        qint64 end = 0;
        QString name;
    };

    // The bytes of a text file; without a byte order mark, which nobody counts.
    static CountedText ofFile(const QByteArray &bytes);
    explicit CountedText(const QString &raw);

    // As it is stored: lines end in LF.
    const QString &text() const { return m_text; }

    // The way in which most names are the words at their places; the standard's where none is better.
    // Where that leaves a place outside the text, one that leaves none outside is preferred.
    Counting countingOf(const QList<Place> &places) const;

    // The place in code points of text(); nothing where it lies outside or is turned round.
    std::optional<TextRange> pointsOf(const Place &place, Counting counting) const;

    // The words there; points are code points of text(), inside it.
    QString words(TextRange points) const;

private:
    const QList<qsizetype> &unitsAt(Unit unit) const;
    bool isNamed(const Place &place, Counting counting) const;

    QString m_raw;
    QString m_text;
    // For each way to count, where in code points of the text each counted thing begins, and the end.
    mutable std::array<QList<qsizetype>, 5> m_points;
    mutable QList<qsizetype> m_utf16; // where each code point of the text begins, and its end
};

}
