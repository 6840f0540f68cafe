// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/articlerank.h"

#include <algorithm>
#include <tuple>

namespace Synoptic {

namespace {

constexpr qsizetype beginningSize = 64;

QStringView beginningOf(const Article &article)
{
    return QStringView(article.text).first(std::min(beginningSize, article.text.size()));
}

quint64 keyOf(QStringView text)
{
    quint64 key = 0xcbf29ce484222325U; // FNV-1a
    for (const QChar c : text)
        key = (key ^ c.unicode()) * 0x100000001b3U;
    return key;
}

}

ArticleRank rankOf(const Article &article)
{
    return {.published = article.published,
        .outlet = article.outlet,
        .headline = article.headline,
        .beginning = beginningOf(article).toString(),
        .text = keyOf(article.text)};
}

bool ranksBefore(const Article &a, const Article &b)
{
    const auto seen = [](const Article &it) {
        return std::tuple<QStringView, QStringView, QStringView, QStringView>(
            it.published, it.outlet, it.headline, beginningOf(it));
    };
    const auto x = seen(a);
    const auto y = seen(b);
    return x != y ? x < y : keyOf(a.text) < keyOf(b.text);
}

}
