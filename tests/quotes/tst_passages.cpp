// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/passages.h"
#include "app/quotes/shingles.h"
#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QTest>

#include <random>
#include <set>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// What two stories without quotation marks share, as the first has it.
QStringList passagesIn(const QString &a, const QString &b, Scope scope = Scope::Event)
{
    Vocabulary vocabulary;
    const QList<StoryTerms> stories{storyTerms(story(a), {}, vocabulary), storyTerms(story(b), {}, vocabulary)};
    QStringList found;
    Effort effort;
    for (const SharedPassage &it : sharedPassages(stories, vocabulary, scope, effort)) {
        const Terms &terms = stories[0].terms;
        found.append(a.sliced(terms[it.stretch.aBegin()].range.begin,
            terms[it.stretch.aEnd() - 1].range.end - terms[it.stretch.aBegin()].range.begin));
    }
    return found;
}

}

class TstPassages : public QObject
{
    Q_OBJECT
private slots:
    // "...after the Osmund grounding" and the first words of the story are two things.
    void noPassageGoesOnFromAHeadlineIntoTheStory()
    {
        const auto article = [](const QString &headline, const QString &body) {
            Article it = story(headline + u'\n' + body);
            it.blocks = {{.range = {0, headline.size()}, .role = BlockRole::Headline},
                {.range = {headline.size() + 1, it.text.size()}, .role = BlockRole::Body}};
            return it;
        };
        const Article a = article(u"Minister blames charts for ferry grounding"_s,
            u"The captain of the ferry Osmund slept on Tuesday while it rained."_s);
        const Article b = article(u"What we know of charts for ferry grounding"_s,
            u"The captain of the ferry Osmund slept through Monday and the storm."_s);
        Vocabulary vocabulary;
        const QList<StoryTerms> stories{storyTerms(a, {}, vocabulary), storyTerms(b, {}, vocabulary)};
        Effort effort;
        const QList<SharedPassage> found = sharedPassages(stories, vocabulary, Scope::Event, effort);
        QVERIFY(!found.isEmpty());
        for (const SharedPassage &it : found) {
            const Terms &terms = stories[0].terms;
            const qsizetype last = terms[it.stretch.aEnd() - 1].range.end;
            QVERIFY(terms[it.stretch.aBegin()].range.begin > a.blocks[0].range.end || last <= a.blocks[0].range.end);
        }
    }

    void whatTwoStoriesShare_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QStringList>("passages");
        QTest::newRow("wire copy")
            << u"It rained. The ferry had been built in a yard on the western coast eleven years ago. Nobody cared."_s
            << u"Officials said the ferry had been built in a yard on the western coast eleven years ago."_s
            << QStringList{u"The ferry had been built in a yard on the western coast eleven years ago"_s};
        QTest::newRow("a word put in and one changed")
            << u"Inspectors have made little progress since they began under Lund’s direction in late autumn."_s
            << u"They have made little apparent progress since they began under her direction in late autumn."_s
            << QStringList{u"have made little progress since they began under Lund’s direction in late autumn"_s};
        QTest::newRow("a name with its titles is a stock phrase")
            << u"It was Deputy Harbour Master Agneta Maria Lund who came."_s
            << u"Then Deputy Harbour Master Agneta Maria Lund left."_s << QStringList{};
        QTest::newRow("who did what, mostly in names")
            << u"Former Harbour Master Tom Askeby pleaded guilty on Monday."_s
            << u"On Friday, Former Harbour Master Tom Askeby (Tarvik) pleaded guilty."_s << QStringList{};
        QTest::newRow("a sentence, though it has many names")
            << u"It rained. Harbour Master Tom Askeby of Tarvik told Agneta Lund that every moored ferry leaked."_s
            << u"Harbour Master Tom Askeby of Tarvik told Agneta Lund that every moored ferry leaked, she wrote."_s
            << QStringList{u"Harbour Master Tom Askeby of Tarvik told Agneta Lund that every moored ferry leaked"_s};
        const QString one = u"The ferry sank. A strike? Ferry and strike. Ferry crews like no strike. It rained. "_s;
        const QString other = u" One strike, one ferry. Ferry talks ended. Strike it: ferry owners fear a strike."_s;
        QTest::newRow("what both are about")
            << one + u"Lund wants a ferry strike this year."_s
            << u"Nobody knew who wants a ferry strike this year."_s + other << QStringList{};
        const auto muchElse = [](QChar letter) {
            QString words;
            for (int i = 0; i < 1600; ++i)
                words += letter + u"q%1 "_s.arg(i);
            return words + u". "_s;
        };
        QTest::newRow("what long stories have a few times they are not about")
            << muchElse(u'k') + one + u"Lund wants a ferry strike this year."_s
            << muchElse(u'v') + u"Nobody knew who wants a ferry strike this year."_s + other
            << QStringList{u"wants a ferry strike this year"_s};
        QTest::newRow("one wording of what both are about")
            << one + u"Lund now relishes a ferry strike in bitter winter."_s
            << u"Nobody knew why he relished a ferry strike in bitter winter."_s + other
            << QStringList{u"relishes a ferry strike in bitter winter"_s};
        QTest::newRow("few words of a name, with others between them")
            << u"The resolution on the state motto passed."_s
            << u"There was a resolution on Tuesday praising the state motto."_s << QStringList{};
        QTest::newRow("six light words that follow one another")
            << u"He left the harbour when he was in his sixties, she said."_s
            << u"It began when he was in his sixties."_s << QStringList{u"when he was in his sixties"_s};
        QTest::newRow("light words with others between them")
            << u"He left when, as he put it, he was still in his sixties."_s
            << u"It began when he was, they say, in his late sixties."_s << QStringList{};
        QTest::newRow("a heavy word far off is not reached for")
            << u"The pier was sold to a private Lisbon ferry syndicate, and nobody in the town hall was ever asked "
               u"about "
               "its moorings."_s
            << u"They sold it to a private Lisbon ferry syndicate. Years on, one man recalls every evening and its "
               "moorings."_s
            << QStringList{u"sold to a private Lisbon ferry syndicate"_s};
        QTest::newRow("mere grammar") << u"It is one of the things that they would have to be able to do by then."_s
                                      << u"That is one of the things that they would have to be able to do by now."_s
                                      << QStringList{};
        QTest::newRow("nothing") << u"It rained."_s << u"The ferry sank."_s << QStringList{};
    }
    void whatTwoStoriesShare()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QTEST(passagesIn(a, b), "passages");
    }

    void aLongPassageIsFoundWhole()
    {
        QString text;
        for (int i = 0; i < 300; ++i)
            text += u"ferry%1 engine%1 "_s.arg(i);
        QCOMPARE(passagesIn(text, text).size(), 1);
        QCOMPARE(passagesIn(text, text).first(), text.trimmed());
    }

    void longAndRepeatingTextsTakeWorkByTheirLength_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QString prose;
        for (int i = 0; i < 25'000; ++i)
            prose += u"ferry%1 engine%1 "_s.arg(i);
        QTest::newRow("fifty thousand equal words") << prose << prose;
        QTest::newRow("one word a hundred thousand times")
            << u"ferry "_s.repeated(100'000) << u"ferry "_s.repeated(100'000);
        QTest::newRow("a paragraph fifty times over")
            << prose.first(8'000).repeated(50) << prose.first(8'000).repeated(50);
    }
    void longAndRepeatingTextsTakeWorkByTheirLength()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        Vocabulary vocabulary;
        const QList<StoryTerms> stories{storyTerms(story(a), {}, vocabulary), storyTerms(story(b), {}, vocabulary)};
        Effort effort;
        sharedPassages(stories, vocabulary, Scope::Event, effort);
        const qsizetype words = stories[0].terms.size() + stories[1].terms.size();
        QVERIFY2(effort.cells <= 2'500 * words, QByteArray::number(effort.cells / words).constData());
    }

    void aCancelledSearchComparesNothing()
    {
        const QString text = u"The ferry had been built in a yard on the western coast eleven years ago."_s;
        Vocabulary vocabulary;
        const QList<StoryTerms> stories{
            storyTerms(story(text), {}, vocabulary), storyTerms(story(text), {}, vocabulary)};
        Progress progress;
        progress.cancel();
        Effort effort{.progress = &progress};
        QVERIFY(sharedPassages(stories, vocabulary, Scope::Event, effort).isEmpty());
        QCOMPARE(effort.cells, 0);
    }

    void aMixedCollectionAsksForMore()
    {
        const QString a = u"Inspectors found rusted bolts below the engine room floor."_s;
        const QString b = u"They said rusted bolts below the engine room floor were found."_s;
        QCOMPARE(passagesIn(a, b, Scope::Event).size(), 1);
        QVERIFY(passagesIn(a, b, Scope::Corpus).isEmpty());
    }

    void winnowingFindsEveryLongCommonRun()
    {
        // Two rows of keys with a common run of window keys have a chosen key of that run in common.
        std::mt19937_64 random(1998);
        constexpr qsizetype window = 4;
        for (int round = 0; round < 500; ++round) {
            std::vector<quint64> common;
            for (int i = 0; i < window; ++i)
                common.push_back(random());
            const auto around = [&] {
                std::vector<quint64> keys;
                for (size_t i = random() % 9; i > 0; --i)
                    keys.push_back(random());
                keys.insert(keys.end(), common.begin(), common.end());
                for (size_t i = random() % 9; i > 0; --i)
                    keys.push_back(random());
                return keys;
            };
            const std::vector<quint64> a = around();
            const std::vector<quint64> b = around();
            std::set<quint64> chosen;
            for (const qsizetype i : winnowed(a, window))
                chosen.insert(a[i]);
            const std::vector<qsizetype> ofB = winnowed(b, window);
            QVERIFY(std::ranges::any_of(ofB, [&](qsizetype i) { return chosen.contains(b[i]); }));
        }
    }

    void aWindowOfOneChoosesAll()
    {
        const std::vector<quint64> keys{5, 3, 9};
        QCOMPARE(winnowed(keys, 1), (std::vector<qsizetype>{0, 1, 2}));
    }

    void keysThatNearlyAllHaveMakeFewPairs()
    {
        ShingleIndex index(100);
        constexpr qsizetype keys = 4'000;
        for (qsizetype key = 0; key < keys; ++key) {
            for (int item = 0; item < (key % 10 == 0 ? 3 : 100); ++item)
                index.add(quint64(key), item, 0);
        }
        index.seal();
        qsizetype pairs = 0;
        index.forEachPair([&](const auto &, const auto &) { ++pairs; });
        QCOMPARE(pairs, 3 * keys / 10);
    }

    void aKeyTooManyHaveMakesNoPairs()
    {
        ShingleIndex index(2);
        for (int i = 0; i < 3; ++i)
            index.add(1, i, 0);
        index.add(2, 0, 4);
        index.add(2, 1, 5);
        index.seal();
        QStringList pairs;
        index.forEachPair(
            [&](const auto &x, const auto &y) { pairs.append(u"%1-%2"_s.arg(x.position).arg(y.position)); });
        QCOMPARE(pairs, QStringList{u"4-5"_s});
    }
};

static const Synoptic::Test::Suite<TstPassages> suite("tst_passages");

#include "tst_passages.moc"
