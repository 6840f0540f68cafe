// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/names.h"
#include "app/quotes/scanner.h"
#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

class TstSpeakers : public QObject
{
    Q_OBJECT
private slots:
    void theLastSpeakerIsCalled_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<SpeakerKind>("kind");
        const auto row
            = [](const char *rowName, const QString &text, const QString &name,
                  SpeakerKind kind = SpeakerKind::Person) { QTest::newRow(rowName) << text << name << kind; };
        row("a surname by the full name", u"Mayor Lena Ortiz came.\n“It held,” Ortiz said."_s, u"Lena Ortiz"_s);
        row("a full name without its titles", u"“It held,” said Deputy Foreign Minister Lena Ortiz."_s,
            u"Lena Ortiz"_s);
        row("a title with of", u"“It held,” said Secretary of State Lena Ortiz."_s, u"Lena Ortiz"_s);
        row("a full name behind a role in small letters", u"“It held,” said deputy ministry spokeswoman Lena Ortiz."_s,
            u"Lena Ortiz"_s);
        row("an outlet's name before the name", u"“It held,” said the Gazette’s Lena Ortiz."_s, u"Lena Ortiz"_s);
        row("a month that opens a name is a forename", u"“It held,” said April Ryan."_s, u"April Ryan"_s);
        row("even before an initial", u"“It held,” said April D. Ryan."_s, u"April D. Ryan"_s);
        row("but not before letters of a state", u"“It held,” said Ortiz in an April U.S. poll."_s, u"Ortiz"_s);
        row("and before the verb", u"“It held,” June Askeby told the crowd."_s, u"June Askeby"_s);
        row("so is what could be a modal", u"May Lindqvist said: “It held.”"_s, u"May Lindqvist"_s);
        row("she whose forename is a month", u"April Ryan came. Dale Rourke did not.\n“It held,” she said."_s,
            u"April Ryan"_s);
        row("to whom it is put down by name", u"“It held,” according to April Ryan."_s, u"April Ryan"_s);
        row("a month that a preposition is before is none", u"In April Ryan said: “It held.”"_s, u"Ryan"_s);
        row("nor one that is told from others", u"Last June Askeby said: “It held.”"_s, u"Askeby"_s);
        row("a modal before its subject is no forename", u"May Ortiz come?\n“It held,” said Ortiz."_s, u"Ortiz"_s);
        row("nor is one that is a forename elsewhere", u"Will Ortiz come?\n“It held,” said Ortiz."_s, u"Ortiz"_s);
        row("the longest form counts",
            u"Lena Ortiz came. Lena Maria Ortiz is an engineer.\n“It held,” Lena Ortiz said."_s, u"Lena Maria Ortiz"_s);
        row("behind a forename a title is the surname", u"Rep. Peter King came.\n“It held,” King said."_s,
            u"Peter King"_s);
        row("the apostrophe of a plural is no part of the name",
            u"The letter said the Rourkes’ words were “a great lie.”"_s, u"letter"_s, SpeakerKind::Document);
        row("one that is named in full", u"Mayor Lena Ortiz came.\nORTIZ: “It held for years.”"_s, u"Lena Ortiz"_s);
        row("letters that are printed so elsewhere are a body", u"The FERC has met.\nFERC: “It held for years.”"_s,
            u"FERC"_s, SpeakerKind::Organisation);
        row("a surname in capitals inside the marks",
            u"Mayor Lena Ortiz met Cal Darzi. Transcript as follows:\n“DARZI: Does it hold?\n“ORTIZ: It does.”"_s,
            u"Lena Ortiz"_s);
        row("a name inside the marks that is named nowhere else", u"“DARZI: Does it hold?\n“MOSS: It does.”"_s,
            u"MOSS"_s);
        row("a forename inside the marks", u"“Anna Moss: The dam holds, and it will hold for years.”"_s,
            u"Anna Moss"_s);
        row("a particle belongs to the surname", u"Ursula van der Berg came.\n“It held,” said Berg."_s,
            u"Ursula van der Berg"_s);
        row("another spelling of the surname", u"Saleh Aridat came.\n“It held,” Areedat said."_s, u"Saleh Aridat"_s);
        row("a title chooses between two of one name",
            u"John Ortiz and John Ortiz’s wife, Anna Ortiz, came.\n“It held,” Mrs. Ortiz said."_s, u"Anna Ortiz"_s);
        row("he is the subject before", u"Dale Rourke declined to comment on the flood.\n“It held,” he said."_s,
            u"Dale Rourke"_s);
        row("she skips a man", u"Lena Ortiz arrived late. Dale Rourke did not come.\n“It held,” she said."_s,
            u"Lena Ortiz"_s);
        row("a plural of what people do is no part of a name",
            u"Engineers Paula Stern and Victor Hale said on Monday that it “held for years.” “It leaked,” said Stern."_s,
            u"Paula Stern"_s);
        row("two by what they do",
            u"Engineers Paula Stern and Victor Hale said on Monday that it “held for very many years.”"_s,
            u"Paula Stern and Victor Hale"_s, SpeakerKind::Group);
        row("he is not whom she has stood for",
            u"Dale Rourke came. President Ilvy Brandt spoke. “It held,” she told the crowd. “It leaked,” he said."_s,
            u"Dale Rourke"_s);
        row("he is the subject of the main clause",
            u"Dale Rourke told Reuters that Ben Hale and Ian Moss came. “It held,” he said."_s, u"Dale Rourke"_s);
        row("he is who is named where the subject is no person",
            u"Dale Rourke came.\nThat will not be enough for Gerrit Ash, the opposition’s spokesman. “It held,” he said."_s,
            u"Gerrit Ash"_s);
        row("nor is a place meant", u"Dale Rourke came.\nIt rained all week in Great Orran. “It held,” he said."_s,
            u"Dale Rourke"_s);
        row("nor a state", u"Dale Rourke came.\nPeru had paid for the dam. “It held,” he said."_s, u"Dale Rourke"_s);
        row("nor a state of two words", u"Lena Ortiz came.\nSaudi Arabia had paid for it. “It held,” she said."_s,
            u"Lena Ortiz"_s);
        row("nor a body that the article prints in full",
            u"Dale Rourke came.\nThe Orran Pilots Authority met. Later Orran Pilots Authority left. “It held,” he said."_s,
            u"Dale Rourke"_s);
        row("nor a verb that opens its sentence",
            u"Dale Rourke came.\nAsked Monday, few had left. “It held,” he said."_s, u"Dale Rourke"_s);
        row("nor a thing", u"Lena Ortiz came.\nThe Rourke plan had failed. “It held,” she said."_s, u"Lena Ortiz"_s);
        row("nor several", u"Lena Ortiz came.\nTwo women had waited. “It held,” she said."_s, u"Lena Ortiz"_s);
        row("she is whose plan it was",
            u"Dale Rourke came.\nVera Moss’s guiding idea was plain. “It held,” she said."_s, u"Vera Moss"_s);
        row("he has a title further down", u"Areedat had built it. “It held,” he said.\nMr. Areedat came."_s,
            u"Areedat"_s);
        row("he was given in full", u"Areedat had built it. “It held,” he said.\nSaleh Areedat came."_s,
            u"Saleh Areedat"_s);
        row("he has a forename alone", u"Peter had built it. “It held,” he said."_s, u"Peter"_s);
        row("he has the name of a state", u"Jack Jordan came.\nJordan had built it. “It held,” he said."_s,
            u"Jack Jordan"_s);
        row("two say it", u"Lena Ortiz came.\n“It held,” Ortiz and Dale Rourke said."_s,
            u"Lena Ortiz and Dale Rourke"_s, SpeakerKind::Group);
        row("two say it, behind the verb", u"“It held,” said Mayor Lena Ortiz and Gov. Dale Rourke."_s,
            u"Lena Ortiz and Dale Rourke"_s, SpeakerKind::Group);
        row("two call it that", u"Lena Ortiz and Dale Rourke called it “a farce of a dam.”"_s,
            u"Lena Ortiz and Dale Rourke"_s, SpeakerKind::Group);
        row("three say it", u"“It held,” wrote Lena Ortiz, Dale Rourke and Vera Moss."_s,
            u"Lena Ortiz, Dale Rourke and Vera Moss"_s, SpeakerKind::Group);
        row("a name and a role", u"“It held,” Lena Ortiz and her lawyer said."_s, u"Lena Ortiz and lawyer"_s,
            SpeakerKind::Group);
        row("two roles", u"“It held,” said the mayor and the governor."_s, u"mayor and governor"_s, SpeakerKind::Group);
        row("two roles of one", u"“It held,” said the mayor and former governor."_s, u"mayor"_s,
            SpeakerKind::Anonymous);
        row("but not who does something else", u"“It held,” said Lena Ortiz and Dale Rourke agreed."_s,
            u"Lena Ortiz"_s);
        row("nor who is met", u"She met Lena Ortiz and Dale Rourke called it “a farce of a dam.”"_s, u"Dale Rourke"_s);
        row("two roles before one name", u"Former pilot and Mayor Lena Ortiz said it “held for good.”"_s,
            u"Lena Ortiz"_s);
        row("one who speaks for two", u"“It held,” said a lawyer for Ortiz and Rourke."_s,
            u"lawyer for Ortiz and Rourke"_s, SpeakerKind::Anonymous);
        row("two states", u"“It held,” France and Norway said."_s, u"France and Norway"_s, SpeakerKind::Group);
        row("a state with two names is one", u"“It held,” said a minister of Bosnia and Herzegovina."_s,
            u"minister of Bosnia and Herzegovina"_s, SpeakerKind::Anonymous);
        row("a state speaks as a body", u"“It held,” Norway said."_s, u"Norway"_s, SpeakerKind::Organisation);
        row("who has the name of a state speaks", u"Jack Jordan came.\n“It held,” Jordan said."_s, u"Jack Jordan"_s);
        row("a captain is somebody", u"“It held,” a captain said."_s, u"captain"_s, SpeakerKind::Anonymous);
        row("a king is, too", u"“It held,” the king said."_s, u"king"_s, SpeakerKind::Anonymous);
        row("an emoji is no part of a name", u"“It held,” said Ines Kallio 🌉."_s, u"Ines Kallio"_s);
        row("nor is a sign with a colour of its own", u"“It held,” said Ines Kallio ☀️ on Monday."_s, u"Ines Kallio"_s);
        row("a name may be written beyond the basic plane", u"“It held,” said Ines \U00010400alto."_s,
            u"Ines \U00010400alto"_s);
        row("a name inside the words is not meant", u"Lena Ortiz came.\n“Anna Moss was brave,” she said."_s,
            u"Lena Ortiz"_s);
        row("who is the one before", u"Lena Ortiz, who said “it will hold for years,” came."_s, u"Lena Ortiz"_s);
        row("a role without its article", u"“It held,” said a senior ministry official."_s,
            u"senior ministry official"_s, SpeakerKind::Anonymous);
        row("the official is the one before", u"A valley official spoke to us. “It held,” the official said."_s,
            u"valley official"_s, SpeakerKind::Anonymous);
        row("a role without the condition it speaks on",
            u"Another council official speaking on condition of anonymity said it “held, but only just.”"_s,
            u"council official"_s, SpeakerKind::Anonymous);
        row("a named spokesman beats his role", u"“It held,” said a spokesman, Dale Rourke."_s, u"Dale Rourke"_s);
        row("a spokesman keeps whom he speaks for", u"“It held,” said a spokesman for the council."_s,
            u"spokesman for the council"_s, SpeakerKind::Anonymous);
        row("a ministry speaks", u"“It held,” the Interior Ministry said."_s, u"Interior Ministry"_s,
            SpeakerKind::Organisation);
        row("a group speaks", u"“It held,” residents said."_s, u"residents"_s, SpeakerKind::Group);
        row("a document speaks", u"“It held,” the report said."_s, u"report"_s, SpeakerKind::Document);
        row("a role whose bearer is named beside it", u"“It held,” said the head of the river board, Dr. Lena Ortiz."_s,
            u"Lena Ortiz"_s);
        row("a person's role, too", u"“It held,” said Moss’s lawyer, Lena Ortiz. “For now.”"_s, u"Lena Ortiz"_s);
        row("but not who begins another clause",
            u"Asked by the mayor, Lena Ortiz agreed.\n“It held,” said the mayor, Lena Ortiz’s brother."_s, u"mayor"_s,
            SpeakerKind::Anonymous);
        row("he is its engineer, and not the company",
            u"Orran Lines kept silent. But its chief engineer, Mr Rourke, spoke.\n“It held,” he said."_s, u"Rourke"_s);
        row("lines are a company", u"“It held,” Orran Lines said."_s, u"Orran Lines"_s, SpeakerKind::Organisation);
        row("it is the club that is named beside that word",
            u"The panel said nothing. Ortiz’s club, Valley United, called it late and promised help. “It held,” it said."_s,
            u"Valley United"_s, SpeakerKind::Organisation);
        row("she is who is named by the surname alone where the subject is no person",
            u"The coach, Lena Ortiz, came. Vera Moss praised it.\nThat drew an answer from Ortiz. “It held,” she said."_s,
            u"Lena Ortiz"_s);
        row("she is whose answer it was",
            u"Dr. Vera Moss wrote to Ms. Ortiz.\nOrtiz’s answer was short.\nOn Monday she said it had “never held.”"_s,
            u"Ortiz"_s);
        row("it is the letter that she wrote",
            u"A memo warned of the flood.\nIn her letter, Lena Ortiz thanked the crew. “It held,” it said."_s,
            u"letter"_s, SpeakerKind::Document);
        row("a seat in parliament is no name", u"“It held,” said Labour MP Lena Ortiz."_s, u"Lena Ortiz"_s);
        row("an office has a name of its own", u"“It held,” said Minister of Transport Lena Ortiz."_s, u"Lena Ortiz"_s);
        row("a title stands for its bearer", u"Governor Lena Ortiz came by boat.\n“It held,” the governor said."_s,
            u"Lena Ortiz"_s);
        row("a title stands for who is never named in full",
            u"President Ortiz came by boat.\n“It held,” the president said."_s, u"Ortiz"_s);
        row("he is who is meant by a title", u"President Ortiz came.\nThe president sat down. “It held,” he said."_s,
            u"Ortiz"_s);
        row("a title that is cut short is the same one", u"Sen. Lena Ortiz came.\n“It held,” the senator said."_s,
            u"Lena Ortiz"_s);
        row("the vice president is not the president",
            u"President Ortiz came with Vice President Moss.\n“It held,” the president said."_s, u"Ortiz"_s);
        row("the president is not the vice president",
            u"President Ortiz came with Vice President Moss.\n“It held,” the vice president said."_s, u"Moss"_s);
        row("who was mayor before is the mayor no more",
            u"Former Mayor Lena Ortiz came with Mayor Vera Moss.\n“It held,” the mayor said."_s, u"Vera Moss"_s);
        row("the former mayor is who was it before",
            u"Mayor Vera Moss came with former Mayor Lena Ortiz.\n“It held,” the former mayor said."_s,
            u"Lena Ortiz"_s);
        row("the president is another than the governor before whom a sentence ends",
            u"She met the governor. President Ortiz came by boat.\n“It held,” the president said."_s, u"Ortiz"_s);
        row("the former senator is who is printed with that cut short",
            u"Former Sen. Lena Ortiz came by boat.\n“It held,” the former senator said."_s, u"Lena Ortiz"_s);
        row("a congresswoman is a representative",
            u"Rep. Lena Ortiz came by boat.\n“It held,” the congresswoman said."_s, u"Lena Ortiz"_s);
        row("the reporter is no representative", u"Rep. Lena Ortiz came by boat.\n“It held,” the reporter said."_s,
            u"reporter"_s, SpeakerKind::Anonymous);
        row("the general manager is no general",
            u"Gen. Peter Ash came by boat.\n“It held,” the general manager said."_s, u"general manager"_s,
            SpeakerKind::Anonymous);
        row("of two secretaries of departments either may be meant",
            u"Treasury Secretary Lena Ortiz met Defense Secretary Peter Ash.\n“It held,” the secretary said."_s,
            u"secretary"_s, SpeakerKind::Anonymous);
        row("the president of a club is not the state’s, said either way",
            u"President Ortiz came by boat.\n“It held,” the club president said."_s, u"club president"_s,
            SpeakerKind::Anonymous);
        row("who will be president is somebody else",
            u"President Ortiz came by boat.\n“It held,” the next president said."_s, u"next president"_s,
            SpeakerKind::Anonymous);
        row("a deputy mayor is no mayor", u"Deputy Mayor Ortiz came with Mayor Moss.\n“It held,” the mayor said."_s,
            u"Moss"_s);
        row("of two with one title either may be meant",
            u"President Ortiz met President Moss.\n“It held,” the president said."_s, u"president"_s,
            SpeakerKind::Anonymous);
        row("another state’s president is somebody else",
            u"President Ortiz came by boat.\n“It held,” the Rondan president said."_s, u"Rondan president"_s,
            SpeakerKind::Anonymous);
        row("the Treasury secretary is who is printed as that",
            u"State Secretary Vera Moss met Treasury Secretary Lena Ortiz.\n“It held,” the Treasury secretary said."_s,
            u"Lena Ortiz"_s);
        row("the president of a club is somebody else",
            u"President Ortiz came by boat.\n“It held,” said the president of the rowing club."_s,
            u"president of the rowing club"_s, SpeakerKind::Anonymous);
        row("he is who stands behind a quotation that ends its sentence",
            u"Gerrit Moss sings, “Nothing will hold.” Peter Ash was there. “It held,” he said."_s, u"Peter Ash"_s);
        row("initials between a name’s parts end no sentence", u"Peter “P.J.” Ash came by boat. “It held,” he said."_s,
            u"Peter Ash"_s);
        row("a nickname with a sign of its own belongs to the name",
            u"Peter “The Rock!” Ash came by boat. “It held,” he said."_s, u"Peter Ash"_s);
        row("he is who reports, though the report has a subject of its own",
            u"Gerrit Moss was a “pilot,” Peter Ash said.\n“It held,” he said."_s, u"Peter Ash"_s);
        row("he is the subject, not whose boat is named before it",
            u"In front of Mr. Ash’s boat, Mr. Moss laid out the plan, even as he called it “much too late.”"_s,
            u"Moss"_s);
    }
    void theLastSpeakerIsCalled()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(SpeakerKind, kind);
        const ArticleQuotes found = scanned(story(text));
        QVERIFY(!found.quotes.isEmpty());
        QVERIFY(found.quotes.last().speaker.has_value());
        QCOMPARE(found.quotes.last().speaker->name, name);
        QCOMPARE(found.quotes.last().speaker->kind, kind);
    }

    void aPronounThatNobodyFitsHasNoName_data()
    {
        QTest::addColumn<QString>("before");
        QTest::newRow("nobody is named") << QString();
        QTest::newRow("a state") << u"Peru had paid for the dam. "_s;
        QTest::newRow("weather") << u"Heavy rain had come. "_s;
        QTest::newRow("a name that nothing tells more of") << u"On Monday Zorvex had paid for it. "_s;
        QTest::newRow("such a name behind a person's") << u"Lena Ortiz came. Eyebrows had gone up. "_s;
    }
    void aPronounThatNobodyFitsHasNoName()
    {
        QFETCH(QString, before);
        const ArticleQuotes found = scanned(story(before + u"“It held for all of us,” she said."_s));
        QCOMPARE(found.quotes.size(), 1);
        QVERIFY(found.quotes.first().speaker.has_value());
        QVERIFY(found.quotes.first().speaker->name.isEmpty());
        QVERIFY(found.speakers.isEmpty());
    }

    // Two others in two articles are not one person of that name.
    void anotherIsNobodysName()
    {
        const ArticleQuotes found
            = scanned(story(u"“It held,” one resident said. Another said, “I would never go back.”"_s));
        QCOMPARE(found.quotes.size(), 2);
        QCOMPARE(found.quotes.first().speaker->name, u"resident"_s);
        QVERIFY(found.quotes.last().speaker.has_value());
        QVERIFY(found.quotes.last().speaker->name.isEmpty());
    }

    void aHeadlineNamesItsSpeaker_data()
    {
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("name"); // empty: nobody
        QTest::newRow("in capital letters, behind the words")
            << u"FERRY FIASCO: “NOBODY WAS LEFT BEHIND,” MAYOR INSISTS"_s << u"MAYOR"_s;
        QTest::newRow("with a capital for each word")
            << u"Ferry Fiasco: “Nobody Was Left Behind,” Mayor Insists"_s << u"Mayor"_s;
        QTest::newRow("before the colon, by a name of the story")
            << u"Ortiz: “Nobody was left behind”"_s << u"Lena Ortiz"_s;
        QTest::newRow("before the colon stands the place") << u"Dunmore: “Nobody was left behind”"_s << QString();
        QTest::newRow("before the colon stands what it is about")
            << u"Ferry fiasco: “Nobody was left behind”"_s << QString();
    }
    void aHeadlineNamesItsSpeaker()
    {
        QFETCH(QString, headline);
        QFETCH(QString, name);
        Article article = story(
            headline + u"\nDUNMORE (Valley Press) – The ferry sank. Later Lena Ortiz came. The fiasco was hers."_s);
        article.blocks = {{.range = {0, headline.size()}, .role = BlockRole::Headline},
            {.range = {headline.size() + 1, article.text.size()}, .role = BlockRole::Body}};
        const ArticleQuotes found = scanned(article);
        QCOMPARE(found.quotes.size(), 1);
        QCOMPARE(found.quotes.first().kind, QuoteKind::Headline);
        QCOMPARE(found.quotes.first().speaker ? found.quotes.first().speaker->name : QString(), name);
    }

    void aSpeakerIsListedOnceWithTheOtherForms()
    {
        const ArticleQuotes found = scanned(story(
            u"“It held,” said Mayor Lena Ortiz.\n“We were lucky,” Ortiz said.\n“Very lucky indeed,” she said."_s));
        QCOMPARE(found.quotes.size(), 3);
        QCOMPARE(found.speakers.size(), 1);
        QCOMPARE(found.speakers.first().name, u"Lena Ortiz"_s);
        QCOMPARE(found.speakers.first().aliases, QStringList({u"Mayor Lena Ortiz"_s, u"Ortiz"_s}));
    }

    void spellingsOfOneNameHaveOneSkeleton_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("u and ou") << u"Mahmud"_s << u"Mahmoud"_s;
        QTest::newRow("e and a") << u"Erekat"_s << u"Erakat"_s;
        QTest::newRow("y and j") << u"Binyamin"_s << u"Benjamin"_s;
        QTest::newRow("with and without the article") << u"al-Masri"_s << u"Masri"_s;
        QTest::newRow("tz and z") << u"Horowitz"_s << u"Horowiz"_s;
        QTest::newRow("accents") << u"Müller"_s << u"Muller"_s;
        QTest::newRow("final h") << u"Haniyeh"_s << u"Haniya"_s;
    }
    void spellingsOfOneNameHaveOneSkeleton()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(nameSkeleton(one), nameSkeleton(other));
        QVERIFY(!nameSkeleton(one).isEmpty());
    }
    void differentNamesHaveDifferentSkeletons()
    {
        QVERIFY(nameSkeleton(u"Ortiz") != nameSkeleton(u"Rourke"));
        QVERIFY(nameSkeleton(u"Mason") != nameSkeleton(u"Martin"));
    }
};

static const Synoptic::Test::Suite<TstSpeakers> suite("tst_speakers");

#include "tst_speakers.moc"
