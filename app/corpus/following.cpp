// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/following.h"

#include <algorithm>
#include <optional>

namespace Synoptic {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype batchSize = 128;    // articles
constexpr qsizetype settledEach = 4096; // while many come in
constexpr qsizetype fewGone = 1000;
constexpr qsizetype settledAtTheEnd = 512;

const Error cancelled{.kind = Error::Kind::Cancelled, .message = {}, .detail = {}};

// The numbers of the articles that are there, by what they are.
QHash<qint64, qsizetype> numbersIn(const CorpusIndex &index)
{
    QHash<qint64, qsizetype> numbers;
    for (qsizetype i = 0; i < index.articles(); ++i) {
        if (!index.isGone(i))
            numbers.insert(index.identity(i).id, i);
    }
    return numbers;
}

// Those that the index does not have as they are; what else it has is removed.
Result<QList<Article>> missing(CorpusIndex &index, const QList<Article> &articles, const Progress &progress)
{
    QHash<qint64, qsizetype> known = numbersIn(index);
    QList<Article> missing;
    for (const Article &article : articles) {
        if (progress.isCancelled())
            return std::unexpected(cancelled);
        const auto there = known.constFind(article.id.value);
        if (there != known.cend() && index.identity(*there).digest == digestOf(article))
            known.erase(there);
        else
            missing.append(article);
    }
    for (const qsizetype number : std::as_const(known)) {
        if (const Result<void> removed = index.remove(number); !removed)
            return std::unexpected(removed.error());
    }
    return missing;
}

Result<void> addBatch(CorpusIndex &index, const QList<Article> &batch, std::vector<Preparer> &preparers, Crew &crew,
    const Progress &progress)
{
    std::vector<std::optional<Prepared>> prepared(batch.size());
    crew.forEach(batch.size(), [&](qsizetype item, qsizetype worker) {
        if (Result<Prepared> one = preparers[worker].prepare(batch[item], progress))
            prepared[item] = *std::move(one);
    });
    for (qsizetype i = 0; i < batch.size(); ++i) {
        if (!prepared[i])
            return std::unexpected(cancelled);
        if (const Result<void> added = index.add(*prepared[i], {batch[i].id.value, digestOf(batch[i])}); !added)
            return added;
    }
    return {};
}

QList<SharedWith> sharedWith(const QList<Link> &links, qsizetype article, const CorpusIndex &index)
{
    QHash<qsizetype, SharedWith> others;
    for (const Link &link : links) {
        const qsizetype other = link.a.article == article ? link.b.article : link.a.article;
        SharedWith &it = others[other];
        it.article = ArticleId{index.identity(other).id};
        if (link.kind == LinkKind::Passage || link.kind == LinkKind::Indirect)
            ++it.passages;
        else if (link.kind != LinkKind::Echo && !link.flags.testFlag(LinkFlag::Short))
            ++it.quotations;
    }
    QList<SharedWith> sorted;
    for (const SharedWith &it : std::as_const(others)) {
        if (it.quotations + it.passages > 0)
            sorted.append(it);
    }
    std::ranges::sort(
        sorted, {}, [](const SharedWith &it) { return std::pair(-it.quotations - it.passages, it.article); });
    return sorted;
}

Result<Relations> answered(const QList<ArticleId> &some, const QList<Article> &articles, const QString &indexPath,
    Crew &crew, Progress &progress)
{
    Result<std::unique_ptr<CorpusIndex>> opened = CorpusIndex::open(indexPath);
    if (!opened)
        return std::unexpected(opened.error());
    if ((*opened)->goneArticles() > fewGone && 2 * (*opened)->goneArticles() > (*opened)->articles()) {
        opened->reset(); // mostly of what is gone
        CorpusIndex::discard(indexPath);
        opened = CorpusIndex::open(indexPath);
        if (!opened)
            return std::unexpected(opened.error());
    }
    CorpusIndex &index = **opened;
    if (const Result<void> followed = follow(index, articles, crew, progress); !followed)
        return std::unexpected(followed.error());
    const QHash<qint64, qsizetype> numbers = numbersIn(index);
    Relations relations;
    for (const ArticleId id : some) {
        const auto number = numbers.constFind(id.value);
        if (number == numbers.cend())
            continue;
        const Result<QList<Link>> links = index.linksOf(*number, progress);
        if (!links)
            return std::unexpected(links.error());
        relations.insert(id, sharedWith(*links, *number, index));
    }
    return relations;
}

}

Result<void> follow(CorpusIndex &index, const QList<Article> &articles, Crew &crew, Progress &progress)
{
    const Result<QList<Article>> wanted = missing(index, articles, progress);
    if (!wanted)
        return std::unexpected(wanted.error());
    std::vector<Preparer> preparers(crew.size());
    qsizetype settled = index.articles();
    for (qsizetype done = 0; done < wanted->size(); done += batchSize) {
        progress.step(done, wanted->size());
        const Result<void> added = addBatch(
            index, wanted->sliced(done, std::min(batchSize, wanted->size() - done)), preparers, crew, progress);
        if (!added)
            return added;
        if (index.articles() - settled < std::max(settledEach, settled))
            continue;
        if (const Result<void> sorted = index.settle(); !sorted)
            return sorted;
        settled = index.articles();
    }
    return index.wantsSettling() || index.articles() - settled > settledAtTheEnd ? index.settle() : Result<void>();
}

Result<Relations> relationsOf(const QList<ArticleId> &some, const QList<Article> &articles, const QString &indexPath,
    Crew &crew, Progress &progress)
{
    Result<Relations> relations = answered(some, articles, indexPath, crew, progress);
    if (relations || relations.error().kind != Error::Kind::Damaged)
        return relations;
    CorpusIndex::discard(indexPath);
    return answered(some, articles, indexPath, crew, progress);
}

QString indexPathOf(const QString &projectPath)
{
    return projectPath + "-index"_L1;
}

}
