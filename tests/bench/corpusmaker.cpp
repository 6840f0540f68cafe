// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/corpusmaker.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Synoptic::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 seed = 20241122;
constexpr qsizetype outlets = 60;
constexpr qsizetype noticesEach = 25; // the first ones stand under most articles
constexpr qsizetype stockPhrases = 60000;
constexpr qsizetype slogans = 300;
constexpr qsizetype openEvents = 60;
constexpr qsizetype articlesADay = 120;
constexpr double inEvent = 0.45;      // articles on an event that others report too
constexpr double inPhrase = 0.035;    // chance that a stock phrase begins at a word
constexpr double rareWord = 0.012;    // chance of a word that no table holds
constexpr double lengthSpread = 0.45; // of its logarithm

// A rank in [0, count), the first ones most often (by the inverse of the integral of 1 / rank).
qsizetype zipf(Dice &dice, qsizetype count)
{
    return std::min(count - 1, qsizetype(std::exp(dice.fraction() * std::log(double(count) + 1))) - 1);
}

QByteArray capital(QByteArray text)
{
    if (!text.isEmpty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = char(text[0] - 'a' + 'A');
    return text;
}

QByteArray sentence(const QByteArrayList &words)
{
    return capital(words.join(' ')) + '.';
}

// Half of all quotations are shorter than twelve words, one in a hundred longer than seventy.
qsizetype quoteLength(Dice &dice)
{
    return std::clamp<qsizetype>(qsizetype(std::exp(2.5 + 0.85 * dice.normal())), 3, 120);
}

}

CorpusMaker::CorpusMaker(const CorpusWords &words, double meanWords)
    : m_words(words)
    , m_meanWords(meanWords)
{
    Dice dice(seed);
    for (qsizetype i = 0; i < stockPhrases; ++i)
        m_phrases.push_back(commonWords(dice, dice.between(3, 6)));
    for (qsizetype i = 0; i < slogans; ++i)
        m_slogans.push_back(plainWords(dice, dice.between(4, 14)));
    for (qsizetype i = 0; i < outlets; ++i) {
        m_outlets.append("The " + CorpusWords::invented(dice, true) + (i % 2 == 0 ? " Post" : " Herald"));
    }
    for (qsizetype i = 0; i < outlets * noticesEach; ++i)
        m_notices.append(sentence(plainWords(dice, 25)));
    for (qsizetype i = 0; i < openEvents; ++i)
        m_events.push_back(event(i));
}

MadeArticle CorpusMaker::next()
{
    const qsizetype i = m_made++;
    Dice dice(seed + 7919 * quint64(i + 1));
    MadeArticle made;
    if (dice.chance(inEvent)) {
        Event &shared = m_events[dice.below(openEvents)];
        made = report(shared, dice);
        if (--shared.left == 0)
            shared = event(openEvents + i);
    } else {
        made = report(event(-1 - i), dice);
    }
    made.id = u"n%1"_s.arg(i + 1);
    made.published
        = QDateTime::fromString(u"2014-01-01T06:00:00"_s, Qt::ISODate).addSecs(qint64(i) * 86400 / articlesADay);
    return made;
}

QByteArrayList CorpusMaker::plainWords(Dice &dice, qsizetype count) const
{
    QByteArrayList words;
    while (words.size() < count)
        words.append(dice.chance(rareWord) ? CorpusWords::invented(dice, false) : m_words.draw(dice));
    return words;
}

QByteArrayList CorpusMaker::commonWords(Dice &dice, qsizetype count) const
{
    QByteArrayList words;
    while (words.size() < count)
        words.append(m_words.drawCommon(dice));
    return words;
}

QByteArrayList CorpusMaker::someWords(Dice &dice, qsizetype count) const
{
    QByteArrayList words;
    while (words.size() < count) {
        if (dice.chance(inPhrase))
            words += m_phrases[zipf(dice, stockPhrases)];
        else
            words += plainWords(dice, 1);
    }
    return words;
}

CorpusMaker::Event CorpusMaker::event(qsizetype number) const
{
    static constexpr std::array roles = {"Senator", "Governor", "President", "Professor", "the finance minister",
        "a spokeswoman for the company", "the mayor", "an official", "the union's leader"};
    Dice dice(seed ^ (0x9e3779b97f4a7c15U * quint64(number + 1000000007)));
    Event made;
    for (qsizetype persons = dice.between(3, 6); persons > 0; --persons)
        made.persons.push_back(
            {CorpusWords::invented(dice, true), CorpusWords::invented(dice, true), roles[dice.below(roles.size())]});
    for (qsizetype sayings = dice.between(6, 16); sayings > 0; --sayings) {
        const bool isSlogan = dice.chance(0.02);
        made.sayings.push_back({dice.below(qsizetype(made.persons.size())),
            isSlogan ? m_slogans[zipf(dice, slogans)] : someWords(dice, quoteLength(dice))});
    }
    for (qsizetype passages = dice.between(0, 3); passages > 0; --passages)
        made.wire.push_back(someWords(dice, dice.between(25, 90)));
    made.about = plainWords(dice, dice.between(5, 9)).join(' ');
    made.left = dice.between(2, 7);
    return made;
}

// What an editor does to a quotation: nothing, as a rule; else cut it, or change a word.
QByteArrayList CorpusMaker::edited(QByteArrayList words, Dice &dice) const
{
    if (words.size() > 6 && dice.chance(0.3))
        words = dice.chance(0.5) ? words.first(words.size() * 2 / 3) : words.sliced(words.size() / 3);
    if (words.size() > 6 && dice.chance(0.2))
        words[dice.below(words.size())] = m_words.draw(dice);
    return words;
}

QByteArray CorpusMaker::quotation(const Person &person, const QByteArrayList &words, bool isFirst, Dice &dice) const
{
    static constexpr std::array cues = {"said", "told reporters", "added", "argued", "warned", "said on Tuesday"};
    const QByteArray cue = cues[zipf(dice, cues.size())];
    const bool isTitle = person.role[0] >= 'A' && person.role[0] <= 'Z';
    const QByteArray full = isTitle ? person.role + ' ' + person.forename + ' ' + person.surname
                                    : person.forename + ' ' + person.surname + ", " + person.role + ',';
    const QByteArray name = isFirst ? full : dice.chance(0.3) ? QByteArray("he") : person.surname;
    const QByteArray said = words.join(' ');
    switch (words.size() < 7 ? dice.below(2) : dice.between(2, 5)) {
    case 0:
        return capital(name) + " called it \xe2\x80\x9c" + said + "\xe2\x80\x9d in " + m_words.draw(dice) + '.';
    case 1:
        return "The " + m_words.draw(dice) + " was \xe2\x80\x9c" + said + ",\xe2\x80\x9d " + name + ' ' + cue + '.';
    case 2:
        return "\xe2\x80\x9c" + capital(said) + ",\xe2\x80\x9d " + cue + ' '
            + (isFirst ? full.chopped(isTitle ? 0 : 1) : name) + '.';
    case 3: {
        const qsizetype half = words.size() / 2;
        return "\xe2\x80\x9c" + capital(words.first(half).join(' ')) + ",\xe2\x80\x9d " + name + ' ' + cue
            + ". \xe2\x80\x9c" + capital(words.sliced(half).join(' ')) + ".\xe2\x80\x9d";
    }
    case 4:
        return capital(name) + ' ' + cue + ": \"" + capital(said) + ".\"";
    default:
        return "\"" + capital(said) + ",\" " + name + ' ' + cue + '.';
    }
}

MadeArticle CorpusMaker::report(const Event &about, Dice &dice) const
{
    const qsizetype outlet = dice.below(outlets);
    const auto target = qsizetype(std::clamp(
        m_meanWords * std::exp(lengthSpread * dice.normal() - lengthSpread * lengthSpread / 2), 80.0, 6000.0));
    QByteArrayList paragraphs;
    qsizetype words = 0;
    std::vector<bool> named(about.persons.size(), false);
    const auto add = [&](const QByteArray &paragraph) {
        words += paragraph.count(' ') + 1;
        paragraphs.append(paragraph);
    };
    const auto quote = [&](const Saying &saying) {
        add(quotation(about.persons[saying.person], edited(saying.words, dice), !named[saying.person], dice));
        named[saying.person] = true;
    };
    std::vector<size_t> sayings;
    std::vector<size_t> passages;
    for (size_t s = 0; s < about.sayings.size(); ++s) {
        if (dice.chance(0.55))
            sayings.push_back(s);
    }
    for (size_t w = 0; w < about.wire.size(); ++w) {
        if (dice.chance(0.6))
            passages.push_back(w);
    }
    while (words < target) {
        const double what = dice.fraction();
        if (what < 0.12 && !sayings.empty()) {
            quote(about.sayings[sayings.back()]);
            sayings.pop_back();
        } else if (what < 0.17 && !passages.empty()) {
            add(sentence(edited(about.wire[passages.back()], dice)));
            passages.pop_back();
        } else if (what < 0.30) {
            quote({dice.below(qsizetype(about.persons.size())), someWords(dice, quoteLength(dice))});
        } else {
            QByteArrayList sentences;
            for (qsizetype count = dice.between(1, 4); count > 0; --count)
                sentences.append(sentence(someWords(dice, dice.between(8, 26))));
            add(sentences.join(' '));
        }
    }
    if (dice.chance(0.3))
        add(m_notices[outlet * noticesEach + zipf(dice, noticesEach)]);
    return {.id = {},
        .outlet = QString::fromUtf8(m_outlets[outlet]),
        .headline = QString::fromUtf8(capital(about.about)),
        .published = {},
        .text = QString::fromUtf8(paragraphs.join("\n\n"))};
}

}
