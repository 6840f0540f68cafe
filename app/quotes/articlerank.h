// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/article.h"

#include <compare>

namespace Synoptic {

// What decides the order of articles where an order is needed: their own words, so that findings do
// not hang on the order in which articles come.
struct ArticleRank {
    QString published;
    QString outlet;
    QString headline;
    QString beginning; // of the text
    quint64 text = 0;  // a key of all of it

    auto operator<=>(const ArticleRank &) const = default;
};

ArticleRank rankOf(const Article &article);

// True where the rank of the one is less. Reads all of a text only where nothing else tells them apart.
bool ranksBefore(const Article &a, const Article &b);

}
