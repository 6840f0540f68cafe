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
