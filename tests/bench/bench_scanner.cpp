// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/frame.h"
#include "app/quotes/scanner.h"
#include "app/text/language.h"
#include "tests/bench/corpusmaker.h"
#include "tests/support/suite.h"

#include <QTest>

#include <ctime>
#include <functional>

using namespace Synoptic;
using namespace Qt::StringLiterals;

namespace {

constexpr int articleCount = 1000;

double processorSeconds(const std::function<void()> &work)
{
    const std::clock_t start = std::clock();
    work();
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

}

// How fast articles are gone through, in megabytes of UTF-8 a second, beside plain reading of the same
// bytes: decoding them and looking at each character once.
class BenchScanner : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const Bench::CorpusWords words(QStringLiteral(SYNOPTIC_WEIGHTS));
        QVERIFY(!words.isEmpty());
        Bench::CorpusMaker maker(words);
        for (int i = 0; i < articleCount; ++i) {
            Article article;
            article.text = maker.next().text;
            article.language = u"en"_s;
            article.blocks = {{.range = {0, article.text.size()}, .role = BlockRole::Body}};
            m_bytes.append(article.text.toUtf8());
            m_size += m_bytes.last().size();
            m_articles.append(article);
        }
    }

    void readingAlone()
    {
        qsizetype blanks = 0;
        report("reading", [&] {
            for (const QByteArray &bytes : std::as_const(m_bytes))
                blanks += QString::fromUtf8(bytes).count(u' ');
        });
        QVERIFY(blanks > 0);
    }

    void marksAndTokens()
    {
        qsizetype runs = 0;
        report("marks and tokens", [&] {
            for (const Article &article : std::as_const(m_articles))
                runs += frameOf(article, Language::of(article.language), Progress()).runs.size();
        });
        QVERIFY(runs > articleCount);
    }

    void quotationsWithTheirSpeakers()
    {
        qsizetype quotes = 0;
        report("quotations with their speakers", [&] {
            for (const Article &article : std::as_const(m_articles))
                quotes += scan(article, Progress())->quotes.size();
        });
        QVERIFY(quotes > articleCount);
    }

private:
    // The best of five rounds: what else runs on the machine only makes it slower.
    void report(const char *what, const std::function<void()> &work) const
    {
        double least = processorSeconds(work);
        for (int round = 1; round < 5; ++round)
            least = std::min(least, processorSeconds(work));
        qInfo("%s: %.1f MB/s", what, double(m_size) / 1e6 / least);
        QTest::setBenchmarkResult(double(m_size) / least, QTest::BytesPerSecond);
    }

    QList<Article> m_articles;
    QList<QByteArray> m_bytes;
    qsizetype m_size = 0;
};

static const Synoptic::Test::Suite<BenchScanner> suite("bench_scanner");

#include "bench_scanner.moc"
