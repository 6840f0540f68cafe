// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/vocabulary.h"

#include <algorithm>
#include <array>

namespace Synoptic {

namespace {

constexpr qsizetype leastLetters = 6; // of words that may differ by one letter
constexpr qsizetype leastStem = 4;

// What English puts behind a stem: plural, tenses, the adverb, the person of a trade.
constexpr std::array endings = {u"", u"s", u"es", u"d", u"ed", u"e", u"ing", u"ly", u"er", u"ers", u"ion", u"ions"};

bool isEnding(QStringView rest)
{
    return std::ranges::any_of(endings, [rest](const char16_t *ending) { return rest == QStringView(ending); });
}

quint64 packed(QStringView letters)
{
    quint64 value = 0;
    for (const QChar letter : letters)
        value = (value << 16) | letter.unicode();
    return value;
}

constexpr size_t fewestSlots = 1024;

// FNV-1a over the letters. Qt's own hashes differ from one run to the next.
quint64 withLetter(quint64 key, char16_t letter)
{
    return (key ^ letter) * 0x100000001b3U;
}
constexpr quint64 noLetters = 0xcbf29ce484222325U;

bool hasDigit(QStringView form)
{
    return std::ranges::any_of(form, [](QChar c) { return c.isDigit(); });
}

}

bool areNearForms(QStringView a, QStringView b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (a.size() < leastStem || b.size() - a.size() > 3 || hasDigit(a) || hasDigit(b))
        return false;
    const auto [differA, differB] = std::ranges::mismatch(a, b);
    const qsizetype common = differA - a.begin();
    // "come" and "coming": the e of a short stem goes before -ing.
    if (common + 1 == a.size() && a.back() == u'e' && b.sliced(common) == u"ing")
        return true;
    // What both endings begin with is no part of the stem: "reflecting" and "reflection", "talked" and "talkers".
    for (qsizetype stem = common; stem >= leastStem && stem > common - 2; --stem) {
        if (isEnding(a.sliced(stem)) && isEnding(b.sliced(stem)))
            return true;
    }
    if (a.size() < leastLetters || b.size() - a.size() > 1)
        return false;
    const QStringView restA = a.sliced(common);
    const QStringView restB = b.sliced(common);
    return a.size() == b.size() ? restA.sliced(1) == restB.sliced(1) : restA == restB.sliced(1);
}

Vocabulary::Vocabulary()
    : m_slots(fewestSlots)
{
    m_forms.emplace_back(); // the gap
    m_edges.emplace_back();
    m_formKeys.push_back(0);
}

quint64 Vocabulary::keyOf(QStringView form)
{
    quint64 key = noLetters;
    for (const QChar letter : form)
        key = withLetter(key, letter.unicode());
    return key;
}

quint64 Vocabulary::keyOf(QByteArrayView form)
{
    quint64 key = noLetters;
    for (const char letter : form)
        key = withLetter(key, static_cast<quint8>(letter));
    return key;
}

quint32 Vocabulary::number(QStringView form)
{
    const quint64 key = keyOf(form);
    const size_t slot = slotOf(key);
    if (m_slots[slot].word != 0)
        return m_slots[slot].word;
    const auto word = static_cast<quint32>(m_forms.size());
    m_slots[slot] = {key, word};
    m_forms.push_back(form.toString());
    m_edges.push_back(form.size() < leastStem ? Edges{} : Edges{packed(form.first(3)), packed(form.last(3))});
    m_formKeys.push_back(key);
    if (2 * m_forms.size() > m_slots.size())
        makeRoom();
    return word;
}

void Vocabulary::makeRoom()
{
    m_slots.assign(2 * m_slots.size(), {});
    for (quint32 word = 1; word < m_formKeys.size(); ++word)
        m_slots[slotOf(m_formKeys[word])] = {m_formKeys[word], word};
}

float Vocabulary::weight(quint32 word, const WordWeights &weights)
{
    return weight(word, weights, m_weights[&weights]);
}

float Vocabulary::weight(quint32 word, const WordWeights &weights, QList<float> &known) const
{
    if (known.size() <= word)
        known.resize(std::max<qsizetype>(2 * known.size(), word + 1), -1);
    float &found = known[word];
    if (found < 0)
        found = weights.weight(m_forms[word]);
    return found;
}

Terms Vocabulary::terms(const Folded &folded, const WordWeights &weights)
{
    QList<float> &known = m_weights[&weights];
    Terms terms;
    terms.reserve(folded.words.size());
    for (const FoldedWord &word : folded.words) {
        Term term{.isBracketed = word.isBracketed,
            .isCapital = word.isCapital,
            .isJoined = word.isJoined,
            .range = word.range};
        if (!word.isGap()) {
            term.word = number(folded.form(word));
            term.weight = weight(term.word, weights, known);
        }
        terms.append(term);
    }
    return terms;
}

}
