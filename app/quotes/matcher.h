// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/quotes/eventgroups.h"
#include "app/quotes/findingcache.h"

#include <QList>

#include <memory>
#include <span>
#include <vector>

namespace Synoptic {

// Compares what several articles say: takes them one by one with their quotations, then finds the
// links and groups among them. Their order decides ties.
class Matcher
{
public:
    explicit Matcher(FindingCache &cache)
        : m_cache(cache)
        , m_evidence(Evidence::of(cache.scope()))
    {
    }

    void add(const std::shared_ptr<const ReadArticle> &reading);
    // Adds links and groups to findings, which holds the quotations of all articles in the order they
    // were added. Pairs that a person has spoken of are linked and grouped as they said. False if
    // cancelled.
    bool match(Findings &findings, const Rulings &rulings, Progress &progress);

private:
    void matchAsJudged(Findings &findings, EventMaterial &material) const;
    void matchQuotations(Findings &findings, Progress &progress, Effort &effort);
    QList<SharedPassage> passages(Effort &effort);
    void matchPassages(Findings &findings, Effort &effort);
    bool doesOnlyName(qsizetype article, TextRange words) const; // words of its story
    QList<QuoteGroup> groups(const EventMaterial &material, GroupKind kind, const QList<Quote> &quotes, Effort &effort);
    std::span<const Quote> quotesOf(qsizetype article, const QList<Quote> &quotes) const;

    FindingCache &m_cache;
    Evidence m_evidence;
    QList<std::shared_ptr<const ReadArticle>> m_readings;
    QList<const Article *> m_articles; // of the readings
    QList<StoryTerms> m_stories;
    QList<qsizetype> m_firstQuote;        // of each article, in the quotations of all
    QList<Utterance> m_utterances;        // of all speech
    QList<FindingCache::Spoken> m_spoken; // the same, in the readings
    std::vector<Traits> m_traits;         // the same
    QList<Utterance> m_reports;           // of all that is reported without marks
    qsizetype m_quotes = 0;
    JudgedPairs m_judged;
};

}
