// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/phrases.h"

#include <optional>

namespace Synoptic {

// A verb that can introduce speech, and who does it.
struct Cue {
    qsizetype verb = 0; // token
    Phrase subject;
    bool isPassive = false; // "was called": the subject is the target
    bool isChained = false; // "saying": the subject is that of an earlier verb

    bool operator==(const Cue &) const = default;
};

// The subject of the verb: left of it over adverbs, auxiliaries and what stands between commas or
// brackets; for "and accused", "saying", "to call" that of the verb they hang on. Looks no further
// back than floor. Empty where none is found.
Phrase subjectOf(const QList<Token> &tokens, qsizetype verb, qsizetype floor, QStringView text);

// True where the participle at verb is passive.
bool isPassive(const QList<Token> &tokens, qsizetype verb, QStringView text);

// First token of the sentence that the token belongs to, no further back than the walks go.
qsizetype sentenceStart(const QList<Token> &tokens, qsizetype token);

// True where a full stop between the marks ends the sentence around them: "Moss sings, “Do not change.” Lena Ortiz
// was there" begins another with Lena.
bool opensBehindQuotation(const QList<Token> &tokens, qsizetype token, QStringView text);

// True of a verb and subject that report what stands before them: in "Moss is a “pilot,” Ortiz said" she is the
// subject of the whole, though named last.
bool reportsBehind(const QList<Token> &tokens, Phrase subject, qsizetype verb);

}
