// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/findingcache.h"
#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QTest>

#include <functional>
#include <random>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// Reports of one evening, made of the same sentences in other orders.
Article report(unsigned seed)
{
    static const QStringList sentences = {
        u"“The last ferry will sail at noon on Sunday and not an hour later,” said the harbour master, Agneta Lund."_s,
        u"“The last ferry will sail at noon on Sunday,” Lund said."_s,
        u"“Nobody who holds a ticket is going to be left standing on the quay,” she added."_s,
        u"Lund said that nobody holding a ticket would be left standing on the quay."_s,
        u"The town has had a ferry since the year of the great flood, and few remember the bridge."_s,
        u"“We were told in March that the northern pier would not hold another winter,” Piet Brandt said."_s,
        u"Brandt called the closure “a slap in the face of everybody who lives on the islands.”"_s,
        u"Rain fell on the empty car park while the crew of the ferry carried boxes of life jackets ashore."_s,
        u"The council had “known for years” that the northern pier would not hold another winter."_s,
    };
    std::mt19937 random(seed);
    QStringList text;
    for (int i = 0; i < 7; ++i)
        text.append(sentences[qsizetype(random() % size_t(sentences.size()))]);
    return story(text.join(u"\n\n"_s));
}

QList<Article> reports(int count)
{
    QList<Article> articles;
    for (int i = 0; i < count; ++i)
        articles.append(report(unsigned(i + 1)));
    return articles;
}

Findings anew(const QList<Article> &articles, const Rulings &rulings = {})
{
    Progress progress;
    return find(articles, Scope::Event, progress, rulings).value();
}

Findings again(const QList<Article> &articles, FindingCache &cache, const Rulings &rulings = {})
{
    Progress progress;
    return find(articles, progress, rulings, cache).value();
}

}

class TstFindingCache : public QObject
{
    Q_OBJECT
private slots:
    void whateverChangesTheFindingsAreThoseOfABeginningAnew_data()
    {
        using Change = std::function<void(QList<Article> &)>;
        QTest::addColumn<Change>("change");
        QTest::newRow("nothing") << Change([](QList<Article> &) { });
        QTest::newRow("one text") << Change([](QList<Article> &all) { all[2] = report(77); });
        QTest::newRow("one article more") << Change([](QList<Article> &all) { all.append(report(78)); });
        QTest::newRow("one less") << Change([](QList<Article> &all) { all.removeAt(1); });
        QTest::newRow("another order") << Change([](QList<Article> &all) { std::ranges::reverse(all); });
        QTest::newRow("the same text twice") << Change([](QList<Article> &all) { all.append(all.first()); });
        QTest::newRow("another language") << Change([](QList<Article> &all) { all[3].language = u"fr"_s; });
        QTest::newRow("what is story") << Change(
            [](QList<Article> &all) { all[0].blocks[0].role = BlockRole::Boilerplate; });
        QTest::newRow("all but one") << Change([](QList<Article> &all) { all = {all[4]}; });
    }
    void whateverChangesTheFindingsAreThoseOfABeginningAnew()
    {
        QFETCH(const std::function<void(QList<Article> &)>, change);
        QList<Article> articles = reports(6);
        FindingCache cache(Scope::Event);
        QCOMPARE(again(articles, cache), anew(articles));
        const QList<Article> before = articles;
        change(articles);
        QCOMPARE(again(articles, cache), anew(articles));
        QCOMPARE(again(before, cache), anew(before));
    }

    void anyChangesInARowDoTheSame()
    {
        std::mt19937 random(5);
        QList<Article> articles = reports(5);
        FindingCache cache(Scope::Event);
        for (unsigned round = 0; round < 40; ++round) {
            const qsizetype at = qsizetype(random() % size_t(articles.size()));
            if (round % 3 == 0)
                articles.insert(at, report(100 + round));
            else if (round % 3 == 1)
                articles.removeAt(at);
            else
                articles[at] = report(200 + round);
            QCOMPARE(again(articles, cache), anew(articles));
        }
    }

    void onlyTheArticleThatChangedIsReadAndComparedAgain()
    {
        QList<Article> articles = reports(8);
        FindingCache cache(Scope::Event);
        again(articles, cache);
        const FindingCache::Work first = cache.work();
        QCOMPARE(first.articles, 8);
        QVERIFY(first.comparisons > 0);
        QCOMPARE(first.pairs, 8 * 7 / 2);
        again(articles, cache);
        QCOMPARE(cache.work(), FindingCache::Work());
        articles[3] = report(99);
        again(articles, cache);
        QCOMPARE(cache.work().articles, 1);
        QVERIFY(cache.work().pairs <= 7);
        QVERIFY(cache.work().comparisons > 0);
        QVERIFY2(cache.work().comparisons < first.comparisons / 2, "a quarter of all pairs is the changed one's");
    }

    // Whoever tries one language after the other does not fill the memory with what each would have given.
    void whatAnArticleWasBeforeIsForgotten()
    {
        QList<Article> articles = reports(3);
        const QList<Article> first = articles;
        FindingCache cache(Scope::Event);
        again(articles, cache);
        articles[1].language = u"fr"_s;
        again(articles, cache);
        QCOMPARE(cache.work().articles, 1);
        again(first, cache);
        QCOMPARE(cache.work().articles, 1);
    }

    void aWordOfAPersonIsHeededWithoutReadingAgain()
    {
        QList<Article> articles = reports(4);
        for (qsizetype i = 0; i < articles.size(); ++i)
            articles[i].id = ArticleId{i + 1};
        FindingCache cache(Scope::Event);
        const Findings found = again(articles, cache);
        const Quote &quote = found.quotes.first();
        const Article &article = articles[quote.article];
        Rulings rulings;
        rulings.verdicts.append(
            {.kind = Verdict::Kind::SaidBy, .place = anchorAt(article, quote.range()), .speaker = u"Somebody Else"_s});
        const Findings ruled = again(articles, cache, rulings);
        QCOMPARE(cache.work().articles, 0);
        QCOMPARE(ruled, anew(articles, rulings));
        QVERIFY(ruled != found);
        QCOMPARE(again(articles, cache), found);
    }

    void aSearchThatIsCancelledSpoilsNothing()
    {
        const QList<Article> articles = reports(6);
        FindingCache cache(Scope::Event);
        for (qsizetype most = 0; most < 12; ++most) {
            Progress *running = nullptr;
            Progress progress([&](qsizetype done, qsizetype) {
                if (done >= most)
                    running->cancel();
            });
            running = &progress;
            static_cast<void>(find(articles, progress, {}, cache));
        }
        QCOMPARE(again(articles, cache), anew(articles));
    }
};

static const Suite<TstFindingCache> suite("tst_findingcache");

#include "tst_findingcache.moc"
