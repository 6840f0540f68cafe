// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/textrange.h"

#include <QList>
#include <QString>

namespace Synoptic::Test {

struct PlainWord {
    TextRange range;
    QString form; // empty: a gap
    bool isBracketed = false;
    bool isCapital = false;
    bool isJoined = false;

    bool operator==(const PlainWord &) const = default;
};

// The words of a text in the form for matching, unit by unit after what app/text/folded.h says of them: no
// short way for ASCII, a string for each word.
QList<PlainWord> plainFolded(QStringView text);

// The same in the form of search, after app/text/searchforms.h: apostrophes divide, no gaps, and letters
// without what readers leave away.
QList<PlainWord> plainSearchForms(QStringView text);

}
