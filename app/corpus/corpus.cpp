// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/corpus.h"

#include "app/corpus/material.h"
#include "app/corpus/record.h"
#include "app/quotes/numbering.h"
#include "app/quotes/voices.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <utility>

namespace Synoptic {

Error Corpus::readError() const
{
    return {Error::Kind::Unreadable,
        QCoreApplication::translate("Corpus", "What was put aside in a temporary file could not be read again."),
        QString()};
}

Result<void> Corpus::open()
{
    return m_store.openTemporary();
}

Result<void> Corpus::add(Prepared article)
{
    const auto number = static_cast<qsizetype>(m_ranks.size());
    m_ranks.push_back(std::move(article.rank));
    m_firstQuote.push_back(m_quotes);
    m_quotes += article.found.quotes.size();
    for (Traits &traits : article.traits) {
        traits.article = number;
        m_traits.push_back(std::move(traits));
    }
    for (const StoryRun &run : article.runs)
        m_runs.add(run.key, number, packedPosition(run.position, run.isQuoted));
    for (const Speaker &speaker : std::as_const(article.found.speakers)) {
        Speaker &known = m_speakers[speaker.name + QChar(u'\0') + QChar(char16_t(speaker.kind))];
        if (known.name.isEmpty()) {
            known = speaker;
        } else if (known.aliases != speaker.aliases) {
            known.aliases += speaker.aliases;
            known.aliases.sort();
            known.aliases.removeDuplicates();
        }
    }
    return m_store.append({}, article.record);
}

Result<void> Corpus::eachQuote(const std::function<void(const Quote &)> &found)
{
    if (const Result<void> flushed = m_store.flush(); !flushed)
        return flushed;
    RecordStore::Reader reader(m_store);
    for (qsizetype number = 0; number < m_store.size(); ++number) {
        std::optional<ArticleQuotes> here = quotesIn(reader.read(number));
        if (!here)
            return std::unexpected(readError());
        for (Quote &quote : here->quotes) {
            quote.article = number;
            found(quote);
        }
    }
    return {};
}

std::vector<qsizetype> Corpus::articlesByRank() const
{
    std::vector<qsizetype> order(m_ranks.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [this](qsizetype i) -> const ArticleRank & { return m_ranks[i]; });
    return order;
}

Result<Findings> Corpus::match(Progress &progress)
{
    if (const Result<void> flushed = m_store.flush(); !flushed)
        return std::unexpected(flushed.error());
    Matching matching{.crew = m_crew, .progress = progress, .loaders = {}, .articleAt = articlesByRank()};
    for (qsizetype worker = 0; worker < m_crew.size(); ++worker)
        matching.loaders.push_back(std::make_unique<Loader>(m_store));
    std::vector<qsizetype> rankOf(matching.articleAt.size());
    for (size_t rank = 0; rank < rankOf.size(); ++rank)
        rankOf[matching.articleAt[rank]] = static_cast<qsizetype>(rank);

    Findings findings;
    for (Traits &traits : m_traits)
        traits.article = rankOf[traits.article];
    std::ranges::stable_sort(m_traits, {}, &Traits::article);
    m_runs.renumber(rankOf);
    QuotationPairs pairs;
    const std::array<std::function<void()>, 3> preparations = {
        [&] { m_runs.seal({&progress}); },
        [&] { pairs = quotationPairs(std::exchange(m_traits, {}), progress); },
        [&] { findings.speakers = mergedSpeakers(std::exchange(m_speakers, {}).values()); },
    };
    m_crew.forEach(preparations.size(), [&](qsizetype item, qsizetype) { preparations[item](); });

    const auto take = [&](const Material &material, GroupKind kind) {
        findings.links += material.links;
        findings.groups += groupsOf(material, kind, progress);
    };
    take(linkQuotations(matching, std::exchange(pairs, {})), GroupKind::Quotation);
    take(linkPassages(matching, std::exchange(m_runs, ShingleIndex(0))), GroupKind::Passage);
    if (progress.isCancelled())
        return std::unexpected(Error{.kind = Error::Kind::Cancelled, .message = {}, .detail = {}});
    if (std::ranges::any_of(matching.loaders, [](const auto &loader) { return loader->hasFailed(); }))
        return std::unexpected(readError());

    const auto place = [&](Place &it) {
        it.article = matching.articleAt[it.article];
        it.quote = it.quote < 0 ? -1 : m_firstQuote[it.article] + it.quote;
    };
    renumber(findings.links, place);
    flagJoined(findings.links);
    renumber(findings.groups, place);
    return findings;
}

}
