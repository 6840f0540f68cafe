// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/prepared.h"

#include "app/corpus/record.h"

namespace Synoptic {

namespace {

constexpr qsizetype mostWords = 100'000; // kept for the next article
constexpr qsizetype beginningSize = 64;

quint64 keyOf(QStringView text)
{
    quint64 key = 0xcbf29ce484222325U; // FNV-1a
    for (const QChar c : text)
        key = (key ^ c.unicode()) * 0x100000001b3U;
    return key;
}

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
    prepared.rank = {.published = article.published,
        .outlet = article.outlet,
        .headline = article.headline,
        .beginning = article.text.first(std::min(beginningSize, article.text.size())),
        .text = keyOf(article.text)};
    const StoryTerms story = storyTerms(article, prepared.found.quotes, m_vocabulary);
    const QList<Utterance> utterances = utterancesOf(article, prepared.found.quotes, m_vocabulary);
    for (const Utterance &utterance : utterances)
        prepared.traits.push_back(traitsOf(utterance, m_vocabulary, Scope::Corpus));
    prepared.runs = runsOf(story, m_vocabulary, Scope::Corpus);
    prepared.record = recordOf(prepared.found, story, utterances, article.language, m_vocabulary);
    return prepared;
}

}
