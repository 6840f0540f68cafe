// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/progress.h"
#include "app/quotes/comparison.h"
#include "app/quotes/finder.h"
#include "app/quotes/findings.h"
#include "app/quotes/grouper.h"
#include "app/quotes/judgement.h"
#include "app/quotes/passages.h"
#include "app/quotes/utterances.h"
#include "app/text/article.h"

#include <QList>

#include <span>

namespace Synoptic {

// Compares what several articles say: takes them one by one with their quotations, then finds the
// links and groups among them. Their order decides ties.
class Matcher
{
public:
    explicit Matcher(Scope scope)
        : m_scope(scope)
        , m_evidence(Evidence::of(scope))
    {
    }

    // The article must stay until match() is done.
    void add(const Article &article, const QList<Quote> &quotes);
    // Adds links and groups to findings, which holds the quotations of all articles in the order they
    // were added. Pairs that a person has spoken of are linked and grouped as they said. False if
    // cancelled.
    bool match(Findings &findings, const Rulings &rulings, Progress &progress);

private:
    // Something a group can be made of, and what makes it one.
    struct Material {
        QList<GroupNode> nodes;
        QList<GroupEdge> edges;
        QList<bool> paraphrased;     // by edge
        QList<Utterance> utterances; // by node
    };

    void matchAsJudged(Findings &findings, Material &material) const;
    Cluster withoutPairsApart(const Cluster &cluster, const Material &material) const;
    void matchQuotations(Findings &findings, Progress &progress, Effort &effort);
    void matchPassages(Findings &findings, Effort &effort);
    bool doesOnlyName(qsizetype article, TextRange words) const; // words of its story
    QList<QuoteGroup> groups(const Material &material, GroupKind kind, const QList<Quote> &quotes, Effort &effort);
    QuoteGroup groupOf(const Cluster &cluster, const Material &material, GroupKind kind, Effort &effort);
    QString speakerOf(const QuoteGroup &group, const QList<Quote> &quotes) const;
    std::span<const Quote> quotesOf(qsizetype article, const QList<Quote> &quotes) const;
    Place placeOf(const Utterance &utterance, const QList<TextRange> &words) const;

    Scope m_scope;
    Evidence m_evidence;
    Vocabulary m_vocabulary;
    QList<const Article *> m_articles;
    QList<StoryTerms> m_stories;
    QList<qsizetype> m_firstQuote; // of each article, in the quotations of all
    QList<Utterance> m_utterances; // of all speech
    QList<Utterance> m_reports;    // of all that is reported without marks
    qsizetype m_quotes = 0;
    JudgedPairs m_judged;
};

}
