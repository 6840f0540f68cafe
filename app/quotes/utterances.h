// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"
#include "app/quotes/vocabulary.h"
#include "app/text/article.h"

#include <QList>

namespace Synoptic {

// The words of an article's story, in order, with what of it stands between quotation marks.
struct StoryTerms {
    Terms terms;
    QList<qsizetype> quoteOf; // for each term the speech it is part of, an index into the quotes given; or -1
};

// One quotation of one article, its parts joined, ready to be compared.
struct Utterance {
    qsizetype article = 0;
    qsizetype quote = 0;
    Terms terms;                // of all its segments, in order
    QList<qsizetype> breaks;    // indices of terms before which an interruption lies, ascending
    QList<qsizetype> sentences; // indices of terms that begin a sentence behind another one, ascending
    double weight = 0;          // of all its terms, in nats
};

// What a word tells, in nats: nothing where it is grammar, and of a name little however rare it is, for
// the reports of one event all have the same.
constexpr float tellingOfName = 1;
float tellingWeight(const Term &term);

// quotes are those of this article, sorted by start.
StoryTerms storyTerms(const Article &article, const QList<Quote> &quotes, Vocabulary &vocabulary);

// The utterance that stands in these parts of an article; article and quote are left to the caller.
Utterance utteranceOf(const Article &article, const QList<TextRange> &parts, Vocabulary &vocabulary);

// A quotation that is looked for in other articles has so many words.
constexpr qsizetype fewestWordsOfUtterance = 3;
// A longer one (a speech that is printed whole) is several utterances of one quotation, each compared by
// itself: what is compared with every sentence of it in another article must not be the whole of it.
constexpr qsizetype mostWordsOfUtterance = 5000;

// Those of the quotations of this article that are compared with others: speech that does not stand
// inside another quotation. Utterance::quote is an index into quotes.
QList<Utterance> utterancesOf(const Article &article, const QList<Quote> &quotes, Vocabulary &vocabulary);

// Words in marks that are not known for speech, but may be: four and more that are no name or title.
QList<Utterance> possibleSpeech(const Article &article, const QList<Quote> &quotes, Vocabulary &vocabulary);

// What this article reports without marks, in the words of its story. Utterance::quote is an index into
// quotes.
QList<Utterance> reportsOf(const StoryTerms &story, const QList<Quote> &quotes);

// The words of the parts that these words stand in, from the interruption before to the one behind: what
// is between others is theirs.
TextRange partsAround(const Utterance &utterance, const QList<TextRange> &words);

// The text from the first to the last of these words, which are not none.
TextRange rangeOf(const Utterance &utterance, TextRange words);

// Where these words of an utterance stand, as a place of its quotation.
Place placeOf(const Utterance &utterance, const QList<TextRange> &words);

// The text from the first to the last of terms [begin, end), divided where the utterance is.
QList<TextRange> partsOf(const Utterance &utterance, qsizetype begin, qsizetype end);

}
