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

// The digests of articles, most of which were there before, with these: a text is read only where it is
// another one in memory.
QList<quint64> digestsOf(const QList<Article> &articles, const QList<Article> &before, const QList<quint64> &digests)
{
    QHash<ArticleId, qsizetype> places; // in before; made when somebody is not where they are expected
    QList<quint64> result;
    result.reserve(articles.size());
    qsizetype next = 0;
    for (const Article &article : articles) {
        if (next >= before.size() || before[next].id != article.id) {
            for (qsizetype i = 0; places.isEmpty() && i < before.size(); ++i)
                places.insert(before[i].id, i);
            next = places.value(article.id, before.size());
        }
        const bool isKnown = next < before.size() && before[next].text.constData() == article.text.constData()
            && before[next] == article;
        result.append(isKnown ? digests[next] : digestOf(article));
        ++next;
    }
    return result;
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

}

Result<void> Follower::open()
{
    Result<std::unique_ptr<CorpusIndex>> opened = CorpusIndex::open(m_path);
    if (opened && (*opened)->goneArticles() > fewGone && 2 * (*opened)->goneArticles() > (*opened)->articles()) {
        opened->reset(); // mostly of what is gone
        CorpusIndex::discard(m_path);
        opened = CorpusIndex::open(m_path);
    }
    if (!opened)
        return std::unexpected(opened.error());
    m_index = *std::move(opened);
    m_numbers.clear();
    for (qsizetype i = 0; i < m_index->articles(); ++i) {
        if (!m_index->isGone(i))
            m_numbers.insert(ArticleId{m_index->identity(i).id}, i);
    }
    return {};
}

// In a list of our own: whoever adds to theirs should not have to copy it because we know it too.
void Follower::remember(const QList<Article> &articles)
{
    const auto isTheSame = [](const Article &known, const Article &it) {
        return known.id == it.id && known.text.constData() == it.text.constData() && known == it;
    };
    const auto other = std::ranges::mismatch(std::as_const(m_known), articles, isTheSame).in2;
    const qsizetype same = other - articles.cbegin();
    m_known.resize(same);
    for (const Article &article : articles.sliced(same))
        m_known.append(article);
}

// The places of those that the index does not have as they are; what else it has is removed.
Result<QList<qsizetype>> Follower::missing(const QList<Article> &articles, const Progress &progress)
{
    m_digests = digestsOf(articles, m_known, m_digests);
    remember(articles);
    QList<qsizetype> missing;
    for (qsizetype i = 0; i < articles.size(); ++i) {
        const auto there = m_numbers.constFind(articles[i].id);
        if (there == m_numbers.cend() || m_index->identity(*there).digest != m_digests[i])
            missing.append(i);
    }
    if (m_numbers.size() == articles.size() - missing.size())
        return missing;
    QHash<ArticleId, qsizetype> gone = m_numbers;
    for (qsizetype i = 0, next = 0; i < articles.size(); ++i) {
        if (next < missing.size() && missing[next] == i)
            ++next;
        else
            gone.remove(articles[i].id);
    }
    for (auto [id, number] : std::as_const(gone).asKeyValueRange()) {
        if (progress.isCancelled())
            return std::unexpected(cancelled);
        if (const Result<void> removed = m_index->remove(number); !removed)
            return std::unexpected(removed.error());
        m_numbers.remove(id);
    }
    return missing;
}

Result<void> Follower::add(const QList<Article> &articles, const QList<qsizetype> &batch,
    std::vector<Preparer> &preparers, Crew &crew, const Progress &progress)
{
    std::vector<std::optional<Prepared>> prepared(batch.size());
    crew.forEach(batch.size(), [&](qsizetype item, qsizetype worker) {
        if (Result<Prepared> one = preparers[worker].prepare(articles[batch[item]], progress))
            prepared[item] = *std::move(one);
    });
    for (qsizetype i = 0; i < batch.size(); ++i) {
        if (!prepared[i])
            return std::unexpected(cancelled);
        const ArticleId id = articles[batch[i]].id;
        if (const Result<void> added = m_index->add(*prepared[i], {id.value, m_digests[batch[i]]}); !added)
            return added;
        m_numbers.insert(id, m_index->articles() - 1);
    }
    return {};
}

Result<void> Follower::follow(const QList<Article> &articles, Crew &crew, Progress &progress)
{
    const Result<QList<qsizetype>> wanted = missing(articles, progress);
    if (!wanted)
        return std::unexpected(wanted.error());
    std::vector<Preparer> preparers(crew.size());
    qsizetype settled = m_index->articles();
    for (qsizetype done = 0; done < wanted->size(); done += batchSize) {
        progress.step(done, wanted->size());
        const Result<void> added = add(
            articles, wanted->sliced(done, std::min(batchSize, wanted->size() - done)), preparers, crew, progress);
        if (!added)
            return added;
        if (m_index->articles() - settled < std::max(settledEach, settled))
            continue;
        if (const Result<void> sorted = m_index->settle(); !sorted)
            return sorted;
        settled = m_index->articles();
    }
    return m_index->wantsSettling() || m_index->articles() - settled > settledAtTheEnd ? m_index->settle()
                                                                                       : Result<void>();
}

Result<Relations> Follower::answered(
    const QList<ArticleId> &some, const QList<Article> &articles, Crew &crew, Progress &progress)
{
    if (!m_index) {
        if (const Result<void> opened = open(); !opened)
            return std::unexpected(opened.error());
    }
    if (const Result<void> followed = follow(articles, crew, progress); !followed)
        return std::unexpected(followed.error());
    Relations relations;
    for (const ArticleId id : some) {
        const auto number = m_numbers.constFind(id);
        if (number == m_numbers.cend())
            continue;
        const Result<QList<Link>> links = m_index->linksOf(*number, progress);
        if (!links)
            return std::unexpected(links.error());
        relations.insert(id, sharedWith(*links, *number, *m_index));
    }
    return relations;
}

Result<Relations> Follower::relationsOf(
    const QList<ArticleId> &some, const QList<Article> &articles, Crew &crew, Progress &progress)
{
    Result<Relations> relations = answered(some, articles, crew, progress);
    if (!relations && relations.error().kind == Error::Kind::Damaged) {
        m_index.reset();
        CorpusIndex::discard(m_path);
        relations = answered(some, articles, crew, progress);
    }
    if (!relations && relations.error().kind != Error::Kind::Cancelled)
        m_index.reset(); // nobody knows how far it has come: the file does
    return relations;
}

QString indexPathOf(const QString &projectPath)
{
    return projectPath + "-index"_L1;
}

}
