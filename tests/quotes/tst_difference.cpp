// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/difference.h"
#include "tests/reference/plaindifference.h"
#include "tests/support/suite.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

namespace {

// The second text with the words in brackets that the first has not, and a bar where some are left out.
QString shown(const QString &a, const QString &b, Grain grain)
{
    const Difference difference = differenceOf(a, b, grain);
    QStringList words;
    qsizetype nextA = 0;
    qsizetype nextB = 0;
    const auto gap = [&](qsizetype endA, qsizetype endB) {
        if (endA > nextA)
            words.append(u"|"_s);
        for (; nextB < endB; ++nextB)
            words.append(u'[' + difference.b[nextB].range.of(b).toString() + u']');
    };
    for (const SameRun &run : difference.same) {
        gap(run.a, run.b);
        for (nextB = run.b; nextB < run.b + run.length; ++nextB)
            words.append(difference.b[nextB].range.of(b).toString());
        nextA = run.a + run.length;
    }
    gap(difference.a.size(), difference.b.size());
    return words.join(u' ');
}

QString randomWords(QRandomGenerator &random, int most)
{
    static const QStringList words = {u"tide"_s, u"Ferry"_s, u"ferry"_s, u"mate"_s, u"“"_s, u"\""_s, u","_s, u"."_s,
        u"🚢"_s, u"\n"_s, u"the"_s, u"late"_s, u"n’t"_s};
    QStringList text;
    for (int i = random.bounded(most); i > 0; --i)
        text.append(words[random.bounded(words.size())]);
    return text.join(u' ');
}

}

class TstDifference : public QObject
{
    Q_OBJECT
private slots:
    void whatIsTheSameIsFound_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QString>("fine");
        QTest::addColumn<QString>("coarse");
        QTest::newRow("nothing changed") << u"The ferry left."_s << u"The ferry left."_s << u"The ferry left ."_s
                                         << u"The ferry left ."_s;
        QTest::newRow("a word put in") << u"The ferry left late."_s << u"The old ferry left late."_s
                                       << u"The [old] ferry left late ."_s << u"| [The] [old] ferry left late ."_s;
        QTest::newRow("a word taken out") << u"The old ferry left late."_s << u"The ferry left late."_s
                                          << u"The | ferry left late ."_s << u"| [The] ferry left late ."_s;
        QTest::newRow("only marks and capitals differ")
            << u"“It’s late” – he said"_s << u"\"It's Late\" - he said"_s << u"\" It's Late \" - he said"_s
            << u"\" It's Late \" - he said"_s;
        QTest::newRow("a lone common word does not tie new sentences to old ones")
            << u"Divers saw the wreck."_s << u"Nobody knew the price of fuel"_s
            << u"| [Nobody] [knew] the | [price] [of] [fuel]"_s << u"| [Nobody] [knew] [the] [price] [of] [fuel]"_s;
        QTest::newRow("of two sentences alike but for their end the right one stays")
            << u"It cost five for Alder. It cost five for Birch."_s << u"It cost five for Birch."_s
            << u"| It cost five for Birch ."_s << u"| It cost five for Birch ."_s;
        QTest::newRow("letters written without blanks are words")
            << u"船は遅れた"_s << u"船は早く着いた"_s << u"船 は | [早] [く] [着] [い] た"_s
            << u"船 は | [早] [く] [着] [い] [た]"_s;
        QTest::newRow("nothing before") << QString() << u"late"_s << u"[late]"_s << u"[late]"_s;
    }
    void whatIsTheSameIsFound()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QTEST(shown(a, b, Grain::Fine), "fine");
        QTEST(shown(a, b, Grain::Coarse), "coarse");
    }

    void theRunsWeighTheMostTheyCan()
    {
        QRandomGenerator random(20310506);
        for (int round = 0; round < 400; ++round) {
            const QString a = randomWords(random, 14);
            const QString b = randomWords(random, 14);
            for (const Grain grain : {Grain::Fine, Grain::Coarse}) {
                const Difference difference = differenceOf(a, b, grain);
                QCOMPARE(weightOf(difference, grain), Reference::mostWeight(difference.a, difference.b, grain));
                isSound(difference);
            }
        }
    }

    void longTextsAreHeldTogetherByRunsThatStandOnce()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 50; ++round) {
            QStringList words;
            for (int i = 0; i < 300; ++i)
                words.append(u"w%1"_s.arg(random.bounded(2000)));
            QStringList edited = words;
            for (int edit = 0; edit < 6; ++edit)
                edited[random.bounded(edited.size())] = u"new%1"_s.arg(edit);
            const QString a = words.join(u' ');
            const QString b = edited.join(u' ');
            const Difference whole = differenceOf(a, b);
            const Difference parted = differenceOf(a, b, Grain::Fine, 900);
            isSound(parted);
            QVERIFY(weightOf(parted, Grain::Fine) >= weightOf(whole, Grain::Fine) * 99 / 100);
        }
    }

    void aStretchWithoutSuchRunsKeepsItsEnds()
    {
        const QString middle = u"la "_s.repeated(200);
        const Difference difference
            = differenceOf(u"first "_s + middle + u"last"_s, u"first "_s + middle + u"la last"_s, Grain::Fine, 100);
        isSound(difference);
        QCOMPARE(difference.same.size(), 2);
        QCOMPARE(difference.inB.last(), difference.b.size() - 1);
    }

private:
    static void isSound(const Difference &difference)
    {
        qsizetype a = 0;
        qsizetype b = 0;
        for (const SameRun &run : difference.same) {
            QVERIFY(run.length > 0 && run.a >= a && run.b >= b);
            QVERIFY(a == 0 || run.a > a || run.b > b);
            for (qsizetype i = 0; i < run.length; ++i) {
                QCOMPARE(difference.a[run.a + i].key, difference.b[run.b + i].key);
                QCOMPARE(difference.inB[run.a + i], run.b + i);
            }
            a = run.a + run.length;
            b = run.b + run.length;
        }
        QVERIFY(a <= difference.a.size() && b <= difference.b.size());
    }
};

static const Synoptic::Test::Suite<TstDifference> suite("tst_difference");

#include "tst_difference.moc"
