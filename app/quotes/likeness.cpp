// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/likeness.h"

namespace Synoptic {

namespace {

std::vector<quint32> wordsOf(std::span<const Term> terms)
{
    std::vector<quint32> words(terms.size());
    std::ranges::transform(terms, words.begin(), &Term::word);
    return words;
}

// For each word whether the other side lacks it.
std::vector<char> lacking(const std::vector<quint32> &words, std::vector<quint32> others)
{
    std::ranges::sort(others);
    std::vector<char> isLone(words.size());
    std::ranges::transform(
        words, isLone.begin(), [&](quint32 word) { return !std::ranges::binary_search(others, word); });
    return isLone;
}

}

Likeness::Likeness(std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary, Band band)
    : m_cells(std::ssize(a), std::ssize(b), band)
    , m_how(m_cells.count(), How::Other)
{
    const std::vector<quint32> words = wordsOf(b);
    // A word that both sides have is not near to another one: "talk" and "talks" in both.
    const std::vector<char> isLoneA = lacking(wordsOf(a), words);
    const std::vector<char> isLoneB = lacking(words, wordsOf(a));
    for (qsizetype i = 0; i < m_cells.rows(); ++i) {
        const qsizetype first = m_cells.first(i);
        const qsizetype end = m_cells.end(i);
        How *row = m_how.data() + i * m_cells.width() - first;
        if (!isLoneA[i]) {
            for (qsizetype j = first; j < end; ++j)
                row[j] = words[j] == a[i].word ? How::Same : How::Other;
        } else {
            for (qsizetype j = first; j < end; ++j) {
                if (isLoneB[j] && vocabulary.areNear(a[i].word, words[j]))
                    row[j] = How::Near;
            }
        }
    }
}

}
