// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"
#include "app/text/article.h"

namespace Synoptic {

// Every place of these words in the articles, by article, then position; they do not overlap. Case
// does not count, nor do the shapes of quotation marks, apostrophes, dashes and blanks, so that what
// is typed on a keyboard finds what a typesetter set. Linear in the length of the texts.
QList<Place> findWords(const QList<Article> &articles, const QString &words);

}
