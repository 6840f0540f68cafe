// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/amendments.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

namespace {

Article articleOf(const QString &text)
{
    Article article;
    article.id = ArticleId{1};
    article.text = text;
    article.language = u"en"_s;
    article.blocks = {{{0, text.size()}, BlockRole::Body}};
    return article;
}

}

class TstAmendments : public QObject
{
    Q_OBJECT
private slots:
    void whatTheOutletChangedIsNamed_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QStringList>("amendments");
        const QString story
            = u"The council closed the bridge. “Nobody should drive over it for another winter,” said the "
              "engineer, Ines Kallio. Some 32 people had gone to court."_s;
        const auto edited
            = [&story](const QString &before, const QString &after) { return QString(story).replace(before, after); };
        QTest::newRow("nothing") << story << story << QStringList();
        QTest::newRow("a figure") << story << edited(u"32"_s, u"34"_s) << QStringList{u"number: 32 -> 34"_s};
        QTest::newRow("a figure taken out")
            << story << edited(u"Some 32 people"_s, u"Some people"_s) << QStringList{u"number: 32 -> "_s};
        QTest::newRow("a name, of which a part stays")
            << story << edited(u"Kallio"_s, u"Kalliola"_s) << QStringList{u"name: Ines Kallio -> Ines Kalliola"_s};
        const QString vote
            = u"On Monday the mayor, Ines Kallio, met Peter Lund. “It was late,” Lund told us, and J. Smith "
              "of the port agreed."_s;
        const auto voted
            = [&vote](const QString &before, const QString &after) { return QString(vote).replace(before, after); };
        QTest::newRow("a name that stands elsewhere in both versions")
            << vote << voted(u"Ines Kallio"_s, u"Peter Lund"_s) << QStringList{u"name: Ines Kallio -> Peter Lund"_s};
        QTest::newRow("a name behind a closing mark")
            << vote << voted(u"Lund told"_s, u"Berg told"_s) << QStringList{u"name: Lund -> Berg"_s};
        QTest::newRow("a name behind its initial")
            << vote << voted(u"J. Smith"_s, u"J. Jones"_s) << QStringList{u"name: J. Smith -> J. Jones"_s};
        QTest::newRow("an initial") << vote << voted(u"J. Smith"_s, u"K. Smith"_s)
                                    << QStringList{u"name: J. Smith -> K. Smith"_s};
        QTest::newRow("a first name taken out")
            << vote << voted(u"Ines Kallio"_s, u"Kallio"_s) << QStringList{u"name: Ines Kallio -> Kallio"_s};
        QTest::newRow("a name that is told once less is not gone")
            << vote << voted(u"Lund told us"_s, u"he told us"_s) << QStringList();
        QTest::newRow("a name that stands in another place")
            << vote
            << voted(u"the mayor, Ines Kallio, met Peter Lund"_s, u"the mayor met Peter Lund; she is Ines Kallio"_s)
            << QStringList();
        QTest::newRow("a word that is written large and names nobody")
            << vote << voted(u"It was late"_s, u"It was late and I’m sure I said so"_s)
            << QStringList{u"quotation: It was late, -> It was late and I’m sure I said so,"_s};
        QTest::newRow("a word that starts a sentence is no name")
            << story << edited(u"Some 32"_s, u"About 32"_s) << QStringList();
        QTest::newRow("the words of a quotation")
            << story << edited(u"another"_s, u"one more"_s)
            << QStringList{u"quotation: Nobody should drive over it for another winter, -> "
                           "Nobody should drive over it for one more winter,"_s};
        QTest::newRow("a quotation taken out")
            << story
            << edited(u"“Nobody should drive over it for another winter,” said the engineer, Ines Kallio. "_s, {})
            << QStringList{
                   u"quotation: Nobody should drive over it for another winter, -> "_s, u"name: Ines Kallio -> "_s};
        QTest::newRow("a quotation put in")
            << story << story + u" “We will go to court again if we must,” said Peter Lund, a baker."_s
            << QStringList{u"quotation:  -> We will go to court again if we must,"_s, u"name:  -> Peter Lund"_s};
    }
    void whatTheOutletChangedIsNamed()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        const QStringList kinds{u"quotation"_s, u"name"_s, u"number"_s};
        QStringList told;
        for (const Amendment &it : amendmentsOf(articleOf(before), articleOf(after))) {
            told.append(kinds[static_cast<int>(it.kind)] + u": "_s + it.before.of(before).toString() + u" -> "_s
                + it.after.of(after).toString());
        }
        QTEST(told, "amendments");
    }

    void wordsSignsAndParagraphsAreCounted()
    {
        QCOMPARE(tallyOf(u"One two three.\nGone for good now."_s, u"One two, three four."_s),
            (Tally{.paragraphsOut = 1, .wordsOut = 4, .wordsIn = 1, .signsOut = 1, .signsIn = 1}));
        QCOMPARE(tallyOf(u"One"_s, u"One"_s), Tally());
    }
};

static const Synoptic::Test::Suite<TstAmendments> suite("tst_amendments");

#include "tst_amendments.moc"
