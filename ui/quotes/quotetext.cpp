// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quotes/quotetext.h"

#include "ui/synopsis.h"

namespace Synoptic {

QString sharedWords(const Synopsis &synopsis, qsizetype group)
{
    const QuoteGroup &it = synopsis.findings().groups[group];
    const Place &place = it.members[it.fullest].place;
    return wordsOf(synopsis.articles()[place.article], place.parts);
}

QString differences(const Synopsis &synopsis, qsizetype group)
{
    const QuoteGroup &it = synopsis.findings().groups[group];
    return differencesOf(it, synopsis.wordings()[group], tellingsOf(it, synopsis.tellings()), synopsis.letters());
}

QString conflictOf(const Synopsis &synopsis, qsizetype group)
{
    return conflictOf(synopsis.findings(), synopsis.findings().groups[group], synopsis.letters());
}

QList<qsizetype> unsharedQuotes(const Synopsis &synopsis)
{
    return unsharedQuotes(synopsis.findings(), synopsis.counting());
}

}
