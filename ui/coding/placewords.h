// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"
#include "app/text/anchor.h"

namespace Synoptic {

class Synopsis;

// How a place in an article is told in a line.

// The article on the table, or -1 where it is gone.
qsizetype articleAt(const Synopsis &synopsis, ArticleId id);
// To bring into view; without parts where the article is gone.
Place placeOf(const Synopsis &synopsis, const Anchor &anchor);
// Which paragraph of the story holds this position, counted from 1; 0: it stands in none.
int paragraphAt(const Article &article, qsizetype position);
// Who says the quotation there; empty: nobody, or nobody is known.
QString speakerAt(const Synopsis &synopsis, const Anchor &anchor);
// "The Hill ¶ 4".
QString whereabouts(const Synopsis &synopsis, const Anchor &anchor);
// The marked words on one line with some around them: "… length [issues of security] …".
struct InContext {
    QString text;
    TextRange marked; // in text
};
InContext inContext(const Article &article, TextRange range);

}
