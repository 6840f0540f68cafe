// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/outlets.h"
#include "app/import/plaintext.h"
#include "tests/support/suite.h"

#include <QSet>
#include <QTest>

using namespace Synoptic;

namespace {

const QString story = QStringLiteral(
    "Ferry owners and dockers agree to reopen the port\n\n"
    "Ferries will sail again on Thursday after the owners and the dockers of the port agreed to end their dispute.\n\n"
    "The minister told AFP and The Washington Post that the agreement was a way back to work and no victory for "
    "anybody.\n\n"
    "The islands have been without a regular link to the mainland for nearly three weeks, and shops there ration "
    "milk.");

QString outletAfter(const QString &lines, const QString &fileName = {})
{
    return articleInText(story + QStringLiteral("\n\n") + lines, fileName).outlet;
}

}

class TstOutlets : public QObject
{
    Q_OBJECT
private slots:
    void theListIsSound()
    {
        QVERIFY(knownOutlets().size() >= 50);
        QSet<QString> seen;
        for (const Outlet &outlet : knownOutlets()) {
            QVERIFY2(!outlet.name.isEmpty() && !outlet.domains.isEmpty(), qPrintable(outlet.name));
            for (const QString &key : outlet.names + outlet.domains) {
                QVERIFY2(!seen.contains(key), qPrintable(key));
                seen.insert(key);
            }
            for (const QString &domain : outlet.domains)
                QVERIFY2(domain.contains(u'.') && domain == domain.toLower() && !domain.startsWith(u"www."),
                    qPrintable(domain));
        }
    }

    void aHostBelongsToItsOutlet()
    {
        QCOMPARE(outletAtHost(QStringLiteral("www.thehill.com")), QStringLiteral("The Hill"));
        QCOMPARE(outletAtHost(QStringLiteral("THEHILL.COM")), QStringLiteral("The Hill"));
        QVERIFY(outletAtHost(QStringLiteral("nothehill.com")).isEmpty());
        QVERIFY(outletAtHost(QStringLiteral("thehill.com.example")).isEmpty());
    }

    void anOutletIsFoundWhereItIsStated_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("outlet");
        const auto row = [](const char *name, const char16_t *lines, const char16_t *outlet) {
            QTest::newRow(name) << QString::fromUtf16(lines) << QString::fromUtf16(outlet);
        };
        row("a mail address in a contact line", u"Please send tips to Ines Halloran: ihalloran@mail.haaretz.com",
            u"Haaretz");
        row("a handle in a contact line", u"Follow us on Twitter: @AJEnglish", u"Al Jazeera");
        row("a heading of teasers", u"Featured on Al Jazeera\nWinter comes.\nSpring goes.", u"Al Jazeera");
        row("an appeal in the first person",
            u"Dear reader\n\nPlease support the Guardian’s journalism. Your donation matters to us.", u"The Guardian");
        row("a copyright line", u"© 2031 The New York Times Company", u"The New York Times");
        row("a name that no list knows, after ©", u"© 2031 Harbour Courier. All rights reserved.", u"Harbour Courier");
        row("the same with its article", u"Copyright 2031 The Harbour Courier", u"The Harbour Courier");
        row("nothing", u"", u"");
        row("names in the story count nothing",
            u"The Guardian and Haaretz have reported that the talks may begin again on Friday.", u"");
        row("an agency is nobody’s outlet", u"© 2031 Reuters", u"");
        row("an agency’s help is no outlet", u"The Associated Press contributed to this report.", u"");
        row("other papers named in terms count nothing",
            u"Republish This Story\n\nOther papers may print this story free of charge, unless we had it from "
            u"Haaretz or another paper.",
            u"");
        row("one hint of its pages is too little", u"Contact Editor\nFlash 90", u"");
        row("a person to follow is no outlet", u"Follow Ines Halloran on Twitter @inesh", u"");
        row("a section to read is no outlet", u"More from Middle East", u"");
        row("two that are both named leave it open", u"Follow us: @AJEnglish and @haaretzcom", u"");
    }
    void anOutletIsFoundWhereItIsStated()
    {
        QFETCH(QString, lines);
        QTEST(outletAfter(lines), "outlet");
    }

    void aBylineMayNameIt()
    {
        const QString text = QString(story).replace(
            QStringLiteral("port\n\n"), QStringLiteral("port\n\nBy Ines Halloran for the Guardian\n\n"));
        QCOMPARE(articleInText(text, QString()).outlet, QStringLiteral("The Guardian"));
    }

    void aFileNameAloneIsTooLittleButHelps()
    {
        const QString name = QStringLiteral("/tmp/thehill.com_2031-05-14.txt");
        QVERIFY(outletAfter(QString(), name).isEmpty());
        const Article article = articleInText(story, name);
        const QList<OutletCandidate> candidates = outletCandidates(article, name);
        QCOMPARE(candidates.size(), 1);
        QCOMPARE(candidates.first().name, QStringLiteral("The Hill"));
        QCOMPARE(candidates.first().weight, .4);
    }
};

static const Synoptic::Test::Suite<TstOutlets> suite("tst_outlets");

#include "tst_outlets.moc"
