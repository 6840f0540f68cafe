// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/coding/placewords.h"

#include "ui/synopsis.h"

#include <QCoreApplication>

#include <algorithm>

namespace Synoptic {

qsizetype articleAt(const Synopsis &synopsis, ArticleId id)
{
    const QList<Article> &articles = synopsis.articles();
    const auto found = std::ranges::find(articles, id, &Article::id);
    return id.isNull() || found == articles.end() ? -1 : found - articles.begin();
}

qsizetype newestAt(const Synopsis &synopsis, ArticleId id)
{
    return articleAt(synopsis, synopsis.newestOf(id));
}

bool isOnOlderVersion(const Synopsis &synopsis, ArticleId id)
{
    return articleAt(synopsis, id) < 0 && newestAt(synopsis, id) >= 0;
}

Place placeOf(const Synopsis &synopsis, const Anchor &anchor)
{
    const qsizetype article = articleAt(synopsis, anchor.article);
    if (article < 0)
        return {};
    return {.article = article, .quote = synopsis.quoteAt(article, anchor.range.begin), .parts = {anchor.range}};
}

QString speakerAt(const Synopsis &synopsis, const Anchor &anchor)
{
    const Place place = placeOf(synopsis, anchor);
    if (place.parts.isEmpty() || place.quote < 0)
        return {};
    const Quote &quote = synopsis.findings().quotes[place.quote];
    return quote.speaker ? quote.speaker->name : QString();
}

QString whereabouts(const Synopsis &synopsis, const Anchor &anchor)
{
    const qsizetype article = articleAt(synopsis, anchor.article);
    if (article < 0)
        return {};
    const int paragraph = paragraphAt(synopsis.articles()[article], anchor.range.begin);
    return paragraph == 0 ? synopsis.nameOf(article)
                          //: outlet, number of the paragraph
                          : QCoreApplication::translate("PlaceWords", "%1 ¶ %2")
                                .arg(synopsis.nameOf(article), QString::number(paragraph));
}

QString inMarks(const QString &words)
{
    constexpr QStringView marks = u"\"\u201c\u201d\u201e\u00ab\u00bb";
    QString bare = words.simplified();
    if (bare.size() > 1 && marks.contains(bare.front()))
        bare = bare.sliced(1).trimmed();
    if (bare.size() > 1 && marks.contains(bare.back()))
        bare = bare.chopped(1).trimmed();
    //: words of an article
    return QCoreApplication::translate("PlaceWords", "“%1”").arg(bare);
}

}
