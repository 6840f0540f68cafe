// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/corpus/linksofindex.h"

#include "app/corpus/corpus.h"

#include <QFile>

#include <algorithm>

namespace Synoptic::Test {

using namespace Qt::StringLiterals;

namespace {

QString told(const Place &place)
{
    QStringList parts;
    for (const TextRange part : place.parts)
        parts.append(u"%1-%2"_s.arg(part.begin).arg(part.end));
    return u"%1 (%2) %3"_s.arg(place.article).arg(place.quote).arg(parts.join(u' '));
}

}

QStringList told(const QList<Link> &links)
{
    QStringList all;
    for (const Link &link : links) {
        all.append(u"%1 %2 %3 %4 / %5"_s.arg(int(link.kind))
                .arg(link.score)
                .arg(link.flags.toInt())
                .arg(told(link.a), told(link.b)));
    }
    all.sort();
    return all;
}

qsizetype countOf(LinkKind kind, const QStringList &told)
{
    const QString beginning = QString::number(int(kind)) + u' ';
    return std::ranges::count_if(told, [&](const QString &link) { return link.startsWith(beginning); });
}

QStringList rebuilt(const std::vector<Prepared> &articles)
{
    Crew alone;
    Progress progress;
    Corpus corpus(alone);
    QList<qsizetype> firstQuote;
    qsizetype quotes = 0;
    if (!corpus.open())
        return {};
    for (const Prepared &article : articles) {
        firstQuote.append(quotes);
        quotes += article.found.quotes.size();
        if (!corpus.add(article))
            return {};
    }
    QList<Link> links = corpus.match(progress).value_or(Findings()).links;
    for (Link &link : links) {
        for (Place *place : {&link.a, &link.b})
            place->quote -= place->quote < 0 ? 0 : firstQuote[place->article];
    }
    return told(links);
}

QStringList grown(CorpusIndex &index, const std::vector<Prepared> &articles)
{
    QList<Link> links;
    for (auto i = size_t(index.articles()); i < articles.size(); ++i) {
        if (!index.add(articles[i]))
            return {QString()};
        const Result<QList<Link>> found = index.linksOf(qsizetype(i), Progress());
        if (!found)
            return {QString()};
        links += *found;
    }
    return told(links);
}

QStringList asked(CorpusIndex &index)
{
    QList<qsizetype> place(index.articles(), -1);
    for (qsizetype i = 0, at = 0; i < index.articles(); ++i)
        place[i] = index.isGone(i) ? -1 : at++;
    QList<Link> links;
    for (qsizetype i = 0; i < index.articles(); ++i) {
        for (Link link : index.linksOf(i, Progress()).value_or(QList<Link>())) {
            if (link.a.article != i)
                continue; // the other one tells it too
            link.a.article = place[link.a.article];
            link.b.article = place[link.b.article];
            links.append(link);
        }
    }
    return told(links);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

}
