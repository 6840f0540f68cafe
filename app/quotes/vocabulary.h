// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/wordweights.h"
#include "app/text/folded.h"

#include <QHash>
#include <QList>
#include <QString>

#include <deque>
#include <vector>

namespace Synoptic {

// A word as the matchers see it: a number that is the same for the same form, and what it weighs.
struct Term {
    quint32 word = 0; // 0 is a gap, which stands for any words
    float weight = 0; // in nats
    bool isBracketed = false;
    bool isCapital = false;
    bool isJoined = false;  // goes on from the term before, behind a hyphen
    bool opensPart = false; // of a story: a headline ends before it, or it is the first of one
    TextRange range;        // in the article's text

    bool isGap() const { return word == 0; }
};
using Terms = QList<Term>;

// The rule of Vocabulary::areNear on forms.
bool areNearForms(QStringView a, QStringView b);

// The words of all articles at hand, each with one number.
class Vocabulary
{
public:
    Vocabulary();

    // The terms of folded text in the language its weights are for.
    Terms terms(const Folded &folded, const WordWeights &weights);
    // The number of a form, which is new to the vocabulary or not, and its weight.
    quint32 number(QStringView form);
    float weight(quint32 word, const WordWeights &weights);
    qsizetype size() const { return static_cast<qsizetype>(m_forms.size()); }
    QStringView form(quint32 word) const { return m_forms[word]; }
    // The number of the form with this key; 0 if the vocabulary does not have it.
    quint32 numberOfKey(quint64 key) const { return m_slots[slotOf(key)].word; }
    // A number for the form that is the same in every run and with every vocabulary.
    quint64 formKey(quint32 word) const { return m_formKeys[word]; }
    static quint64 keyOf(QStringView form);
    static quint64 keyOf(QByteArrayView form); // of a form in ASCII, the same

    // The first and last three letters; 0 of a form too short to be near another.
    struct Edges {
        quint64 first = 0;
        quint64 last = 0;

        bool isNone() const { return first == 0; }
        // False of words that are not near each other: at most one letter or the ending of such differs,
        // so they begin or end alike.
        bool meet(const Edges &other) const { return first == other.first || last == other.last; }
    };
    Edges edges(quint32 word) const { return m_edges[word]; }

    // True for two different words that are one but for spelling or inflection: six letters and more
    // with one letter more, less or other (Erekat, Erakat), or one stem with two endings.
    bool areNear(quint32 a, quint32 b) const
    {
        const Edges &x = m_edges[a];
        const Edges &y = m_edges[b];
        return a != b && !x.isNone() && !y.isNone() && x.meet(y) && areNearForms(m_forms[a], m_forms[b]);
    }

private:
    float weight(quint32 word, const WordWeights &weights, QList<float> &known) const;

    // Where a key is or would be. An open table with free places, so that most words, which are met
    // again and again, cost one look into memory; two forms have one key once in ten million
    // vocabularies of a million words, and count as one word then.
    struct Slot {
        quint64 key = 0;
        quint32 word = 0; // 0: free
    };
    size_t slotOf(quint64 key) const
    {
        size_t slot = (key ^ (key >> 32)) & (m_slots.size() - 1);
        while (m_slots[slot].word != 0 && m_slots[slot].key != key)
            slot = (slot + 1) & (m_slots.size() - 1);
        return slot;
    }
    void makeRoom();

    std::vector<Slot> m_slots; // a power of two of them, at most half in use
    std::deque<QString> m_forms;
    std::vector<Edges> m_edges;                         // by word
    std::vector<quint64> m_formKeys;                    // by word
    QHash<const WordWeights *, QList<float>> m_weights; // by word; below 0: not looked up yet
};

}
