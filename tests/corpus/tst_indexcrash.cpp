// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/corpusindex.h"
#include "tests/corpus/linksofindex.h"
#include "tests/corpus/madearticles.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// Adds the articles, tells of each that is in, and sorts each time so many have come.
void addInChild(const QString &path, const std::vector<Prepared> &articles, int sortsEach, int out)
{
    const auto index = CorpusIndex::open(path);
    int added = 0;
    for (const Prepared &article : articles) {
        if (!index || !(*index)->add(article) || ::write(out, "+", 1) != 1)
            _exit(1);
        if (++added % sortsEach == 0 && !(*index)->settle())
            _exit(1);
    }
    pause(); // to be killed
}

}

// An index survives a crash: it is there up to the last article that was whole, or made again.
class TstIndexCrash : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QList<Article> articles = madeArticles(80);
        for (Article copy : madeArticles(80)) { // printed by another outlet too
            copy.outlet = u"Another"_s;
            articles.append(copy);
        }
        m_articles = prepared(articles);
        m_rebuilt = rebuilt(m_articles);
        QVERIFY(m_rebuilt.size() > 80);
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"news.synoptic-index"_s);
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

    // The child is killed somewhere in what follows the last article that it told of.
    void aKilledProcessLeavesAnIndexThatGoesOn_data()
    {
        QTest::addColumn<int>("told");
        QTest::addColumn<int>("sortsEach");
        for (const int told : {1, 2, 17, 90, 159}) {
            QTest::addRow("after article %d", told) << told << 1000;
            QTest::addRow("after article %d, sorting each", told) << told << 1;
            QTest::addRow("after article %d, sorting now and then", told) << told << 16;
        }
    }
    void aKilledProcessLeavesAnIndexThatGoesOn()
    {
        QFETCH(const int, told);
        QFETCH(const int, sortsEach);
        int ends[2];
        QCOMPARE(pipe(ends), 0);
        const pid_t child = fork();
        QVERIFY(child >= 0);
        if (child == 0)
            addInChild(m_path, m_articles, sortsEach, ends[1]);
        close(ends[1]);
        char one = 0;
        for (int i = 0; i < told; ++i)
            QCOMPARE(read(ends[0], &one, 1), 1);
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        close(ends[0]);
        QVERIFY(WIFSIGNALED(status));

        const auto index = CorpusIndex::open(m_path);
        QVERIFY(index.has_value());
        QVERIFY((*index)->articles() >= told);
        grown(**index, m_articles);
        QCOMPARE(asked(**index), m_rebuilt);
        QVERIFY((*index)->settle().has_value());
        QCOMPARE(asked(**index), m_rebuilt);
    }

private:
    std::vector<Prepared> m_articles;
    QStringList m_rebuilt;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

static const Suite<TstIndexCrash> suite("tst_indexcrash");

#include "tst_indexcrash.moc"
