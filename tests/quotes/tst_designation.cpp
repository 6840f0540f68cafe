// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/designation.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

class TstDesignation : public QObject
{
    Q_OBJECT
private slots:
    void whatOnlyNamesSomebody_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("isDesignation");
        QTest::newRow("an office before the name")
            << u"former national security adviser Ines Kallio"_s << u"en"_s << true;
        QTest::newRow("an office of a body") << u"The chief executive of Norrland Lines"_s << u"en"_s << true;
        QTest::newRow("a name with its office behind it")
            << u"Harbour Watch, a political action committee"_s << u"en"_s << true;
        QTest::newRow("one so long that it describes")
            << u"special envoy on harbour security General Tom Askeby told"_s << u"en"_s << false;
        QTest::newRow("an office in three words") << u"acting chief of staff Tom Askeby"_s << u"en"_s << true;
        QTest::newRow("that the bearer of an office spoke")
            << u"police chief Tom Askeby told reporters"_s << u"en"_s << true;
        QTest::newRow("a minister in German") << u"Verkehrsministerin Helena Strand"_s << u"de"_s << true;
        QTest::newRow("a minister who does what no list knows")
            << u"minister Helena Strand forfeited"_s << u"en"_s << false;
        QTest::newRow("somebody who sues a body") << u"Askeby sued the Northern Harbour council"_s << u"en"_s << false;
        QTest::newRow("many who sue a body") << u"11 victims sue Norrland Lines"_s << u"en"_s << false;
        QTest::newRow("a minister of whom a sentence tells")
            << u"minister Helena Strand had resigned after the inquiry"_s << u"en"_s << false;
        QTest::newRow("a description without a name") << u"the former head of the port authority"_s << u"en"_s << false;
        QTest::newRow("words without an office") << u"picked up just six seats in Tarvik"_s << u"en"_s << false;
        QTest::newRow("a figure and what it is spent on")
            << u"750,000 in harbour funds on personal items"_s << u"en"_s << false;
        QTest::newRow("a language without lists") << u"ministern Helena Strand"_s << u"sv"_s << false;
    }
    void whatOnlyNamesSomebody()
    {
        QFETCH(QString, words);
        QFETCH(QString, language);
        Vocabulary vocabulary;
        const Terms terms = vocabulary.terms(folded(words), WordWeights::of(language));
        QTEST(isDesignation(terms, vocabulary, Language::of(language)), "isDesignation");
    }
};

static const Synoptic::Test::Suite<TstDesignation> suite("tst_designation");

#include "tst_designation.moc"
