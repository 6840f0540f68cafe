// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/corpusindex.h"
#include "tests/corpus/linksofindex.h"
#include "tests/corpus/madearticles.h"
#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// Articles of which so many share what the rules call common: more than mostCopies one statement, and
// more than a hundred a run of words, in a story as in statements that go on differently.
std::vector<Prepared> commonplaces(qsizetype count, QRandomGenerator &random)
{
    static const QStringList words{u"girder"_s, u"harbour"_s, u"salvage"_s, u"trustee"_s, u"inquiry"_s, u"turbine"_s,
        u"orchard"_s, u"pension"_s, u"viaduct"_s, u"granite"_s, u"lantern"_s, u"quarrel"_s, u"mackerel"_s};
    const auto some = [&](int number) {
        QStringList chosen;
        for (int i = 0; i < number; ++i)
            chosen.append(words[random.bounded(int(words.size()))]);
        return chosen.join(u' ');
    };
    QList<Article> articles;
    for (qsizetype i = 0; i < count; ++i) {
        QString text = u"Report %1 on %2.\n\n"_s.arg(i).arg(some(4));
        if (random.bounded(6) > 0)
            text += u"Divers of the authority found corroded rivets beneath the northern pylon on a windy morning, and "
                    "engineers sealed the carriageway before the evening ferry arrived from Alder.\n\n"_s;
        if (random.bounded(2) > 0)
            text += u"“The girders were weakened by forty years of salt and of patience,” said Ines Kallio.\n\n"_s;
        if (random.bounded(4) > 0)
            text += u"“Nobody inspected the %1 before the viaduct trembled beneath us,” said Bo Lind.\n\n"_s.arg(
                some(5));
        Article article = story(text);
        article.published = u"2031-05-%1"_s.arg(10 + random.bounded(20));
        article.headline = u"Number %1"_s.arg(i);
        articles.append(article);
    }
    return prepared(articles);
}

// What an agency sent and so many outlets print as it came.
std::vector<Prepared> wireCopies(qsizetype count)
{
    QList<Article> articles;
    for (qsizetype i = 0; i < count; ++i) {
        articles.append(
            story(u"Divers of the authority found corroded rivets beneath the northern pylon on a windy morning, "
                  "and engineers sealed the carriageway before the evening ferry arrived from Alder. The "
                  "salvage crew hoisted two cracked girders onto a barge, which a tug hauled past the "
                  "granite breakwater towards the abandoned foundry.\n\n"_s));
        articles.last().outlet = u"Outlet %1"_s.arg(i);
    }
    return prepared(articles);
}

// Statements that begin alike and end each in its own way.
std::vector<Prepared> variants(qsizetype count)
{
    QList<Article> articles;
    for (qsizetype i = 0; i < count; ++i) {
        articles.append(story(u"“Nobody inspected the corroded rivets before the viaduct trembled beneath the northern "
                              "pylon number %1,” said Bo Lind.\n\n"_s.arg(1000 + i)));
    }
    return prepared(articles);
}

// An article that says one sentence of its own again and again, and shares nothing with any other.
Prepared litany(int number)
{
    QString sentence;
    for (int word = 0; word < 40; ++word) {
        QString letters;
        for (int rest = 40 * number + word + 1; rest > 0; rest /= 20)
            letters += QChar(u'a' + rest % 20);
        sentence += u"zu%1mo "_s.arg(letters);
    }
    return prepared({story(sentence.repeated(62))}).front();
}

}

// A run of words that is too common links nobody. This is where an index that counts as it goes could differ
// from one that counts at the end.
class TstCommonness : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"news.synoptic-index"_s);
    }

    void whatBecomesTooCommonOrRareAgainIsLinkedAsInARebuild_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::newRow("one order of things") << 7U;
        QTest::newRow("another") << 1913U;
        QTest::newRow("a third") << 40'961U;
    }
    void whatBecomesTooCommonOrRareAgainIsLinkedAsInARebuild()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const std::vector<Prepared> all = commonplaces(190, random);
        auto index = CorpusIndex::open(m_path);
        QVERIFY(index.has_value());
        std::vector<qsizetype> there; // indices into all, by number
        size_t next = 0;
        qsizetype passages = 0;
        qsizetype reports = 0;
        bool haveSunk = false;  // the passages, while reports became more
        bool haveRisen = false; // the other way about
        for (int step = 0; step < 300; ++step) {
            const bool grows = next < all.size() && random.bounded(step < 180 ? 12 : 3) > 0;
            if (grows) {
                QVERIFY((*index)->add(all[next]).has_value());
                there.push_back(qsizetype(next++));
            } else if (!there.empty()) {
                const auto gone = qsizetype(random.bounded(quint32(there.size())));
                if (!(*index)->isGone(gone))
                    QVERIFY((*index)->remove(gone).has_value());
            }
            if (step % 70 == 40)
                QVERIFY((*index)->settle().has_value());
            if (step % 90 == 20) {
                index->reset();
                index = CorpusIndex::open(m_path);
                QVERIFY(index.has_value());
            }
            if (step % 60 != 59 && step != 140 && step != 160)
                continue;
            std::vector<Prepared> left;
            for (size_t number = 0; number < there.size(); ++number) {
                if (!(*index)->isGone(qsizetype(number)))
                    left.push_back(all[there[number]]);
            }
            const QStringList links = asked(**index);
            QCOMPARE(links, rebuilt(left));
            const qsizetype before = std::exchange(passages, countOf(LinkKind::Passage, links));
            const qsizetype more = std::ssize(left) - std::exchange(reports, std::ssize(left));
            haveSunk = haveSunk || (more > 0 && passages < before);
            haveRisen = haveRisen || (more < 0 && passages > before);
        }
        QVERIFY(haveSunk);
        QVERIFY(haveRisen);
    }

    void oneStoryTooManyUnlinksAllUntilItGoes_data() { addHabits(); }
    void oneStoryTooManyUnlinksAllUntilItGoes()
    {
        const qsizetype cap = mostPlacesOfRun(Scope::Corpus);
        crossAndComeBack(wireCopies(cap + 2), cap, LinkKind::Passage);
    }

    void oneWordingTooManyUnlinksAllUntilItGoes_data() { addHabits(); }
    void oneWordingTooManyUnlinksAllUntilItGoes()
    {
        crossAndComeBack(variants(mostWordingsOfKey + 2), mostWordingsOfKey, LinkKind::Edited);
    }

    // Where nearly every run is common, what counts as common is less: the litanies share nothing with anybody,
    // and still they unlink the stories.
    void mostlyCommonRunsLowerWhatCountsAsCommonUntilTheyGo()
    {
        const std::vector<Prepared> stories = wireCopies(80);
        QVERIFY(std::ssize(stories) <= mostPlacesOfRun(Scope::Corpus));
        std::vector<Prepared> all = stories;
        const qsizetype linked = 80 * 79 / 2;
        const auto index = CorpusIndex::open(m_path);
        QVERIFY(index.has_value());
        qsizetype runs = 0;
        const auto add = [&](const Prepared &article) {
            runs += std::ssize(article.runs);
            return (*index)->add(article).has_value();
        };
        QVERIFY(std::ranges::all_of(stories, add));
        constexpr qsizetype tooMany = 100'000; // from so many on the cap is lowered
        while (runs + 2000 < tooMany) {
            all.push_back(litany(int(all.size())));
            QVERIFY(add(all.back()));
        }
        const QStringList before = asked(**index);
        QCOMPARE(countOf(LinkKind::Passage, before), linked);
        QCOMPARE(before, rebuilt(all));

        const std::vector<Prepared> untilHere = all;
        while (runs < tooMany) {
            all.push_back(litany(int(all.size())));
            QVERIFY(add(all.back()));
        }
        const QStringList beyond = asked(**index);
        QCOMPARE(countOf(LinkKind::Passage, beyond), 0);
        QCOMPARE(beyond, rebuilt(all));

        for (qsizetype number = std::ssize(untilHere); number < std::ssize(all); ++number)
            QVERIFY((*index)->remove(number).has_value());
        QCOMPARE(asked(**index), before);
    }

private:
    static void addHabits()
    {
        QTest::addColumn<bool>("settles");
        QTest::addColumn<bool>("reopens");
        QTest::newRow("as they come and go") << false << false;
        QTest::newRow("sorted before each") << true << false;
        QTest::newRow("opened again before each") << false << true;
        QTest::newRow("sorted and opened again before each") << true << true;
    }

    // So many articles as the cap allows link all with all; one more, and nobody is linked; then they go.
    void crossAndComeBack(const std::vector<Prepared> &all, qsizetype cap, LinkKind kind)
    {
        QFETCH(bool, settles);
        QFETCH(bool, reopens);
        auto index = CorpusIndex::open(m_path);
        QVERIFY(index.has_value());
        const auto pause = [&] {
            if (settles && !(*index)->settle())
                return false;
            if (reopens) {
                index->reset(); // only one at a time
                index = CorpusIndex::open(m_path);
            }
            return index.has_value();
        };
        for (qsizetype i = 0; i < cap; ++i)
            QVERIFY((*index)->add(all[i]).has_value());
        QVERIFY(pause());
        const QStringList linked = asked(**index);
        QCOMPARE(countOf(kind, linked), cap * (cap - 1) / 2);
        QCOMPARE(linked, rebuilt({all.begin(), all.begin() + cap}));
        for (qsizetype count = cap + 1; count <= cap + 2; ++count) {
            QVERIFY(pause());
            QVERIFY((*index)->add(all[count - 1]).has_value());
            const QStringList links = asked(**index);
            QCOMPARE(countOf(kind, links), 0);
            QCOMPARE(links, rebuilt({all.begin(), all.begin() + count}));
        }
        QVERIFY(pause());
        QVERIFY((*index)->remove(3).has_value()); // still one too many
        QCOMPARE(countOf(kind, asked(**index)), 0);
        QVERIFY(pause());
        QVERIFY((*index)->remove(0).has_value());
        std::vector<Prepared> left(all.begin() + 1, all.end());
        left.erase(left.begin() + 2);
        const QStringList again = asked(**index);
        QCOMPARE(countOf(kind, again), cap * (cap - 1) / 2);
        QCOMPARE(again, rebuilt(left));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

static const Suite<TstCommonness> suite("tst_commonness");

#include "tst_commonness.moc"
