// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/corpus.h"
#include "app/corpus/corpusindex.h"
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

QString told(const Place &place)
{
    QStringList parts;
    for (const TextRange part : place.parts)
        parts.append(u"%1-%2"_s.arg(part.begin).arg(part.end));
    return u"%1 (%2) %3"_s.arg(place.article).arg(place.quote).arg(parts.join(u' '));
}

QStringList told(const QList<Link> &links)
{
    QStringList all;
    for (const Link &link : links) {
        all.append(u"%1 %2 %3 %4 / %5"_s.arg(int(link.kind))
                .arg(link.score)
                .arg(link.flags.toInt())
                .arg(told(link.a), told(link.b)));
    }
    all.sort();
    return all;
}

// The links of a corpus that is made anew, each quotation numbered in its article.
QStringList rebuilt(const std::vector<Prepared> &articles)
{
    Crew alone;
    Progress progress;
    Corpus corpus(alone);
    QList<qsizetype> firstQuote;
    qsizetype quotes = 0;
    if (!corpus.open())
        return {};
    for (const Prepared &article : articles) {
        firstQuote.append(quotes);
        quotes += article.found.quotes.size();
        if (!corpus.add(article))
            return {};
    }
    QList<Link> links = corpus.match(progress).value_or(Findings()).links;
    for (Link &link : links) {
        for (Place *place : {&link.a, &link.b})
            place->quote -= place->quote < 0 ? 0 : firstQuote[place->article];
    }
    return told(links);
}

// Adds articles from the first one missing on; the links that each brings. Fails with an empty string.
QStringList grown(CorpusIndex &index, const std::vector<Prepared> &articles)
{
    QList<Link> links;
    for (auto i = size_t(index.articles()); i < articles.size(); ++i) {
        if (!index.add(articles[i]))
            return {QString()};
        const Result<QList<Link>> found = index.linksOf(qsizetype(i), Progress());
        if (!found)
            return {QString()};
        links += *found;
    }
    return told(links);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

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
        QVERIFY((*index)->article(7) == m_articles[7].rank);
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

    void aCrashWhileWritingCostsTheLastArticleOnly()
    {
        const std::vector<Prepared> few(m_articles.begin(), m_articles.begin() + 3);
        grown(**CorpusIndex::open(m_path), {few.begin(), few.begin() + 2});
        const qsizetype sound = contents(m_path).size();
        grown(**CorpusIndex::open(m_path), few);
        const QByteArray whole = contents(m_path);
        QVERIFY(whole.size() > sound);
        for (qsizetype size = sound; size < whole.size(); size += 97) {
            QVERIFY(write(m_path, whole.first(size)));
            const auto index = CorpusIndex::open(m_path);
            QVERIFY(index.has_value());
            QCOMPARE((*index)->articles(), 2);
            QCOMPARE(grown(**index, few), grown(**CorpusIndex::open(m_folder->filePath(u"other"_s)), few));
            QVERIFY(QFile::remove(m_folder->filePath(u"other"_s)));
            QCOMPARE(contents(m_path), whole);
        }
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
            QCOMPARE(contents(m_path), whole);
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
