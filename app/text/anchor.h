// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/article.h"

namespace Synoptic {

// A stretch of one article that a person's mark stands on, with the words it holds there. The text of
// an article never changes, so the words only repeat what range says: they let anyone check the mark,
// and find it again in another version of the article.
struct Anchor {
    ArticleId article; // none: no place
    TextRange range;   // UTF-16 units of the stored text; [begin, end)
    QString words;

    bool isNull() const { return article.isNull(); }
    bool operator==(const Anchor &) const = default;
};

// The anchor of a stretch, which must lie inside the article's text.
Anchor anchorAt(const Article &article, TextRange range);

// The stretch that somebody means who marked this one: without blanks at its ends, and with the whole
// of each character it begins or ends in (a letter with its accents, an emoji with its parts: Unicode
// Standard Annex 29). Empty where only blanks were marked. range must lie inside the text.
TextRange snapped(const QString &text, TextRange range);

// Whether the anchor stands in this text as it says: not empty, inside it, with these words, and with
// no character cut in two.
bool holds(const Anchor &anchor, QStringView text);

}
