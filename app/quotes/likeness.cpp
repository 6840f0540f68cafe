// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/likeness.h"

#include <bit>

namespace Synoptic {

namespace {

std::vector<quint32> wordsOf(std::span<const Term> terms)
{
    std::vector<quint32> words(terms.size());
    std::ranges::transform(terms, words.begin(), &Term::word);
    return words;
}

// The words of a text, to be asked for: a table of four places for each word, with the next free one
// where two fall on one place. There are hundreds of these in a millisecond.
class WordSet
{
public:
    explicit WordSet(const std::vector<quint32> &words)
        : m_places(std::bit_ceil(4 * words.size() + 1), 0)
    {
        for (const quint32 word : words)
            m_places[placeOf(word)] = word;
    }

    // Gaps are no words.
    bool contains(quint32 word) const { return word != 0 && m_places[placeOf(word)] == word; }

private:
    size_t placeOf(quint32 word) const
    {
        size_t place = (word * 0x9e3779b1U) & (m_places.size() - 1);
        while (m_places[place] != 0 && m_places[place] != word)
            place = (place + 1) & (m_places.size() - 1);
        return place;
    }

    std::vector<quint32> m_places;
};

// For each word whether the other side lacks it.
std::vector<char> lacking(const std::vector<quint32> &words, const std::vector<quint32> &others)
{
    const WordSet known(others);
    std::vector<char> isLone(words.size());
    std::ranges::transform(words, isLone.begin(), [&](quint32 word) { return !known.contains(word); });
    return isLone;
}

}

Likeness::Likeness(std::span<const Term> a, std::span<const Term> b, const Vocabulary &vocabulary, Band band)
    : m_cells(std::ssize(a), std::ssize(b), band)
    , m_how(m_cells.count(), How::Other)
{
    const std::vector<quint32> wordsA = wordsOf(a);
    const std::vector<quint32> words = wordsOf(b);
    // A word that both sides have is not near to another one: "talk" and "talks" in both.
    const std::vector<char> isLoneA = lacking(wordsA, words);
    const std::vector<char> isLoneB = lacking(words, wordsA);
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
