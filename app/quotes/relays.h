// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/scene.h"

namespace Synoptic {

// Whom the reporter names as the way in which the words of another came: "Kerry said, according to AFP", "AFP
// quoted Kerry as saying", "Kerry told AFP". Empty where there is none.
TextRange relayOf(const Scene &scene, const Clue &clue);

// True where an outlet is called by these words: the reader of the Gazette hears nothing from "the Gazette".
bool isCalled(QStringView outlet, QStringView words);

// "quoted Kerry as saying", from the verb on: whose words they are. Empty where nobody is quoted so.
struct QuotedAs {
    Phrase speaker;
    qsizetype saying = 0; // the token of "saying"
};
QuotedAs quotedAs(const QList<Token> &tokens, qsizetype verb, QStringView text);

}
