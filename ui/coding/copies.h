// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/textrange.h"

#include <QList>

namespace Synoptic {

class Synopsis;

// The same words as another outlet prints them.
struct Copy {
    qsizetype article = -1; // index into Synopsis::articles()
    TextRange range = {};
    bool isChanged = false; // it words them differently

    bool operator==(const Copy &) const = default;
};

// The copies of a stretch that lies in a shared quotation, or holds one: of each other article the words
// that stand for it, one copy an article. Where the stretch is a part of the quotation, the words are
// found by the longest common subsequence of both wordings; an article that has less than half of them
// has no copy. Empty outside shared quotations.
QList<Copy> copiesOf(const Synopsis &synopsis, qsizetype article, TextRange range);
// The shared quotation that a stretch lies in, as an index of the findings' groups; -1: in none.
qsizetype groupHolding(const Synopsis &synopsis, qsizetype article, TextRange range);

}
