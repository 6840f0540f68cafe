// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/finder.h"
#include "app/quotes/findingcache.h"
#include "app/quotes/nearest.h"
#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <functional>
#include <random>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// Words that no dictionary has, each of them heavy.
QStringList inventedWords(std::mt19937 &random, qsizetype count)
{
    static constexpr QStringView consonants = u"bdfgklmnprstvz";
    static constexpr QStringView vowels = u"aeiou";
    const auto oneOf = [&random](QStringView letters) { return letters[qsizetype(random() % size_t(letters.size()))]; };
    QStringList words;
    while (words.size() < count) {
        QString word;
        for (int syllable = 0; syllable < 3; ++syllable)
            word += QString(oneOf(consonants)) + oneOf(vowels);
        words.append(word);
    }
    return words;
}

QString sentenceOf(const QStringList &pool, std::mt19937 &random)
{
    QStringList words;
    for (int i = 0; i < 12; ++i)
        words.append(pool[qsizetype(random() % size_t(pool.size()))]);
    return words.join(u' ');
}

QStringList sentences(qsizetype count, qsizetype pool, unsigned seed)
{
    std::mt19937 random(20261123);
    const QStringList words = inventedWords(random, pool);
    std::mt19937 own(seed);
    QStringList all;
    for (qsizetype i = 0; i < count; ++i)
        all.append(sentenceOf(words, own));
    return all;
}

QString each(const QStringList &sentences, const QString &form)
{
    QString text;
    for (const QString &sentence : sentences)
        text += form.arg(sentence);
    return text;
}

const QString quoted = u"“We %1,” Lena Ortiz said.\n\n"_s;
const QString told = u"Lena Ortiz said that they %1.\n\n"_s;

// Processor time in ms: other programs do not count.
double timed(const QStringList &texts, qsizetype &links)
{
    QList<Article> articles;
    for (const QString &text : texts)
        articles.append(story(text));
    Progress progress;
    const std::clock_t start = std::clock();
    links = find(articles, Scope::Event, progress).value().links.size();
    return 1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC;
}

}

// Texts that nobody writes, but somebody may paste: four times of them take four times the time, not sixteen.
class TstGrowth : public QObject
{
    Q_OBJECT
private slots:
    void timeGrowsWithTheText_data()
    {
        using Texts = std::function<QStringList(qsizetype)>;
        QTest::addColumn<Texts>("texts");
        QTest::addColumn<qsizetype>("count");
        QTest::newRow("one speech against each of its sentences quoted alone") << Texts([](qsizetype count) {
            const QStringList all = sentences(count, 2000, 1);
            return QStringList{u"“We "_s + all.join(u". We "_s) + u".” Lena Ortiz said."_s, each(all, quoted)};
        }) << qsizetype(1200);
        QTest::newRow("quotations and reports that all have the same few words") << Texts([](qsizetype count) {
            return QStringList{each(sentences(count, 40, 1), quoted), each(sentences(count, 40, 2), told)};
        }) << qsizetype(1200);
        QTest::newRow("every quotation is told once") << Texts([](qsizetype count) {
            const QStringList all = sentences(count, 2000, 1);
            return QStringList{each(all, quoted), each(all, told)};
        }) << qsizetype(1200);
        QTest::newRow("one report that goes on and on, and all of it quoted piece by piece") << Texts(
            [](qsizetype count) {
                const QStringList all = sentences(count, 2000, 1);
                return QStringList{each(all, quoted), told.arg(all.join(u" and "_s))};
            }) << qsizetype(1200);
        QTest::newRow("one sentence quoted over and over") << Texts([](qsizetype count) {
            const QStringList all(count, sentences(1, 2000, 1).first());
            return QStringList{each(all, quoted), each(all, quoted)};
        }) << qsizetype(1200);
    }
    void timeGrowsWithTheText()
    {
        QFETCH(const std::function<QStringList(qsizetype)>, texts);
        QFETCH(const qsizetype, count);
        qsizetype links = 0;
        qsizetype moreLinks = 0;
        timed(texts(10), links); // reads the language and the weights
        const double once = std::max(timed(texts(count), links), 5.0);
        const double fourTimes = timed(texts(4 * count), moreLinks);
        QVERIFY2(fourTimes < 9 * once, qPrintable(u"%1 ms, then %2 ms"_s.arg(once).arg(fourTimes)));
        QVERIFY(links > 0);
        QVERIFY(moreLinks > links);
    }

    // The same sixteen words in ever another order: all of one text are alike to all of the other.
    void whatIsComparedAndLinkedGrowsWithTheText()
    {
        const auto quotations = [](qsizetype count, unsigned seed) {
            std::mt19937 random(20261123);
            QStringList words = inventedWords(random, 16);
            std::mt19937 own(seed);
            QStringList all;
            for (qsizetype i = 0; i < count; ++i) {
                std::ranges::shuffle(words, own);
                all.append(words.join(u' '));
            }
            return story(each(all, quoted));
        };
        for (const qsizetype count : {300, 1200}) {
            FindingCache cache(Scope::Event);
            Progress progress;
            const Findings found = find({quotations(count, 1), quotations(count, 2)}, progress, {}, cache).value();
            QCOMPARE(found.quotes.size(), 2 * count);
            QVERIFY(cache.work().comparisons > 2 * count);
            QVERIFY(cache.work().comparisons <= 2 * count * mostNear);
            QVERIFY(found.links.size() <= 2 * count * mostNear);
        }
    }

    // All quotations have the same few words: none of them is held against another of its own article.
    void anArticleIsNotComparedWithItself()
    {
        const QStringList all = sentences(4800, 200, 1);
        qsizetype links = 0;
        timed({each(all, quoted)}, links);
        const double alone = timed({each(all, quoted)}, links);
        QCOMPARE(links, 0);
        const double beside = timed({each(all.first(2400), quoted), each(all.last(2400), quoted)}, links);
        QVERIFY2(2.5 * alone < beside, qPrintable(u"%1 ms alone, %2 ms in two articles"_s.arg(alone).arg(beside)));
    }

    // A speech that is printed whole is compared in pieces; what they share is all there.
    void everySentenceOfALongSpeechIsFoundWhereItIsQuotedAlone()
    {
        const QStringList all = sentences(1000, 5000, 1);
        const QString speech = u"“We "_s + all.join(u". We "_s) + u".” Lena Ortiz said."_s;
        const QList<Article> articles{story(speech), story(each(all, quoted))};
        Progress progress;
        const Findings found = find(articles, Scope::Event, progress).value();
        QSet<qsizetype> linked;
        for (const Link &link : found.links) {
            if (link.kind == LinkKind::Contained)
                linked.insert(link.b.quote);
            QCOMPARE(link.a.quote, 0);
        }
        QCOMPARE(linked.size(), all.size());
    }
};

static const Suite<TstGrowth> suite("tst_growth");

#include "tst_growth.moc"
