// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QString>

namespace Synoptic {

// A word in the form that is used for matching, and where it stands in the text.
struct FoldedWord {
    TextRange range;          // in the text; of a gap, the points
    qsizetype form = 0;       // where its form begins in Folded::forms
    qsizetype length = 0;     // of the form; 0 for a gap: "..." or "…", which stands for any words
    bool isBracketed = false; // in an editor's brackets: "[him]", "(and)"
    bool isCapital = false;   // begins with a capital letter
    bool isJoined = false;    // goes on from the word before, behind a hyphen: "term" in "longer-term"

    bool isGap() const { return length == 0; }
    bool operator==(const FoldedWord &) const = default;
};

// Text folded for matching: the article itself is never changed. The forms lie in one string, so that
// folding an article takes one allocation and not one for each word.
struct Folded {
    QString forms;
    QList<FoldedWord> words; // in the order of the text

    QStringView form(const FoldedWord &word) const { return QStringView(forms).sliced(word.form, word.length); }
    bool operator==(const Folded &) const = default;
};

// Adds the words of range to folded, in linear time. Forms are in lower case and composed (NFC);
// apostrophes inside words are dropped (don't, don’t, dont), points of abbreviations too (U.S., US),
// so are the commas of figures (1,200). Hyphens divide words, but for those behind a prefix that is
// no word of its own (re-elected, reelected). Scripts written without blanks between words give a
// word for each letter. All other characters stand between words.
void fold(QStringView text, TextRange range, Folded &folded);
Folded folded(QStringView text);

}
