// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/loader.h"

#include "app/corpus/record.h"

namespace Synoptic {

namespace {

constexpr qsizetype mostKept = 256; // articles; a long one takes 100 KiB
constexpr qsizetype mostWords = 300'000;

}

template <typename Words, typename Load>
Words Loader::recent(Recent<Words> &kept, qsizetype article, Load load)
{
    if (const auto known = kept.now.constFind(article); known != kept.now.cend())
        return *known;
    if (kept.now.size() >= mostKept) {
        kept.before.clear();
        std::swap(kept.before, kept.now);
    }
    const auto known = kept.before.constFind(article);
    Words words = known != kept.before.cend() ? *known : load(m_reader.read(article));
    kept.now.insert(article, words);
    return words;
}

SpokenWords Loader::spoken(qsizetype article)
{
    return recent(m_spoken, article, [this](const QByteArray &record) {
        std::optional<ArticleQuotes> found = quotesIn(record);
        std::optional<QList<Utterance>> utterances = utterancesIn(record, m_vocabulary);
        if (found && utterances)
            return SpokenWords{std::move(found->quotes), *std::move(utterances)};
        m_hasFailed = true;
        return SpokenWords{};
    });
}

StoryTerms Loader::story(qsizetype article)
{
    return recent(m_stories, article, [this](const QByteArray &record) {
        std::optional<StoryTerms> story = storyIn(record, m_vocabulary);
        m_hasFailed = m_hasFailed || !story;
        return story.value_or(StoryTerms{});
    });
}

void Loader::tidy()
{
    if (m_vocabulary.size() < mostWords)
        return;
    m_spoken = {};
    m_stories = {};
    m_vocabulary = Vocabulary();
}

}
