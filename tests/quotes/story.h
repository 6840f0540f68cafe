// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/scanner.h"
#include "app/text/article.h"

namespace Synoptic::Test {

// What is found in an article when nobody cancels.
inline ArticleQuotes scanned(const Article &article)
{
    const Progress progress;
    return *scan(article, progress);
}

// An article that is all body.
inline Article story(const QString &text)
{
    Article article;
    article.text = text;
    article.language = QStringLiteral("en");
    article.blocks = {{.range = {0, text.size()}, .role = BlockRole::Body}};
    return article;
}

}
