// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/scanner.h"
#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

ArticleQuotes scannedIn(const QString &language, const QString &text)
{
    Article article = story(text);
    article.language = language;
    return scanned(article);
}

}

// Which words behind a name belong to it, where papers of other languages join them with prepositions and articles.
class TstPhrases : public QObject
{
    Q_OBJECT
private slots:
    void whereSomebodyComesFromIsNoSurname_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("person");
        const auto row = [](const char *name, const char16_t *language, const QString &text, const char16_t *person) {
            QTest::newRow(name) << QString::fromUtf16(language) << text << QString::fromUtf16(person);
        };
        row("French, the government of the king's state", u"fr",
            u"Le roi Philippe de Belgique est venu. « Le barrage tiendra », a déclaré le gouvernement de Belgique."_s,
            u"Philippe");
        row("French, the minister of the prince's state", u"fr",
            u"Le prince Albert de Monaco est venu. « Le barrage tiendra », a déclaré le ministre de Monaco."_s,
            u"Albert");
        row("French, the mayor of her town", u"fr",
            u"Marie de Lyon est venue. « Le barrage tiendra », a déclaré le maire de Lyon."_s, u"Marie");
        row("Spanish, the president of the king's state", u"es",
            u"El rey Felipe de España vino. «La presa aguantará», dijo el presidente de España."_s, u"Felipe");
        row("Spanish, a spokesman of the king's state", u"es",
            u"El rey Felipe de España vino. «La presa aguantará», dijo un portavoz de España."_s, u"Felipe");
        row("Spanish, the mayor of his town", u"es",
            u"«La presa aguantará», dijo José Luis de Madrid. La alcaldesa de Madrid dijo: «No hay peligro»."_s,
            u"José Luis");
        row("Italian, the mayor of her town", u"it",
            u"Maria di Roma è venuta. «La diga terrà», ha detto il sindaco di Roma."_s, u"Maria");
        row("Italian, the head of the police", u"it",
            u"Marco della Polizia è venuto. «La diga terrà», ha detto il capo della Polizia."_s, u"Marco");
        row("German, a spokesman of the fire brigade", u"de",
            u"Stefan Paul von der Feuerwehr kam. „Der Damm hält“, sagte ein Sprecher von der Feuerwehr."_s, u"Stefan");
        row("German, a member of the party", u"de",
            u"Jan Peter von der SPD kam. „Der Damm hält“, sagte ein Abgeordneter von der SPD."_s, u"Jan");
    }
    void whereSomebodyComesFromIsNoSurname()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(QString, person);
        const ArticleQuotes found = scannedIn(language, text);
        QVERIFY(!found.quotes.isEmpty());
        const std::optional<Attribution> speaker = found.quotes.last().speaker;
        QVERIFY2(!speaker || !speaker->name.contains(person), qPrintable(speaker ? speaker->name : QString()));
    }

    void theFirstSpeakerIsCalled_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *name, const char16_t *language, const QString &text, const QString &speaker) {
            QTest::newRow(name) << QString::fromUtf16(language) << text << speaker;
        };
        row("German, a man of the fire brigade has his surname before it", u"de",
            u"Stefan Paul von der Feuerwehr kam. Die Feuerwehr half. „Der Damm hält“, sagte Paul."_s, u"Stefan Paul"_s);
        row("German, a surname is not looked for behind two names", u"de",
            u"Stefan Paul von der Feuerwehr kam. „Der Damm hält“, sagte Paul."_s, u"Stefan Paul"_s);
        row("German, the police of a town is no surname", u"de",
            u"„Der Damm hält“, sagte Anna von der Polizei Berlin."_s, u"Anna"_s);
        row("Spanish, a town is no surname", u"es",
            u"«La presa aguantará», dijo José Luis de Madrid. La alcaldesa de Madrid llegó."_s, u"José Luis"_s);
        row("German, two names that open a sentence", u"de",
            u"Der Regen fiel. Stefan Paul von der Feuerwehr kam. „Der Damm hält“, sagte Paul."_s, u"Stefan Paul"_s);
        row("German, an adjective is no surname", u"de",
            u"„Der Damm hält“, sagte Lena von der Deutschen Bahn am Montag."_s, u"Lena"_s);
        row("German, an office before a surname that is known", u"de",
            u"Ursula von der Moos kam. „Der Damm hält“, sagte Präsidentin von der Moos."_s, u"Ursula von der Moos"_s);
        row("German, an office and its article before a surname that is known", u"de",
            u"Ursula von der Moos kam. „Der Damm hält“, sagte die Präsidentin von der Moos."_s,
            u"Ursula von der Moos"_s);
        row("German, an office before a surname of three words", u"de",
            u"„Der Damm hält“, sagte Bürgermeisterin Lena von der Moos."_s, u"Lena von der Moos"_s);
        row("German, the noun is used by itself elsewhere", u"de",
            u"Die Feuerwehr kam. „Der Damm hält“, sagte Lena von der Feuerwehr."_s, u"Lena"_s);
        row("German, a source of two words inside the clause", u"de",
            u"Der Damm war nach Ansicht von Lena Ortiz „nie wirklich in Gefahr“."_s, u"Lena Ortiz"_s);
        row("German, another source of two words inside the clause", u"de",
            u"Der Damm war nach Angaben von Lena Ortiz „nie wirklich in Gefahr“."_s, u"Lena Ortiz"_s);
        row("Italian, a source of two words inside the clause", u"it",
            u"La diga non era a detta di Anna Bassi «mai stata in pericolo»."_s, u"Anna Bassi"_s);
        row("Spanish, a source of two words inside the clause", u"es",
            u"La presa a juicio de Ana Gil “nunca estuvo en peligro”."_s, u"Ana Gil"_s);
        row("Spanish, she agrees with another", u"es",
            u"Lena Ortiz está de acuerdo con Ana Gil y dijo que la presa “nunca estuvo en peligro”."_s,
            u"Lena Ortiz"_s);
        row("German, she asks for the opinion of another", u"de",
            u"Lena Ortiz fragte nach der Ansicht von Eva Roth und sagte: „Er hält.“"_s, u"Lena Ortiz"_s);
        row("Spanish, a surname of three words is behind one name", u"es",
            u"Ana de la Torre habló. «La presa aguantará», dijo de la Torre."_s, u"Ana de la Torre"_s);
        row("Spanish, a surname of three words is behind two forenames", u"es",
            u"«La presa aguantará», dijo Juan Carlos de la Torre."_s, u"Juan Carlos de la Torre"_s);
        row("Italian, a surname of two words", u"it", u"«La diga terrà», ha detto Anna della Valle."_s,
            u"Anna della Valle"_s);
    }
    void theFirstSpeakerIsCalled()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(QString, name);
        const ArticleQuotes found = scannedIn(language, text);
        QVERIFY(!found.quotes.isEmpty());
        QVERIFY(found.quotes.first().speaker.has_value());
        QCOMPARE(found.quotes.first().speaker->name, name);
    }

    void whoIsToldIsNoGenitive_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("mention");
        QTest::newRow("a paper of three words")
            << u"„Der Damm hält“, sagte der Ökonom der Frankfurter Allgemeinen Zeitung."_s << u"der Ökonom"_s;
        QTest::newRow("a paper of three words without “paper”")
            << u"„Der Damm hält“, sagte der Sprecher der Passauer Neuen Presse."_s << u"der Sprecher"_s;
        QTest::newRow("a paper of two words without “paper”")
            << u"„Der Damm hält“, sagte der Bürgermeister der Rheinischen Post."_s << u"der Bürgermeister"_s;
        QTest::newRow("a paper called after its town")
            << u"„Der Damm hält“, sagte der Bürgermeister der Frankfurter Rundschau am Montag."_s
            << u"der Bürgermeister"_s;
        QTest::newRow("the mail is a genitive")
            << u"„Der Damm hält“, sagte eine Sprecherin der Deutschen Post am Montag."_s
            << u"eine Sprecherin der Deutschen Post"_s;
        QTest::newRow("the mail by itself is a genitive")
            << u"„Der Damm hält“, sagte eine Sprecherin der Post am Montag."_s << u"eine Sprecherin der Post"_s;
        QTest::newRow("a commission is a genitive")
            << u"„Der Damm hält“, sagte der Sprecher der Europäischen Kommission."_s
            << u"der Sprecher der Europäischen Kommission"_s;
        QTest::newRow("a railway is a genitive")
            << u"„Der Damm hält“, sagte die Sprecherin der Deutschen Bahn am Montag der Zeitung."_s
            << u"die Sprecherin der Deutschen Bahn"_s;
    }
    void whoIsToldIsNoGenitive()
    {
        QFETCH(QString, text);
        QFETCH(QString, mention);
        const ArticleQuotes found = scannedIn(u"de"_s, text);
        QCOMPARE(found.quotes.size(), 1);
        QVERIFY(found.quotes.first().speaker.has_value());
        QCOMPARE(found.quotes.first().speaker->mention.of(text).toString(), mention);
    }
};

static const Synoptic::Test::Suite<TstPhrases> suite("tst_phrases");

#include "tst_phrases.moc"
