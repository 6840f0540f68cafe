// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <random>
#include <vector>

namespace Synoptic::Bench {

// Random numbers that are the same on every machine: the standard fixes the generator, but not its
// distributions, so these are our own.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_generator(seed)
    {
    }

    double fraction() { return double(m_generator() >> 11) * 0x1p-53; } // [0, 1)
    qsizetype below(qsizetype end) { return qsizetype(fraction() * double(end)); }
    qsizetype between(qsizetype least, qsizetype most) { return least + below(most - least + 1); }
    bool chance(double probability) { return fraction() < probability; }
    double normal(); // mean 0, deviation 1

private:
    std::mt19937_64 m_generator;
};

// The words of news: each drawn as often as a large collection of articles prints it, by the table of
// weights that the program itself reads. What the table does not hold, names and rare words, is made
// of syllables.
class CorpusWords
{
public:
    // The file described in resources/weights/README.md; empty words if it cannot be read.
    explicit CorpusWords(const QString &tablePath);

    bool isEmpty() const { return m_words.isEmpty(); }
    const QByteArray &draw(Dice &dice) const;
    // One of the words that stand in one article of seven or more.
    const QByteArray &drawCommon(Dice &dice) const;
    static QByteArray invented(Dice &dice, bool isName);

private:
    qsizetype drawIndex(Dice &dice) const;

    QByteArrayList m_words;
    std::vector<bool> m_isCommon;
    // The alias method (Walker 1977): one draw takes the same time however many words there are.
    std::vector<double> m_keep;
    std::vector<qsizetype> m_alias;
};

}
