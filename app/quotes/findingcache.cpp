// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/findingcache.h"

#include "app/quotes/judgement.h"

#include <algorithm>

namespace Synoptic {

namespace {

constexpr qsizetype mostWords = 200'000; // kept from searches before

}

void FindingCache::begin()
{
    if (m_vocabulary.size() > mostWords)
        *this = FindingCache(m_scope);
    m_work = {};
    m_asked.clear();
}

void FindingCache::end()
{
    // A text may be known with roles or a language that it has no more.
    for (QList<std::shared_ptr<const ReadArticle>> &ofText : m_readings.now)
        ofText.removeIf([this](const auto &it) { return !m_asked.contains(it->number); });
    m_readings.forget();
    m_comparisons.forget();
    m_passages.forget();
}

Result<std::shared_ptr<const ReadArticle>> FindingCache::reading(
    const Article &article, const Rulings &rulings, const Progress &progress)
{
    const QList<std::shared_ptr<const ReadArticle>> *known = m_readings.find(article.text);
    const auto isOfIt = [&](const std::shared_ptr<const ReadArticle> &it) { return it->article == article; };
    QList<std::shared_ptr<const ReadArticle>> same; // text, by other outlets for example
    if (known)
        same = *known;
    const auto before = std::ranges::find_if(same, isOfIt);
    ArticleQuotes scanned;
    if (before != same.end()) {
        scanned = (*before)->scanned;
    } else {
        ++m_work.articles;
        const Result<ArticleQuotes> found = scan(article, progress);
        if (!found)
            return std::unexpected(found.error());
        scanned = *found;
    }
    const ArticleQuotes ruled = judged(scanned, article, rulings);
    if (before != same.end() && (*before)->judged == ruled) {
        m_asked.insert((*before)->number);
        return *before;
    }
    std::shared_ptr<const ReadArticle> made = read(article, scanned, ruled);
    m_asked.insert(made->number);
    if (before != same.end())
        *before = made;
    else
        same.append(made);
    m_readings.now.insert(article.text, same);
    return made;
}

std::shared_ptr<ReadArticle> FindingCache::read(
    const Article &article, const ArticleQuotes &scanned, const ArticleQuotes &judged)
{
    auto reading = std::make_shared<ReadArticle>();
    reading->number = ++m_lastNumber;
    reading->article = article;
    reading->scanned = scanned;
    reading->judged = judged;
    reading->story = storyTerms(article, judged.quotes, m_vocabulary);
    reading->utterances = utterancesOf(article, judged.quotes, m_vocabulary);
    if (m_scope == Scope::Event) {
        reading->utterances += possibleSpeech(article, judged.quotes, m_vocabulary);
        reading->reports = reportsOf(reading->story, judged.quotes);
    }
    for (const Utterance &utterance : std::as_const(reading->utterances))
        reading->traits.push_back(traitsOf(utterance, m_vocabulary, m_scope));
    return reading;
}

std::optional<Comparison> FindingCache::comparison(const Spoken &a, const Spoken &b, Voices voices, Effort &effort)
{
    const PairKey key{a.reading->number, b.reading->number, a.utterance, b.utterance, voices};
    if (const std::optional<Comparison> *known = m_comparisons.find(key))
        return *known;
    ++m_work.comparisons;
    std::optional<Comparison> made = compare(a.reading->utterances[a.utterance], b.reading->utterances[b.utterance],
        voices, m_vocabulary, Evidence::of(m_scope), &effort);
    if (!effort.isCancelled())
        m_comparisons.now.insert(key, made);
    return made;
}

QList<SharedPassage> FindingCache::passages(
    const ReadArticle &a, const ReadArticle &b, const std::vector<PassageSeed> &seeds, Effort &effort)
{
    const PairKey key{.a = a.number, .b = b.number};
    if (const Seeded *known = m_passages.find(key); known && known->seeds == seeds)
        return known->passages;
    ++m_work.pairs;
    QList<SharedPassage> made = passagesAround(seeds, a.story, b.story, m_vocabulary, m_scope, effort);
    if (!effort.isCancelled())
        m_passages.now.insert(key, {seeds, made});
    return made;
}

}
