// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/alignment.h"
#include "app/quotes/anchors.h"
#include "tests/reference/plainalignment.h"
#include "tests/support/suite.h"

#include <QTest>

#include <random>
#include <set>

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

bool takesEachWordOnce(const QList<AlignedWord> &words, const Terms &a, const Terms &b, const Vocabulary &vocabulary)
{
    const auto isOfA = [](const AlignedWord &word) { return word.a >= 0; };
    const auto isOfB = [](const AlignedWord &word) { return word.b >= 0; };
    return isPath(words, a, b, vocabulary) && std::ranges::count_if(words, isOfA) == a.size()
        && std::ranges::count_if(words, isOfB) == b.size();
}

// Words that come again as those of prose do: some all the time, most seldom.
QStringList prose(std::mt19937 &random, qsizetype count)
{
    QStringList words;
    for (qsizetype i = 0; i < count; ++i) {
        const double share = double(random() % 10'000 + 1) / 10'000;
        words.append(u"w%1e"_s.arg(qsizetype(20 / share)));
    }
    return words;
}

// One word in thirty dropped, put in or changed.
QStringList edited(const QStringList &words, std::mt19937 &random)
{
    QStringList other;
    for (const QString &word : words) {
        const auto chance = random() % 90;
        if (chance < 2)
            other.append(u"harbour"_s);
        if (chance != 0 && chance != 3)
            other.append(word);
    }
    return other;
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
        QTest::newRow("two endings that begin alike") << u"reflecting"_s << u"reflection"_s << true;
        QTest::newRow("an ending that goes on from the other") << u"drive"_s << u"drivers"_s << true;
        QTest::newRow("a short stem that loses its e") << u"come"_s << u"coming"_s << true;
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
            QVERIFY(takesEachWordOnce(words, a, b, vocabulary));
            QVERIFY(std::abs(scoreOf(words, a, b) - plainWholeScore(a, b, vocabulary)) < 1e-3);
        }
    }

    void aTextTooLongForTheTableIsAlignedAsWell()
    {
        // Prose with a word in thirty changed, dropped or put in: held together by its anchors it scores
        // what the whole table would have given.
        std::mt19937 random(19);
        for (int i = 0; i < 20; ++i) {
            Vocabulary vocabulary;
            const QStringList words = prose(random, 600);
            const Terms a = termsOf(vocabulary, words.join(u' '));
            const Terms b = termsOf(vocabulary, edited(words, random).join(u' '));
            Effort effort{.exactCells = 20'000};
            const QList<AlignedWord> aligned = alignWhole(a, b, vocabulary, &effort);
            QVERIFY(takesEachWordOnce(aligned, a, b, vocabulary));
            const double best = plainWholeScore(a, b, vocabulary);
            QVERIFY2(
                scoreOf(aligned, a, b) > 0.999 * best, qPrintable(u"%1 of %2"_s.arg(scoreOf(aligned, a, b)).arg(best)));
            QVERIFY(effort.cells < a.size() * b.size() / 10);
            const AlignedStretch stretch = alignBest(a, b, vocabulary, {}, &effort);
            QVERIFY(isPath(stretch.words, a, b, vocabulary));
            QVERIFY(stretch.score > 0.999 * plainLocalScore(a, b, vocabulary));
        }
    }

    void whateverTheLimitThePathIsTrue()
    {
        std::mt19937 random(23);
        for (int i = 0; i < 2000; ++i) {
            Vocabulary vocabulary;
            const Terms a = termsOf(vocabulary, randomText(random));
            const Terms b = termsOf(vocabulary, randomText(random));
            Effort effort{.exactCells = qsizetype(random() % 80)};
            const QList<AlignedWord> whole = alignWhole(a, b, vocabulary, &effort);
            QVERIFY(takesEachWordOnce(whole, a, b, vocabulary));
            std::set<qsizetype> matched;
            for (const AlignedStretch &stretch : align(a, b, vocabulary, &effort)) {
                QVERIFY(isPath(stretch.words, a, b, vocabulary));
                for (const AlignedWord &word : stretch.words)
                    QVERIFY(!word.isMatch() || matched.insert(word.a).second);
            }
        }
    }

    void sentencesOfLongTextsInAnotherOrderAreFound()
    {
        std::mt19937 random(29);
        Vocabulary vocabulary;
        const QString first = prose(random, 80).join(u' ');
        const QString second = prose(random, 60).join(u' ');
        const Terms a = termsOf(vocabulary, first + u' ' + second);
        const Terms b = termsOf(vocabulary, second + u' ' + first);
        Effort effort{.exactCells = 1000};
        const QList<AlignedStretch> stretches = align(a, b, vocabulary, &effort);
        QVERIFY(stretches.size() >= 2);
        QCOMPARE(stretches[0].matches, 80);
        QCOMPARE(stretches[1].matches, 60);
    }

    void longTextsTakeWorkByTheirLength_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<qsizetype>("matches");
        std::mt19937 random(31);
        const QStringList words = prose(random, 50'000);
        const QString long50k = words.join(u' ');
        QTest::newRow("fifty thousand equal words") << long50k << long50k << qsizetype(50'000);
        QTest::newRow("one word changed in the middle")
            << long50k << words.first(25'000).join(u' ') + u" harbour "_s + words.sliced(25'001).join(u' ')
            << qsizetype(49'999);
        QTest::newRow("one word a hundred thousand times, and a few times less")
            << u"ferry "_s.repeated(100'000) << u"ferry "_s.repeated(99'000) << qsizetype(99'000);
        QTest::newRow("the same words again and again, out of step") << u"the ferry is late again "_s.repeated(
            10'000) << u"late again the ferry is "_s.repeated(10'000) << qsizetype(45'000);
        QTest::newRow("a short text and a long one") << long50k << u"the harbour wall"_s << qsizetype(0);
    }
    void longTextsTakeWorkByTheirLength()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QFETCH(const qsizetype, matches);
        Vocabulary vocabulary;
        const Terms x = termsOf(vocabulary, a);
        const Terms y = termsOf(vocabulary, b);
        Effort effort;
        const QList<AlignedWord> words = alignWhole(x, y, vocabulary, &effort);
        QVERIFY(takesEachWordOnce(words, x, y, vocabulary));
        QVERIFY(std::ranges::count_if(words, &AlignedWord::isMatch) >= matches);
        QVERIFY2(effort.cells <= 500 * (x.size() + y.size()), QByteArray::number(effort.cells).constData());
    }

    void whatIsCancelledIsStillAPath()
    {
        std::mt19937 random(37);
        Vocabulary vocabulary;
        const Terms a = termsOf(vocabulary, prose(random, 3000).join(u' '));
        const Terms b = termsOf(vocabulary, prose(random, 3000).join(u' '));
        Progress progress;
        progress.cancel();
        Effort effort{.progress = &progress};
        QVERIFY(takesEachWordOnce(alignWhole(a, b, vocabulary, &effort), a, b, vocabulary));
        QVERIFY(align(a, b, vocabulary, &effort).isEmpty());
        QCOMPARE(effort.cells, 0);
    }

    void runsThatStandOnceInBothAreAnchors_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("anchors");
        QTest::newRow("what stands twice is none")
            << u"ferry wall ferry pier"_s << u"wall pier ferry"_s << 1 << u"1-0 3-1"_s;
        QTest::newRow("most of those in one order")
            << u"mole ferry wall pier"_s << u"ferry wall pier mole"_s << 1 << u"1-0 2-1 3-2"_s;
        QTest::newRow("runs do not overlap")
            << u"ferry wall pier mole"_s << u"ferry wall pier mole"_s << 2 << u"0-0 2-2"_s;
        QTest::newRow("a gap is no word") << u"... ferry"_s << u"... ferry"_s << 1 << u"1-1"_s;
        QTest::newRow("a text shorter than a run") << u"ferry"_s << u"ferry"_s << 3 << QString();
    }
    void runsThatStandOnceInBothAreAnchors()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QFETCH(const int, length);
        Vocabulary vocabulary;
        QStringList found;
        for (const UniqueRun &anchor : uniqueRuns(termsOf(vocabulary, a), termsOf(vocabulary, b), length))
            found.append(u"%1-%2"_s.arg(anchor.a).arg(anchor.b));
        QTEST(found.join(u' '), "anchors");
    }
};

static const Synoptic::Test::Suite<TstAlignment> suite("tst_alignment");

#include "tst_alignment.moc"
