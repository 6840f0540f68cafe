// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/corpusindex.h"
#include "app/corpus/following.h"
#include "tests/corpus/linksofindex.h"
#include "tests/corpus/madearticles.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// Behind the name of the format stands a mark that no two files have in common.
const qsizetype markEnd = QByteArray("Synoptic corpus 3 " SYNOPTIC_VERSION "\n").size() + 8;

}

class TstCorpusIndex : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_articles = prepared(madeArticles(500));
        QCOMPARE(m_articles.size(), 500U);
        m_rebuilt = rebuilt(m_articles);
        QVERIFY(m_rebuilt.size() > 40);
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"news.synoptic-index"_s);
    }

    // The rebuild is the plain twin.
    void articlesOneByOneGiveTheLinksOfARebuild()
    {
        const auto index = CorpusIndex::open(m_path);
        QVERIFY(index.has_value());
        QCOMPARE(grown(**index, m_articles), m_rebuilt);
    }

    void anOlderArticleThatComesLaterGivesTheSameLinks()
    {
        std::vector<Prepared> turned = m_articles;
        std::ranges::reverse(turned);
        const auto index = CorpusIndex::open(m_path);
        QVERIFY(index.has_value());
        QCOMPARE(grown(**index, turned), rebuilt(turned));
    }

    void whatIsAddedToAnIndexFromTheFileIsLinkedAlike()
    {
        const std::vector<Prepared> most(m_articles.begin(), m_articles.end() - 40);
        QStringList links = grown(**CorpusIndex::open(m_path), most);
        const auto index = CorpusIndex::open(m_path);
        QVERIFY(index.has_value());
        QCOMPARE((*index)->articles(), qsizetype(most.size()));
        links += grown(**index, m_articles);
        links.sort();
        QCOMPARE(links, m_rebuilt);
    }

    void everyArticleCanBeAskedAgain()
    {
        const auto index = CorpusIndex::open(m_path);
        QVERIFY(index.has_value());
        grown(**index, m_articles);
        QStringList links;
        for (qsizetype i = 0; i < (*index)->articles(); ++i)
            links += told((*index)->linksOf(i, Progress()).value());
        links.sort(); // each link twice, once from either end
        QCOMPARE(links.size(), 2 * m_rebuilt.size());
        links.removeDuplicates();
        QStringList expected = m_rebuilt;
        expected.removeDuplicates();
        QCOMPARE(links, expected);
    }

    void articlesThatWentAreAsIfTheyHadNeverCome()
    {
        const auto index = CorpusIndex::open(m_path);
        QVERIFY(index.has_value());
        grown(**index, m_articles);
        std::vector<Prepared> left;
        for (qsizetype i = 0; i < qsizetype(m_articles.size()); ++i) {
            if (i % 3 == 1)
                QVERIFY((*index)->remove(i).has_value());
            else
                left.push_back(m_articles[i]);
        }
        const QStringList expected = rebuilt(left);
        QCOMPARE(asked(**index), expected);
        QVERIFY((*index)->settle().has_value());
        QCOMPARE(asked(**index), expected);
        QVERIFY(asked(**CorpusIndex::open(m_path)) == expected);
    }

    void aSettledIndexOpensWithTheSameLinks()
    {
        {
            const auto index = CorpusIndex::open(m_path);
            grown(**index, {m_articles.begin(), m_articles.begin() + 350});
            QVERIFY((*index)->settle().has_value());
            grown(**index, {m_articles.begin(), m_articles.begin() + 420});
        }
        const auto index = CorpusIndex::open(m_path);
        QVERIFY(index.has_value());
        QCOMPARE((*index)->articles(), 420);
        grown(**index, m_articles);
        QCOMPARE(asked(**index), m_rebuilt);
    }

    void whatWasSettledAndIsDamagedIsNoticed()
    {
        const std::vector<Prepared> few(m_articles.begin(), m_articles.begin() + 40);
        QStringList sound;
        {
            const auto index = CorpusIndex::open(m_path);
            grown(**index, few);
            QVERIFY((*index)->settle().has_value());
            sound = asked(**index);
        }
        const QString keys = m_path + u".keys"_s;
        const QByteArray whole = contents(keys);
        QVERIFY(whole.size() > 10'000);
        for (qsizetype at = 0; at < whole.size(); at += whole.size() / 23) {
            QByteArray damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
            QVERIFY(write(keys, damaged));
            const auto index = CorpusIndex::open(m_path);
            QVERIFY(index.has_value());
            QCOMPARE((*index)->articles(), 40);
            bool isNoticed = false;
            for (qsizetype i = 0; i < 40; ++i) {
                const Result<QList<Link>> links = (*index)->linksOf(i, Progress());
                isNoticed = isNoticed || (!links && links.error().kind == Error::Kind::Damaged);
            }
            if (!isNoticed)
                QCOMPARE(asked(**index), sound);
        }
        QVERIFY(write(keys, whole.first(whole.size() / 2)));
        QCOMPARE(asked(**CorpusIndex::open(m_path)), sound);
        QVERIFY(QFile::remove(keys));
        QCOMPARE(asked(**CorpusIndex::open(m_path)), sound);
    }

    void anIndexFollowsTheArticlesOfAProject()
    {
        QList<Article> articles = madeArticles(60);
        for (qsizetype i = 0; i < articles.size(); ++i)
            articles[i].id = ArticleId{100 + i};
        const auto ask = [&] {
            Crew alone;
            Progress progress;
            QList<ArticleId> all;
            for (const Article &article : std::as_const(articles))
                all.append(article.id);
            return Follower(m_path).relationsOf(all, articles, alone, progress).value_or(Relations());
        };
        articles.append(articles[5]); // printed by another outlet too
        articles.last().id = ArticleId{500};
        articles.last().outlet = u"Another"_s;
        const Relations first = ask();
        QCOMPARE(first.size(), 61);
        QVERIFY(std::ranges::contains(first[ArticleId{105}], ArticleId{500}, &SharedWith::article));
        QCOMPARE(ask(), first); // nothing is made anew
        articles.removeLast();
        QVERIFY(!std::ranges::contains(ask()[ArticleId{105}], ArticleId{500}, &SharedWith::article));
        articles.append(articles[5]);
        articles.last().id = ArticleId{500};
        articles.last().outlet = u"Another"_s;
        QCOMPARE(ask(), first);
        CorpusIndex::discard(m_path); // thrown away
        QVERIFY(!QFile::exists(m_path));
        QCOMPARE(ask(), first);
        QByteArray damaged = contents(m_path); // in the middle, where opening does not look
        for (qsizetype at = damaged.size() / 4; at < damaged.size(); at += 5000)
            damaged[at] = static_cast<char>(damaged[at] ^ 0x08);
        QVERIFY(write(m_path, damaged));
        QCOMPARE(ask(), first);
    }

    void anIndexThatStaysOpenSaysWhatANewOneSays()
    {
        const QList<Article> made = madeArticles(60);
        QList<Article> articles;
        QList<ArticleId> all;
        for (qsizetype i = 0; i < made.size(); ++i) {
            articles.append(made[i]);
            articles.last().id = ArticleId{100 + i};
            all.append(articles.last().id);
        }
        Follower open(m_path);
        const QString other = m_path + u"-new"_s;
        Crew alone;
        const auto compare = [&] {
            Progress progress;
            CorpusIndex::discard(other);
            const Result<Relations> anew = Follower(other).relationsOf(all, articles, alone, progress);
            QVERIFY(anew);
            QCOMPARE(open.relationsOf(all, articles, alone, progress).value_or(Relations()), *anew);
        };
        const QList<Article> whole = articles;
        articles.resize(40);
        compare();
        articles = whole;
        compare();
        articles.move(50, 3); // a person puts them in another order
        articles.remove(10, 7);
        compare();
        articles[5].text = articles[20].text; // a paste that was wrong
        articles[5].blocks = articles[20].blocks;
        compare();
        articles[5].outlet = u"Another"_s;
        compare();
        articles = whole;
        compare();
        Progress stopped;
        stopped.cancel();
        articles.resize(20);
        QVERIFY(!open.relationsOf(all, articles, alone, stopped));
        compare();
    }

    void whatIsDamagedIsMadeAgain()
    {
        const std::vector<Prepared> few(m_articles.begin(), m_articles.begin() + 4);
        grown(**CorpusIndex::open(m_path), few);
        const QByteArray whole = contents(m_path);
        for (qsizetype at = 0; at < whole.size(); at += 211) {
            QByteArray damaged = whole;
            damaged[at] = static_cast<char>(damaged[at] ^ 0x40);
            QVERIFY(write(m_path, damaged));
            const auto index = CorpusIndex::open(m_path);
            QVERIFY(index.has_value());
            QVERIFY((*index)->articles() < 4);
            grown(**index, few);
            QCOMPARE(contents(m_path).sliced(markEnd), whole.sliced(markEnd));
        }
    }

    void aFileThatIsNoIndexIsBegunAnew()
    {
        QVERIFY(write(m_path, "Synoptic corpus 0 of long ago\n and more"));
        const auto index = CorpusIndex::open(m_path);
        QVERIFY(index.has_value());
        QCOMPARE((*index)->articles(), 0);
    }

    void aFolderIsNoIndex()
    {
        const auto index = CorpusIndex::open(m_folder->path());
        QVERIFY(!index.has_value());
        QCOMPARE(index.error().kind, Error::Kind::CannotWrite);
        QVERIFY(index.error().message.contains(m_folder->path()));
    }

    void aCancelledQuestionSaysSo()
    {
        const auto index = CorpusIndex::open(m_path);
        grown(**index, {m_articles.begin(), m_articles.begin() + 5});
        Progress progress;
        progress.cancel();
        const Result<QList<Link>> links = (*index)->linksOf(0, progress);
        QVERIFY(!links.has_value());
        QCOMPARE(links.error().kind, Error::Kind::Cancelled);
    }

private:
    std::vector<Prepared> m_articles;
    QStringList m_rebuilt;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

static const Suite<TstCorpusIndex> suite("tst_corpusindex");

#include "tst_corpusindex.moc"
