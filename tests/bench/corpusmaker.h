// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/bench/corpuswords.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace Synoptic::Bench {

struct MadeArticle {
    QString id;
    QString outlet;
    QString headline;
    QDateTime published;
    QString text;
};

// Makes invented articles: a stand-in for some years of newspapers, since real ones may not be handed
// on. What it imitates, after counts of 37,554 real articles: the distribution of words; the lengths of
// articles (about 1,000 words) and of quotations (half of them under 12 words); about nine quotations
// an article with their cues and speakers; stock phrases that say nothing; events that several outlets
// report, whose reports share quotations (whole, cut, edited) and passages of wire copy; notices at the
// end that many articles of an outlet carry. It makes the same articles on every machine.
class CorpusMaker
{
public:
    // words has to stay.
    explicit CorpusMaker(const CorpusWords &words, double meanWords = 1000);

    // The next article. The first thousand of a larger corpus are the corpus of a thousand.
    MadeArticle next();

private:
    struct Person {
        QByteArray forename;
        QByteArray surname;
        QByteArray role; // "Senator", "the finance minister"
    };

    struct Saying {
        qsizetype person = 0;
        QByteArrayList words;
    };

    struct Event {
        std::vector<Person> persons;
        std::vector<Saying> sayings;
        std::vector<QByteArrayList> wire; // passages that an agency sent to all
        QByteArray about;
        qsizetype left = 0; // articles that are still to come
    };

    QByteArrayList plainWords(Dice &dice, qsizetype count) const;
    QByteArrayList commonWords(Dice &dice, qsizetype count) const;
    QByteArrayList someWords(Dice &dice, qsizetype count) const;
    QByteArrayList edited(QByteArrayList words, Dice &dice) const;
    QByteArray quotation(const Person &person, const QByteArrayList &words, bool isFirst, Dice &dice) const;
    Event event(qsizetype number) const;
    MadeArticle report(const Event &about, Dice &dice) const;

    const CorpusWords &m_words;
    double m_meanWords;
    std::vector<QByteArrayList> m_phrases;
    std::vector<QByteArrayList> m_slogans;
    QByteArrayList m_outlets;
    QByteArrayList m_notices;
    std::vector<Event> m_events;
    qsizetype m_made = 0;
};

}
