// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"
#include "app/text/anchor.h"
#include "app/text/whereabouts.h"

namespace Synoptic {

class Synopsis;

// How a place in an article is told in a line.

// The article on the table, or -1 where it is gone.
qsizetype articleAt(const Synopsis &synopsis, ArticleId id);
// The article on the table that this one is an older version of, or -1; its own index where it is none.
qsizetype newestAt(const Synopsis &synopsis, ArticleId id);
bool isOnOlderVersion(const Synopsis &synopsis, ArticleId id);
// To bring into view; without parts where the article is gone.
Place placeOf(const Synopsis &synopsis, const Anchor &anchor);
// Who says the quotation there; empty: nobody, or nobody is known.
QString speakerAt(const Synopsis &synopsis, const Anchor &anchor);
// "The Hill ¶ 4".
QString whereabouts(const Synopsis &synopsis, const Anchor &anchor);
// The words in quotation marks, once: those they begin and end with in the article are left out.
QString inMarks(const QString &words);

}
