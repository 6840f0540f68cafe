// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/corpusindex.h"
#include "app/quotes/numbering.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

namespace Synoptic {

Result<QList<Link>> CorpusIndex::linksOf(qsizetype article, const Progress &progress)
{
    if (isGone(article))
        return QList<Link>();
    m_loader->tidy();
    bringCountsUpToDate();
    Effort effort{&progress};
    QList<Link> links;
    if (const std::optional<IndexEntry> own = entry(article))
        links = quotationLinks(article, *own, effort) + passageLinks(article, *own, effort);
    if (progress.isCancelled())
        return std::unexpected(Error{.kind = Error::Kind::Cancelled, .message = {}, .detail = {}});
    if (hasFailed())
        return std::unexpected(damaged());
    renumber(links, [](Place &) { });
    flagJoined(links);
    return links;
}

QList<Link> CorpusIndex::passageLinks(qsizetype article, const IndexEntry &own, Effort &effort)
{
    const qsizetype cap = m_commonRuns.cap();
    std::map<qsizetype, std::vector<PassageSeed>> seedsOf; // by the other article
    for (const StoryRun &run : own.runs) {
        const std::vector<quint64> met = m_runs.at(run.key, cap + 1, [this](quint64 place) { return isThere(place); });
        if (std::ssize(met) > cap)
            continue;
        for (const quint64 place : met) {
            const auto other = qsizetype(place >> 32);
            const auto packed = static_cast<qint32>(place);
            if (other == article || (packed % 2 != 0 && run.isQuoted))
                continue;
            const qint32 position = packed / 2;
            seedsOf[other].push_back(m_order.precedes(article, other) ? PassageSeed{run.position, position}
                                                                      : PassageSeed{position, run.position});
        }
    }
    if (seedsOf.empty())
        return {};
    const StoryTerms story = m_loader->story(article);
    const QuotesOf quotesOf = [this](qsizetype number) { return m_loader->spoken(number).quotes; };
    QList<Link> links;
    for (auto &[other, seeds] : seedsOf) {
        std::ranges::sort(seeds);
        const std::vector<PassageSeed> worth = promising(seeds, Scope::Corpus);
        if (worth.empty() || effort.isCancelled())
            continue;
        const StoryTerms second = m_loader->story(other);
        const std::vector<Passage> passages = m_order.precedes(article, other)
            ? passagesOf(worth, story, article, second, other, quotesOf, m_loader->vocabulary(), effort)
            : passagesOf(worth, second, other, story, article, quotesOf, m_loader->vocabulary(), effort);
        for (const Passage &passage : passages)
            links.append(passage.link());
    }
    return links;
}

SharedText CorpusIndex::text(const Whereabouts &at)
{
    const SpokenWords spoken = m_loader->spoken(at.first);
    if (at.second >= spoken.utterances.size())
        return {};
    SharedText text{spoken.utterances[at.second], {}};
    text.words.article = at.first;
    text.speaker = spoken.quotes[text.words.quote].speaker;
    return text;
}

// All of them, in the order that a corpus has them in.
std::vector<CorpusIndex::Whereabouts> CorpusIndex::copiesOf(quint64 wording)
{
    std::vector<Whereabouts> copies;
    for (const quint64 place :
        m_wordings.at(wording, std::numeric_limits<qsizetype>::max(), [this](quint64 it) { return isThere(it); }))
        copies.emplace_back(qsizetype(place >> 32), static_cast<qint32>(place));
    std::ranges::sort(copies, [this](const Whereabouts &a, const Whereabouts &b) {
        return a.first != b.first ? m_order.precedes(a.first, b.first) : a.second < b.second;
    });
    return copies;
}

// The utterances of other articles that candidatePairs() would pair with this one.
std::vector<CorpusIndex::Whereabouts> CorpusIndex::candidatesFor(
    const Whereabouts &at, const IndexEntry::Utterance &own, const Utterance &utterance)
{
    const Evidence evidence = Evidence::of(Scope::Corpus);
    const double leastShared = std::min(evidence.leastShared, evidence.sameSpeaker);
    const Traits traits = traitsOf(utterance, m_loader->vocabulary(), Scope::Corpus);
    const std::vector<Whereabouts> copies = copiesOf(own.wording);
    const qsizetype place = std::ranges::find(copies, at) - copies.begin();

    std::vector<Whereabouts> found;
    const auto add = [&](const Whereabouts &other) {
        if (other.first != at.first)
            found.push_back(other);
    };
    if (traits.weight >= leastShared && traits.words >= fewestWordsOfUtterance) {
        for (qsizetype i = 0; i < std::ssize(copies); ++i) {
            if (i == 0 || place == 0 || (i < mostCopies && place < mostCopies))
                add(copies[i]);
        }
    }
    if (place >= mostCopies)
        return found;
    const qsizetype cap = m_commonKeys.cap();
    std::set<quint64> wordings;
    for (const quint64 key : own.keys) {
        const std::vector<quint64> met
            = m_keys.at(key, cap + 1, [this](quint64 wording) { return mayBeSaid(wording); });
        if (std::ssize(met) <= cap)
            wordings.insert(met.begin(), met.end());
    }
    wordings.erase(own.wording);
    for (const quint64 wording : wordings) {
        const std::vector<Whereabouts> same = copiesOf(wording);
        if (same.empty())
            continue;
        const Traits met = traitsOf(text(same.front()).words, m_loader->vocabulary(), Scope::Corpus);
        if (mayShare(traits, met, leastShared))
            std::for_each(same.begin(), same.begin() + std::min<qsizetype>(mostCopies, std::ssize(same)), add);
    }
    return found;
}

QList<Link> CorpusIndex::quotationLinks(qsizetype article, const IndexEntry &own, Effort &effort)
{
    const Evidence evidence = Evidence::of(Scope::Corpus);
    QList<Link> links;
    for (qsizetype u = 0; u < std::ssize(own.utterances) && !effort.isCancelled(); ++u) {
        const SharedText text = this->text({article, u});
        for (const Whereabouts &at : candidatesFor({article, u}, own.utterances[u], text.words)) {
            const SharedText other = this->text(at);
            if (m_loader->hasFailed())
                return {};
            const QuotationLinks found = m_order.precedes(article, at.first)
                ? linksOfQuotations(text, other, m_loader->vocabulary(), evidence, effort)
                : linksOfQuotations(other, text, m_loader->vocabulary(), evidence, effort);
            links += found.links;
        }
    }
    return links;
}

}
