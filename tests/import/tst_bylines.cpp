// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/agencies.h"
#include "app/import/bylines.h"
#include "app/import/dateline.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;

class TstBylines : public QObject
{
    Q_OBJECT
private slots:
    void aBylineNamesItsAuthors_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("authors");
        QTest::addColumn<QString>("outlet");
        const auto row
            = [](const char *name, const char16_t *line, const char16_t *authors, const char16_t *outlet = u"") {
                  QTest::newRow(name) << QString::fromUtf16(line)
                                      << QString::fromUtf16(authors).split(u'|', Qt::SkipEmptyParts)
                                      << QString::fromUtf16(outlet);
              };
        row("one author", u"By Ines Halloran", u"Ines Halloran");
        row("two authors", u"By Ines Halloran and Tomas Verrin", u"Ines Halloran|Tomas Verrin");
        row("three with commas", u"By Ines Halloran, Tomas Verrin & Peer Lindqvist",
            u"Ines Halloran|Tomas Verrin|Peer Lindqvist");
        row("shouted", u"BY INES HALLORAN", u"Ines Halloran");
        row("with a role", u"By Ines Halloran, Political Editor", u"Ines Halloran");
        row("in a place", u"By Ines Halloran in Port Selm", u"Ines Halloran");
        row("for a paper", u"By Ines Halloran for the Courier", u"Ines Halloran", u"the Courier");
        row("with particles and initials", u"By Jan van der Meer and J. R. O’Hara", u"Jan van der Meer|J. R. O’Hara");
        row("German", u"Von Ines Halloran und Jörg Äschlimann", u"Ines Halloran|Jörg Äschlimann");
        row("French", u"Par Inès Halloran", u"Inès Halloran");
        row("agencies are no authors", u"By Reuters", u"");
        row("staff is no author", u"By our own correspondent", u"");
        row("an author and an agency", u"By Ines Halloran, Associated Press", u"Ines Halloran");
        row("a credit at the end", u"(Reporting by Ines Halloran; Editing by Maud Tarrant)", u"Ines Halloran");
    }
    void aBylineNamesItsAuthors()
    {
        QFETCH(QString, line);
        const Byline byline = bylineIn(line);
        QVERIFY(byline.isNamed);
        QTEST(byline.authors, "authors");
        QTEST(byline.outlet, "outlet");
    }

    void otherLinesAreNoBylines_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("a sentence") << QStringLiteral("By Tuesday the port was open again.");
        QTest::newRow("a headline") << QStringLiteral("By land and by sea");
        QTest::newRow("a subheading") << QStringLiteral("By the numbers");
        QTest::newRow("a name alone") << QStringLiteral("Ines Halloran");
        QTest::newRow("by a place") << QStringLiteral("By the harbour wall where the lorries wait");
    }
    void otherLinesAreNoBylines()
    {
        QFETCH(QString, line);
        QVERIFY(!bylineIn(line).isNamed);
    }

    void aNameWithARoleGivesTheName()
    {
        QCOMPARE(nameWithRole(u"Beatrice Mallow, Northern correspondent"), QStringLiteral("Beatrice Mallow"));
        QVERIFY(nameWithRole(u"Beatrice Mallow, who was there").isEmpty());
        QVERIFY(nameWithRole(u"Port Selm, Caldria").isEmpty());
    }

    void namesAreTold_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("is");
        QTest::newRow("two capitals") << QStringLiteral("Ines Halloran") << true;
        QTest::newRow("an apostrophe") << QStringLiteral("Maud O’Hara") << true;
        QTest::newRow("one word") << QStringLiteral("Halloran") << false;
        QTest::newRow("a sentence") << QStringLiteral("Ferries sail again") << false;
        QTest::newRow("an agency") << QStringLiteral("Associated Press") << false;
    }
    void namesAreTold()
    {
        QFETCH(QString, words);
        QTEST(isName(words), "is");
    }

    void creditsAreTold_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("is");
        QTest::newRow("an agency") << QStringLiteral("Reuters") << true;
        QTest::newRow("an agency with a number") << QStringLiteral("Flash 90") << true;
        QTest::newRow("two agencies") << QStringLiteral("AFP/Getty Images") << true;
        QTest::newRow("a photographer and an agency") << QStringLiteral("Jane Roe/Reuters") << true;
        QTest::newRow("an agency and a photographer") << QStringLiteral("AP Photo/Jane Roe") << true;
        QTest::newRow("a label") << QStringLiteral("Photo: Jane Roe") << true;
        QTest::newRow("in brackets") << QStringLiteral("(Photo by Jane Roe)") << true;
        QTest::newRow("who helped") << QStringLiteral("The Associated Press contributed to this report.") << true;
        QTest::newRow("a sentence that opens with an agency")
            << QStringLiteral("Reuters reported that the port had opened.") << false;
        QTest::newRow("a sentence about a picture")
            << QStringLiteral("Photographs of the quay show lorries in a row.") << false;
    }
    void creditsAreTold()
    {
        QFETCH(QString, line);
        QTEST(isCredit(line), "is");
    }

    void captionsEndInACredit_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("is");
        QTest::newRow("an agency in square brackets")
            << QStringLiteral("Lorries wait outside the terminal [EPA]") << true;
        QTest::newRow("an agency in round brackets") << QStringLiteral("Lorries wait outside. (AFP)") << true;
        QTest::newRow("a name and an agency") << QStringLiteral("Lorries wait outside (Jane Roe/Reuters)") << true;
        QTest::newRow("a file picture") << QStringLiteral("Lorries wait outside [Courier/File]") << true;
        QTest::newRow("a labelled photographer") << QStringLiteral("Lorries wait outside. Photo: Jane Roe") << true;
        QTest::newRow("no brackets") << QStringLiteral("Lorries wait outside. Jane Roe/AFP/Getty Images") << true;
        QTest::newRow("a bracket inside the sentence")
            << QStringLiteral("He wrote to the Environmental Protection Agency (EPA).") << false;
        QTest::newRow("brackets with other words") << QStringLiteral("It was the third time (since May)") << false;
    }
    void captionsEndInACredit()
    {
        QFETCH(QString, line);
        QTEST(endsInCredit(line), "is");
    }

    void aDatelineIsFound_data()
    {
        QTest::addColumn<QString>("dateline");
        QTest::addColumn<QString>("rest");
        QTest::addColumn<QString>("iso");
        const auto row = [](const char *name, const char16_t *dateline, const char16_t *rest,
                             const char16_t *iso = u"") {
            QTest::newRow(name) << QString::fromUtf16(dateline) << QString::fromUtf16(rest) << QString::fromUtf16(iso);
        };
        row("capitals and a dash", u"PORT SELM —", u" Ferries will sail again.");
        row("with an agency", u"PORT SELM (Reuters) -", u" Ferries will sail again.");
        row("a place in mixed case with an agency", u"Port Selm (AFP) –", u" Ferries will sail again.");
        row("with an agency no list knows", u"DUNMORE (Regional Press) –", u" Ferries will sail again.");
        row("with a date and such an agency", u"Tarvik, Oct 14 (Norpress) -", u" “We sail again,” he said.");
        row("two hyphens", u"PORT SELM, May 14 (Xinhua) --", u" Ferries will sail again.");
        row("with a region", u"PORT SELM, Caldria (AP) —", u" Ferries will sail again.");
        row("with a date", u"PORT SELM, May 14, 2031 —", u" Ferries will sail again.", u"2031-05-14");
        row("French order", u"Port Selm, 14 mai 2031 (AFP) –", u" Les ferries reprennent la mer.", u"2031-05-14");
        row("German", u"Berlin (dpa) –", u" Die Fähren fahren wieder.");
        row("a place in mixed case before a sentence", u"Geneva –", u" The talks go on.");
        row("a place in mixed case before a quotation", u"Geneva –", u" “We go on,” she said.");
        row("capitals and a colon", u"GREAT ORRAN:", u" Ferries will sail again.");
        row("an agency alone", u"(Reuters) -", u" Ferries will sail again.");
        row("no blanks around the dash", u"PORT SELM—", u"Ferries will sail again.");
    }
    void aDatelineIsFound()
    {
        QFETCH(QString, dateline);
        QFETCH(QString, rest);
        const Dateline found = datelineAt(QString(dateline + rest));
        QCOMPARE(found.length, dateline.size());
        QTEST(found.date ? found.date->iso() : QString(), "iso");
    }

    void otherOpeningsAreNoDatelines_data()
    {
        QTest::addColumn<QString>("paragraph");
        QTest::newRow("an aside after a name") << QStringLiteral("Askeby – who had not slept – signed at midnight.");
        QTest::newRow("an aside after a noun") << QStringLiteral("Ferries — all of them — will sail again.");
        QTest::newRow("a hyphen in a word") << QStringLiteral("Israeli-Palestinian talks have hit a snag.");
        QTest::newRow("a bracket in a sentence") << QStringLiteral("The Association of Ports (AOP) said it was glad.");
        QTest::newRow("a bracket behind capitals in a sentence")
            << QStringLiteral("NATO (North Coast Command) – which had no ships – waited.");
        QTest::newRow("a bracket behind a place in a sentence")
            << QStringLiteral("Tarvik (Northern Port) – The town waited.");
        QTest::newRow("a label in capitals") << QStringLiteral("UPDATE: The ferries will sail again.");
        QTest::newRow("a quotation") << QStringLiteral("“Nobody won — nobody,” she said.");
        QTest::newRow("a plain sentence") << QStringLiteral("Ferries will sail again from the harbour on Thursday.");
        QTest::newRow("nothing after it") << QStringLiteral("PORT SELM —");
    }
    void otherOpeningsAreNoDatelines()
    {
        QFETCH(QString, paragraph);
        QCOMPARE(datelineAt(paragraph).length, 0);
    }
};

static const Synoptic::Test::Suite<TstBylines> suite("tst_bylines");

#include "tst_bylines.moc"
