// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/language.h"
#include "app/text/textrange.h"

#include <QList>
#include <QStringView>

namespace Synoptic {

// A character (or a pair of them) that may open or close a quotation. Apostrophes inside words and
// elisions ('em, '90s) are no marks.
struct QuoteMark {
    enum class Family : quint8 { Double, Single };
    enum class Leaning : quint8 { Opens, Closes, None }; // what the sign itself says

    TextRange range;
    Family family = Family::Double;
    Leaning leaning = Leaning::None;
    bool canOpen = false;          // what its neighbours say: space before, none after
    bool canClose = false;         // space or punctuation after, none before
    bool afterPunctuation = false; // stands behind . , ? ! and the like: a likely end of speech
    bool possessive = false;       // a single mark behind an s: may be the players' apostrophe
    char16_t sign = 0;

    // The two together; None where they disagree or say nothing.
    Leaning side() const;
};

// The marks of one paragraph, in order.
QList<QuoteMark> quoteMarksIn(QStringView text, TextRange paragraph, const Language &language);

}
