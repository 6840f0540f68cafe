// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/project.h"
#include "app/search/search.h"
#include "tests/bench/corpusmaker.h"
#include "tests/support/suite.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

// Search in a project of some years of newspapers: 37,500 made-up articles of about 1,000 words.
// SYNOPTIC_BENCH_ARTICLES asks for another number.
class BenchSearch : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const Bench::CorpusWords words(QStringLiteral(SYNOPTIC_WEIGHTS));
        QVERIFY(!words.isEmpty());
        Bench::CorpusMaker maker(words);
        m_project = *Project::create(m_folder.filePath(u"years.synoptic"_s));
        bool isNumber = false;
        const int asked = qEnvironmentVariableIntValue("SYNOPTIC_BENCH_ARTICLES", &isNumber);
        constexpr int atATime = 2500;
        for (int left = isNumber ? asked : 37500; left > 0; left -= atATime) {
            Edit edit{u"Add"_s, {}};
            for (int i = 0; i < std::min(left, atATime); ++i) {
                const Bench::MadeArticle made = maker.next();
                StoredArticle stored;
                stored.id = m_project->nextArticleId();
                stored.position = stored.id.value;
                stored.found.id = stored.id;
                stored.found.text = made.headline + u"\n\n"_s + made.text;
                stored.found.headline = made.headline;
                stored.found.outlet = made.outlet;
                edit.changes.append(Change<StoredArticle>{{}, stored});
            }
            QVERIFY(m_project->perform(edit));
        }
        m_searched.articles = effectiveArticles(m_project->snapshot());
        m_project.reset(); // and with it the steps, which hold every article once more
        m_project = *Project::open(m_folder.filePath(u"years.synoptic"_s));
    }

    // What a person waits for: the index is asked, the texts are read, the places are there.
    void wordsInAllArticles_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("a word that is everywhere") << u"said"_s;
        QTest::newRow("a word that is in many") << u"government"_s;
        QTest::newRow("a word that is in some") << u"bridge"_s;
        QTest::newRow("two words") << u"bridge minister"_s;
        QTest::newRow("a phrase of common words") << u"\"of the state\""_s;
        QTest::newRow("the beginning of a word") << u"gov*"_s;
        QTest::newRow("a word that is nowhere") << u"xylograph"_s;
    }
    void wordsInAllArticles()
    {
        QFETCH(const QString, typed);
        const Result<Pattern> pattern = Pattern::typed(typed, Pattern::Kind::Words);
        QVERIFY(pattern);
        Found found;
        QBENCHMARK
        {
            m_searched.possible = m_project->articlesWith(pattern->words());
            Progress progress;
            found = search(m_searched, *pattern, progress).value();
        }
        qInfo("%s: %lld articles, %lld places", qPrintable(typed), qlonglong(m_searched.possible->size()),
            qlonglong(found.articles.size()));
    }

    void anExpressionInAllArticles()
    {
        const Result<Pattern> pattern = Pattern::typed(u"bridg\\w+ (of|in)"_s, Pattern::Kind::Expression);
        m_searched.possible.reset();
        QBENCHMARK
        {
            Progress progress;
            QVERIFY(search(m_searched, *pattern, progress));
        }
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Project> m_project;
    Searched m_searched;
};

static const Synoptic::Test::Suite<BenchSearch> suite("bench_search");

#include "bench_search.moc"
