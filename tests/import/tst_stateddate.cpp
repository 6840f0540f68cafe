// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/stateddate.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;

class TstStatedDate : public QObject
{
    Q_OBJECT
private slots:
    void aDateLineTellsItsDate_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("iso");
        const auto row = [](const char *name, const char16_t *line, const char16_t *iso) {
            QTest::newRow(name) << QString::fromUtf16(line) << QString::fromUtf16(iso);
        };
        row("day, month, year, time", u"Last updated: 14 May 2031 16:26", u"2031-05-14T16:26");
        row("month, day, year", u"May 14, 2031", u"2031-05-14");
        row("short month with a point", u"Sept. 3, 2031", u"2031-09-03");
        row("ordinal day", u"Published on the 3rd of June 2031", u"2031-06-03");
        row("weekday before", u"Wednesday, 14 May 2031", u"2031-05-14");
        row("afternoon hours", u"May 14, 2031 at 4:05 p.m.", u"2031-05-14T16:05");
        row("twelve at night", u"May 14, 2031, 12:30 AM", u"2031-05-14T00:30");
        row("an hour alone", u"14 May 2031, 9am", u"2031-05-14T09:00");
        row("British point in a time, with a zone", u"Wed 14 May 2031 07.15 GMT", u"2031-05-14T07:15Z");
        row("summer time of central Europe", u"14 May 2031 07:15 CEST", u"2031-05-14T07:15+02:00");
        row("a zone that means several is left out", u"May 14, 2031 4:05 PM EST", u"2031-05-14T16:05");
        row("ISO with a zone", u"2031-05-14T16:26:09+03:00", u"2031-05-14T16:26+03:00");
        row("ISO with Z", u"2031-05-14T16:26:09.123Z", u"2031-05-14T16:26Z");
        row("ISO day", u"2031-05-14", u"2031-05-14");
        row("ISO month", u"2031-05", u"2031-05");
        row("a month is no day", u"May 2031", u"2031-05");
        row("a labelled year", u"Published 2031", u"2031");
        row("German", u"Veröffentlicht am 14. Mai 2031 um 16.26 Uhr", u"2031-05-14T16:26");
        row("German in figures", u"Stand: 14.05.2031, 16:26 Uhr", u"2031-05-14T16:26");
        row("French", u"Publié le 14 mai 2031 à 16h26", u"2031-05-14T16:26");
        row("Spanish", u"14 de mayo de 2031", u"2031-05-14");
        row("Italian", u"Pubblicato il 14 maggio 2031", u"2031-05-14");
        row("Japanese", u"2031年5月14日", u"2031-05-14");
        row("figures whose order is sure", u"14/05/2031", u"2031-05-14");
        row("figures in American order, sure", u"05/14/2031", u"2031-05-14");
        row("figures that may be read both ways give the year", u"05/04/2031", u"2031");
        row("published before updated", u"Updated 15 May 2031, published 14 May 2031", u"2031-05-14");
        row("published first, then updated", u"Published: 14 May 2031 | Updated: 15 May 2031", u"2031-05-14");
        row("a weekday and a time state no date", u"Wednesday 16:26", u"");
        row("a day without a year states none", u"Updated 14 May", u"");
    }
    void aDateLineTellsItsDate()
    {
        QFETCH(QString, line);
        const std::optional<StatedDate> date = statedDate(line);
        QVERIFY(date);
        QTEST(date->iso(), "iso");
    }

    void otherLinesAreNoDateLines_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("a sentence with a date")
            << QStringLiteral("The blockade began on 25 April 2031 when the gates closed.");
        QTest::newRow("a sentence that ends in a year")
            << QStringLiteral("It was the longest stoppage since January 2009.");
        QTest::newRow("a copyright line") << QStringLiteral("© 2031 Harbour Courier");
        QTest::newRow("an appeal with a year") << QStringLiteral("We still need 41,500 before 9 January 2032");
        QTest::newRow("a day that does not exist") << QStringLiteral("31 June 2031");
        QTest::newRow("an hour that does not exist") << QStringLiteral("14 May 2031 25:99");
        QTest::newRow("a number") << QStringLiteral("2031");
        QTest::newRow("a day and month alone") << QStringLiteral("14 May");
        QTest::newRow("a score") << QStringLiteral("3-2");
        QTest::newRow("a name that is a month") << QStringLiteral("May");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a headline with a year first") << QStringLiteral("2031: the year the harbour closed");
        QTest::newRow("two dates of equal standing") << QStringLiteral("14 May 2031 - 15 May 2031");
    }
    void otherLinesAreNoDateLines()
    {
        QFETCH(QString, line);
        QVERIFY(!statedDate(line));
    }

    void aLabelSaysWhetherItIsALaterChange()
    {
        QVERIFY(statedDate(u"Last updated: 14 May 2031")->isUpdate);
        QVERIFY(!statedDate(u"Published: 14 May 2031")->isUpdate);
        QVERIFY(statedDate(u"Published: 14 May 2031")->isLabelled);
        QVERIFY(!statedDate(u"14 May 2031")->isLabelled);
    }
};

static const Synoptic::Test::Suite<TstStatedDate> suite("tst_stateddate");

#include "tst_stateddate.moc"
