// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/plaintext.h"
#include "tests/import/markedtext.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;

namespace {

// Three paragraphs no rule can mistake for anything but the story.
const QString story = QStringLiteral(
    R"(body|Ferries will sail again on Thursday after the owners and the dockers of the port agreed to end their dispute.

body|The minister said that the agreement was a way back to work and that nobody should take it for a victory.

body|The islands have been without a regular link to the mainland for nearly three weeks, and shops there ration milk.)");

const QString headline = QStringLiteral("headline|Ferry owners and dockers agree to reopen the port\n\n");

QString row(const char *marked)
{
    return QString::fromUtf8(marked);
}

}

class TstRoles : public QObject
{
    Q_OBJECT
private slots:
    void everyLineHasItsRole_data()
    {
        QTest::addColumn<QString>("marked");
        QTest::newRow("a headline and a story") << QString(headline + story);
        QTest::newRow("a story without a headline") << story;
        QTest::newRow("a section before the headline") << QString(row("section|World\n\n") + headline + story);
        QTest::newRow("sections with a slash")
            << QString(row("section|Middle East/North Africa\n\n") + headline + story);
        QTest::newRow("a section word after the headline is the page's") << QString(
            row("headline|Ferry owners and dockers agree to reopen the port\nboilerplate|World\n\n") + story);
        QTest::newRow("skip links, menus and breaking news") << QString(
            row("boilerplate|Skip to main content\nboilerplate|Menu\nboilerplate|Home | World | Sport | Search\n"
                "boilerplate|Breaking News\n\n")
            + headline + story);
        QTest::newRow("a tagline in capitals") << QString(row("boilerplate|FAST. FAIR. FREE.\n\n") + headline + story);
        QTest::newRow("a tagline without stops gives way to the headline in mixed case")
            << QString(row("boilerplate|NEWS OF THE COAST SINCE 1911\n\n") + headline + story);
        QTest::newRow("a headline in capitals")
            << QString(row("headline|FERRY OWNERS AND DOCKERS AGREE TO REOPEN THE PORT\n\n") + story);
        QTest::newRow("a headline that asks")
            << QString(row("headline|Who will pay for the nineteen days?\n\n") + story);
        QTest::newRow("a byline and a date")
            << QString(headline + row("byline|By Ines Halloran\ndate|14 May 2031\n\n") + story);
        QTest::newRow("several fields in one line")
            << QString(headline + row("byline|By Ines Halloran |¦date|14 May 2031\n\n") + story);
        QTest::newRow("a lone name beside the date is the author")
            << QString(headline + row("byline|Ines Halloran\ndate|14 May 2031\n\n") + story);
        QTest::newRow("a lone name that ends in a comma is the author")
            << QString(headline + row("boilerplate|Contact Editor\nbyline|Ines Halloran,\n\n") + story);
        QTest::newRow("a standfirst is the sentence before an article's data") << QString(headline
            + row("standfirst|The minister flew in to save the talks and says that the islands will have milk by the "
                  "weekend.\n\ndate|Last updated: 14 May 2031 16:26\nboilerplate|Email Article\nboilerplate|Print "
                  "Article\n\n")
            + story);
        QTest::newRow("a standfirst without a stop") << QString(headline
            + row("standfirst|Deal leaves pay dispute to an arbitrator as ships prepare to leave\n\n") + story);
        QTest::newRow("the first paragraph is no standfirst where no data follow") << QString(headline + story);
        QTest::newRow("a caption with its credit in brackets")
            << QString(headline + row("caption|Lorries outside the terminal on Tuesday [EPA]\n\n") + story);
        QTest::newRow("a name said twice before a credit is a caption")
            << QString(headline + row("caption|Lenore Askeby\ncaption|Lenore Askeby\ncredit|Flash 90\n\n") + story);
        QTest::newRow("a dateline is a block of its own")
            << QString(headline + row("dateline|PORT SELM (Reuters) —¦") + story);
        QTest::newRow("an agency in the story is no dateline and no outlet") << QString(headline + story
            + row("\n\nbody|The general secretary told AFP that his members were tired of waiting for the company."));
        QTest::newRow("a subheading between paragraphs") << QString(headline + story
            + row(
                "\n\nsubheading|An end to rationing\n\nbody|On the largest of the islands the news was met with relief "
                "by those who had waited in line since dawn."));
        QTest::newRow("a subheading in single quotation marks") << QString(headline + story
            + row("\n\nsubheading|‘Nothing left to sell’\n\nbody|On the largest of the islands the news was met with "
                  "relief "
                  "by those who had waited in line since dawn."));
        QTest::newRow("a pull line repeats the story and is not heard twice") << QString(headline + story
            + row(
                "\n\nother|nobody should take it for a victory\n\nbody|On the largest of the islands the news was met "
                "with relief by those who had waited in line since dawn."));
        QTest::newRow("short body lines stay") << QString(headline + story
            + row("\n\nbody|She gave no date.\n\nbody|Nobody asked.\n\nbody|On the largest of the islands the news was "
                  "met "
                  "with relief by those who had waited in line since dawn."));
        QTest::newRow("a question of the reporter stays") << QString(headline + story
            + row("\n\nbody|So what happens to the crews now?\n\nbody|On the largest of the islands the news was met "
                  "with relief by those who had waited in line since dawn."));
        QTest::newRow("a short paragraph that ends in a French quotation stays") << QString(headline + story
            + row(
                "\n\nbody|« Nous avons attendu. »\n\nbody|The first lorry rolled off the quay shortly after six in the "
                "morning, and nobody cheered.\n\nbody|« Le port dormait. »"));
        QTest::newRow("an introduction that ends in a colon stays") << QString(headline + story
            + row("\n\nbody|The statement read:\n\nbody|“We have agreed to open the port and to let the arbitrator "
                  "decide on "
                  "the night shifts by the end of June.”"));
        QTest::newRow("an advertisement in the story") << QString(headline + story
            + row("\n\nboilerplate|Advertisement\n\nbody|On the largest of the islands the news was met with relief by "
                  "those "
                  "who had waited in line since dawn."));
        QTest::newRow("a pointer in the story") << QString(headline + story
            + row("\n\nboilerplate|Read more: How the harbour was built\n\nbody|On the largest of the islands the news "
                  "was "
                  "met with relief by those who had waited in line since dawn."));
        QTest::newRow("a newsletter box in the story") << QString(headline + story
            + row(
                "\n\nboilerplate|Sign up for our morning newsletter and get the news of the coast in your "
                "inbox.\n\nbody|On "
                "the largest of the islands the news was met with relief by those who had waited in line since dawn."));
        QTest::newRow("speakers say we and support too") << QString(headline + story
            + row("\n\nbody|“We ask you to support us with your donation, and to subscribe to our newsletter,” the "
                  "general "
                  "secretary of the union told a crowd on the quay."));
        QTest::newRow("an address in a sentence is the story's") << QString(headline + story
            + row("\n\nbody|The minister wrote on Twitter as @LenoreAskeby that the navy would carry on with its "
                  "supplies "
                  "until Friday."));
        QTest::newRow("contact lines at the end") << QString(headline + story
            + row("\n\nboilerplate|Please send tips to the newsdesk: newsdesk@courier.example\n\nboilerplate|Follow us "
                  "on "
                  "Twitter: @Courier"));
        QTest::newRow("teasers after a heading") << QString(headline + story
            + row("\nboilerplate|Featured on Channel Seven\nboilerplate|Scientists warn that the herring may not come "
                  "back to the "
                  "coast for years.\nboilerplate|The bakery that rises at two in the morning and sells out by six."));
        QTest::newRow("an appeal after a heading") << QString(headline + story
            + row("\n\nboilerplate|A message from our publisher Maud Tarrant\n\nboilerplate|You have read "
                  "this far for nothing. "
                  "We need 41,500 more before the harbour freezes on January 9.\n\nboilerplate|— Maud Tarrant, "
                  "Publisher\n\n"
                  "boilerplate|With your support, we will be ready for whatever 2032 brings."));
        QTest::newRow("a box of teasers after which the story goes on") << QString(headline + story
            + row(
                "\n\nboilerplate|Related stories\n\nbody|Ferries of the northern line will carry hay before they carry "
                "passengers, the owners of the port said.\n\nbody|The dockers of the port will be back at the eastern "
                "terminal before the first of the ferries leaves.\n\nbody|The owners said that the ferries would keep "
                "to the "
                "winter timetable until the port is clear of lorries."));
        QTest::newRow("four teasers without a heading") << QString(headline + story
            + row("\n\nother|Scientists warn of a second poor herring season.\nother|Baker rises at two and sells "
                  "out by six.\nother|Bishop retires after thirty years.\nother|Winter festival moves to March."))
                                                               .replace(row("other|"), row("boilerplate|"));
        QTest::newRow("share buttons repeated at the end")
            << QString(headline + row("boilerplate|Share article\n\n") + story + row("\n\nboilerplate|Share article"));
        QTest::newRow("a short line repeated is the page's") << QString(
            headline + row("boilerplate|Coast and islands\n\n") + story + row("\n\nboilerplate|Coast and islands"));
        QTest::newRow("a sentence said twice is said twice") << QString(headline + story
            + row("\n\nbody|“Never again.”\n\nbody|The crowd on the quay took up the words and shouted them until the "
                  "minister "
                  "had left.\n\nbody|“Never again.”"));
        QTest::newRow("a line in another script") << QString(
            row("headline|Islands to get first ferry after the deal\nforeign|اقرأ هذا الخبر بالعربية\n") + story);
        QTest::newRow("a run of another script before the story") << QString(
            row("headline|Islands to get first ferry after the deal\nforeign|اقرأ هذا الخبر بالعربية¦") + story);
        QTest::newRow("a foreign word in a sentence stays") << QString(headline + story
            + row("\n\nbody|The islanders call the ferry Паром after the name of the first one that came from the "
                  "east."));
        QTest::newRow("an editors’ note") << QString(
            headline + story + row("\n\nother|Correction: An earlier version of this article gave the wrong day."));
        QTest::newRow("who helped") << QString(
            headline + story + row("\n\ncredit|The Associated Press contributed to this report."));
        QTest::newRow("a copyright line")
            << QString(headline + story + row("\n\nboilerplate|© 2031 Harbour Courier. All rights reserved."));
        QTest::newRow("no blank lines at all") << QString(headline + story).replace(row("\n\n"), row("\n"));
        QTest::newRow("paragraphs of wrapped lines")
            << row("headline|Ferry owners and dockers agree to reopen the port\n\n"
                   "body|Ferries will sail again on Thursday after the owners and the\n"
                   "+|dockers of the port agreed to end their dispute.\n\n"
                   "body|The minister said that the agreement was a way back to work\n"
                   "+|and that nobody should take it for a victory. She had flown in\n"
                   "+|from the capital on Monday.\n\n"
                   "body|The islands have been without a regular link to the mainland\n"
                   "+|for nearly three weeks, and shops there ration milk.");
        QTest::newRow("German with its own words")
            << row("boilerplate|Zum Inhalt springen\n\nheadline|Fähren fahren ab Donnerstag wieder\n\nbyline|Von Ines "
                   "Halloran\n"
                   "date|14. Mai 2031, 16:26 Uhr\n\ndateline|Berlin (dpa) –¦body|Die Fähren zu den Inseln fahren ab "
                   "Donnerstag wieder, nachdem "
                   "sich die Reederei und die Arbeiter geeinigt haben.\n\nbody|Die Ministerin sagte, dass die Einigung "
                   "ein Weg zurück an die "
                   "Arbeit sei und niemand sie für einen Sieg halten solle.");
        QTest::newRow("a few words pasted") << row("body|“Nobody won this,” she said.");
    }
    void everyLineHasItsRole()
    {
        QFETCH(QString, marked);
        const Test::MarkedText expected(marked);
        QCOMPARE(Test::blocksFound(expected.text), expected.blocks);
    }

    void metadataAreWhatLinesState()
    {
        const Test::MarkedText text(QString(row("section|World\n\n") + headline
            + row("byline|By Ines Halloran and Tomas Verrin\ndate|Last updated: 14 May 2031 16:26\n\n") + story
            + row("\n\nboilerplate|A message from our publisher\n\nboilerplate|We still need 41,500 before 9 January "
                  "2035.\n\n"
                  "boilerplate|1 January 2036")));
        const Article article = articleInText(text.text, QString());
        QCOMPARE(article.section, QStringLiteral("World"));
        QCOMPARE(article.headline, QStringLiteral("Ferry owners and dockers agree to reopen the port"));
        QCOMPARE(article.authors, (QStringList{QStringLiteral("Ines Halloran"), QStringLiteral("Tomas Verrin")}));
        QCOMPARE(article.published, QStringLiteral("2031-05-14T16:26"));
        QCOMPARE(article.language, QStringLiteral("en"));
        QCOMPARE(article.format, QStringLiteral("text"));
    }

    void whatIsNotStatedStaysEmpty()
    {
        const Test::MarkedText text(QString(headline + story
            + row("\n\nbody|He had said so on Friday, 3 January 2031, and said it again to Reuters.")));
        const Article article = articleInText(text.text, QStringLiteral("000_a77f3ee3e89a37bf.txt"));
        QVERIFY(article.published.isEmpty());
        QVERIFY(article.outlet.isEmpty());
        QVERIFY(article.section.isEmpty());
        QVERIFY(article.authors.isEmpty());
    }

    void publishedGoesBeforeUpdated()
    {
        const Test::MarkedText text(
            QString(headline + row("date|Updated: 16 May 2031\ndate|Published: 14 May 2031\n\n") + story));
        QCOMPARE(articleInText(text.text, QString()).published, QStringLiteral("2031-05-14"));
    }

    void aDatelineWithAYearIsADate()
    {
        const Test::MarkedText text(QString(headline + row("dateline|PORT SELM, May 14, 2031 (AP) —¦") + story));
        QCOMPARE(articleInText(text.text, QString()).published, QStringLiteral("2031-05-14"));
    }
};

static const Synoptic::Test::Suite<TstRoles> suite("tst_roles");

#include "tst_roles.moc"
