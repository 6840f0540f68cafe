// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/anchorcolumns.h"

namespace Synoptic {

QVariantList columnsOf(const Anchor &anchor, const ArticleLookup &articles)
{
    if (anchor.isNull())
        return {QVariant(), QVariant(), QVariant(), QVariant()};
    const StoredArticle *stored = articles(anchor.article);
    Q_ASSERT(stored);
    const TextRange range = CodePoints(stored->found.text).fromUtf16(anchor.range);
    return {anchor.article.value, range.begin, range.end, anchor.words};
}

Anchor AnchorReader::read(const Statement &row, int column)
{
    Anchor anchor{ArticleId{row.integer(column)}, {-1, -1}, row.text(column + 3)};
    if (anchor.isNull())
        return {};
    const StoredArticle *stored = m_articles(anchor.article);
    const TextRange range{row.integer(column + 1), row.integer(column + 2)};
    if (!stored || range.begin < 0 || range.end < range.begin || range.end > stored->found.text.size())
        return anchor;
    auto points = m_points.constFind(anchor.article);
    if (points == m_points.constEnd())
        points = m_points.insert(anchor.article, CodePoints(stored->found.text));
    anchor.range = points->toUtf16(range);
    return anchor;
}

}
