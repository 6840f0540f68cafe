// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/alignment.h"
#include "tests/reference/plainalignment.h"
#include "tests/support/suite.h"

#include <QTest>

#include <random>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

Terms termsOf(Vocabulary &vocabulary, const QString &text)
{
    return vocabulary.terms(folded(text), WordWeights::of(u"en"));
}

// The stretches two texts have in common, as the words of the first; "/" between stretches.
QString sharedWords(const QString &a, const QString &b)
{
    Vocabulary vocabulary;
    const Terms x = termsOf(vocabulary, a);
    const Terms y = termsOf(vocabulary, b);
    QStringList stretches;
    for (const AlignedStretch &stretch : align(x, y, vocabulary)) {
        QStringList words;
        for (const AlignedWord &word : stretch.words) {
            if (word.isMatch())
                words.append(vocabulary.form(x[word.a].word).toString());
        }
        stretches.append(words.join(u' '));
    }
    return stretches.join(u" / ");
}

// Texts of few words, so that they have much in common by chance.
QString randomText(std::mt19937 &random)
{
    static const QStringList words{u"the"_s, u"harbour"_s, u"harbours"_s, u"ferry"_s, u"bridge"_s, u"storm"_s, u"of"_s,
        u"engineers"_s, u"engineer"_s, u"[closed]"_s, u"..."_s, u"pier"_s};
    QStringList text;
    const size_t length = random() % 25;
    for (size_t i = 0; i < length; ++i)
        text.append(words[qsizetype(random() % size_t(words.size()))]);
    return text.join(u' ');
}

}

class TstAlignment : public QObject
{
    Q_OBJECT
private slots:
    void whatTwoTextsShare_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QString>("shared");
        QTest::newRow("the same words") << u"The harbour wall will not hold."_s << u"the harbour wall will not hold"_s
                                        << u"the harbour wall will not hold"_s;
        QTest::newRow("a clause of a longer sentence")
            << u"Nobody told us, but the harbour wall will hold, said the mayor."_s << u"the harbour wall will hold"_s
            << u"the harbour wall will hold"_s;
        QTest::newRow("a word changed in the middle")
            << u"the harbour wall was built badly"_s << u"the harbour wall got built badly"_s
            << u"the harbour wall built badly"_s;
        QTest::newRow("an ellipsis stands for any words")
            << u"the harbour wall ... twelve metres high"_s
            << u"the harbour wall that our grandfathers built by hand is now only twelve metres high"_s
            << u"the harbour wall twelve metres high"_s;
        QTest::newRow("an editor's word costs little")
            << u"the harbour wall [in Brackwater] will hold"_s << u"the harbour wall will hold"_s
            << u"the harbour wall will hold"_s;
        QTest::newRow("another ending of the word")
            << u"engineers negotiated twelve contracts"_s << u"engineers negotiating twelve contract"_s
            << u"engineers negotiated twelve contracts"_s;
        QTest::newRow("sentences in another order")
            << u"The ferry company lost its licence. Engineers distrust the harbour wall."_s
            << u"Engineers distrust the harbour wall. The ferry company lost its licence."_s
            << u"engineers distrust the harbour wall / the ferry company lost its licence"_s;
        QTest::newRow("mere grammar is no common text")
            << u"it is the one that we have"_s << u"that is the way it was"_s << QString();
        QTest::newRow("nothing and something") << QString() << u"the harbour wall"_s << QString();
    }
    void whatTwoTextsShare()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QTEST(sharedWords(a, b), "shared");
    }

    void nearWords_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("near");
        QTest::newRow("a plural") << u"harbour"_s << u"harbours"_s << true;
        QTest::newRow("two endings") << u"negotiated"_s << u"negotiating"_s << true;
        QTest::newRow("another spelling of a long name") << u"Belarov"_s << u"Belarow"_s << true;
        QTest::newRow("a letter less in a long word") << u"harbour"_s << u"harbor"_s << true;
        QTest::newRow("one letter of a short word") << u"boat"_s << u"coat"_s << false;
        QTest::newRow("two letters") << u"harbour"_s << u"barber"_s << false;
        QTest::newRow("figures are exact") << u"1234567"_s << u"1234568"_s << false;
        QTest::newRow("the same word is not near itself") << u"harbour"_s << u"harbour"_s << false;
    }
    void nearWords()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        Vocabulary vocabulary;
        const quint32 x = termsOf(vocabulary, a).first().word;
        const quint32 y = termsOf(vocabulary, b).first().word;
        QTEST(vocabulary.areNear(x, y), "near");
        QCOMPARE(vocabulary.areNear(y, x), vocabulary.areNear(x, y));
    }

    void theScoreIsThatOfThePlainTwin()
    {
        std::mt19937 random(20131205);
        for (int i = 0; i < 3000; ++i) {
            Vocabulary vocabulary;
            const QString textA = randomText(random);
            const QString textB = randomText(random);
            const Terms a = termsOf(vocabulary, textA);
            const Terms b = termsOf(vocabulary, textB);
            const AlignedStretch best = alignBest(a, b, vocabulary);
            const double expected = plainLocalScore(a, b, vocabulary);
            const QByteArray both = (textA + u" | "_s + textB).toUtf8();
            QVERIFY2(std::abs(best.score - expected) < 1e-3, both.constData());
            QVERIFY2(isPath(best.words, a, b, vocabulary), both.constData());
            QVERIFY2(std::abs(scoreOf(best.words, a, b) - best.score) < 1e-3, both.constData());
        }
    }

    void aBandThatHoldsEverythingChangesNothing()
    {
        std::mt19937 random(7);
        for (int i = 0; i < 500; ++i) {
            Vocabulary vocabulary;
            const Terms a = termsOf(vocabulary, randomText(random));
            const Terms b = termsOf(vocabulary, randomText(random));
            const AlignedStretch free = alignBest(a, b, vocabulary);
            const AlignedStretch banded = alignBest(a, b, vocabulary, {-30, 30});
            QCOMPARE(banded.words, free.words);
        }
    }

    void aNarrowBandKeepsToItsDiagonals()
    {
        std::mt19937 random(11);
        for (int i = 0; i < 500; ++i) {
            Vocabulary vocabulary;
            const Terms a = termsOf(vocabulary, randomText(random));
            const Terms b = termsOf(vocabulary, randomText(random));
            const AlignedStretch banded = alignBest(a, b, vocabulary, {-1, 2});
            QVERIFY(isPath(banded.words, a, b, vocabulary));
            QVERIFY(banded.score <= alignBest(a, b, vocabulary).score + 1e-3);
            for (const AlignedWord &word : banded.words) {
                if (word.a >= 0 && word.b >= 0)
                    QVERIFY(word.b - word.a >= -1 && word.b - word.a <= 2);
            }
        }
    }

    void aligningTheWholeTakesEveryWordOnce()
    {
        std::mt19937 random(3);
        for (int i = 0; i < 500; ++i) {
            Vocabulary vocabulary;
            const Terms a = termsOf(vocabulary, randomText(random));
            const Terms b = termsOf(vocabulary, randomText(random));
            const QList<AlignedWord> words = alignWhole(a, b, vocabulary);
            QVERIFY(isPath(words, a, b, vocabulary));
            QCOMPARE(std::ranges::count_if(words, [](const AlignedWord &w) { return w.a >= 0; }), a.size());
            QCOMPARE(std::ranges::count_if(words, [](const AlignedWord &w) { return w.b >= 0; }), b.size());
        }
    }
};

static const Synoptic::Test::Suite<TstAlignment> suite("tst_alignment");

#include "tst_alignment.moc"
