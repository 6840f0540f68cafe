// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/speakernames.h"
#include "app/quotes/voices.h"
#include "app/quotes/wordweights.h"
#include "tests/reference/plainspeakers.h"
#include "tests/support/suite.h"

#include <QTest>

#include <random>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

class TstVoices : public QObject
{
    Q_OBJECT
private slots:
    void copiesAreSaidByWhoeverIsNamedBest()
    {
        const Attribution company{.name = u"company"_s, .mention = {}, .kind = SpeakerKind::Organisation, .rule = {}};
        const Attribution lines{.name = u"Orran Lines"_s, .mention = {}, .kind = SpeakerKind::Organisation, .rule = {}};
        const Attribution official{.name = u"official"_s, .mention = {}, .kind = SpeakerKind::Anonymous, .rule = {}};
        const Attribution letter{.name = u"letter"_s, .mention = {}, .kind = SpeakerKind::Document, .rule = {}};
        const Attribution moss{.name = u"Vera Moss"_s, .mention = {}, .rule = {}};
        const Attribution surname{.name = u"Ortiz"_s, .mention = {}, .rule = {}};
        const Attribution ortiz{.name = u"Lena Ortiz"_s, .mention = {}, .rule = {}};
        const Attribution nobody{.name = {}, .mention = {}, .rule = {}};
        QCOMPARE(speakerOfCopies({}), QString());
        QCOMPARE(speakerOfCopies({&nobody}), QString());
        QCOMPARE(speakerOfCopies({&nobody, &official}), u"official"_s);
        QCOMPARE(speakerOfCopies({&company, &lines}), u"Orran Lines"_s);
        QCOMPARE(speakerOfCopies({&letter, &official, &surname, &ortiz}), u"Lena Ortiz"_s);
        QCOMPARE(speakerOfCopies({&ortiz, &moss}), u"Lena Ortiz"_s); // they contradict: the fullest copy's
        QCOMPARE(speakerOfCopies({&moss, &ortiz}), u"Vera Moss"_s);
    }

    void twoNames_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("voices");
        const auto row = [](const char *name, const QString &a, const QString &b, Voices voices) {
            QTest::newRow(name) << a << b << static_cast<int>(voices);
        };
        row("the same", u"Agneta Lund"_s, u"Agneta Lund"_s, Voices::Same);
        row("a surname alone", u"Agneta Lund"_s, u"Lund"_s, Voices::Same);
        row("another spelling of the surname", u"Yusuf Belarov"_s, u"Yusuf Belaarov"_s, Voices::Same);
        row("u and ou in a forename", u"Mahmoud Lund"_s, u"Mahmud Lund"_s, Voices::Same);
        row("y and j, e and i in a forename", u"Benjamin Lund"_s, u"Binyamin Lund"_s, Voices::Same);
        row("a and e in a forename", u"Mohammed Lund"_s, u"Muhammad Lund"_s, Voices::Same);
        row("ee and i in a forename", u"Waleed Lund"_s, u"Walid Lund"_s, Voices::Same);
        row("vowels that a letter more or less stands for", u"Yousef Lund"_s, u"Yusuf Lund"_s, Voices::Same);
        row("x and ks in a forename", u"Aleksandr Lund"_s, u"Alexander Lund"_s, Voices::Same);
        row("th and t in a forename", u"Theresa Lund"_s, u"Teresa Lund"_s, Voices::Same);
        row("ph and f in a forename", u"Philip Lund"_s, u"Filip Lund"_s, Voices::Same);
        row("chr and kr in a forename", u"Christine Lund"_s, u"Kristine Lund"_s, Voices::Same);
        row("ey and ay at the end of a forename", u"Lindsey Lund"_s, u"Lindsay Lund"_s, Voices::Same);
        row("a letter with a stroke in a forename", u"Łukasz Lund"_s, u"Lukasz Lund"_s, Voices::Same);
        row("s and z in a forename", u"Susan Lund"_s, u"Suzan Lund"_s, Voices::Same);
        row("a short forename and two spellings of the surname", u"Saeb Erekat"_s, u"Saib Arakat"_s, Voices::Same);
        row("a short forename with an accent", u"José Lund"_s, u"Jose Lund"_s, Voices::Same);
        row("a silent letter at the end", u"Sarah Lund"_s, u"Sara Lund"_s, Voices::Same);
        row("vowels tell forenames apart", u"Hassan Lund"_s, u"Hussein Lund"_s, Voices::Open);
        row("a vowel between other consonants", u"Mahmoud Lund"_s, u"Mohammed Lund"_s, Voices::Open);
        row("a man and a woman by another ending", u"Patrick Lund"_s, u"Patricia Lund"_s, Voices::Open);
        row("a man and a woman by a vowel more", u"Michael Lund"_s, u"Michelle Lund"_s, Voices::Open);
        row("a man and a woman by a silent ending", u"Daniel Lund"_s, u"Danielle Lund"_s, Voices::Open);
        row("a man and a woman by the last vowel", u"Roberto Lund"_s, u"Roberta Lund"_s, Voices::Open);
        row("two women by the last vowel", u"Anna Lund"_s, u"Anne Lund"_s, Voices::Open);
        row("a man and a woman by the first vowel", u"Alan Lund"_s, u"Ellen Lund"_s, Voices::Open);
        row("two short forenames", u"Jan Lund"_s, u"Jean Lund"_s, Voices::Open);
        row("a vowel more inside", u"Carl Lund"_s, u"Carol Lund"_s, Voices::Open);
        row("an initial may be anybody's", u"Agneta Lund"_s, u"A. Lund"_s, Voices::Open);
        row("another forename", u"Agneta Lund"_s, u"Piet Lund"_s, Voices::Different);
        row("another surname", u"Agneta Lund"_s, u"Agneta Brandt"_s, Voices::Different);
        row("a generation behind the name", u"Piet Brandt Jr."_s, u"Piet Brandt"_s, Voices::Same);
        row("an occupation before the whole name", u"Engineer Agneta Lund"_s, u"Agneta Lund"_s, Voices::Same);
        row("nobody is named", u"Agneta Lund"_s, QString(), Voices::Open);
    }
    void twoNames()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QTEST(static_cast<int>(compareNames(a, SpeakerKind::Person, b, SpeakerKind::Person)), "voices");
        QTEST(static_cast<int>(compareNames(b, SpeakerKind::Person, a, SpeakerKind::Person)), "voices");
    }

    void aSurnameInCapitalsIsNoBody()
    {
        const auto compared = [](const QString &name, const QString &letters) {
            const Voices voices = compareNames(name, SpeakerKind::Person, letters, SpeakerKind::Organisation);
            const Voices swapped = compareNames(letters, SpeakerKind::Organisation, name, SpeakerKind::Person);
            return voices == swapped ? voices : Voices::Different;
        };
        QCOMPARE(compared(u"Agneta Lund"_s, u"LUND"_s), Voices::Same);
        QCOMPARE(compared(u"Agneta Lund"_s, u"NATO"_s), Voices::Open);
        QCOMPARE(compared(u"Agneta Un"_s, u"UN"_s), Voices::Open);
        const QList<Speaker> merged
            = mergedSpeakers({{u"LUND"_s, {}, SpeakerKind::Organisation}, {u"Agneta Lund"_s, {}, SpeakerKind::Person}});
        QCOMPARE(merged, (QList<Speaker>{{u"Agneta Lund"_s, {u"LUND"_s}, SpeakerKind::Person}}));
    }

    void anUnnamedOfficialMayBeAnybody()
    {
        QCOMPARE(compareNames(u"Agneta Lund"_s, SpeakerKind::Person, u"port official"_s, SpeakerKind::Anonymous),
            Voices::Open);
    }

    void anUnsureAttributionSpeaksAgainstNothing()
    {
        const Attribution sure{.name = u"Agneta Lund"_s, .mention = {}, .confidence = 0.9, .rule = {}};
        const Attribution guess{.name = u"Piet Brandt"_s, .mention = {}, .confidence = 0.3, .rule = {}};
        QCOMPARE(compareVoices(sure, guess), Voices::Open);
        QCOMPARE(compareVoices(sure, std::nullopt), Voices::Open);
    }

    void spellingsAreOnePersonAndSiblingsAreTwo()
    {
        const QList<Speaker> merged
            = mergedSpeakers({{u"Saeb Erekat"_s, {}, SpeakerKind::Person}, {u"Saib Arakat"_s, {}, SpeakerKind::Person},
                {u"Patrick Lund"_s, {}, SpeakerKind::Person}, {u"Patricia Lund"_s, {}, SpeakerKind::Person}});
        QCOMPARE(merged,
            (QList<Speaker>{{u"Patricia Lund"_s, {}, SpeakerKind::Person}, {u"Patrick Lund"_s, {}, SpeakerKind::Person},
                {u"Saeb Erekat"_s, {u"Saib Arakat"_s}, SpeakerKind::Person}}));
    }

    void speakersOfSeveralArticlesAreNamedOnce()
    {
        const QList<Speaker> merged = mergedSpeakers({{u"Lund"_s, {}, SpeakerKind::Person},
            {u"Agneta Lund"_s, {u"she"_s}, SpeakerKind::Person}, {u"Piet Brandt"_s, {}, SpeakerKind::Person}});
        QCOMPARE(merged,
            (QList<Speaker>{{u"Agneta Lund"_s, {u"Lund"_s, u"she"_s}, SpeakerKind::Person},
                {u"Piet Brandt"_s, {}, SpeakerKind::Person}}));
    }

    void aSurnameOfTwoStaysAlone()
    {
        QCOMPARE(mergedSpeakers({{u"Lund"_s, {}, SpeakerKind::Person}, {u"Agneta Lund"_s, {}, SpeakerKind::Person},
                                    {u"Piet Lund"_s, {}, SpeakerKind::Person}})
                     .size(),
            3);
    }

    void aNameOfOneArticleLeadsToThatOfAll()
    {
        const SpeakerNames names(mergedSpeakers(
            {{u"Agneta Lund"_s, {u"the mayor"_s}, SpeakerKind::Person}, {u"Agnetta Lund"_s, {}, SpeakerKind::Person},
                {u"Piet Brandt"_s, {u"Brandt"_s, u"Mr Brandt"_s}, SpeakerKind::Person},
                {u"mayor"_s, {}, SpeakerKind::Anonymous}}));
        QCOMPARE(names.of(u"Agnetta Lund"_s), u"Agneta Lund"_s);
        QCOMPARE(names.of(u"Agneta Lund"_s), u"Agneta Lund"_s);
        QCOMPARE(names.of(u"Brandt"_s), u"Piet Brandt"_s);
        QCOMPARE(names.of(u"Mr Brandt"_s), u"Piet Brandt"_s);
        QCOMPARE(names.of(u"the mayor"_s), u"the mayor"_s); // another outlet's may be another one
        QCOMPARE(names.of(u"mayor"_s), u"mayor"_s);
        QCOMPARE(names.of(u"Nobody Known"_s), u"Nobody Known"_s);
    }

    void aSurnameThatTwoHaveLeadsToNeither()
    {
        const SpeakerNames names(
            {{u"Agneta Lund"_s, {u"Lund"_s}, SpeakerKind::Person}, {u"Piet Lund"_s, {u"Lund"_s}, SpeakerKind::Person}});
        QCOMPARE(names.of(u"Lund"_s), u"Lund"_s);
    }

    void lookingNamesUpFindsWhatComparingAllDoes()
    {
        const QStringList forenames{u""_s, u"Agneta "_s, u"A. "_s, u"Agnetta "_s, u"Piet "_s, u"Peter "_s};
        const QStringList surnames{u"Lund"_s, u"lund"_s, u"LUND"_s, u"Lundt"_s, u"Lee"_s, u"Lo"_s, u"Belarov"_s,
            u"Belaarov"_s, u"Lund Jr."_s, u"Lund III"_s};
        std::mt19937 random(1871);
        for (int round = 0; round < 500; ++round) {
            QList<Speaker> speakers;
            for (int i = 0; i < 12; ++i) {
                const QString name = forenames[qsizetype(random() % size_t(forenames.size()))]
                    + surnames[qsizetype(random() % size_t(surnames.size()))];
                speakers.append({name, {}, random() % 5 == 0 ? SpeakerKind::Organisation : SpeakerKind::Person});
            }
            QCOMPARE(mergedSpeakers(speakers), plainMergedSpeakers(speakers));
        }
    }

    void rareWordsWeighMoreThanCommonOnes()
    {
        const WordWeights &english = WordWeights::of(u"en-GB");
        QVERIFY(!english.isEmpty());
        QVERIFY(english.weight(u"the") < 0.01F);
        QVERIFY(english.weight(u"tombstones") > 7);
        QVERIFY(english.weight(u"qwxqwx") > english.weight(u"tombstones"));
        QCOMPARE(&WordWeights::of(u""), &english);
    }

    void withoutATableLongWordsWeighMore()
    {
        const WordWeights &unknown = WordWeights::of(u"fi");
        QVERIFY(unknown.isEmpty());
        QVERIFY(unknown.weight(u"ja") < unknown.weight(u"satama"));
    }

    void aDamagedTableKnowsNoWords_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another file") << QByteArray("PNG and so on and on");
        QTest::newRow("cut off") << QByteArray("SYW1\x05\0\0\0\x02\0\0\0\0\0\0\0", 16);
        QTest::newRow("a word beyond the end") << QByteArray("SYW1\x05\0\0\0\x01\0\0\0\0\0\0\0\x09\0\0\0\x01\0ab", 24);
    }
    void aDamagedTableKnowsNoWords()
    {
        QFETCH(const QByteArray, data);
        QVERIFY(WordWeights(data).isEmpty());
    }
};

static const Synoptic::Test::Suite<TstVoices> suite("tst_voices");

#include "tst_voices.moc"
