// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/shingles.h"

#include <array>

namespace Synoptic {

namespace {

// Below so many postings the pairs are few however common the keys are.
constexpr qsizetype fewPostings = 100'000;

}

quint64 shingleKey(std::span<const Term> words, const Vocabulary &vocabulary)
{
    // FNV-1a over the words, then a mix so that the least keys are spread evenly.
    quint64 key = 0xcbf29ce484222325U;
    for (const Term &term : words)
        key = (key ^ vocabulary.formKey(term.word)) * 0x100000001b3U;
    key ^= key >> 29;
    key *= 0xbf58476d1ce4e5b9U;
    return key ^ (key >> 32);
}

void ShingleIndex::seal(const Effort &effort)
{
    // By the last byte of the key first: parts that fit the processor's cache sort faster, and between
    // them is time to ask whether anybody is still waiting.
    std::array<size_t, 257> begins{};
    for (const Posting &posting : m_postings)
        ++begins[(posting.key & 0xff) + 1];
    for (size_t i = 1; i < begins.size(); ++i)
        begins[i] += begins[i - 1];
    std::vector<Posting> sorted(m_postings.size());
    std::array<size_t, 257> next = begins;
    for (const Posting &posting : m_postings)
        sorted[next[posting.key & 0xff]++] = posting;
    m_postings.swap(sorted);
    for (size_t i = 0; i + 1 < begins.size() && !effort.isCancelled(); ++i)
        std::sort(m_postings.begin() + begins[i], m_postings.begin() + begins[i + 1]);
    lowerCap();
}

void ShingleIndex::lowerCap()
{
    std::vector<qsizetype> keys(m_cap + 1, 0);
    for (auto begin = m_postings.cbegin(); begin != m_postings.cend();) {
        const auto end = endOfKey(begin);
        if (end - begin <= m_cap)
            ++keys[end - begin];
        begin = end;
    }
    m_cap = capFor(keys, std::ssize(m_postings));
}

qsizetype ShingleIndex::capFor(std::span<const qsizetype> keys, qsizetype postings)
{
    const qsizetype most = std::ssize(keys) - 1;
    if (postings < fewPostings)
        return most;
    qsizetype pairs = 0;
    for (qsizetype count = 0; count <= most; ++count) {
        pairs += keys[count] * (count * (count - 1) / 2);
        if (pairs > pairsEach * postings)
            return std::max<qsizetype>(count - 1, 2);
    }
    return most;
}

std::vector<qsizetype> winnowed(std::span<const quint64> keys, qsizetype window)
{
    std::vector<qsizetype> chosen;
    const auto count = static_cast<qsizetype>(keys.size());
    for (qsizetype begin = 0; begin + window <= count; ++begin) {
        qsizetype least = begin;
        for (qsizetype i = begin + 1; i < begin + window; ++i) {
            if (keys[i] <= keys[least])
                least = i;
        }
        if (chosen.empty() || chosen.back() < least)
            chosen.push_back(least);
    }
    return chosen;
}

}
