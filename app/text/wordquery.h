// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/folded.h"

#include <QStringList>

namespace Synoptic {

// Words that stand one behind the other, in the form of search (see searchforms.h).
struct SoughtPhrase {
    QStringList words;
    bool isPrefix = false; // the last word is the beginning of one: "harb*"

    bool operator==(const SoughtPhrase &) const = default;
};

// What somebody looks for by words: phrases, all of which have to be there, in any order.
struct WordQuery {
    QList<SoughtPhrase> phrases;

    bool isEmpty() const { return phrases.isEmpty(); }
    bool operator==(const WordQuery &) const = default;
};

// Reads what a person types: words between blanks, each a whole word; words in quotation marks of any
// shape, which are one phrase; a star at the end of a word or phrase, which then goes on in any way.
// What folds to several words (longer-term, and any words of a script without blanks) is a phrase.
WordQuery wordsTyped(QStringView typed);

// All that is typed as one phrase, with a star at its end if need be.
WordQuery phraseTyped(QStringView typed);

// Where the phrases stand among these words, in the order of the text and without overlaps: of two
// that overlap the earlier, then the longer one is kept. Nothing unless every phrase is there.
QList<TextRange> placesOf(const WordQuery &query, const Folded &words);

}
