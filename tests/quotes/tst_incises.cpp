// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/scanner.h"
#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

// Quotations that the reporter interrupts without closing the marks.
class TstIncises : public QObject
{
    Q_OBJECT
private slots:
    void aReporterStepsInBetweenTheMarks_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("segments");
        const auto row
            = [](const char *name, const char16_t *language, const QString &text, const QStringList &segments) {
                  QTest::newRow(name) << QString::fromUtf16(language) << text << segments;
              };
        row("French, up to a full stop", u"fr",
            u"« Le barrage tiendra, assure Lena Ortiz, maire de la ville. Personne ne partira. »"_s,
            {u"Le barrage tiendra"_s, u"Personne ne partira."_s});
        row("French, up to a comma", u"fr", u"« Le barrage, a déclaré Lena Ortiz, a toujours tenu. »"_s,
            {u"Le barrage"_s, u"a toujours tenu."_s});
        row("French, at the end", u"fr", u"« Le barrage tiendra, répète Lena Ortiz. »"_s, {u"Le barrage tiendra"_s});
        row("French, up to a comma before a verb of no list", u"fr", u"« Le barrage, explique Lena Ortiz, tiendra. »"_s,
            {u"Le barrage"_s, u"tiendra."_s});
        row("French, up to a comma behind words without a verb", u"fr",
            u"« Pour le barrage, explique Lena Ortiz, aucun danger. »"_s, {u"Pour le barrage"_s, u"aucun danger."_s});
        row("French, what the speaker is between commas", u"fr",
            u"« Le barrage, explique Lena Ortiz, maire de la ville, tiendra. »"_s, {u"Le barrage"_s, u"tiendra."_s});
        row("French, who the speaker is in a clause", u"fr",
            u"« Le barrage tiendra, explique Lena Ortiz, qui dirige le port. »"_s, {u"Le barrage tiendra"_s});
        row("French, between dashes", u"fr", u"« Le barrage – explique Lena Ortiz – tiendra. »"_s,
            {u"Le barrage"_s, u"tiendra."_s});
        row("Italian, between dashes inside a sentence", u"it", u"«La diga – spiega Lena Ortiz – terrà»."_s,
            {u"La diga"_s, u"terrà"_s});
        row("Italian, up to a comma before a verb of no list", u"it", u"«La diga, spiega Lena Ortiz, terrà»."_s,
            {u"La diga"_s, u"terrà"_s});
        row("Spanish, between dashes", u"es", u"«La presa –explicó Lena Ortiz– aguantará»."_s,
            {u"La presa"_s, u"aguantará"_s});
        row("Spanish, between dashes and marks", u"es", u"«La presa» –explicó Lena Ortiz– «aguantará»."_s,
            {u"La presa"_s, u"aguantará"_s});
        row("Italian, between dashes", u"it",
            u"«La diga terrà – assicura Lena Ortiz, sindaca della città –. Nessuno partirà»."_s,
            {u"La diga terrà"_s, u"Nessuno partirà"_s});
        row("Italian, between hyphens", u"it",
            u"«La diga terrà - assicura Lena Ortiz, sindaca della città -. Nessuno partirà»."_s,
            {u"La diga terrà"_s, u"Nessuno partirà"_s});
        row("French, the name behind an office and whom it is told", u"fr",
            u"« Je n’ai rien su, a déclaré la ministre des Transports, Lena Ortiz, à l’AFP, que le soir. »"_s,
            {u"Je n’ai rien su"_s, u"que le soir."_s});
        row("French, a reflexive verb", u"fr", u"« Le barrage tiendra, s’indigne Lena Ortiz. Personne ne partira. »"_s,
            {u"Le barrage tiendra"_s, u"Personne ne partira."_s});
        row("Spanish, a reply behind a dash", u"es",
            u"—Sí, todo —respondió Lena Ortiz, capitana—. Nunca lo olvidaré."_s,
            {u"Sí, todo"_s, u"Nunca lo olvidaré."_s});
        row("Italian, a reply behind a dash", u"it", u"– Sì, tutto – risponde Lena Ortiz. – Non lo scorderò."_s,
            {u"Sì, tutto"_s, u"Non lo scorderò."_s});
        row("French, a reply behind a dash", u"fr",
            u"— Je dormais, dit Paul Arnaud.\n— Oui, tout, répond Lena Ortiz. Je n’oublierai jamais ce bruit."_s,
            {u"Oui, tout"_s, u"Je n’oublierai jamais ce bruit."_s});
        row("French, a question behind a dash", u"fr",
            u"– Nous partons, dit Paul Arnaud.\n– Quand partons-nous, demande Lena Ortiz, et pourquoi ?"_s,
            {u"Quand partons-nous"_s, u"et pourquoi ?"_s});
        row("German closes its marks", u"de", u"„Der Damm hält, sagte Lena Ortiz. Keiner geht“, schrieb Lena Ortiz."_s,
            {u"Der Damm hält, sagte Lena Ortiz. Keiner geht"_s});
    }
    void aReporterStepsInBetweenTheMarks()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(QStringList, segments);
        Article article = story(u"Selon un responsable, il est « tard ».\n"_s + text);
        article.language = language;
        const ArticleQuotes found = scanned(article);
        const Quote &quote = found.quotes.last();
        QStringList printed;
        for (const TextRange segment : quote.segments)
            printed.append(segment.of(article.text).toString());
        QCOMPARE(printed, segments);
        QVERIFY(quote.speaker.has_value());
        QCOMPARE(quote.speaker->name, u"Lena Ortiz"_s);
    }

    void somebodyWithoutANameStepsInBetweenTheMarks_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("mention");
        QTest::newRow("French, whoever is in a list")
            << u"fr"_s << u"« Personne ne nous a aidés, raconte une femme de 43 ans. Personne n’est venu. »"_s
            << u"une femme de 43 ans"_s;
        QTest::newRow("French, whoever is in no list")
            << u"fr"_s << u"« Personne ne nous a aidés, raconte un éclusier. Personne n’est venu. »"_s
            << u"un éclusier"_s;
        QTest::newRow("Italian, whoever is in no list")
            << u"it"_s << u"«Nessuno ci ha aiutato, racconta una bidella. Nessuno è venuto.»"_s << u"una bidella"_s;
        QTest::newRow("Italian, between dashes")
            << u"it"_s << u"«Nessuno ci ha aiutato – racconta una bidella –. Nessuno è venuto.»"_s << u"una bidella"_s;
    }
    void somebodyWithoutANameStepsInBetweenTheMarks()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(QString, mention);
        Article article = story(text);
        article.language = language;
        const ArticleQuotes found = scanned(article);
        QCOMPARE(found.quotes.size(), 1);
        QCOMPARE(found.quotes.first().segments.size(), 2);
        QVERIFY(found.quotes.first().speaker.has_value());
        QCOMPARE(found.quotes.first().speaker->mention.of(text).toString(), mention);
    }

    void aPointOfAListIsNoReply_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("news") << u"– Le barrage tiendra, a annoncé Lena Ortiz.\n– Trois blessés à Port-Selm."_s;
        QTest::newRow("a question") << u"– Qui sont les élus, demande Le Monde, et que font-ils ?"_s;
        QTest::newRow("questions")
            << u"– Qui sont les élus, demande Le Monde, et que font-ils ?\n– Combien coûte le mur ?"_s;
        QTest::newRow("a first person among news")
            << u"– Nous avons voté le budget, a annoncé la mairie lundi.\n– Trois blessés à Port-Selm."_s;
    }
    void aPointOfAListIsNoReply()
    {
        QFETCH(QString, text);
        Article article = story(text);
        article.language = u"fr"_s;
        for (const Quote &quote : scanned(article).quotes)
            QCOMPARE(quote.kind, QuoteKind::Reported);
    }

    void whatIsToldInsideTheMarksIsNoReporter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("what is said is nobody") << u"« Il arrive, répond une phrase, repart », a dit Lena Ortiz."_s;
        QTest::newRow("whoever told the one quoted")
            << u"« Elle viendra, m’a dit la maire, et elle est venue », a raconté Lena Ortiz."_s;
    }
    void whatIsToldInsideTheMarksIsNoReporter()
    {
        QFETCH(QString, text);
        Article article = story(text);
        article.language = u"fr"_s;
        const ArticleQuotes found = scanned(article);
        QCOMPARE(found.quotes.first().segments.size(), 1);
        QVERIFY(found.quotes.first().speaker.has_value());
        QCOMPARE(found.quotes.first().speaker->name, u"Lena Ortiz"_s);
    }
};

static const Synoptic::Test::Suite<TstIncises> suite("tst_incises");

#include "tst_incises.moc"
