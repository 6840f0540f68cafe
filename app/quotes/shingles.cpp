// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/shingles.h"

namespace Synoptic {

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
