// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/scanner.h"
#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

// Quotations as papers of other languages print them: their marks, and who speaks.
class TstLanguages : public QObject
{
    Q_OBJECT
private slots:
    void theLastSpeakerIsCalled_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *name, const char16_t *language, const QString &text, const QString &speaker) {
            QTest::newRow(name) << QString::fromUtf16(language) << text << speaker;
        };
        row("German, what is joined to an office is no name", u"de",
            u"Wasserbauministerin Lena Ortiz kam. „Er hält“, sagte Ortiz."_s, u"Lena Ortiz"_s);
        row("German, joined by a hyphen", u"de", u"„Er hält“, sagte Reederei-Chef Peter Rourke."_s, u"Peter Rourke"_s);
        row("German, he is not the woman named before", u"de",
            u"Ministerin Lena Ortiz klagte.\nKapitän Jonas Rourke wies das von sich. „Er hält“, sagte er."_s,
            u"Jonas Rourke"_s);
        row("German, the head of a body, with a name", u"de",
            u"Der Chef der Gewerkschaft Verdi, Peter Rourke, sagte: „Er hält.“"_s, u"Peter Rourke"_s);
        row("German, the president of a body, with a name", u"de",
            u"Die Präsidentin der EU-Kommission, Lena Ortiz, sagte: „Er hält.“"_s, u"Lena Ortiz"_s);
        row("German, who is told is no genitive", u"de", u"„Er hält“, sagte Sprecherin Lena Ortiz der Zeitung."_s,
            u"Lena Ortiz"_s);
        row("German, a source behind its name", u"de", u"Lena Ortiz zufolge war er „nie wirklich in Gefahr“."_s,
            u"Lena Ortiz"_s);
        row("German, a source of two words", u"de", u"Nach Ansicht von Lena Ortiz war er „nie wirklich in Gefahr“."_s,
            u"Lena Ortiz"_s);
        row("French, d'après", u"fr", u"D’après Paul Arnaud, il n’était « jamais vraiment en danger »."_s,
            u"Paul Arnaud"_s);
        row("Spanish, a source of three words", u"es", u"De acuerdo con Ana Gil, la presa “nunca estuvo en peligro”."_s,
            u"Ana Gil"_s);
        row("Spanish, in whose judgement", u"es", u"A juicio de Ana Gil, la presa “nunca estuvo en peligro”."_s,
            u"Ana Gil"_s);
        row("Spanish, who agrees with another speaks", u"es",
            u"Lena Ortiz afirmó que está de acuerdo con Ana Gil en que la presa “nunca estuvo en peligro”."_s,
            u"Lena Ortiz"_s);
        row("Italian, by whose word", u"it", u"A detta di Anna Bassi, la diga non era «mai stata in pericolo»."_s,
            u"Anna Bassi"_s);
        row("German, nouns with capitals are no title", u"de",
            u"Lena Ortiz kritisierte den Plan als „Schande für die Stadt“."_s, u"Lena Ortiz"_s);
        row("German, nouns with capitals behind a source", u"de",
            u"Laut Lena Ortiz ist es eine „Bankrotterklärung der Verwaltung“."_s, u"Lena Ortiz"_s);
        row("German, a surname of three words", u"de", u"„Er hält“, sagte Lena von der Moos am Montag."_s,
            u"Lena von der Moos"_s);
        row("German, a surname of three words, later", u"de",
            u"Lena von der Moos kam. „Er hält“, sagte von der Moos."_s, u"Lena von der Moos"_s);
        row("Spanish, a surname of three words", u"es", u"«Aguantará», dijo Ana de la Torre."_s, u"Ana de la Torre"_s);
        row("French, a surname with its particle", u"fr", u"« Il tiendra », a dit Paul de Besson."_s,
            u"Paul de Besson"_s);
        row("French, a day and those who are told come first", u"fr",
            u"« Il tiendra », a déclaré mardi à la presse Claire Besson."_s, u"Claire Besson"_s);
        row("French, a date and a station", u"fr",
            u"« Il tiendra », a assuré mardi 3 mars au micro de France Inter le ministre Paul Arnaud."_s,
            u"Paul Arnaud"_s);
        row("French, an evening and an agency", u"fr",
            u"« Il tiendra », a indiqué lundi soir à l’AFP la maire, Claire Besson."_s, u"Claire Besson"_s);
        row("French, a name behind an office and where it is", u"fr",
            u"« Il tiendra », a déclaré la capitaine du port, Claire Besson."_s, u"Claire Besson"_s);
        row("French, she is the one with that forename", u"fr",
            u"Paul Arnaud écoutait.\nClaire Besson a parlé. Paul Arnaud partait. « Il tiendra », a-t-elle dit."_s,
            u"Claire Besson"_s);
        row("French, what a ministry is for is no name", u"fr",
            u"La ministre des Transports Claire Besson a dit : « Le barrage tiendra. »"_s, u"Claire Besson"_s);
        row("French, a mayor may be a woman", u"fr",
            u"Paul Arnaud écoutait.\nLa maire Claire Besson a parlé lundi. « Il tiendra », a-t-elle dit."_s,
            u"Claire Besson"_s);
        row("Italian, a mayor may be a woman", u"it",
            u"Dario Ortiz ascoltava.\nIl sindaco Anna Bassi ha parlato. «Terrà», ha detto lei."_s, u"Anna Bassi"_s);
        row("French, inside the marks", u"fr", u"« Il tiendra, a déclaré mardi à la presse Claire Besson. »"_s,
            u"Claire Besson"_s);
        row("German, a day comes first", u"de", u"„Er hält“, sagte am Dienstag Bürgermeisterin Lena Ortiz."_s,
            u"Lena Ortiz"_s);
        row("German, an agency is told first", u"de",
            u"„Er hält“, sagte der Nachrichtenagentur dpa am Montag Lena Ortiz."_s, u"Lena Ortiz"_s);
        row("German, a source with an office", u"de",
            u"Laut Bürgermeisterin Lena Ortiz war der Damm „nie wirklich in Gefahr“."_s, u"Lena Ortiz"_s);
        row("German, a source with a compound office", u"de",
            u"Laut Feuerwehrsprecherin Anna Moss war er „nie wirklich in Gefahr“."_s, u"Anna Moss"_s);
        row("German, a source before its own words", u"de", u"Laut Anna Moss: „Er war nie wirklich in Gefahr.“"_s,
            u"Anna Moss"_s);
        row("Spanish, a day and a station come first", u"es", u"«Aguantará», dijo el martes a la radio Ana Gil."_s,
            u"Ana Gil"_s);
        row("Spanish, an agency is told first", u"es", u"«Aguantará», declaró a la agencia EFE Ana Gil."_s,
            u"Ana Gil"_s);
        row("Spanish, yesterday comes first", u"es",
            u"«Aguantará», explicó ayer la ministra de Transporte, Lena Ortiz."_s, u"Lena Ortiz"_s);
        row("Italian, a day and those who are told come first", u"it",
            u"«Terrà», ha detto martedì alla stampa Anna Bassi."_s, u"Anna Bassi"_s);
        row("Italian, an agency is told first", u"it", u"«Terrà», ha dichiarato all’Ansa la sindaca Anna Bassi."_s,
            u"Anna Bassi"_s);
        row("Arabic, and she said", u"ar", u"وقالت لينا أورتيز: «سيصمد السد»."_s, u"لينا أورتيز"_s);
        row("Arabic, an agency carries it from whoever says it", u"ar",
            u"ونقلت وكالة الأنباء عن لينا أورتيز قولها إن «السد لم يكن في خطر حقيقي»."_s, u"لينا أورتيز"_s);
        row("Arabic, and according to", u"ar", u"وبحسب لينا أورتيز «لم يكن السد في خطر حقيقي أبدا»."_s,
            u"لينا أورتيز"_s);
        row("Arabic, a day and those who are told come first", u"ar",
            u"«سيصمد السد»، قال يوم الثلاثاء للصحفيين يونس أورتيز."_s, u"يونس أورتيز"_s);
        row("Hebrew, a day comes first", u"he", u"\"הסכר יחזיק\", אמרה ביום שלישי לנה אורטיז."_s, u"לנה אורטיז"_s);
        row("Italian, whom he tells is no speaker", u"it",
            u"«La diga terrà», ha detto il capitano Dario Ortiz all’Ansa."_s, u"Dario Ortiz"_s);
        row("Italian, what a ministry is for is no name", u"it",
            u"«La diga terrà», ha detto la ministra dei Trasporti Lena Ortiz."_s, u"Lena Ortiz"_s);
        row("Spanish, a name beside its office", u"es", u"«Aguantará», dijo la ministra de Transporte, Lena Ortiz."_s,
            u"Lena Ortiz"_s);
        row("Spanish, the minister named before", u"es",
            u"La ministra Lena Ortiz habló.\n«La presa aguantará», añadió la ministra."_s, u"Lena Ortiz"_s);
        row("Arabic, the day is no name", u"ar", u"قالت لينا أورتيز يوم الثلاثاء: «سيصمد السد»."_s, u"لينا أورتيز"_s);
        row("Arabic, what a ministry is for is no name", u"ar", u"قالت وزيرة النقل لينا أورتيز: «سيصمد السد»."_s,
            u"لينا أورتيز"_s);
        row("Hebrew, whom he tells is no speaker", u"he", u"\"הסכר יחזיק\", אמר יונס אורטיז לסוכנות הידיעות."_s,
            u"יונס אורטיז"_s);
        row("German, a plural of what people do is no part of a name", u"de",
            u"Die Ingenieure Lena Stern und Peter Hahn kamen. „Er hält“, sagte Stern."_s, u"Lena Stern"_s);
        row("German, few words and a verb of insisting", u"de", u"„Nie wieder“, beteuerte Lena Ortiz."_s,
            u"Lena Ortiz"_s);
        row("German, a verb in two parts", u"de", u"„Keiner hat gefragt“, hob Lena Ortiz hervor."_s, u"Lena Ortiz"_s);
        row("German, a verb whose second part is a preposition, too", u"de", u"„Ich war es“, gab Peter Rourke zu."_s,
            u"Peter Rourke"_s);
        row("German, the participle last", u"de", u"„Was für ein Tag“, hat Lena Ortiz der Zeitung gesagt."_s,
            u"Lena Ortiz"_s);
        row("German, she shows herself convinced", u"de", u"„Was für ein Tag“, zeigte sich Lena Ortiz überzeugt."_s,
            u"Lena Ortiz"_s);
        row("Spanish, let it be known", u"es", u"«Nunca más», hizo saber Ana Gil."_s, u"Ana Gil"_s);
        row("German, a reflexive verb", u"de", u"„Was für ein Tag“, freute sich Lena Ortiz."_s, u"Lena Ortiz"_s);
        row("French, a verb of bearing witness", u"fr", u"« On est seuls », témoigne Claire Besson."_s,
            u"Claire Besson"_s);
        row("French, a reflexive verb", u"fr", u"« Il pleuvait », se souvient Paul Arnaud."_s, u"Paul Arnaud"_s);
        row("French, a reflexive verb with an auxiliary", u"fr", u"« Quelle joie », s’est réjouie Claire Besson."_s,
            u"Claire Besson"_s);
        row("French, who is told stands before the verb", u"fr", u"« Jamais », lui a répondu Claire Besson."_s,
            u"Claire Besson"_s);
        row("French, let it be known", u"fr", u"« Rien de grave », a fait savoir Claire Besson."_s, u"Claire Besson"_s);
        row("Italian, a verb of thundering", u"it", u"«Mai più», ha tuonato Anna Bassi."_s, u"Anna Bassi"_s);
        row("Italian, let it be known", u"it", u"«Mai più», ha fatto sapere Anna Bassi."_s, u"Anna Bassi"_s);
        row("Spanish, a verb of mocking", u"es", u"«Nunca más», ironizó Ana Gil."_s, u"Ana Gil"_s);
        row("Spanish, a reflexive verb", u"es", u"«Nunca más», se quejó Ana Gil."_s, u"Ana Gil"_s);
        row("Arabic, an agency that is told is no name", u"ar",
            u"قال الطبيب يونس أورتيز لرويترز: \"سيصمد السد طويلا\"."_s, u"يونس أورتيز"_s);
        row("Hebrew, an agency that is told is no name", u"he", u"הרופאה לנה אורטיז אמרה לרויטרס: \"הסכר יחזיק\"."_s,
            u"לנה אורטיז"_s);
        row("Arabic, a leader and what he leads", u"ar", u"«سيصمد السد»، قال زعيم المعارضة يونس أورتيز."_s,
            u"يونس أورتيز"_s);
        row("Hebrew, where she works is no name", u"he", u"\"הסכר יחזיק\", אמרה לנה אורטיז מארגון הנוסעים."_s,
            u"לנה אורטיז"_s);
        row("Hebrew, an office cut short", u"he", u"\"הסכר יחזיק\", תקף יו\"ר האופוזיציה דוד אורטיז."_s,
            u"דוד אורטיז"_s);
        row("Hebrew, a verb of insisting", u"he", u"\"הסכר יחזיק\", התעקשה לנה אורטיז."_s, u"לנה אורטיז"_s);
        row("Arabic, a verb of wondering", u"ar", u"«سيصمد السد»، استغربت لينا أورتيز."_s, u"لينا أورتيز"_s);
        row("Hebrew, what a ministry is for is no name", u"he", u"שרת התחבורה לנה אורטיז אמרה: \"הסכר יחזיק\"."_s,
            u"לנה אורטיז"_s);
    }
    void theLastSpeakerIsCalled()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(QString, name);
        Article article = story(text);
        article.language = language;
        const ArticleQuotes found = scanned(article);
        QVERIFY(!found.quotes.isEmpty());
        QVERIFY(found.quotes.last().speaker.has_value());
        QCOMPARE(found.quotes.last().speaker->name, name);
        QCOMPARE(found.quotes.last().speaker->kind, SpeakerKind::Person);
    }

    void wordsWithAnAttributionOfTheirOwnAreNotTheLastSpeakers_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::newRow("German, a verb of no list")
            << u"de"_s << u"„Wir bleiben hier oben“, sagte Jan Roth. „Wir gehen noch heute weg“, nuschelte Eva Roth."_s;
        QTest::newRow("German, in the next paragraph")
            << u"de"_s
            << u"„Wir bleiben hier oben“, sagte Jan Roth.\n„Wir gehen noch heute weg!“, nuschelte Eva Roth."_s;
        QTest::newRow("French, a verb of no list")
            << u"fr"_s
            << u"« Nous restons tous ici », a dit Paul Arnaud. « Nous partons dès ce soir », maugrée Claire Besson."_s;
        QTest::newRow("French, a reflexive verb of no list")
            << u"fr"_s
            << u"« Nous restons tous ici », a dit Paul Arnaud. « Nous partons dès ce soir », se gausse Claire Besson."_s;
        QTest::newRow("Italian, a verb of no list")
            << u"it"_s
            << u"«Restiamo tutti qui», ha detto Dario Ortiz. «Ce ne andiamo stasera», ha bofonchiato Anna Bassi."_s;
        QTest::newRow("Spanish, a verb of no list")
            << u"es"_s << u"«Nos quedamos todos aquí», dijo Ana Gil. «Nos vamos esta noche», rezongó Lena Ortiz."_s;
        QTest::newRow("Hebrew, a verb of no list")
            << u"he"_s << u"\"אנחנו נשארים כאן הלילה\", אמר דוד כהן. \"אנחנו עוזבים עוד הלילה\", רטנה לנה אורטיז."_s;
        QTest::newRow("Arabic, a verb of no list")
            << u"ar"_s << u"«سنبقى هنا جميعا الليلة»، قال يونس أورتيز. «سنغادر هذه الليلة جميعا»، تمتمت لينا أورتيز."_s;
        QTest::newRow("English, a verb of no list and a noun")
            << u"en"_s << u"“We are staying here”, said Dale Rourke. “We are leaving tonight”, kvetched a neighbour."_s;
    }
    void wordsWithAnAttributionOfTheirOwnAreNotTheLastSpeakers()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        Article article = story(text);
        article.language = language;
        const ArticleQuotes found = scanned(article);
        QCOMPARE(found.quotes.size(), 2);
        QVERIFY(found.quotes.first().speaker.has_value());
        QVERIFY2(
            !found.quotes.last().speaker || found.quotes.last().speaker->name != found.quotes.first().speaker->name,
            qPrintable(found.quotes.first().speaker->name));
    }

    void anOfficeIsSomebodysAndAStateIsABody_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<SpeakerKind>("kind");
        QTest::newRow("German, an office") << u"de"_s << u"„Er hält“, sagte der Präsident."_s << SpeakerKind::Anonymous;
        QTest::newRow("German, a state") << u"de"_s << u"„Er hält“, erklärte Norwegen."_s << SpeakerKind::Organisation;
        QTest::newRow("German, a body behind laut")
            << u"de"_s << u"Laut Feuerwehr war es „eine sehr kurze Nacht“."_s << SpeakerKind::Organisation;
        QTest::newRow("Arabic, a ministry and what it is for")
            << u"ar"_s << u"وبحسب وزارة النقل فإن السد \"لم يكن في خطر حقيقي\"."_s << SpeakerKind::Organisation;
        QTest::newRow("Arabic, an official of somewhere")
            << u"ar"_s << u"وأكد مسؤول محلي طلب عدم ذكر اسمه أن «السد لم يكن في خطر»."_s << SpeakerKind::Anonymous;
        QTest::newRow("Hebrew, a ministry and what it is for")
            << u"he"_s << u"לדברי משרד התחבורה, הסכר \"לא היה בסכנה אמיתית\"."_s << SpeakerKind::Organisation;
        QTest::newRow("Hebrew, an inhabitant of the place")
            << u"he"_s << u"\"הסכר יחזיק מעמד\", סיפר תושב המקום."_s << SpeakerKind::Anonymous;
        QTest::newRow("German, a body in the genitive")
            << u"de"_s << u"Nach Angaben des Innenministeriums war es „eine sehr kurze Nacht“."_s
            << SpeakerKind::Organisation;
        QTest::newRow("German, a body of two nouns")
            << u"de"_s << u"Laut Innenministerium war es „eine sehr kurze Nacht“."_s << SpeakerKind::Organisation;
        QTest::newRow("Hebrew, in a ministry is no name")
            << u"he"_s << u"לדברי בכיר במשרד הביטחון, \"הסכר לא היה בסכנה אמיתית\"."_s << SpeakerKind::Anonymous;
        QTest::newRow("French, an office")
            << u"fr"_s << u"« Il tiendra », a dit la capitaine."_s << SpeakerKind::Anonymous;
        QTest::newRow("Spanish, a state") << u"es"_s << u"«Aguantará», dijo Noruega."_s << SpeakerKind::Organisation;
        QTest::newRow("Italian, an office")
            << u"it"_s << u"«Terrà», ha detto il presidente."_s << SpeakerKind::Anonymous;
    }
    void anOfficeIsSomebodysAndAStateIsABody()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        Article article = story(text);
        article.language = language;
        const ArticleQuotes found = scanned(article);
        QVERIFY(!found.quotes.isEmpty() && found.quotes.last().speaker.has_value());
        QTEST(found.quotes.last().speaker->kind, "kind");
        QVERIFY(!found.quotes.last().speaker->name.startsWith(u"Laut"));
    }

    // "« ... »." is how a French sentence ends with a quotation.
    void aFullStopBehindAMarkWithASpaceOpensNothing()
    {
        Article article = story(u"Le barrage n’était « jamais vraiment en danger ». Il tient."_s);
        article.language = u"fr"_s;
        const ArticleQuotes found = scanned(article);
        QCOMPARE(found.quotes.size(), 1);
        QVERIFY(!found.quotes.first().flags.testFlag(QuoteFlag::Unclosed));
        QCOMPARE(found.quotes.first().segments.first().of(article.text), u"jamais vraiment en danger");
    }

    void quotationsAreFound_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("mention"); // empty: nobody
        const auto row = [](const char *name, const char16_t *language, const QString &text, const QString &words,
                             const QString &mention) {
            QTest::newRow(name) << QString::fromUtf16(language) << text << words << mention;
        };
        row("German, low and high marks", u"de", u"„Der Damm wird halten“, sagte Lena Ortiz am Montag."_s,
            u"Der Damm wird halten"_s, u"Lena Ortiz"_s);
        row("German, a day before an office", u"de", u"„Der Damm wird halten“, sagte am Dienstag der Bürgermeister."_s,
            u"Der Damm wird halten"_s, u"der Bürgermeister"_s);
        row("French, those who are told before an office", u"fr",
            u"« Le barrage tiendra », a expliqué aux journalistes le maire de Port-Selm."_s, u"Le barrage tiendra"_s,
            u"le maire de Port-Selm"_s);
        row("German, whose spokesman it is", u"de", u"Ein Sprecher der Polizei sagte: „Der Damm wird halten.“"_s,
            u"Der Damm wird halten."_s, u"Ein Sprecher der Polizei"_s);
        row("German, whose spokesman it is, behind", u"de",
            u"„Der Damm wird halten“, teilte ein Sprecher der Polizei am Montag mit."_s, u"Der Damm wird halten"_s,
            u"ein Sprecher der Polizei"_s);
        row("Hebrew, a day before an office", u"he", u"\"הסכר יחזיק מעמד\", אמר ביום שלישי ראש העיר."_s,
            u"הסכר יחזיק מעמד"_s, u"ראש העיר"_s);
        row("German, guillemets that point inwards", u"de", u"»Der Damm wird halten«, erklärte die Sprecherin."_s,
            u"Der Damm wird halten"_s, u"die Sprecherin"_s);
        row("German, speaker before", u"de", u"Ortiz sagte: „Der Damm wird halten.“"_s, u"Der Damm wird halten."_s,
            u"Ortiz"_s);
        row("German, laut", u"de", u"Laut Ortiz war der Damm „nie wirklich in Gefahr“."_s, u"nie wirklich in Gefahr"_s,
            u"Ortiz"_s);
        row("German, nach Angaben", u"de", u"Nach Angaben der Küstenwache kam der Notruf „viele Stunden zu spät“."_s,
            u"viele Stunden zu spät"_s, u"der Küstenwache"_s);
        row("German, a quotation inside", u"de", u"„Er rief ‚halt‘ und lief“, sagte Ortiz."_s,
            u"Er rief ‚halt‘ und lief"_s, u"Ortiz"_s);
        row("Swiss, guillemets that point outwards", u"de-CH", u"«Der Damm wird halten», sagte Ortiz."_s,
            u"Der Damm wird halten"_s, u"Ortiz"_s);
        row("French, guillemets with spaces", u"fr", u"« Le barrage tiendra », a déclaré Léna Ortiz."_s,
            u"Le barrage tiendra"_s, u"Léna Ortiz"_s);
        row("French, behind an elided preposition", u"fr", u"La ministre a parlé d’« un barrage qui tiendra »."_s,
            u"un barrage qui tiendra"_s, u"La ministre"_s);
        row("French, behind an elided article", u"fr", u"La ministre a dénoncé l’« abandon de toute la vallée »."_s,
            u"abandon de toute la vallée"_s, u"La ministre"_s);
        row("French, behind an elided conjunction", u"fr", u"Ortiz a dit qu’« un barrage pareil tiendra »."_s,
            u"un barrage pareil tiendra"_s, u"Ortiz"_s);
        row("French, in brackets", u"fr", u"Ortiz a répondu (« le barrage tiendra bien »)."_s,
            u"le barrage tiendra bien"_s, u"Ortiz"_s);
        row("French, up to a dash", u"fr", u"Ortiz a répondu « le barrage tiendra bien »— et rien d’autre."_s,
            u"le barrage tiendra bien"_s, u"Ortiz"_s);
        row("Swiss, one inside that ends with it", u"de-CH", u"«Er rief ‹halt›», sagte Ortiz."_s, u"Er rief ‹halt›"_s,
            u"Ortiz"_s);
        row("Danish, guillemets that point inwards", u"da", u"»Dammen holder vel endnu«, sagde Ortiz."_s,
            u"Dammen holder vel endnu"_s, u""_s);
        row("French, a pronoun that hangs on its verb", u"fr", u"« Le barrage tiendra », dit-elle."_s,
            u"Le barrage tiendra"_s, u"elle"_s);
        row("French, a pronoun between auxiliary and verb", u"fr", u"« Le barrage tiendra », a-t-il ajouté."_s,
            u"Le barrage tiendra"_s, u"il"_s);
        row("French, an office with what it is for", u"fr",
            u"La ministre des Transports a expliqué : « Le barrage tiendra. »"_s, u"Le barrage tiendra."_s,
            u"La ministre des Transports"_s);
        row("French, speaker before", u"fr", u"La ministre a expliqué : « Le barrage tiendra. »"_s,
            u"Le barrage tiendra."_s, u"La ministre"_s);
        row("French, selon", u"fr", u"Selon l’ingénieure Ortiz, le barrage n’était « jamais vraiment en danger »."_s,
            u"jamais vraiment en danger"_s, u"l’ingénieure Ortiz"_s);
        row("Spanish, guillemets", u"es", u"«La presa aguantará», dijo Lena Ortiz el lunes."_s, u"La presa aguantará"_s,
            u"Lena Ortiz"_s);
        row("Spanish, double marks", u"es", u"“La presa aguantará”, aseguró la portavoz."_s, u"La presa aguantará"_s,
            u"la portavoz"_s);
        row("Spanish, según, far off", u"es",
            u"Según un funcionario de la guardia costera de la bahía, la llamada llegó al puerto “al menos cuatro horas” tarde."_s,
            u"al menos cuatro horas"_s, u"un funcionario de la guardia costera"_s);
        row("Spanish, speaker before", u"es", u"Ortiz afirmó: «La presa aguantará»."_s, u"La presa aguantará"_s,
            u"Ortiz"_s);
        row("Spanish, with an auxiliary", u"es", u"«La presa aguantará», ha dicho Ortiz."_s, u"La presa aguantará"_s,
            u"Ortiz"_s);
        row("Italian, guillemets", u"it", u"«La diga terrà», ha detto Lena Ortiz."_s, u"La diga terrà"_s,
            u"Lena Ortiz"_s);
        row("Italian, double marks", u"it", u"“La diga terrà”, spiega il sindaco."_s, u"La diga terrà"_s,
            u"il sindaco"_s);
        row("Italian, secondo", u"it", u"Secondo Ortiz la diga non era «mai stata in pericolo»."_s,
            u"mai stata in pericolo"_s, u"Ortiz"_s);
        row("Arabic, verb first", u"ar", u"قالت المهندسة لينا أورتيز: «السد سوف يصمد أمام الماء»."_s,
            u"السد سوف يصمد أمام الماء"_s, u"المهندسة لينا أورتيز"_s);
        row("Arabic, behind", u"ar", u"«السد سوف يصمد أمام الماء»، وأضاف المتحدث."_s, u"السد سوف يصمد أمام الماء"_s,
            u"المتحدث"_s);
        row("Arabic, straight marks", u"ar", u"وقال الوزير: \"السد سوف يصمد أمام الماء\"."_s,
            u"السد سوف يصمد أمام الماء"_s, u"الوزير"_s);
        row("Hebrew, behind", u"he", u"\"הסכר יחזיק מעמד\", אמרה לנה אורטיז."_s, u"הסכר יחזיק מעמד"_s, u"לנה אורטיז"_s);
        row("Hebrew, its own double sign", u"he", u"דובר צה״ל אמר: ״הסכר יחזיק מעמד״."_s, u"הסכר יחזיק מעמד"_s,
            u"דובר צה״ל"_s);
        row("Hebrew, before", u"he", u"הדובר אמר: \"הסכר יחזיק מעמד\"."_s, u"הסכר יחזיק מעמד"_s, u"הדובר"_s);
        row("Hebrew, an abbreviation holds no quotation", u"he", u"דובר צה\"ל אמר: \"הסכר יחזיק מעמד\"."_s,
            u"הסכר יחזיק מעמד"_s, u"דובר צה\"ל"_s);
        row("Hebrew, behind a preposition that is part of the word", u"he",
            u"אורטיז טען כי מדובר ב\"פשיטת רגל של כל העירייה\"."_s, u"פשיטת רגל של כל העירייה"_s, u"אורטיז"_s);
        row("Hebrew, an abbreviation inside a quotation behind a preposition", u"he",
            u"אורטיז טען כי מדובר ב\"מבצע של צה\"ל בלי אישור\"."_s, u"מבצע של צה\"ל בלי אישור"_s, u"אורטיז"_s);
        row("Dutch, by its marks alone", u"nl", u"“De dam zal het houden”, zei Ortiz."_s, u"De dam zal het houden"_s,
            u""_s);
        row("Swedish, the same mark twice", u"sv", u"”Dammen kommer att hålla”, sade Ortiz."_s,
            u"Dammen kommer att hålla"_s, u""_s);
        row("Polish, low and high marks", u"pl", u"„Tama na pewno wytrzyma”, powiedziała Ortiz."_s,
            u"Tama na pewno wytrzyma"_s, u""_s);
    }
    void quotationsAreFound()
    {
        QFETCH(QString, language);
        QFETCH(QString, text);
        QFETCH(QString, words);
        QFETCH(QString, mention);
        Article article = story(text);
        article.language = language;
        const ArticleQuotes found = scanned(article);
        QVERIFY(!found.quotes.isEmpty());
        const Quote &quote = found.quotes.first();
        QVERIFY(quote.isSpeech());
        QCOMPARE(quote.segments.first().of(text).toString(), words);
        QCOMPARE(quote.speaker ? quote.speaker->mention.of(text).toString() : QString(), mention);
    }
};

static const Synoptic::Test::Suite<TstLanguages> suite("tst_languages");

#include "tst_languages.moc"
