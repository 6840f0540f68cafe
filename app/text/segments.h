// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QStringView>

namespace Synoptic {

// The parts of a text as ranges in it. All of these are linear in the length of the text.

// Lines that hold more than blanks, without the blanks at their ends.
QList<TextRange> paragraphs(QStringView text);

// Sentences inside one paragraph, without the blanks between them; they cover all its other
// characters. A stop ends a sentence where a capital, a figure or an opening mark follows and the
// word before it is no abbreviation ("Mr.", "U.S.", an initial).
QList<TextRange> sentences(QStringView text, TextRange paragraph);

// Words: runs of letters, marks and digits, with apostrophes, hyphens, and the points and commas of
// figures inside ("don't", "half-way", "1,200.5"). Scripts written without blanks between words
// (Han, kana, Thai) give a word for each letter.
QList<TextRange> words(QStringView text, TextRange range);

qsizetype wordCount(QStringView text);

// True where the line ends as a sentence does: in . ! ? … or such a mark and closing quotation marks
// or brackets after it, in any script.
bool endsLikeSentence(QStringView line);

}
