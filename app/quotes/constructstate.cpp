// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/constructstate.h"

#include <algorithm>

namespace Synoptic {

bool isInConstructState(const QList<Token> &tokens, Phrase office, qsizetype end, QStringView text)
{
    if (office.isEmpty() || office.end >= end)
        return false;
    const Token &noun = tokens[office.end - 1];
    const QStringView printed = noun.range.of(text);
    // With its article the noun is not bound to what follows: "الوزير سالم", the minister Salim.
    if (!noun.isWord() || printed.front().category() != QChar::Letter_Other || noun.is(WordClass::Title)
        || printed.startsWith(u"ال") || printed.startsWith(u'ה'))
        return false;
    const bool hasForename = std::any_of(tokens.begin() + office.end, tokens.begin() + end,
        [](const Token &token) { return token.word.forename != Gender::Unknown; });
    if (hasForename)
        return false;
    return noun.is(WordClass::Organisation) || (noun.is(WordClass::Role) && end - office.end == 1);
}

}
