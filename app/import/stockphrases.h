// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/textrange.h"

#include <QHash>
#include <QList>
#include <QStringView>

namespace Synoptic {

// Fixed phrases that pages use of themselves, looked for as whole words in text of lower case. Words
// of a phrase may have blanks, hyphens or apostrophes between them, but no other marks. Reading
// takes one look-up for each word of the text; nothing is compiled, so the first use costs little.
class StockPhrases
{
public:
    // Phrases in lower case with "|" between them. In a phrase "*" is any one word, "a/b" is either
    // word, and a word in brackets may be missing: "may not be published/copied", "in our (weekly)
    // newsletter". The list must outlive this, as a literal does.
    explicit StockPhrases(QStringView list);

    // The end of the longest phrase that begins right at from, which must be the start of a word;
    // -1 where there is none.
    qsizetype endAt(QStringView text, qsizetype from) const;
    // The same for a phrase at the start of the text, marks before it aside.
    qsizetype endOfOpening(QStringView text) const;

    bool open(QStringView text) const { return endOfOpening(text) >= 0; }
    bool areAllOf(QStringView text) const { return endAt(text, 0) == text.size(); }
    bool areIn(QStringView text) const { return !findIn(text, 1).isEmpty(); }
    // The phrases in the text from left to right, none within another, at most so many.
    QList<TextRange> findIn(QStringView text, qsizetype most) const;

private:
    using Words = QList<QStringView>;

    void add(Words before, QStringView rest);

    QHash<QStringView, QList<Words>> m_byFirst; // the words after the first
};

}
