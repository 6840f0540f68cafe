// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/base/crew.h"
#include "app/base/progress.h"
#include "app/base/result.h"
#include "app/corpus/prepared.h"
#include "app/corpus/recordstore.h"
#include "app/quotes/findings.h"
#include "app/quotes/shingles.h"

#include <QHash>

#include <functional>
#include <vector>

namespace Synoptic {

// Finds in a collection of any size what find() finds in the articles at hand: the same links, groups
// and speakers. Articles are read once and let go; memory holds what they can be found by, about
// 12 KiB an article of 1,000 words, and the rest lies in a temporary file. Time grows as n log n with
// the words, but for what is really shared.
class Corpus
{
public:
    explicit Corpus(Crew &crew)
        : m_crew(crew)
        , m_runs(mostPlacesOfRun(Scope::Corpus))
    {
    }

    Result<void> open();
    // The next article; they are numbered from 0.
    Result<void> add(Prepared article);

    // Calls found for all quotations, in order, Quote::article being the number of the article.
    Result<void> eachQuote(const std::function<void(const Quote &)> &found);
    // The speakers, links and groups; Place::quote counts the quotations of all articles. No quotations
    // in it: eachQuote() has them. Call it last and once: it uses up what was kept.
    Result<Findings> match(Progress &progress);

private:
    std::vector<qsizetype> articlesByRank() const;
    Error readError() const;

    Crew &m_crew;
    RecordStore m_store;
    std::vector<ArticleRank> m_ranks;    // by article
    std::vector<qsizetype> m_firstQuote; // by article
    std::vector<Traits> m_traits;        // of the utterances of all, in order
    ShingleIndex m_runs;                 // of all stories
    QHash<QString, Speaker> m_speakers;  // each name and kind once
    qsizetype m_quotes = 0;
};

}
