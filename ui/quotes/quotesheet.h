// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/apparatus.h"
#include "app/quotes/findings.h"

#include <QList>
#include <QString>

namespace Synoptic {

class Synopsis;

// A stretch of a wording as it is set: words that look alike.
struct SheetPiece {
    WordingRun::State state = WordingRun::State::Kept;
    QString text; // with the blanks around it that belong there

    bool operator==(const SheetPiece &) const = default;
};

// What one outlet prints.
struct SheetEntry {
    Place place;
    Wording wording = Wording::Whole;
    QString letter; // of its article
    QString outlet;
    QString measure; // "whole · 49 words", "cut · 32 of 49 words"
    QList<SheetPiece> pieces;
    QString attribution; // "he said"
    QString summary;     // "drops “I think” and the last 15 words"
    QString yourWord;    // "said by Ann Ode, as you said"; empty where a person has said nothing

    // The wording as one reads it aloud: dropped words are left out, gaps are "[…]".
    QString words() const;
    bool operator==(const SheetEntry &) const = default;
};

// Like words elsewhere that are not counted as this quotation: of another speaker, or too few.
struct SheetEcho {
    Place place;
    QString letter;  // of its article
    QString words;   // in marks
    QString speaker; // name, or "speaker unknown"

    bool operator==(const SheetEcho &) const = default;
};

// Everything "this quote" says about one quotation, shared or not.
struct QuoteSheet {
    qsizetype group = -1; // -1 for a quotation of one outlet
    QString speaker;      // name, or "speaker unknown"
    QString count;        // "2 wordings"
    QString conflict;     // "A and B say John Kerry, C says an official"; empty when they agree
    QList<SheetEntry> entries;
    QList<SheetEcho> echoes;
    QList<SheetEcho> told;    // where an outlet gives it without marks
    QList<qsizetype> leftOut; // articles without it
    QString reuse;            // "passim finds these words in C and D too"; empty where it does not

    bool isEmpty() const { return entries.isEmpty(); }
    bool operator==(const QuoteSheet &) const = default;
};

QuoteSheet sheetOfGroup(const Synopsis &synopsis, qsizetype group);
QuoteSheet sheetOfQuote(const Synopsis &synopsis, qsizetype quote);

// The sheet as plain text, for the clipboard.
QString plainText(const QuoteSheet &sheet, const Synopsis &synopsis);

// Long stretches of dropped words keep their first three and last four.
QString shortenedDrop(const QString &words);

}
