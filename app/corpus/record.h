// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/scanner.h"
#include "app/quotes/utterances.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace Synoptic {

// What a corpus keeps of an article to compare it with others: a few bytes a word instead of the text
// and everything that was made of it. Offsets are in the article's text.
//
// A record is written in three parts, so that only the one that is needed has to be unpacked: the
// quotations with their speakers; the forms of all words, once each, with the words of each
// utterance; and the words of the story.
QByteArray recordOf(const ArticleQuotes &found, const StoryTerms &story, const QList<Utterance> &utterances,
    const QString &language, const Vocabulary &vocabulary);

// Each gives nothing where the bytes are no record. Utterance::quote is an index into the quotations,
// Utterance::article is left to the caller. Terms are numbered by the vocabulary given.
std::optional<ArticleQuotes> quotesIn(QByteArrayView record);
std::optional<QList<Utterance>> utterancesIn(QByteArrayView record, Vocabulary &vocabulary);
std::optional<StoryTerms> storyIn(QByteArrayView record, Vocabulary &vocabulary);

}
