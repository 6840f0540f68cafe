// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/prepared.h"

#include "app/corpus/record.h"

namespace Synoptic {

namespace {

constexpr qsizetype mostWords = 100'000; // kept for the next article

}

Result<Prepared> Preparer::prepare(const Article &article, const Progress &progress)
{
    if (m_vocabulary.size() > mostWords)
        m_vocabulary = Vocabulary();
    Result<ArticleQuotes> found = scan(article, progress);
    if (!found)
        return std::unexpected(found.error());
    Prepared prepared;
    prepared.found = *std::move(found);
    prepared.rank = rankOf(article);
    const StoryTerms story = storyTerms(article, prepared.found.quotes, m_vocabulary);
    const QList<Utterance> utterances = utterancesOf(article, prepared.found.quotes, m_vocabulary);
    for (const Utterance &utterance : utterances)
        prepared.traits.push_back(traitsOf(utterance, m_vocabulary, Scope::Corpus));
    prepared.runs = runsOf(story, m_vocabulary, Scope::Corpus);
    prepared.record = recordOf(prepared.found, story, utterances, article.language, m_vocabulary);
    return prepared;
}

}
