// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/apparatus.h"
#include "app/quotes/finder.h"
#include "app/quotes/numbering.h"
#include "tests/quotes/story.h"
#include "tests/reference/plainlinkflags.h"
#include "tests/support/suite.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// Links between the quotations of a few articles, each of some words.
QList<Link> drawnLinks(quint32 seed, qsizetype count, int articles, int quotes)
{
    QRandomGenerator random(seed);
    const auto drawn = [&random](int most) { return qsizetype(random.bounded(most)); };
    QList<Link> links;
    for (qsizetype i = 0; i < count; ++i) {
        Link link;
        for (Place *place : {&link.a, &link.b}) {
            const qsizetype begin = drawn(40);
            *place = {.article = drawn(articles), .quote = drawn(quotes), .parts = {{begin, begin + 1 + drawn(20)}}};
        }
        link.b.article += articles;
        links.append(link);
    }
    return links;
}

}

// What links promise to carry, from the texts of two articles to the words of the apparatus.
class TstLinkFlags : public QObject
{
    Q_OBJECT
private slots:
    void whatDiffersIsOnTheLinkAndInWords_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<LinkFlags>("flags");
        QTest::addColumn<QStringList>("words"); // of the apparatus, of those that word it in their own way
        const QString whole
            = u"The council met late. “The harbour wall will not hold another winter, and the council has known it for years,” said Agneta Lund, the harbour master. It rained on."_s;
        QTest::newRow("the same words carry nothing")
            << whole
            << u"Agneta Lund said on Monday: “The harbour wall will not hold another winter, and the council has known it for years.”"_s
            << LinkFlags() << QStringList{};
        QTest::newRow("merged: the second runs on where the first is interrupted")
            << u"“The harbour wall will not hold another winter,” said Agneta Lund, “and the council has known it for years.” It rained on."_s
            << whole << LinkFlags(LinkFlag::Merged) << QStringList{u"breaks it once more"_s};
        QTest::newRow("split: the second is interrupted where the first runs on")
            << whole
            << u"“The harbour wall will not hold another winter,” said Agneta Lund, “and the council has known it for years.”"_s
            << LinkFlags(LinkFlag::Split) << QStringList{u"breaks it once more"_s};
        QTest::newRow("merged: the second makes one quotation of two")
            << u"“The harbour wall will not hold another winter,” said Agneta Lund. The meeting had begun at nine, and rain fell on the roof.\nTwo hours later the harbour master stood up again. “The council has known about the rusted bolts for years,” Agneta Lund said."_s
            << u"Agneta Lund said: “The harbour wall will not hold another winter. The council has known about the rusted bolts for years.”"_s
            << LinkFlags(LinkFlag::Merged) << QStringList{u"drops the first 8 words"_s};
        QTest::newRow("split: the second makes two quotations of one")
            << u"Agneta Lund said: “The harbour wall will not hold another winter. The council has known about the rusted bolts for years.”"_s
            << u"“The harbour wall will not hold another winter,” said Agneta Lund. The meeting had begun at nine, and rain fell on the roof.\nTwo hours later the harbour master stood up again. “The council has known about the rusted bolts for years,” Agneta Lund said."_s
            << LinkFlags(LinkFlag::Split) << QStringList{u"drops the first 8 words"_s};
        QTest::newRow("reordered: the sentences stand the other way round")
            << u"“Nobody ever asked the lifeboat crew first. The old ferry was never safe in winter storms,” said Agneta Lund."_s
            << u"Agneta Lund said: “The old ferry was never safe in winter storms. Nobody ever asked the lifeboat crew first.”"_s
            << LinkFlags(LinkFlag::Reordered) << QStringList{u"moves 7 words"_s};
        QTest::newRow("bracketed: an editor has put a name for a word")
            << u"“We told her in March that the harbour wall would not hold another winter, and nobody wrote it down,” said Agneta Lund."_s
            << u"Agneta Lund said: “We told [the mayor] in March that the harbour wall would not hold another winter.”"_s
            << LinkFlags(LinkFlag::Bracketed)
            << QStringList{u"drops the last 5 words; puts in brackets “the mayor” for “her”"_s};
        QTest::newRow("elided: points stand for words")
            << whole << u"Agneta Lund said: “The harbour wall will not hold … the council has known it for years.”"_s
            << LinkFlags(LinkFlag::Elided) << QStringList{u"drops “another winter, and”; marks a gap with “…”"_s};
        QTest::newRow("brackets around a word that both print")
            << u"“There is money for a new bridge over the river this year,” said Anna Moss."_s
            << u"“There is money for a [new] bridge over the river,” said Anna Moss."_s
            << LinkFlags(LinkFlag::Bracketed) << QStringList{u"drops “this year”; puts in brackets “new”"_s};
        QTest::newRow("a word without the brackets of the fullest")
            << u"“There is money for a new bridge over the river,” said Anna Moss."_s
            << u"“There is money for a [new] bridge over the river this year,” said Anna Moss."_s
            << LinkFlags(LinkFlag::Bracketed) << QStringList{u"drops “this year”; prints without brackets “new”"_s};
        QTest::newRow("sentences in another order, both interrupted")
            << u"“Nobody ever asked the lifeboat crew first,” said Agneta Lund. “The old ferry was never safe in winter storms.”"_s
            << u"“The old ferry was never safe in winter storms,” said Agneta Lund. “Nobody ever asked the lifeboat crew first.”"_s
            << LinkFlags(LinkFlag::Reordered) << QStringList{u"moves 7 words"_s};
        QTest::newRow("all that two outlets may do at once")
            << u"“We told her in March that the harbour wall would not hold another winter,” said Agneta Lund, “and the council has known it for years.”"_s
            << u"Agneta Lund said: “We told [the mayor] in March that the harbour wall would not hold … and the council has known it for years.”"_s
            << (LinkFlag::Merged | LinkFlag::Bracketed | LinkFlag::Elided)
            << QStringList{u"drops “another winter”; puts in brackets “the mayor” for “her”; marks a gap with “…”"_s};
    }
    void whatDiffersIsOnTheLinkAndInWords()
    {
        QFETCH(const QString, a);
        QFETCH(const QString, b);
        const QList<Article> articles{story(a), story(b)};
        Progress progress;
        const Findings found = find(articles, Scope::Event, progress).value();
        QVERIFY(!found.links.isEmpty());
        for (const Link &link : found.links)
            QTEST(link.flags, "flags");
        QStringList words;
        for (const QuoteGroup &group : found.groups) {
            for (const MemberWording &wording : apparatus(group, articles)) {
                if (!wording.summary.isEmpty())
                    words.append(wording.summary);
            }
        }
        QTEST(words, "words");
    }

    void quotationsAreJoinedAsWhereEveryTwoLinksAreLookedAt()
    {
        for (quint32 seed = 1; seed <= 400; ++seed) {
            QList<Link> plainly = drawnLinks(seed, 1 + seed % 30, 2, 1 + int(seed) % 6);
            QList<Link> links = plainly;
            flagJoined(links);
            plainFlagJoined(plainly);
            for (qsizetype i = 0; i < links.size(); ++i)
                QVERIFY2(links[i].flags == plainly[i].flags, qPrintable(u"seed %1, link %2"_s.arg(seed).arg(i)));
        }
    }

    // One quotation that another article prints over and over: eight times the links, not 64 times the time.
    void timeGrowsWithTheLinksOfOneQuotation()
    {
        const auto timeOf = [](qsizetype count) {
            QList<Link> links = drawnLinks(7, count, 1, 1);
            for (qsizetype i = 0; i < count; ++i)
                links[i].b.quote = i;
            QElapsedTimer clock;
            clock.start();
            flagJoined(links);
            return clock.nsecsElapsed() / 1000;
        };
        const qint64 once = std::max<qint64>(timeOf(4000), 2000);
        const qint64 eightTimes = timeOf(32000);
        QVERIFY2(eightTimes < 24 * once, qPrintable(u"%1 µs, then %2 µs"_s.arg(once).arg(eightTimes)));
    }
};

static const Synoptic::Test::Suite<TstLinkFlags> suite("tst_linkflags");

#include "tst_linkflags.moc"
