// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/finder.h"
#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

QString wordsAt(const Place &place, const QList<Article> &articles)
{
    QStringList parts;
    for (const TextRange part : place.parts)
        parts.append(part.of(articles[place.article].text).toString());
    return parts.join(u" | "_s);
}

}

// What one outlet quotes and another tells without marks.
class TstIndirect : public QObject
{
    Q_OBJECT
private slots:
    void whatIsQuotedIsFoundWhereItIsTold_data()
    {
        QTest::addColumn<QString>("quoting");
        QTest::addColumn<QString>("telling");
        QTest::addColumn<QString>("words"); // those told; empty: no link
        const auto row = [](const char *name, const QString &quoting, const QString &telling, const QString &words) {
            QTest::newRow(name) << quoting << telling << words;
        };
        const QString bridge
            = u"“We will reopen the damaged bridge before the winter storms arrive,” Lena Ortiz said."_s;
        row("a report moves person and tense", bridge,
            u"Lena Ortiz said they would reopen the damaged bridge before the winter storms arrived."_s,
            u"reopen the damaged bridge before the winter storms arrived"_s);
        row("a report may leave words out", bridge,
            u"The mayor, Lena Ortiz, said the damaged bridge would reopen before winter storms."_s,
            u"the damaged bridge would reopen before winter storms"_s);
        row("somebody else says it", bridge,
            u"Tomas Rourke said they would reopen the damaged bridge before the winter storms arrived."_s, QString());
        row("it is denied", bridge,
            u"Lena Ortiz said they would not reopen the damaged bridge before the winter storms arrived."_s, QString());
        row("figures differ", u"“We lost 40 fishing boats in the northern harbour,” Lena Ortiz said."_s,
            u"Lena Ortiz said the town had lost 60 fishing boats across its northern harbour."_s, QString());
        row("the same speaker on another matter", bridge,
            u"Lena Ortiz said the winter festival would be moved to the northern harbour."_s, QString());
        row("whoever says it, most of it is told",
            u"“The flooded tunnels need new pumps, cables and concrete linings,” a spokeswoman said."_s,
            u"Officials said the flooded tunnels needed new pumps, cables and concrete linings."_s,
            u"the flooded tunnels needed new pumps, cables and concrete linings"_s);
        row("the very words in the reporter's own text", bridge,
            u"The town hopes to reopen the damaged bridge before the winter storms arrive, and to repair the quay."_s,
            u"reopen the damaged bridge before the winter storms arrive"_s);
    }
    void whatIsQuotedIsFoundWhereItIsTold()
    {
        QFETCH(QString, quoting);
        QFETCH(QString, telling);
        const QList<Article> articles = {story(quoting), story(telling)};
        Progress progress;
        const Result<Findings> found = find(articles, Scope::Event, progress);
        QVERIFY(found);
        QString words;
        for (const Link &link : found->links) {
            if (link.kind == LinkKind::Passage) // the same words, but not told as what is quoted
                continue;
            QCOMPARE(link.kind, LinkKind::Indirect);
            QVERIFY(words.isEmpty()); // one link for one telling
            QVERIFY(link.a.quote >= 0);
            QCOMPARE(link.b.quote, -1); // not inside marks
            words = wordsAt(link.b, articles);
        }
        QTEST(words, "words");
        QVERIFY(found->groups.isEmpty()); // what is told without marks is never counted
    }

    void theOrderOfTheArticlesChangesNothing()
    {
        const Article quoting
            = story(u"“We will reopen the damaged bridge before the winter storms arrive,” Lena Ortiz said."_s);
        const Article telling
            = story(u"Lena Ortiz said they would reopen the damaged bridge before the winter storms arrived."_s);
        Progress progress;
        const Findings one = *find({quoting, telling}, Scope::Event, progress);
        const Findings two = *find({telling, quoting}, Scope::Event, progress);
        QCOMPARE(one.links.size(), 1);
        QCOMPARE(two.links.size(), 1);
        QCOMPARE(one.links.first().a.parts, two.links.first().b.parts);
        QCOMPARE(one.links.first().b.parts, two.links.first().a.parts);
    }

    void aPhraseOfALongQuotationIsNoTelling()
    {
        const QList<Article> articles = {
            story(u"“Nobody on this coast remembers a colder spring, and the ferry company must answer for the rusted "
                  u"gangways, the cancelled crossings and the silence of its chairman,” Lena Ortiz said."_s),
            story(
                u"Passengers waited all morning for the cancelled crossings and the silence of its chairman to end."_s)};
        Progress progress;
        const Findings found = *find(articles, Scope::Event, progress);
        for (const Link &link : found.links)
            QCOMPARE(link.kind, LinkKind::Passage);
    }

    void wordsInMarksOnBothSidesAreNotTold()
    {
        const QList<Article> articles
            = {story(u"He had called it “a cold act of revenge,” and later “a shameful act of greed.”"_s),
                story(u"“It was a cold act of revenge and a shameful act of greed,” Lena Ortiz said."_s)};
        Progress progress;
        const Findings found = *find(articles, Scope::Event, progress);
        for (const Link &link : found.links)
            QVERIFY(link.kind != LinkKind::Indirect);
    }
};

namespace {

const Suite<TstIndirect> suite("tst_indirect");

}

#include "tst_indirect.moc"
