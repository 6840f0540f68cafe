// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QStringView>

namespace Synoptic {

// How much a word tells: its information in nats, from how many articles of a large collection print
// it. "the" tells nothing, a rare name ten nats. This one figure takes the place of stop lists and of
// rules on length. The few articles at hand could not give it: what they share is what they are about.
class WordWeights
{
public:
    // The table of a language by its BCP 47 tag; an empty tag is taken for English. Without a table
    // the length of a word stands for its weight, since common words are short in every language.
    static const WordWeights &of(QStringView language);

    // Reads the form described in resources/weights/README.md in place: data must stay. A table that is
    // damaged knows no words.
    explicit WordWeights(QByteArrayView data = {});

    bool isEmpty() const { return m_words == 0; }
    // The weight of a folded form in nats, not below 0; a form no one has counted weighs most.
    float weight(QStringView form) const;

private:
    quint32 offset(quint32 index) const;
    QByteArrayView word(quint32 index) const;

    QByteArrayView m_offsets;
    QByteArrayView m_counts;
    QByteArrayView m_text;
    quint32 m_words = 0;
    double m_articles = 0;
};

}
