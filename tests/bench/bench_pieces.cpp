// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/commonness.h"
#include "app/corpus/postings.h"
#include "app/corpus/rankorder.h"
#include "app/quotes/nearest.h"
#include "app/quotes/numbering.h"
#include "app/quotes/passagenodes.h"
#include "app/quotes/scanner.h"
#include "app/search/pattern.h"
#include "app/text/codepoints.h"
#include "app/text/searchforms.h"
#include "app/text/segments.h"
#include "tests/corpus/madearticles.h"
#include "tests/reference/plainalignment.h"
#include "tests/reference/plainanchors.h"
#include "tests/reference/plaincandidates.h"
#include "tests/reference/plaindifference.h"
#include "tests/reference/plainfolded.h"
#include "tests/reference/plaingroups.h"
#include "tests/reference/plainindirect.h"
#include "tests/reference/plainlinkflags.h"
#include "tests/reference/plainnames.h"
#include "tests/reference/plainnear.h"
#include "tests/reference/plainpassagefinder.h"
#include "tests/reference/plainpassages.h"
#include "tests/reference/plainpostings.h"
#include "tests/reference/plainrelocation.h"
#include "tests/reference/plainruns.h"
#include "tests/reference/plainsearch.h"
#include "tests/reference/plainseeds.h"
#include "tests/reference/plainspeakers.h"
#include "tests/support/suite.h"

#include <QTest>

#include <ctime>
#include <functional>
#include <map>
#include <set>

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
            const ArticleQuotes found = *scan(article, Progress());
            const QList<Quote> &quotes = found.quotes;
            m_text += article.text + u'\n';
            m_speakers += found.speakers;
            m_stories.append(storyTerms(article, quotes, m_vocabulary));
            const qsizetype number = m_stories.size() - 1;
            m_names += namesInFull(frameOf(article, Language::of(article.language), Progress()), Progress());
            for (Utterance utterance : utterancesOf(article, quotes, m_vocabulary)) {
                utterance.article = number;
                utterance.quote += m_findings.quotes.size();
                m_utterances.append(utterance);
                m_traits.push_back(traitsOf(utterance, m_vocabulary, Scope::Event));
            }
            for (Utterance report : reportsOf(m_stories.last(), quotes)) {
                report.article = number;
                report.quote += m_findings.quotes.size();
                m_reports.append(report);
            }
            m_findings.quotes += quotes;
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
        std::vector<std::pair<qsizetype, qsizetype>> pairs; // as if all were alike
        for (qsizetype i = 0; i < m_utterances.size(); ++i) {
            for (qsizetype k = i + 1; k < m_utterances.size(); ++k) {
                if (m_utterances[i].article != m_utterances[k].article)
                    pairs.emplace_back(i, k);
            }
        }
        row(
            "the nearest of many that are alike", [=, this] { nearestPairs(pairs, m_traits, 2); },
            [=, this] { plainNearestPairs(pairs, m_utterances, m_vocabulary, Scope::Event, 2); });
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
    void beside() { measure(); }

    void besideInWording_data()
    {
        QTest::addColumn<std::function<void()>>("clever");
        QTest::addColumn<std::function<void()>>("plain");
        const auto row = [](const char *name, std::function<void()> clever, std::function<void()> plain) {
            QTest::newRow(name) << std::move(clever) << std::move(plain);
        };
        row(
            "all words of two wordings", [this] { alignWhole(m_a, m_b, m_vocabulary); },
            [this] { plainWholeScore(m_a, m_b, m_vocabulary); });
        const auto eachTwo = [this](const auto &ask) {
            for (quint32 a = 1; a < 1000; ++a) {
                for (quint32 b = 1; b < a; ++b)
                    ask(a, b);
            }
        };
        row(
            "words that are near",
            [=, this] { eachTwo([this](quint32 a, quint32 b) { m_near += m_vocabulary.areNear(a, b) ? 1 : 0; }); },
            [=, this] {
                eachTwo([this](quint32 a, quint32 b) {
                    m_near += plainAreNear(m_vocabulary.form(a), m_vocabulary.form(b)) ? 1 : 0;
                });
            });
        row(
            "speakers of all articles", [this] { mergedSpeakers(m_speakers); },
            [this] { plainMergedSpeakers(m_speakers); });
        row(
            "what is quoted and told",
            [this] { indirectLinks(m_utterances, m_reports, m_findings, {}, m_vocabulary, {}); },
            [this] { plainIndirectLinks(m_utterances, m_reports, m_findings, {}, m_vocabulary); });
        QList<Link> links; // of one quotation that another article prints over and over
        for (qsizetype i = 0; i < 400; ++i) {
            const qsizetype begin = (i * 7) % 40;
            Link link;
            link.a = {.article = 0, .quote = 0, .parts = {{begin, begin + 10}}};
            link.b = {.article = 1, .quote = i, .parts = {{0, 10}}};
            links.append(link);
        }
        row(
            "links of one quotation in pieces",
            [links] {
                QList<Link> flagged = links;
                flagJoined(flagged);
            },
            [links] {
                QList<Link> flagged = links;
                plainFlagJoined(flagged);
            });
        PassageNodes nodes; // of an article that shares a thousand passages
        QList<TextRange> passages;
        for (qsizetype i = 0; i < 1000; ++i) {
            passages.append({30 * i, 30 * i + 20});
            nodes.add(passages.last(), i);
        }
        row(
            "which passage some words are",
            [nodes, passages] {
                for (const TextRange words : passages)
                    QVERIFY(nodes.find(words) >= 0);
            },
            [passages] {
                for (const TextRange words : passages) {
                    QVERIFY(std::ranges::any_of(passages, [words](TextRange other) {
                        return 2 * other.intersect(words).length() >= std::max(other.length(), words.length());
                    }));
                }
            });
        const QString from = m_text.first(900);
        const QString to = withoutSome(m_text.first(1200));
        const Difference pieces = differenceOf(from, to);
        row(
            "what differs between two versions", [=] { differenceOf(from, to); },
            [=] { Reference::mostWeight(pieces.a, pieces.b, Grain::Fine); });
        const QString few = m_text.first(400);
        const Pattern words = *Pattern::typed(u"the of"_s, Pattern::Kind::Words);
        row("places of words", [=, this] { words.placesIn(few); }, [=, this] { plainPlaces(words.words(), few); });
        row(
            "code points",
            [this] {
                const CodePoints points(m_text);
                for (qsizetype at = 0; at < m_text.size(); at += 500)
                    m_near += points.fromUtf16(at);
            },
            [this] {
                for (qsizetype at = 0; at < m_text.size(); at += 500)
                    m_near += m_text.first(at).toUcs4().size();
            });
    }
    void besideInWording() { measure(); }

    void besideInAnIndex_data()
    {
        QTest::addColumn<std::function<void()>>("clever");
        QTest::addColumn<std::function<void()>>("plain");
        const auto row = [](const char *name, std::function<void()> clever, std::function<void()> plain) {
            QTest::newRow(name) << std::move(clever) << std::move(plain);
        };
        const auto keyOf = [](quint64 i) { return (i * 0x9e3779b97f4a7c15U) >> 50; };
        row(
            "postings that come one by one",
            [=, this] {
                Postings postings;
                for (quint64 i = 0; i < 50'000; ++i)
                    postings.add({{keyOf(i), i}});
                for (quint64 key = 0; key < 1000; ++key)
                    m_near += std::ssize(postings.at(key, 100, [](quint64) { return true; }));
            },
            [=, this] {
                std::set<std::pair<quint64, quint64>> plain;
                for (quint64 i = 0; i < 50'000; ++i)
                    plain.emplace(keyOf(i), i);
                for (quint64 key = 0; key < 1000; ++key)
                    m_near += std::distance(plain.lower_bound({key, 0}), plain.lower_bound({key + 1, 0}));
            });
        row(
            "keys that are too common",
            [=, this] {
                Commonness common(100);
                std::map<quint64, qsizetype> times;
                for (quint64 i = 0; i < 50'000; ++i) {
                    qsizetype &now = times[keyOf(i)];
                    common.change(now, now + 1);
                    ++now;
                    m_near += i % 500 == 0 ? common.cap() : 0;
                }
            },
            [=, this] {
                std::map<quint64, qsizetype> times;
                for (quint64 i = 0; i < 50'000; ++i) {
                    ++times[keyOf(i)];
                    m_near += i % 500 == 0 ? plainCap(times, 100) : 0;
                }
            });
        row(
            "articles in their order as they come", [=, this] { m_near += ranked(3000); },
            [=, this] {
                std::vector<ArticleRank> ranks;
                for (quint64 i = 0; i < 3000; ++i) {
                    ranks.push_back(rankAt(i));
                    std::ranges::sort(ranks);
                }
                m_near += std::ssize(ranks);
            });
    }
    void besideInAnIndex() { measure(); }

private:
    static void measure()
    {
        QFETCH(const std::function<void()>, clever);
        QFETCH(const std::function<void()>, plain);
        const double took = timeOf(clever);
        qInfo("%s: %.3f ms, plainly %.3f ms", QTest::currentDataTag(), took, timeOf(plain));
        QTest::setBenchmarkResult(took, QTest::WalltimeMilliseconds);
    }
    static ArticleRank rankAt(quint64 i)
    {
        ArticleRank rank;
        rank.published = QString::number((i * 7919) % 365);
        rank.text = i * 0x9e3779b97f4a7c15U;
        return rank;
    }
    static qsizetype ranked(quint64 count)
    {
        RankOrder order;
        std::vector<ArticleRank> ranks;
        for (quint64 i = 0; i < count; ++i) {
            ranks.push_back(rankAt(i));
            order.add(ranks.back(), [&](qsizetype article) -> const ArticleRank & { return ranks[article]; });
        }
        return std::ssize(order.labels());
    }
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
    QList<Speaker> m_speakers;
    QList<Utterance> m_utterances;
    QList<Utterance> m_reports;
    Findings m_findings;
    qsizetype m_near = 0; // what is counted, so that it is not left out
    std::vector<Traits> m_traits;
    QList<GroupNode> m_nodes;
    QList<GroupEdge> m_edges;
    Terms m_a;
    Terms m_b;
};

static const Suite<BenchPieces> suite("bench_pieces");

#include "bench_pieces.moc"
