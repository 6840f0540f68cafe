// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/corpus/madearticles.h"

#include "tests/bench/corpusmaker.h"
#include "tests/quotes/story.h"

namespace Synoptic::Test {

QList<Article> madeArticles(qsizetype count)
{
    const Bench::CorpusWords words(QStringLiteral(SYNOPTIC_WEIGHTS));
    QList<Article> articles;
    if (words.isEmpty())
        return articles;
    Bench::CorpusMaker maker(words, 350);
    while (articles.size() < count) {
        const Bench::MadeArticle made = maker.next();
        Article article = story(made.text);
        article.outlet = made.outlet;
        article.headline = made.headline;
        article.published = made.published.toString(Qt::ISODate);
        articles.append(article);
    }
    return articles;
}

std::vector<Prepared> prepared(const QList<Article> &articles)
{
    std::vector<Prepared> all;
    std::vector<Preparer> preparers(2); // it must not matter which one
    for (qsizetype i = 0; i < articles.size(); ++i) {
        if (Result<Prepared> one = preparers[i % 2].prepare(articles[i], Progress()))
            all.push_back(*std::move(one));
    }
    return all;
}

}
