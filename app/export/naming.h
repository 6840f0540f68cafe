// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/article.h"

#include <QString>

namespace Synoptic {

// How articles are called in what goes out to be read.

// A to Z, then AA, AB ... for 0, 1 ...
QString letterOf(qsizetype article);

// The outlet, else "Article C".
QString outletName(const Article &article, qsizetype index);

// "5 Dec 2013", "Dec 2013" or "2013" for an ISO 8601 date of that precision, in the reader's language;
// empty for none.
QString dateWords(const QString &published);

// One thing in words of its own, several with their number: "1 note", "12 notes". Both are in the tr()
// context "Export"; many holds %n.
QString counted(qsizetype count, const char *one, const char *many);

// "1 word", "376 words".
QString wordsWords(qsizetype words);

// The words of an article's story.
qsizetype storyWords(const Article &article);

// Words on one line, " … " between their parts, without the comma before a closing mark.
QString wordsOn(const Article &article, const QList<TextRange> &parts);

// The words with the quotation marks of a language (BCP 47; English when empty).
QString quoted(const QString &words, const QString &language);

// "A", "A and C", "A, C and D".
QString listed(const QStringList &items);

}
