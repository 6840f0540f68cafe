// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/findingcache.h"
#include "app/text/segments.h"
#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <random>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype wordsEach = 1000;

QStringList sampleParagraphs()
{
    QStringList found;
    const QDir samples(QStringLiteral(SYNOPTIC_SAMPLES));
    for (const QString &name : samples.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        QFile file(samples.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        for (const TextRange paragraph : paragraphs(text)) {
            if (words(text, paragraph).size() >= 12)
                found.append(paragraph.of(text).toString());
        }
    }
    return found;
}

// The same words in another order, marks where they were: nothing of it is shared any more.
QString shuffled(const QString &paragraph, std::mt19937 &random)
{
    const QList<TextRange> places = words(paragraph, {0, paragraph.size()});
    QList<TextRange> order = places;
    for (qsizetype i = order.size() - 1; i > 0; --i)
        std::swap(order[i], order[qsizetype(random() % size_t(i + 1))]);
    QString text;
    qsizetype end = 0;
    for (qsizetype i = 0; i < places.size(); ++i) {
        text += paragraph.sliced(end, places[i].begin - end);
        text += order[i].of(paragraph);
        end = places[i].end;
    }
    return text + paragraph.sliced(end);
}

// Articles made of the sample project's paragraphs; one in four is left as it is, so that the
// articles share more than the reports of an event do.
QList<Article> coverage(qsizetype count)
{
    std::mt19937 random(20240311);
    const QStringList pool = sampleParagraphs();
    QList<Article> articles;
    while (!pool.isEmpty() && articles.size() < count) {
        QString text;
        while (wordCount(text) < wordsEach) {
            const QString &paragraph = pool[qsizetype(random() % size_t(pool.size()))];
            text += (random() % 4 == 0 ? paragraph : shuffled(paragraph, random)) + u'\n';
        }
        articles.append(story(text));
    }
    return articles;
}

// Processor time in ms: other programs do not count.
double timed(const QList<Article> &articles, Findings &findings)
{
    Progress progress;
    const std::clock_t start = std::clock();
    findings = find(articles, Scope::Event, progress).value();
    return 1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC;
}

}

class BenchFinder : public QObject
{
    Q_OBJECT
private slots:
    void eightArticlesFromTextToGroups()
    {
        const QList<Article> articles = coverage(8);
        QVERIFY(!articles.isEmpty());
        Findings findings;
        const double first = timed(articles, findings); // reads the language and the weights
        QVERIFY(!findings.groups.isEmpty());
        QList<double> times;
        for (int i = 0; i < 200; ++i)
            times.append(timed(articles, findings));
        std::ranges::sort(times);
        qInfo("8 articles of %lld words, %lld quotations, %lld groups: median %.2f ms, p95 %.2f ms, first %.2f ms",
            static_cast<long long>(wordsEach), static_cast<long long>(findings.quotes.size()),
            static_cast<long long>(findings.groups.size()), times[times.size() / 2], times[times.size() * 95 / 100],
            first);
        QTest::setBenchmarkResult(times[times.size() * 95 / 100], QTest::WalltimeMilliseconds);
    }

    void oneOfEightArticlesChanges()
    {
        QList<Article> articles = coverage(9);
        QVERIFY(!articles.isEmpty());
        const Article other = articles.takeLast();
        FindingCache cache(Scope::Event);
        Progress progress;
        QVERIFY(find(articles, progress, {}, cache));
        QList<double> times;
        for (int i = 0; i < 200; ++i) {
            QList<Article> changed = articles;
            if (i % 2 == 0)
                changed[3] = other;
            const std::clock_t start = std::clock();
            QVERIFY(find(changed, progress, {}, cache));
            times.append(1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC);
        }
        std::ranges::sort(times);
        qInfo("one of 8 articles changed: median %.2f ms, p95 %.2f ms", times[times.size() / 2],
            times[times.size() * 95 / 100]);
        QTest::setBenchmarkResult(times[times.size() * 95 / 100], QTest::WalltimeMilliseconds);
    }
};

static const Synoptic::Test::Suite<BenchFinder> suite("bench_finder");

#include "bench_finder.moc"
