// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/database.h"
#include "app/project/snapshot.h"
#include "app/text/anchor.h"
#include "app/text/codepoints.h"

#include <QHash>

namespace Synoptic {

// An anchor as four columns of a table: article, start and end in code points, words. No place is
// four times NULL.

// The values for a statement, in this order. articles knows the anchor's article.
QVariantList columnsOf(const Anchor &anchor, const ArticleLookup &articles);

// Reads anchors from rows. The second in an article, and all after it, cost little.
class AnchorReader
{
public:
    explicit AnchorReader(ArticleLookup articles)
        : m_articles(std::move(articles))
    {
    }

    // The anchor in the row, from this column on. Numbers from a strange file may be anything: a range
    // that is not inside the article's text comes back as one before it, which no anchor holds.
    Anchor read(const Statement &row, int column);

private:
    ArticleLookup m_articles;
    QHash<ArticleId, CodePoints> m_points; // of the articles met so far
};

}
