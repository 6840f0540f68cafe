// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/corpusindex.h"

#include <algorithm>
#include <map>

namespace Synoptic {

namespace {

// Each key once, with the sum of its changes; those that come to nothing are left out.
std::vector<std::pair<quint64, qsizetype>> summed(std::vector<std::pair<quint64, qsizetype>> changes)
{
    std::ranges::sort(changes);
    std::vector<std::pair<quint64, qsizetype>> sums;
    for (const auto &[key, change] : changes) {
        if (sums.empty() || sums.back().first != key)
            sums.emplace_back(key, 0);
        sums.back().second += change;
    }
    std::erase_if(sums, [](const auto &sum) { return sum.second == 0; });
    return sums;
}

}

bool CorpusIndex::isSaid(quint64 wording) const
{
    return !m_wordings.at(wording, 1, [this](quint64 place) { return isThere(place); }).empty();
}

// Counted no further than to most.
qsizetype CorpusIndex::timesOfRun(quint64 key, qsizetype most) const
{
    return std::ssize(m_runs.at(key, most, [this](quint64 place) { return isThere(place); }));
}

qsizetype CorpusIndex::wordingsOf(quint64 key, qsizetype most) const
{
    return std::ssize(m_keys.at(key, most, [this](quint64 wording) { return mayBeSaid(wording); }));
}

// What has come and gone is counted in one go: how often each of its keys is met now, and so before.
void CorpusIndex::bringCountsUpToDate()
{
    if (m_pending.empty())
        return;
    std::vector<std::pair<quint64, qsizetype>> runs;
    std::vector<std::pair<quint64, qsizetype>> wordings;
    std::map<quint64, std::vector<quint64>> keysOf; // of these wordings
    for (const Pending &pending : std::exchange(m_pending, {})) {
        const std::optional<IndexEntry> entry = this->entry(pending.article);
        if (!entry)
            return;
        const qsizetype change = pending.isGone ? -1 : 1;
        for (const StoryRun &run : entry->runs)
            runs.emplace_back(run.key, change);
        for (const IndexEntry::Utterance &utterance : entry->utterances) {
            wordings.emplace_back(utterance.wording, change);
            keysOf.try_emplace(utterance.wording, utterance.keys);
        }
    }
    const auto count = [](Commonness &common, const auto &changes, qsizetype cap, auto timesOf) {
        for (const auto &[key, change] : changes) {
            // Beyond the cap it does not matter how far.
            const qsizetype after = timesOf(key, cap + 1 + std::abs(change));
            common.change(after - change, after);
        }
    };
    count(m_commonRuns, summed(std::move(runs)), mostPlacesOfRun(Scope::Corpus),
        [this](quint64 key, qsizetype most) { return timesOfRun(key, most); });

    std::vector<std::pair<quint64, qsizetype>> keys;
    for (const auto &[wording, change] : summed(std::move(wordings))) {
        const std::vector<quint64> now = m_wordings.at(
            wording, std::max<qsizetype>(0, change) + 1, [this](quint64 place) { return isThere(place); });
        const bool wasSaid = std::ssize(now) > change;
        if (wasSaid == !now.empty())
            continue;
        for (const quint64 key : keysOf[wording])
            keys.emplace_back(key, wasSaid ? -1 : 1);
    }
    count(m_commonKeys, summed(std::move(keys)), mostWordingsOfKey,
        [this](quint64 key, qsizetype most) { return wordingsOf(key, most); });
}

}
