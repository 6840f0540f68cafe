// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/corpus/corpus.h"
#include "app/quotes/finder.h"
#include "tests/corpus/madearticles.h"
#include "tests/support/suite.h"

#include <QTest>

#include <algorithm>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// Does things in another order than they come in, by workers who take turns.
class Jumbled : public Crew
{
public:
    qsizetype size() const override { return 3; }
    void forEach(qsizetype count, const Task &task) override
    {
        for (qsizetype item = count - 1; item >= 0; --item)
            task(item, item % 3);
    }
};

// What the corpus finds, with the quotations as find() gives them.
Result<Findings> foundInCorpus(const QList<Article> &articles, Crew &crew, Progress &progress)
{
    Corpus corpus(crew);
    Result<void> done = corpus.open();
    for (Prepared &article : prepared(articles)) {
        if (done)
            done = corpus.add(std::move(article));
    }
    QList<Quote> quotes;
    if (done)
        done = corpus.eachQuote([&](const Quote &quote) { quotes.append(quote); });
    if (!done)
        return std::unexpected(done.error());
    Result<Findings> findings = corpus.match(progress);
    if (findings)
        findings->quotes = quotes;
    return findings;
}

Findings foundInCorpus(const QList<Article> &articles)
{
    Crew alone;
    Progress progress;
    return foundInCorpus(articles, alone, progress).value_or(Findings());
}

// A corpus does not look at how members word what they share.
Findings withoutWordings(Findings findings)
{
    for (QuoteGroup &group : findings.groups) {
        for (Member &member : group.members) {
            member.wording = Wording::Whole;
            member.whole.clear();
        }
    }
    return findings;
}

// Everything that links and groups say, by the words they speak of instead of numbers.
QStringList unnumbered(const Findings &findings, const QList<Article> &articles)
{
    const auto placed = [&](const Place &place) {
        const Article &article = articles[place.article];
        return u"%1 %2-%3"_s.arg(article.headline).arg(place.range().begin).arg(place.range().end);
    };
    QStringList all;
    for (const Link &link : findings.links) {
        QStringList ends{placed(link.a), placed(link.b)};
        ends.sort();
        all.append(u"link %1 %2 "_s.arg(int(link.kind)).arg(link.score) + ends.join(u" / "_s));
    }
    for (const QuoteGroup &group : findings.groups) {
        QStringList members;
        for (const Member &member : group.members)
            members.append(placed(member.place));
        members.sort();
        all.append(u"group %1 "_s.arg(group.speaker) + members.join(u" / "_s));
    }
    for (const Speaker &speaker : findings.speakers)
        all.append(u"speaker "_s + speaker.name + u": "_s + speaker.aliases.join(u", "_s));
    all.sort();
    return all;
}

}

class TstCorpus : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_articles = madeArticles(300);
        QCOMPARE(m_articles.size(), 300);
        m_found = foundInCorpus(m_articles);
    }

    void aCorpusHoldsAllKindsOfFindings()
    {
        for (const LinkKind kind : {LinkKind::Identical, LinkKind::Contained, LinkKind::Edited, LinkKind::Passage})
            QVERIFY2(std::ranges::count(m_found.links, kind, &Link::kind) > 0, qPrintable(QString::number(int(kind))));
        for (const GroupKind kind : {GroupKind::Quotation, GroupKind::Passage})
            QVERIFY(std::ranges::count(m_found.groups, kind, &QuoteGroup::kind) >= 3);
        QVERIFY(m_found.speakers.size() >= 100);
    }

    // find() holds all articles at once and is the plain twin.
    void itFindsWhatIsFoundInArticlesAtHand()
    {
        Progress progress;
        const Result<Findings> plain = find(m_articles, Scope::Corpus, progress);
        QVERIFY(plain.has_value());
        QCOMPARE(m_found.quotes, plain->quotes);
        QCOMPARE(m_found.speakers, plain->speakers);
        QCOMPARE(m_found.links, plain->links);
        QCOMPARE(withoutWordings(m_found).groups, withoutWordings(*plain).groups);
    }

    void theCrewChangesNothing()
    {
        Jumbled crew;
        Progress progress;
        const Result<Findings> found = foundInCorpus(m_articles, crew, progress);
        QVERIFY(found.has_value());
        QVERIFY(*found == m_found);
    }

    void theOrderOfArticlesChangesTheirNumbersOnly()
    {
        QList<Article> turned = m_articles;
        std::ranges::reverse(turned);
        std::ranges::rotate(turned, turned.begin() + 71);
        QCOMPARE(unnumbered(foundInCorpus(turned), turned), unnumbered(m_found, m_articles));
    }

    void anEmptyCorpusHasNoFindings() { QVERIFY(foundInCorpus({}) == Findings()); }

    void anArticleWithoutWordsIsNoHindrance()
    {
        QList<Article> articles = m_articles.first(3);
        articles.insert(1, Article());
        QCOMPARE(foundInCorpus(articles).links.size(), foundInCorpus(m_articles.first(3)).links.size());
    }

    void aCancelledSearchSaysSo()
    {
        Crew alone;
        Progress progress;
        progress.cancel();
        const Result<Findings> found = foundInCorpus(m_articles.first(20), alone, progress);
        QVERIFY(!found.has_value());
        QCOMPARE(found.error().kind, Error::Kind::Cancelled);
    }

private:
    QList<Article> m_articles;
    Findings m_found;
};

static const Suite<TstCorpus> suite("tst_corpus");

#include "tst_corpus.moc"
