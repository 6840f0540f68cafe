// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/apparatus.h"
#include "app/quotes/finder.h"
#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QTest>

#include <algorithm>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

Findings findingsIn(const QList<Article> &articles, Scope scope = Scope::Event)
{
    Progress progress;
    return find(articles, scope, progress).value();
}

QList<Article> stories(const QStringList &texts)
{
    QList<Article> articles;
    for (const QString &text : texts)
        articles.append(story(text));
    return articles;
}

// One line for each group: what each member prints that others print too.
QStringList groupsIn(const QList<Article> &articles, GroupKind kind, Scope scope = Scope::Event)
{
    QStringList lines;
    for (const QuoteGroup &group : findingsIn(articles, scope).groups) {
        if (group.kind != kind)
            continue;
        QStringList members;
        for (const Member &member : group.members) {
            QStringList parts;
            for (const TextRange part : member.place.parts)
                parts.append(part.of(articles[member.place.article].text).toString());
            members.append(parts.join(u" … "));
        }
        lines.append(members.join(u" | "));
    }
    return lines;
}

// The findings as words, without a number of an article in them.
QStringList wordsOf(const Findings &findings, const QList<Article> &articles)
{
    QStringList lines;
    const auto words = [&](const Place &place) {
        QString text = articles[place.article].outlet + u": "_s;
        for (const TextRange part : place.parts)
            text += part.of(articles[place.article].text).toString() + u" / "_s;
        return text;
    };
    for (const Link &link : findings.links) {
        QStringList sides{words(link.a), words(link.b)};
        sides.sort();
        lines.append(sides.join(u" = ") + QString::number(static_cast<int>(link.kind)) + QString::number(link.score));
    }
    for (const QuoteGroup &group : findings.groups) {
        QStringList members;
        for (const Member &member : group.members)
            members.append(words(member.place) + QString::number(static_cast<int>(member.wording)));
        const QString fullest = members[group.fullest];
        members.sort();
        lines.append(members.join(u" = ") + fullest + group.speaker);
    }
    lines.sort();
    return lines;
}

// A quarrel over a ferry, told four times.
QList<Article> ferryStories()
{
    QList<Article> articles = stories({
        u"The ferry stays in port. “I think the hull is sound, but the engines were never inspected by anyone,” "
        "harbour master Agneta Lund told reporters. “We are not going to sail these passengers into a storm.”\n"
        "The ferry had been built in a yard on the western coast eleven years ago, the company said."_s,
        u"Agneta Lund, the harbour master, said on Tuesday: “The hull is sound, but the engines were never inspected.” "
        "She said she had no choice.\n"
        "The vessel had been built in a yard on the western coast eleven years ago."_s,
        u"“We are not going to sail those passengers into a storm,” said Agneta Lund. Owner Piet Brandt said: "
        "“The engines were never inspected by your people.”"_s,
        u"Nobody spoke to this paper. The weather is bad."_s,
    });
    articles[0].outlet = u"Courier"_s;
    articles[1].outlet = u"Mail"_s;
    articles[2].outlet = u"Post"_s;
    articles[3].outlet = u"Echo"_s;
    return articles;
}

}

class TstFinder : public QObject
{
    Q_OBJECT
private slots:
    void whatOutletsShare_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QStringList>("groups");
        QTest::newRow("the same words")
            << QStringList{u"“The harbour wall will not hold another winter,” said Agneta Lund."_s,
                   u"Agneta Lund said: “The harbour wall will not hold another winter.”"_s}
            << QStringList{
                   u"The harbour wall will not hold another winter | The harbour wall will not hold another winter"_s};
        QTest::newRow("one breaks off where the other goes on")
            << QStringList{u"“The harbour wall will not hold another winter, and the council has known it for years,” "
                           "said Agneta Lund."_s,
                   u"Agneta Lund said: “The harbour wall will not hold another winter.”"_s}
            << QStringList{
                   u"The harbour wall will not hold another winter | The harbour wall will not hold another winter"_s};
        QTest::newRow("one is interrupted")
            << QStringList{u"“The harbour wall will not hold,” said Agneta Lund, “and the council has known it for years.”"_s,
                   u"Agneta Lund said: “The harbour wall will not hold, and the council has known it for years.”"_s}
            << QStringList{u"The harbour wall will not hold … and the council has known it for years | "
                           "The harbour wall will not hold, and the council has known it for years"_s};
        QTest::newRow("the same words of two people are an echo")
            << QStringList{u"“The harbour wall must be rebuilt at once,” said Agneta Lund."_s,
                   u"“The harbour wall must be rebuilt at once,” said Piet Brandt."_s}
            << QStringList{};
        QTest::newRow("a commonplace is not shared")
            << QStringList{u"“We will see what we can do about it,” said Agneta Lund."_s,
                   u"“I do not know what we can do about it,” said Piet Brandt."_s}
            << QStringList{};
        QTest::newRow("one spelling and another of one name")
            << QStringList{u"“The harbour wall must be rebuilt,” said Yusuf Belarov."_s,
                   u"“The harbour wall must be rebuilt,” said Yusuf Belaarov."_s}
            << QStringList{u"The harbour wall must be rebuilt | The harbour wall must be rebuilt"_s};
        QTest::newRow("quotations of one article are not compared")
            << QStringList{u"“The harbour wall must be rebuilt at once,” said Lund. “The harbour wall must be rebuilt at once.”"_s}
            << QStringList{};
    }
    void whatOutletsShare()
    {
        QFETCH(const QStringList, texts);
        QTEST(groupsIn(stories(texts), GroupKind::Quotation), "groups");
    }

    void onePersonOnTwoOccasions_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const QString &a, const QString &b, LinkKind kind) {
            QTest::newRow(name) << u"“%1,” said Agneta Lund."_s.arg(a) << u"Agneta Lund said: “%1.”"_s.arg(b)
                                << static_cast<int>(kind);
        };
        row("both go on differently within the sentence",
            u"We have told the ferry company for years that the engines were scrap and somebody would drown"_s,
            u"We have told the ferry company for years that the engines were ready for a museum"_s, LinkKind::Echo);
        row("one stops where the other goes on",
            u"We have told the ferry company for years that the engines were scrap and somebody would drown"_s,
            u"We have told the ferry company for years that the engines were scrap"_s, LinkKind::Contained);
        row("each goes on with a sentence of its own",
            u"We have told the ferry company for years that the engines were scrap. Somebody will drown"_s,
            u"We have told the ferry company for years that the engines were scrap. Inspectors agreed"_s,
            LinkKind::Edited);
        row("every third word is another", u"this raises the danger that this harbour will silt up in winter"_s,
            u"it would raise the danger that the harbour would silt up by winter or in the spring"_s, LinkKind::Echo);
        row("a word or two are others", u"this raises the danger that the harbour will silt up in winter"_s,
            u"this raises the likelihood that the harbour will silt up in winter"_s, LinkKind::Edited);
        row("the clauses of one sentence in another order",
            u"As you well know I do not want tourists on the old fishing pier, and I do not want a casino beside the "
            "lighthouse"_s,
            u"I do not want a casino beside the lighthouse, and I do not want tourists on the old fishing pier "
            u"whatever "
            "they offer"_s,
            LinkKind::Echo);
        row("sentences in another order",
            u"Nobody wants tourists on the old fishing pier. Nobody wants a casino beside the lighthouse"_s,
            u"Nobody wants a casino beside the lighthouse. Nobody wants tourists on the old fishing pier"_s,
            LinkKind::Contained);
        row("four words in common and others around them",
            u"protect our harbour inspectors in the council and in the courts"_s,
            u"The mayor will protect our harbour inspectors"_s, LinkKind::Echo);
    }
    void onePersonOnTwoOccasions()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        QFETCH(const int, kind);
        const Findings findings = findingsIn(stories({a, b}));
        QVERIFY(!findings.links.isEmpty());
        QCOMPARE(static_cast<int>(findings.links.first().kind), kind);
        QCOMPARE(findings.groups.isEmpty(), findings.links.first().kind == LinkKind::Echo);
    }

    void wordsInMarksThatAnotherQuotesAreSpeech()
    {
        const QList<Article> articles
            = stories({u"“We will not rest before the lighthouse keeper gets his pension,” said Agneta Lund."_s,
                u"The report “before the lighthouse keeper gets his pension” lay on the table."_s});
        QCOMPARE(findingsIn({articles[1]}).quotes.first().kind, QuoteKind::Term);
        const Findings findings = findingsIn(articles);
        QCOMPARE(findings.groups.size(), 1);
        QCOMPARE(findings.groups.first().members.size(), 2);
        QCOMPARE(findings.quotes[1].kind, QuoteKind::Partial);
    }

    void aMemberIsWhatStandsBetweenTheMarks()
    {
        const QList<Article> articles = stories(
            {u"“Nobody asked us. The engines were never inspected by anyone,” said Agneta Lund. “It is a scandal.”"_s,
                u"Agneta Lund said: “The engines were never inspected by anyone.”"_s});
        const Findings findings = findingsIn(articles);
        QCOMPARE(findings.groups.size(), 1);
        const Member &member = findings.groups.first().members.first();
        QCOMPARE(member.marked.of(articles[0].text).toString(),
            u"Nobody asked us. The engines were never inspected by anyone"_s);
        QCOMPARE(member.place.range().of(articles[0].text).toString(), u"The engines were never inspected by anyone"_s);
    }

    void aMemberBeginsAndEndsWithItsBrackets()
    {
        const QList<Article> articles = stories({
            u"“[There] is money for a new bridge over the [wide river],” said Anna Moss."_s,
            u"“There is money for a new bridge over the wide river,” said Anna Moss."_s,
        });
        const Findings found = findingsIn(articles);
        QCOMPARE(found.groups.size(), 1);
        const Member &first = found.groups.first().members.first();
        const QString words = u"[There] is money for a new bridge over the [wide river]"_s;
        QCOMPARE(first.place.range().of(articles[0].text).toString(), words);
        QCOMPARE(first.whole.first().of(articles[0].text).toString(), words);
        QCOMPARE(first.marked.of(articles[0].text).toString(), words);
    }

    void aGroupIsSaidByTheNameThatTheListOfSpeakersHas()
    {
        const QList<Article> articles = stories({
            u"“There is money for a new bridge over the wide river this year,” said Binyamin Erekat."_s,
            u"“There is money for a new bridge over the wide river,” said Benjamin Erakat."_s,
        });
        const Findings found = findingsIn(articles);
        QCOMPARE(found.speakers.size(), 1);
        QCOMPARE(found.groups.size(), 1);
        QCOMPARE(found.groups.first().speaker, found.speakers.first().name);
    }

    void theSameWordsOfTwoPeopleAreLinkedAsAnEcho()
    {
        const Findings findings
            = findingsIn(stories({u"“The harbour wall must be rebuilt at once,” said Agneta Lund."_s,
                u"“The harbour wall must be rebuilt at once,” said Piet Brandt."_s}));
        QCOMPARE(findings.links.size(), 1);
        QCOMPARE(findings.links.first().kind, LinkKind::Echo);
    }

    void aClauseOfALongQuotationIsComparedByItself()
    {
        const QList<Article> articles = stories(
            {u"“We met for an hour. We are not going to sail these passengers into a storm. The owners were angry, "
             "and they told us so in words I will not repeat before the children in this room,” said Agneta Lund."_s,
                u"Agneta Lund said: “We are not going to sail those passengers into a storm.”"_s});
        const Findings findings = findingsIn(articles);
        QCOMPARE(findings.groups.size(), 1);
        const QuoteGroup &group = findings.groups.first();
        QCOMPARE(group.fullest, 0);
        QCOMPARE(group.members[0].whole, group.members[0].place.parts);
        QCOMPARE(group.members[1].wording, Wording::Changed);
        QCOMPARE(group.speaker, u"Agneta Lund"_s);
    }

    void aCutInsideASentenceIsTold()
    {
        const QList<Article> articles = stories({u"“Good morning. I think the council has betrayed every family along "
                                                 "the river, and nobody there has the courage to admit what they did "
                                                 "to us all last year. Let them come,” said Agneta Lund."_s,
            u"“The council has betrayed every family along the river,” said Agneta Lund."_s});
        const Findings findings = findingsIn(articles);
        QCOMPARE(findings.groups.size(), 1);
        const QuoteGroup &group = findings.groups.first();
        QVERIFY(group.members[0].whole.first().of(articles[0].text).startsWith(u"I think"));
        QVERIFY(group.members[0].whole.first().of(articles[0].text).endsWith(u"last year"));
        QCOMPARE(group.members[1].wording, Wording::Cut);
        QCOMPARE(apparatus(group, articles)[1].summary, u"drops “I think” and the last 16 words"_s);
    }

    void theSameWordsAgainInAnotherOrderAreTwoWordingsOfOneUtterance()
    {
        const Findings findings
            = findingsIn(stories({u"Harbour master Agneta Lund said the crossing was “difficult and treacherous.”"_s,
                u"“The crossing is still very difficult and waters are treacherous,” said Agneta Lund."_s}));
        QCOMPARE(findings.groups.size(), 1);
        QCOMPARE(findings.groups.first().members[0].wording, Wording::Paraphrased);
    }

    void whatOneQuotesAndTheOtherTellsIsIndirect()
    {
        const Findings findings = findingsIn(
            stories({u"“The engines of the ferry were never inspected by independent engineers,” said Agneta Lund."_s,
                u"The engines of the ferry were never inspected by independent engineers, the harbour master said."_s}));
        QCOMPARE(findings.links.size(), 1);
        QCOMPARE(findings.links.first().kind, LinkKind::Indirect);
        QVERIFY(findings.links.first().a.quote >= 0);
        QCOMPARE(findings.links.first().b.quote, -1);
        QVERIFY(findings.groups.isEmpty());
    }

    void theOrderOfTheFilesChangesTheNumbersOnly()
    {
        QList<Article> articles = ferryStories();
        const Findings first = findingsIn(articles);
        QVERIFY(first.groups.size() >= 3);
        QList<int> order{0, 1, 2, 3};
        do {
            QList<Article> shuffled;
            for (const int i : std::as_const(order))
                shuffled.append(articles[i]);
            const Findings findings = findingsIn(shuffled);
            QCOMPARE(wordsOf(findings, shuffled), wordsOf(first, articles));
            QVERIFY(std::ranges::is_sorted(
                findings.quotes, {}, [](const Quote &quote) { return std::pair(quote.article, quote.range()); }));
            for (const Link &link : findings.links)
                QVERIFY(link.a.article < link.b.article);
        } while (std::ranges::next_permutation(order).found);
    }

    void everyMemberIsLinkedToTheFullest()
    {
        const Findings findings = findingsIn(ferryStories());
        for (const QuoteGroup &group : findings.groups) {
            const Place &fullest = group.members[group.fullest].place;
            for (const Member &member : group.members) {
                if (&member == &group.members[group.fullest])
                    continue;
                const auto joins = [&](const Place &x, const Place &y) {
                    return x.article == fullest.article && x.range().overlaps(fullest.range())
                        && y.article == member.place.article && y.range().overlaps(member.place.range());
                };
                QVERIFY(std::ranges::any_of(
                    findings.links, [&](const Link &link) { return joins(link.a, link.b) || joins(link.b, link.a); }));
            }
        }
    }

    void aMixedCollectionAsksForMore()
    {
        const QList<Article> articles = stories({u"“The wall has to be repaired,” said Agneta Lund."_s,
            u"“The wall has to be repaired,” the mayor said."_s});
        QCOMPARE(groupsIn(articles, GroupKind::Quotation, Scope::Event).size(), 1);
        QCOMPARE(groupsIn(articles, GroupKind::Quotation, Scope::Corpus).size(), 0);
    }

    void cancellingStopsIt()
    {
        Progress progress;
        progress.cancel();
        const Result<Findings> result = find(ferryStories(), Scope::Event, progress);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Cancelled);
    }

    void nothingGivesNothing()
    {
        QCOMPARE(findingsIn({}), Findings());
        QCOMPARE(findingsIn({Article()}), Findings());
    }
};

static const Synoptic::Test::Suite<TstFinder> suite("tst_finder");

#include "tst_finder.moc"
