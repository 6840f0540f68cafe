// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/functionwords.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;

class TstFunctionWords : public QObject
{
    Q_OBJECT
private slots:
    void aTextTellsItsLanguage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("en") << QStringLiteral(
            "The ferries will sail again on Thursday, the minister said, but nobody knows who is to pay for it.");
        QTest::newRow("de") << QStringLiteral(
            "Die Fähren fahren am Donnerstag wieder, aber niemand weiß, wer die Löhne für die Tage zahlen soll.");
        QTest::newRow("fr") << QStringLiteral("Les ferries reprendront la mer jeudi, mais personne ne sait qui va "
                                              "payer les jours de grève des équipages.");
        QTest::newRow("es") << QStringLiteral("Los transbordadores zarparán de nuevo el jueves, pero nadie sabe quién "
                                              "va a pagar los días que se perdieron en el puerto.");
        QTest::newRow("it") << QStringLiteral("I traghetti ripartiranno giovedì, ma nessuno sa chi dovrà pagare per i "
                                              "giorni che sono stati persi nel porto.");
        QTest::newRow("pt") << QStringLiteral("As balsas voltam a navegar na quinta-feira, mas não se sabe quem vai "
                                              "pagar os dias que foram perdidos no porto.");
        QTest::newRow("nl") << QStringLiteral("De veerboten varen donderdag weer, maar niemand weet wie de dagen moet "
                                              "betalen die zijn verloren in de haven.");
        QTest::newRow("ru") << QStringLiteral(
            "Паромы снова выйдут в море в четверг, но никто не знает, кто заплатит за дни, которые были потеряны.");
        QTest::newRow("ar") << QStringLiteral(
            "قال الوزير إن العبارات ستعود إلى العمل يوم الخميس بعد أن وافق العمال على ذلك في الميناء");
        QTest::newRow("he") << QStringLiteral("המעבורות יפליגו שוב ביום חמישי");
        QTest::newRow("el") << QStringLiteral("Τα πλοία θα ξεκινήσουν ξανά την Πέμπτη");
        QTest::newRow("ja") << QStringLiteral("フェリーは木曜日に再開すると運輸大臣は述べた");
        QTest::newRow("zh") << QStringLiteral("渡轮将于星期四恢复航行");
        QTest::newRow("ko") << QStringLiteral("여객선은 목요일에 운항을 재개한다");
    }
    void aTextTellsItsLanguage()
    {
        QFETCH(QString, text);
        QCOMPARE(languageOf(text), QString::fromLatin1(QTest::currentDataTag()));
    }

    void tooLittleIsNoVote()
    {
        QVERIFY(languageOf(u"").isEmpty());
        QVERIFY(languageOf(u"12 / 34").isEmpty());
        QVERIFY(languageOf(u"Port Selm").isEmpty());
    }

    void proseHasAThirdFunctionWordsAndAListOfNamesHasNone()
    {
        const QString english = QStringLiteral("en");
        QVERIFY(functionWordShare(u"It was the line of the night, and it was meant to be.", english) > .5);
        QCOMPARE(functionWordShare(u"Halloran Verrin Askeby Oake", english), 0.0);
        QVERIFY(functionWordShare(u"anything", QStringLiteral("xx")) < 0);
    }
};

static const Synoptic::Test::Suite<TstFunctionWords> suite("tst_functionwords");

#include "tst_functionwords.moc"
