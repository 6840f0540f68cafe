// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/corpuswords.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

namespace Synoptic::Bench {

namespace {

constexpr double mostOften = 55; // times in an article: "the"

}

double Dice::normal()
{
    // Box and Muller 1958.
    const double radius = std::sqrt(-2 * std::log(1 - fraction()));
    return radius * std::cos(2 * std::numbers::pi * fraction());
}

CorpusWords::CorpusWords(const QString &tablePath)
{
    QFile file(tablePath);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QByteArray table = file.readAll();
    if (!table.startsWith("SYW1"))
        return;
    const auto number = [&](qsizetype at) { return qFromLittleEndian<quint32>(table.constData() + at); };
    const double articles = number(4);
    const qsizetype count = number(8);
    const qsizetype counts = 12 + 4 * (count + 1);
    const qsizetype letters = counts + 2 * count;
    std::vector<double> often;
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype begin = number(12 + 4 * i);
        m_words.append(table.sliced(letters + begin, number(12 + 4 * (i + 1)) - begin));
        const double in = qFromLittleEndian<quint16>(table.constData() + counts + 2 * i);
        // In how many articles a word is tells how often it is drawn, if draws are independent.
        often.push_back(std::min(mostOften, -std::log1p(-std::min(in, articles - 0.5) / articles)));
    }
    // The commonest words are in nearly all articles, which says little of them: they follow Zipf.
    std::vector<qsizetype> rank(count);
    std::iota(rank.begin(), rank.end(), 0);
    std::ranges::stable_sort(rank, std::greater(), [&](qsizetype i) { return often[i]; });
    for (qsizetype r = 0; r < std::min<qsizetype>(100, count); ++r)
        often[rank[r]] = std::max(often[rank[r]], mostOften / double(r + 1));
    m_isCommon.resize(count);
    std::ranges::transform(often, m_isCommon.begin(), [](double times) { return times > 0.15; });
    const double sum = std::accumulate(often.begin(), often.end(), 0.0);

    m_keep.assign(count, 1);
    m_alias.resize(count);
    std::vector<qsizetype> small;
    std::vector<qsizetype> large;
    for (qsizetype i = 0; i < count; ++i) {
        m_keep[i] = often[i] * double(count) / sum;
        m_alias[i] = i;
        (m_keep[i] < 1 ? small : large).push_back(i);
    }
    while (!small.empty() && !large.empty()) {
        const qsizetype less = small.back();
        const qsizetype more = large.back();
        small.pop_back();
        m_alias[less] = more;
        m_keep[more] -= 1 - m_keep[less];
        if (m_keep[more] < 1) {
            large.pop_back();
            small.push_back(more);
        }
    }
}

qsizetype CorpusWords::drawIndex(Dice &dice) const
{
    const double place = dice.fraction() * double(m_words.size());
    const auto i = qsizetype(place);
    return place - double(i) < m_keep[i] ? i : m_alias[i];
}

const QByteArray &CorpusWords::draw(Dice &dice) const
{
    return m_words[drawIndex(dice)];
}

const QByteArray &CorpusWords::drawCommon(Dice &dice) const
{
    while (true) {
        const qsizetype i = drawIndex(dice);
        if (m_isCommon[i])
            return m_words[i];
    }
}

QByteArray CorpusWords::invented(Dice &dice, bool isName)
{
    static constexpr std::array onsets
        = {"b", "br", "d", "f", "g", "h", "k", "kr", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z"};
    static constexpr std::array nuclei = {"a", "e", "i", "o", "u", "ai", "ea", "ou"};
    static constexpr std::array codas = {"", "", "n", "r", "l", "s", "k", "nd", "m"};
    QByteArray word;
    for (qsizetype syllables = dice.between(2, 3); syllables > 0; --syllables) {
        word += onsets[dice.below(onsets.size())];
        word += nuclei[dice.below(nuclei.size())];
        word += codas[dice.below(codas.size())];
    }
    if (isName)
        word[0] = char(word[0] - 'a' + 'A');
    return word;
}

}
