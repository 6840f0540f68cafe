// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/scanner.h"
#include "app/text/searchforms.h"
#include "app/text/segments.h"
#include "tests/corpus/madearticles.h"
#include "tests/reference/plainalignment.h"
#include "tests/reference/plainanchors.h"
#include "tests/reference/plaincandidates.h"
#include "tests/reference/plainfolded.h"
#include "tests/reference/plaingroups.h"
#include "tests/reference/plainnames.h"
#include "tests/reference/plainpassagefinder.h"
#include "tests/reference/plainpassages.h"
#include "tests/reference/plainrelocation.h"
#include "tests/reference/plainruns.h"
#include "tests/reference/plainseeds.h"
#include "tests/support/suite.h"

#include <QTest>

#include <ctime>
#include <functional>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// Processor time in ms, the best of three: what else runs on the machine only makes it slower.
double timeOf(const std::function<void()> &work)
{
    double least = 0;
    for (int round = 0; round < 3; ++round) {
        const std::clock_t start = std::clock();
        work();
        const double took = 1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC;
        least = round == 0 ? took : std::min(least, took);
    }
    return least;
}

}

// Each clever piece beside its plain twin on the same input, some articles of the stand-in corpus.
class BenchPieces : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const WordWeights &english = WordWeights::of(u"en");
        for (const Article &article : madeArticles(12)) {
            const QList<Quote> quotes = scan(article, Progress())->quotes;
            m_text += article.text + u'\n';
            m_stories.append(storyTerms(article, quotes, m_vocabulary));
            m_names += namesInFull(frameOf(article, Language::of(article.language), Progress()), Progress());
            for (Utterance utterance : utterancesOf(article, quotes, m_vocabulary)) {
                utterance.article = m_stories.size() - 1;
                m_utterances.append(utterance);
                m_traits.push_back(traitsOf(utterance, m_vocabulary, Scope::Event));
            }
        }
        QVERIFY(m_utterances.size() > 20);
        for (qsizetype i = 0; i < m_utterances.size(); ++i) {
            m_nodes.append({m_utterances[i].article, m_utterances[i].weight});
            for (qsizetype k = 0; k < i; ++k) { // of equal words, made up
                if ((i + k) % 5 == 0 && m_utterances[i].article != m_utterances[k].article)
                    m_edges.append({k, i, double((i * k) % 7), {{(i % 3), 4 + k % 5}}, {{0, 5}}});
            }
        }
        m_a = m_vocabulary.terms(folded(m_text.first(4000)), english);
        m_b = m_vocabulary.terms(folded(m_text.sliced(400, 4000)), english);
    }

    void beside_data()
    {
        QTest::addColumn<std::function<void()>>("clever");
        QTest::addColumn<std::function<void()>>("plain");
        const auto row = [](const char *name, std::function<void()> clever, std::function<void()> plain) {
            QTest::newRow(name) << std::move(clever) << std::move(plain);
        };
        row("folding", [this] { folded(m_text); }, [this] { plainFolded(m_text); });
        row("forms of search", [this] { searchForms(m_text); }, [this] { plainSearchForms(m_text); });
        const QList<TextRange> lines = paragraphs(m_text);
        const Language &english = Language::of(u"en");
        row(
            "pairing marks", [=, this, &english] { quotedRuns(m_text, lines, english, Progress()); },
            [=, this, &english] { plainQuotedRuns(m_text, lines, english); });
        row(
            "quotations worth comparing", [this] { candidatePairs(m_traits, 3, 8); },
            [this] { plainCandidatePairs(m_utterances, m_vocabulary, Scope::Event, 3, 8); });
        row(
            "passages",
            [this] {
                Effort effort;
                sharedPassages(m_stories.first(3), m_vocabulary, Scope::Event, effort);
            },
            [this] { plainSharedPassages(m_stories.first(3), m_vocabulary, Scope::Event); });
        row("groups", [this] { clusters(m_nodes, m_edges); }, [this] { plainClusters(m_nodes, m_edges); });
        row(
            "the best common stretch", [this] { alignBest(m_a, m_b, m_vocabulary); },
            [this] { plainLocalScore(m_a, m_b, m_vocabulary); });
        row("runs that stand once", [this] { uniqueRuns(m_a, m_b, 6); }, [this] { mostUniqueRuns(m_a, m_b, 6); });
        // Two versions of one report: every ninth sentence is left out of the second.
        const StoryTerms first = storyOf(m_text.first(6000));
        const StoryTerms second = storyOf(withoutSome(m_text.first(6000)));
        const std::vector<PassageSeed> seeds = seedsOf(first, second);
        QVERIFY(!seeds.empty());
        row(
            "passages around their seeds",
            [=, this] {
                Effort effort;
                passagesAround(seeds, first, second, m_vocabulary, Scope::Event, effort);
            },
            [=, this] { plainPassagesAround(seeds, first, second, m_vocabulary, Scope::Event); });
        const QString page = m_text.first(600);
        ForeignPlace place;
        place.exact = page.sliced(300, 90);
        row(
            "words of a mark in another text", [=] { PassageFinder(page).find(place, false); },
            [=] { plainPassage(page, place, false); });
        row(
            "persons by their names",
            [this] {
                const NameTable table(m_names);
                for (const Appellation &name : std::as_const(m_names))
                    table.find(name);
            },
            [this] {
                const PlainNames plain(m_names);
                for (const Appellation &name : std::as_const(m_names))
                    plain.find(name);
            });
        const QString from = m_text.first(6000);
        QString to = from;
        to.replace(1000, 300, u"What stood here is other now. "_s);
        row(
            "ten marks in another version",
            [=] {
                Relocator relocator(from, to);
                for (qsizetype at = 0; at < 5000; at += 500)
                    relocator.find({at, at + 80});
            },
            [=] {
                for (qsizetype at = 0; at < 5000; at += 500)
                    plainRelocation(from, to, {at, at + 80});
            });
    }
    void beside()
    {
        QFETCH(const std::function<void()>, clever);
        QFETCH(const std::function<void()>, plain);
        const double took = timeOf(clever);
        qInfo("%s: %.3f ms, plainly %.3f ms", QTest::currentDataTag(), took, timeOf(plain));
        QTest::setBenchmarkResult(took, QTest::WalltimeMilliseconds);
    }

private:
    StoryTerms storyOf(const QString &text)
    {
        Article article;
        article.text = text;
        article.language = u"en"_s;
        article.blocks = {{.range = {0, text.size()}, .role = BlockRole::Body}};
        return storyTerms(article, {}, m_vocabulary);
    }
    static QString withoutSome(const QString &text)
    {
        QStringList sentences = text.split(u". "_s);
        for (qsizetype i = 5; i < sentences.size(); i += 9)
            sentences.removeAt(i);
        return sentences.join(u". "_s);
    }
    // Where two stories have a run of words in common.
    std::vector<PassageSeed> seedsOf(const StoryTerms &a, const StoryTerms &b) const
    {
        std::vector<PassageSeed> seeds;
        for (const StoryRun &x : runsOf(a, m_vocabulary, Scope::Event)) {
            for (const StoryRun &y : runsOf(b, m_vocabulary, Scope::Event)) {
                if (x.key == y.key)
                    seeds.push_back({x.position, y.position});
            }
        }
        std::ranges::sort(seeds);
        return seeds;
    }

    QString m_text;
    Vocabulary m_vocabulary;
    QList<StoryTerms> m_stories;
    QList<Appellation> m_names;
    QList<Utterance> m_utterances;
    std::vector<Traits> m_traits;
    QList<GroupNode> m_nodes;
    QList<GroupEdge> m_edges;
    Terms m_a;
    Terms m_b;
};

static const Suite<BenchPieces> suite("bench_pieces");

#include "bench_pieces.moc"
