// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/quotes/scanner.h"
#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

// One row for each way in which news text names a speaker; the last quotation of the text is looked at.
class TstAttribution : public QObject
{
    Q_OBJECT
private slots:
    void theSpeakerIsMentioned_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("mention");
        QTest::addColumn<QString>("cue");
        const auto row = [](const char *name, const QString &text, const QString &mention, const QString &cue) {
            QTest::newRow(name) << text << mention << cue;
        };
        row("subject and verb behind", u"“The dam will hold,” Ortiz said."_s, u"Ortiz"_s, u"said"_s);
        row("verb and subject behind", u"“The dam will hold,” said Lena Ortiz, an engineer."_s, u"Lena Ortiz"_s,
            u"said"_s);
        row("verb and a role behind", u"“Nobody asked us,” wrote one angry resident."_s, u"one angry resident"_s,
            u"wrote"_s);
        row("an adverb between", u"“The dam will hold,” she later told reporters."_s, u"she"_s, u"told"_s);
        row("a day between", u"“The dam will hold,” Ortiz on Monday told the council."_s, u"Ortiz"_s, u"told"_s);
        row("a question takes its asker", u"“Will it hold?” the mayor asked."_s, u"the mayor"_s, u"asked"_s);
        row("an aside between", u"“It will hold,” Lena Ortiz, who built the dam in 1998, said."_s, u"Lena Ortiz"_s,
            u"said"_s);
        row("a party in brackets between", u"“It will hold,” Sen. Dale Rourke (R-Utah) said."_s, u"Sen. Dale Rourke"_s,
            u"said"_s);
        row("an abbreviated party between commas", u"“It will hold,” Rourke, R-Utah., said."_s, u"Rourke"_s, u"said"_s);
        row("an unlisted verb behind a comma", u"“It will hold,” an angry Ortiz thundered back."_s, u"an angry Ortiz"_s,
            u"thundered"_s);
        row("an unlisted verb behind a comma outside the marks", u"“It will hold”, Lena Ortiz growled back."_s,
            u"Lena Ortiz"_s, u"growled"_s);
        row("an aside of the speaker ends no quotation", u"“It held,” Ortiz said, “and will hold”, and left."_s,
            u"Ortiz"_s, u"said"_s);
        row("a verb that doubles its last letter", u"“Never again”, deadpanned a neighbour."_s, u"a neighbour"_s,
            u"deadpanned"_s);
        row("according to, behind", u"“It will hold,” according to the ministry."_s, u"the ministry"_s,
            u"according to"_s);
        row("according to, before", u"According to the ministry, the dam was “never in any danger.”"_s,
            u"the ministry"_s, u"According to"_s);
        row("a dash and a name", u"“It will hold.” — Lena Ortiz, engineer"_s, u"Lena Ortiz"_s, u""_s);
        row("behind a full stop the next clause belongs to the next quotation",
            u"“It held.” Rourke also said the city “must now pay.”"_s, u"Rourke"_s, u"said"_s);
        row("words of no list before a plain verb behind", u"“The dam will hold,” a voice over the tannoy said."_s,
            u"a voice over the tannoy"_s, u"said"_s);
        row("two who write", u"“The dam will hold,” the two write."_s, u"the two"_s, u"write"_s);
        row("an aside that no comma closes", u"“It will hold,” Cal Ortiz, the ferryman who feeds the ducks said."_s,
            u"Cal Ortiz"_s, u"said"_s);
        row("behind an opening clause the next words are the main one",
            u"While Ortiz insisted the dam “would hold for years,” one of the two crews from the valley said it leaked."_s,
            u"Ortiz"_s, u"insisted"_s);
        row("a thing that opens its sentence says something",
            u"The tannoy announced that the dam “had never leaked.”"_s, u"The tannoy"_s, u"announced"_s);
        row("what somebody wants or believes in the main clause",
            u"In the spring, Ortiz wanted a dam that “would outlast us all.”"_s, u"Ortiz"_s, u"wanted"_s);
        row("a verb that could be a noun before an infinitive", u"On Monday she vows to “rebuild the dam by May.”"_s,
            u"she"_s, u"vows"_s);
        row("a verb that could be a noun behind an aside",
            u"Ortiz, a diver in the valley, calls Rourke “a man of straw.”"_s, u"Ortiz"_s, u"calls"_s);
        row("a participle that could be a noun behind a comma",
            u"Ortiz reached out to the crew, writing in a letter: “We need the boats.”"_s, u"Ortiz"_s, u"writing"_s);
        row("what is counted is not what somebody does",
            u"The ministry said it had marked 22 Rourke emails as “lost for good.”"_s, u"The ministry"_s, u"said"_s);
        row("whoever is named in the words and does something then has not said them",
            u"Ortiz announced, “And now, the great Cal Moss,” who sang for an hour."_s, u"Ortiz"_s, u"announced"_s);
        row("a sentence that ends with an abbreviation ends",
            u"“They are wrong,” Cal Moss, a keeper, said in an interview Sunday in Santa Orran, Calif. “The dam is bound to hold.”"_s,
            u"Cal Moss"_s, u"said"_s);
        row("what a dash sets off is said by the reporter",
            u"Ortiz said in a letter that the valley had broken the rules — which she added “is a great shame.”"_s,
            u"she"_s, u"added"_s);
        row("a participle goes with the clause beside it",
            u"And although Ortiz had thanked the keepers, Rourke struck a low note, saying, “It will not hold.”"_s,
            u"Rourke"_s, u"saying"_s);
        row("a verb without an ending behind a plural of no list",
            u"Small growers describe the dam as “a gift to the valley.”"_s, u"Small growers"_s, u"describe"_s);
        row("a past tense of no list behind an aside",
            u"The council, in a reply, worded it with care: “The dam holds, and it always will.”"_s, u"The council"_s,
            u"worded"_s);
        row("several papers say something", u"Ortiz was mocked, with letters saying: “It will never hold.”"_s,
            u"letters"_s, u"saying"_s);
        row("a participle behind a dash is no attribution",
            u"“It holds,” said Cal Moss, a keeper of the valley. “It has to” - increasing his pace as he spoke."_s,
            u"Cal Moss"_s, u"said"_s);
        row("what somebody mocks a thing as", u"Rourke lampooned the whole plan as a “farce.”"_s, u"Rourke"_s,
            u"lampooned"_s);
        row("a complaint that has a clause for its object", u"Rourke groused that the dam had been “built by fools.”"_s,
            u"Rourke"_s, u"groused"_s);
        row("whom somebody mocks by name", u"Rourke lampooned Ortiz as “too old for this dam.”"_s, u"Rourke"_s,
            u"lampooned"_s);
        row("verb before", u"Ortiz said: “The dam will hold.”"_s, u"Ortiz"_s, u"said"_s);
        row("whoever is told is no speaker", u"Ortiz told Reuters: “The dam will hold.”"_s, u"Ortiz"_s, u"told"_s);
        row("a role with what hangs on it", u"A spokesman for the ministry said it was “a bad day for the valley.”"_s,
            u"A spokesman for the ministry"_s, u"said"_s);
        row("a role that speaks on conditions",
            u"An official speaking on condition of anonymity said the dam “was never sound.”"_s,
            u"An official speaking on condition of anonymity"_s, u"said"_s);
        row("a clause between commas is skipped",
            u"Ortiz, who followed Rourke in July, said the dam “will hold for years.”"_s, u"Ortiz"_s, u"said"_s);
        row("an appositive is skipped", u"Ortiz, a civil engineer, called the plan “a farce.”"_s, u"Ortiz"_s,
            u"called"_s);
        row("a clause before the subject is skipped", u"After meeting Rourke, Ortiz called the plan “a farce.”"_s,
            u"Ortiz"_s, u"called"_s);
        row("the second verb of two has the subject of the first",
            u"Ortiz praised the crew and called the plan “a farce.”"_s, u"Ortiz"_s, u"called"_s);
        row("a participle has the subject of the clause",
            u"Ortiz defended the council on Monday, calling the plan “a farce.”"_s, u"Ortiz"_s, u"calling"_s);
        row("a participle with a subject of its own", u"Both left early, with Ortiz calling the plan “a farce.”"_s,
            u"Ortiz"_s, u"calling"_s);
        row("an infinitive", u"Ortiz went on television to call the plan “a farce.”"_s, u"Ortiz"_s, u"call"_s);
        row("blamed for saying", u"The council blamed Ortiz for saying the plan was “a farce.”"_s, u"Ortiz"_s,
            u"saying"_s);
        row("the passive has its speaker behind by", u"The plan was called “a farce” by Lena Ortiz."_s, u"Lena Ortiz"_s,
            u"called"_s);
        row("who reports his own words by a pronoun is named by the verb before",
            u"Ortiz said she thinks the plan is “a farce.”"_s, u"Ortiz"_s, u"said"_s);
        row("a reporter between commas outranks the verb beside the words",
            u"The council, Ortiz said, called the plan “a farce.”"_s, u"Ortiz"_s, u"said"_s);
        row("the attribution ends the sentence", u"The plan was “a farce” from the start, said Lena Ortiz."_s,
            u"Lena Ortiz"_s, u"said"_s);
        row("a name and a colon", u"ORTIZ: “The dam will hold.”"_s, u"ORTIZ"_s, u""_s);
        row("a colon at the end of the paragraph before", u"Ortiz continued:\n“The dam will hold for many years.”"_s,
            u"Ortiz"_s, u"continued"_s);
        row("the owner of a statement", u"Nobody believed it. Then came Ortiz’s statement: “The dam will hold.”"_s,
            u"Ortiz’s"_s, u"statement"_s);
        row("the same speaker goes on", u"“It held,” Ortiz said. The valley cheered. “We were lucky this time.”"_s,
            u"Ortiz"_s, u""_s);
        row("the next paragraph goes on", u"“It held,” Ortiz said.\n“We were lucky this time, all of us.”"_s,
            u"Ortiz"_s, u""_s);
        row("a speaker behind his verb goes on", u"“It held,” said Ortiz.\n“We were lucky this time, all of us.”"_s,
            u"Ortiz"_s, u""_s);
        row("the sentence before names the speaker",
            u"Ortiz was furious that day. “Nobody ever asked the engineers.”"_s, u"Ortiz"_s, u""_s);
        row("the paragraph before reports the speaker",
            u"Ortiz said nobody had asked the engineers.\n“We would have told them to wait.”"_s, u"Ortiz"_s, u""_s);
        row("a sentence without marks between reports the speaker",
            u"“It held,” Rourke said. Ortiz said nobody had asked her. “I would have told them to wait.”"_s, u"Ortiz"_s,
            u""_s);
        row("the noun of a relative clause is the subject behind it",
            u"The residents who wrote to her on Thursday said they are “tired of waiting for an answer.”"_s,
            u"The residents"_s, u"said"_s);
        row("so it is behind a clause that ends in a thing",
            u"An aide who asked not to be named to discuss plans said the dam “was never sound.”"_s, u"An aide"_s,
            u"said"_s);
        row("an opening clause keeps its own speaker",
            u"Although Ortiz said the dam was “never in any danger at all,” Rourke argued against it."_s, u"Ortiz"_s,
            u"said"_s);
        row("a participle with a noun behind with",
            u"Both left early, with many farmers shouting “never, never again!”"_s, u"many farmers"_s, u"shouting"_s);
        row("somebody himself", u"Ortiz herself said the dam “was never in any danger.”"_s, u"Ortiz"_s, u"said"_s);
        row("two roles of one person", u"“It will hold,” the mayor and former engineer said."_s, u"the mayor"_s,
            u"said"_s);
        row("a name that is an auxiliary, too", u"In his column, Will called the plan “a farce.”"_s, u"Will"_s,
            u"called"_s);
        row("a country in capitals is no pronoun", u"“It will hold,” US Senator Dale Rourke said."_s,
            u"US Senator Dale Rourke"_s, u"said"_s);
        row("a stop in a bracket ends no sentence",
            u"Dale Rourke (R-Mo.), who has left the council, said the dam “was never sound.”"_s, u"Dale Rourke"_s,
            u"said"_s);
        row("what behind a stop is also said is something else",
            u"Ortiz said the dam “was never sound.” She also joked about the rain."_s, u"Ortiz"_s, u"said"_s);
        row("as somebody put it", u"“The valley was lucky,” as Ortiz put it."_s, u"Ortiz"_s, u"put"_s);
        row("a participle hangs on a verb that no list knows",
            u"Ortiz rode through the valley, saying the plan was “a farce from the start.”"_s, u"Ortiz"_s, u"saying"_s);
        row("a noun that looks like a verb is none",
            u"Ortiz tied the loss to lower rates, saying the dam helped “thousands of farmers.”"_s, u"Ortiz"_s,
            u"saying"_s);
        row("what somebody is thinking is no cue",
            u"A source familiar with the mayor’s thinking said, “We will never sell the dam.”"_s,
            u"A source familiar with the mayor’s thinking"_s, u"said"_s);
        row("another", u"Ortiz declined. Yet another said, “We will never sell the dam.”"_s, u"another"_s, u"said"_s);
        row("a clause behind a comma and whom is the reporter's",
            u"Ortiz defended the council and the crew of Rourke, whom he described as “careless.”"_s, u"he"_s,
            u"described"_s);
        row("a sentence may end with an abbreviation",
            u"Rourke said nobody works like this in the U.S. She says the dam “was never sound.”"_s, u"She"_s,
            u"says"_s);
        row("the object of a preposition calls something something",
            u"The film has footage of Ortiz calling the plan “a farce.”"_s, u"Ortiz"_s, u"calling"_s);
        row("a claim that something is so has an owner",
            u"The council was hurt by Ortiz’s claim that the dam “was never sound.”"_s, u"Ortiz’s"_s, u"claim"_s);
        row("so has a warning on a day", u"The valley remembers her warning on Monday that the dam “will not hold.”"_s,
            u"her"_s, u"warning"_s);
        row("who said it in her remarks said it", u"Ortiz said in her remarks that the dam “was never sound.”"_s,
            u"Ortiz"_s, u"said"_s);
        row("according to whomever", u"According to his old neurosurgeon, the mayor “was never in any danger.”"_s,
            u"his old neurosurgeon"_s, u"According to"_s);
        row("the speaker of an opening clause keeps his words before another speaks",
            u"When a man in the crowd shouted, “Never again,” Ortiz explained the plan."_s, u"a man in the crowd"_s,
            u"shouted"_s);
        row("a question before somebody goes on", u"“Did it hold, then?” Ortiz went on, without a smile."_s, u"Ortiz"_s,
            u"went"_s);
        row("the line below with a dash", u"“The dam will hold for many years.”\n- Lena Ortiz."_s, u"Lena Ortiz"_s,
            u""_s);
        row("a bracket between a name and a colon", u"Rep. Dale Rourke (R-Utah): “Who told you that, then?”"_s,
            u"Rep. Dale Rourke"_s, u""_s);
        row("more from somebody", u"More from Ortiz: “The dam will hold for many years.”"_s, u"Ortiz"_s, u""_s);
        row("a plural argues behind an aside", u"The residents, however, argue that “the dam was never sound.”"_s,
            u"The residents"_s, u"argue"_s);
        row("who acts in the sentence outranks who spoke before",
            u"“It held,” Ortiz said. Rourke steered the council to one rule: “do the right thing for once.”"_s,
            u"Rourke"_s, u"steered"_s);
        row("a paragraph that goes on with an attribution of its own",
            u"“It held,” Ortiz said. “We were lucky.\n“We will be ready,” she added."_s, u"she"_s, u"added"_s);
        row("a paper reports what somebody said", u"The BBC reported that Ortiz said: “The dam will hold.”"_s,
            u"Ortiz"_s, u"said"_s);
        row("somebody else than a paper reports what another said",
            u"Rourke told the council that Ortiz said it “will hold for many years.”"_s, u"Rourke"_s, u"told"_s);
        row("a name inside the words is never the speaker", u"“Rourke said no,” Ortiz said."_s, u"Ortiz"_s, u"said"_s);
        row("a state of two initials in brackets",
            u"Rep. Gregor Meeks (D-N.Y.) said Rourke assured them that it “would not be like that.”"_s,
            u"Rep. Gregor Meeks"_s, u"said"_s);
        row("party and state between commas are nobody's name",
            u"Rep. Dale Rourke, R-Utah, who opposed the dam, said that it “would not hold.”"_s, u"Rep. Dale Rourke"_s,
            u"said"_s);
        row("behind two asides the name speaks, not the first of them",
            u"Evan Wolf, the founder of Friends of the Dam, a lobby, said that it “would hold.”"_s, u"Evan Wolf"_s,
            u"said"_s);
        row("a date between the subject and its verb",
            u"The Register on July 20, 2006, described him as “a keeper of ducks.”"_s, u"The Register"_s,
            u"described"_s);
        row("a capital pronoun behind a quoted question begins a sentence",
            u"“Will it hold?” Ortiz asked. “Who knows?” She went on to praise Rourke, calling him “a rising star.”"_s,
            u"She"_s, u"calling"_s);
        row("the sentence behind a quotation names its reporter anew",
            u"“It was late,” said Lena Ortiz. “And it leaked.” Ortiz added that the dam was old. “They do not like it.”"_s,
            u"Ortiz"_s, u""_s);
        row("a clause beside the participle has its own speaker",
            u"The first clash came on Monday, when some officials interrupted her speech, shouting “no more dams!”"_s,
            u"some officials"_s, u"shouting"_s);
        row("a clause between commas is over where the main one goes on",
            u"Moore denied the charge, which The Post reported first, telling the council it was “made of nothing.”"_s,
            u"Moore"_s, u"telling"_s);
        row("by saying goes with the main clause",
            u"Ortiz explained the delay when Rourke ran the valley by saying, “I was new to it.”"_s, u"Ortiz"_s,
            u"saying"_s);
        row("a second verb behind an inverted one",
            u"“It leaked,” said an official who watched it and described the leak as “a very small matter.”"_s,
            u"an official"_s, u"described"_s);
        row("a paper in which it was said is not who said it",
            u"Dora Deans is for the dam and in a letter praised Ortiz for “a fine and brave campaign.”"_s,
            u"Dora Deans"_s, u"praised"_s);
        row("the contention of somebody", u"It bears out the contention of Ortiz that much of it was “an old tale.”"_s,
            u"Ortiz"_s, u"contention"_s);
        row("whom a clause singles out says it", u"Ortiz rebuked neighbours who say the dam is “a pile of rubble.”"_s,
            u"who"_s, u"say"_s);
        row("behind an opening clause the main subject is taken",
            u"Asked which valley was his favourite, Rourke demurred a little: “Whichever one happens to hear me.”"_s,
            u"Rourke"_s, u"demurred"_s);
        row("a clause about another behind the words has another speaker",
            u"On Monday Rourke said he feels “badly” for Ortiz, who pleaded guilty to it last week."_s, u"Rourke"_s,
            u"said"_s);
        row("talking points are no cue",
            u"Ortiz said the council had cleared the talking points, but the ministry had “major concerns.”"_s,
            u"Ortiz"_s, u"said"_s);
        row("the plural that a verb goes with may stand further off",
            u"While Rourke condemned the plan, the voters who wrote to her on Monday say they are “worried by it all.”"_s,
            u"the voters"_s, u"say"_s);
        row("what belongs to more than one",
            u"The Rourkes’ letter to their friends notes that the dam “is a marvel of its age.”"_s,
            u"The Rourkes’ letter to their friends"_s, u"notes"_s);
        row("a past tense of no list before a name", u"“This is a fantastic dam!” beamed Lena Ortiz of Madrona."_s,
            u"Lena Ortiz of Madrona"_s, u"beamed"_s);
        row("the line below with a hyphen and no space",
            u"“The dam will hold for many years.”\n-Lena Ortiz, teacher."_s, u"Lena Ortiz"_s, u""_s);
        row("whom the paragraph before reports last",
            u"“It held,” Ortiz said. “We were lucky.” Rourke said the work would go on.\n“We will be ready for it.”"_s,
            u"Rourke"_s, u""_s);
        row("a speaker in a clause that hangs on another",
            u"The crowd left when Ortiz called the plan “a farce from the start.”"_s, u"Ortiz"_s, u"called"_s);
        row("whoever they are in a clause with a participle",
            u"Rourke was far from the mind of Ortiz, with many a guest and gardener chanting “We are the valley!”"_s,
            u"many a guest and gardener"_s, u"chanting"_s);
        row("a verb behind a name and a day",
            u"WESTON — Sen. Lena Ortiz (D-Utah) on Monday downplayed the leak, a small one, and said it was “no wonder.”"_s,
            u"Sen. Lena Ortiz"_s, u"said"_s);
    }
    void nobodyIsNamedOnAGuess_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("what somebody wants in a clause that hangs on another is not said")
            << u"Rourke had left before Ortiz wanted a dam that “would outlast us all and more.”"_s;
        QTest::newRow("what somebody takes her comments for, she has not said")
            << u"In May, amid Ortiz’s comments as “just a part of the old game.”"_s;
        QTest::newRow("a noun that a relative clause belongs to is not its owner's word")
            << u"Ortiz put out a paper shortly after Rourke’s remarks that claimed the council “had fought it.”"_s;
        QTest::newRow("behind another's report a clause that hangs on it may give the words of either")
            << u"Ortiz said the plan failed because Rourke had blamed the old keepers as “idle and drunk.”"_s;
        QTest::newRow("what somebody becomes somewhere in a year is no rating")
            << u"Lena Ortiz joined the firm in 2015 as a “senior adviser.”"_s;
        QTest::newRow("nor is what somebody does for years") << u"Rourke worked for years as a “fixer and driver.”"_s;
        QTest::newRow("nor what somebody is taken on as in a month")
            << u"The council hired Ortiz in May as a “special envoy for water.”"_s;
        QTest::newRow("nor a post that somebody is given")
            << u"The council hired Ortiz as a “special envoy for water.”"_s;
        QTest::newRow("nor whom somebody sends somewhere") << u"Ortiz enrolled her son as a “student of the house.”"_s;
        QTest::newRow("nor what somebody dresses up as") << u"Rourke dressed for the party as a “pirate of the sea.”"_s;
        QTest::newRow("what is made sure has not been said")
            << u"The council ensured that all roads were “closed to all traffic.”"_s;
        QTest::newRow("nor has what is looked into")
            << u"The police verified that the door was marked “closed to all of you.”"_s;
        QTest::newRow("nor what is only played") << u"Rourke pretended that he was a “doctor of law and letters.”"_s;
        QTest::newRow("nor what is shown to be so") << u"Rourke proved that the dam had been “built by fools.”"_s;
        QTest::newRow("nor what is come upon") << u"Rourke discovered that the dam had been “built by fools.”"_s;
        QTest::newRow("nor what has slipped somebody's mind")
            << u"Rourke overlooked that the dam had been “built by fools.”"_s;
        QTest::newRow("what somebody sets against something else is no clause")
            << u"Rourke contrasted that with the dam that was there to “hold the water.”"_s;
        QTest::newRow("so may one that tells of somebody else's words")
            << u"Ortiz said the plan had failed when Rourke told the keepers that they were “idle and drunk.”"_s;
        QTest::newRow("the subject of a sentence in which nothing is said")
            << u"Rourke steered the council to “do the right thing for once.”"_s;
        QTest::newRow("no verb with a tense has a subject behind a preposition")
            << u"Beyond the old wall for Ortiz said lamps went to “all who had none.”"_s;
        QTest::newRow("words that break off belong to their own sentence")
            << u"Rourke spoke of the dam.\n“A gift” of that size from the two towns was not what people had in mind."_s;
        QTest::newRow("a thing that says something")
            << u"It was the noise of the water that called it “a very bad day for all.”"_s;
    }
    void nobodyIsNamedOnAGuess()
    {
        QFETCH(QString, text);
        const ArticleQuotes found = scanned(story(text));
        QCOMPARE(found.quotes.size(), 1);
        QVERIFY2(!found.quotes.first().speaker,
            found.quotes.first().speaker ? qPrintable(found.quotes.first().speaker->rule) : "");
    }

    void theSpeakerIsMentioned()
    {
        QFETCH(QString, text);
        QFETCH(QString, mention);
        QFETCH(QString, cue);
        const ArticleQuotes found = scanned(story(text));
        QVERIFY(!found.quotes.isEmpty());
        const Quote &quote = found.quotes.last();
        QVERIFY2(quote.isSpeech(), "taken for a term");
        QVERIFY2(quote.speaker.has_value(), "no speaker");
        QCOMPARE(quote.speaker->mention.of(text).toString(), mention);
        QVERIFY(!quote.speaker->rule.isEmpty());
        QVERIFY(quote.speaker->confidence > 0 && quote.speaker->confidence <= 1);
        QCOMPARE(quote.cue ? quote.cue->of(text).toString() : QString(), cue);
    }

    void twoQuotationsSideBySideHaveTheirOwnSpeakers()
    {
        const QString text = u"Rourke said: “It held for a year.” “It leaked all the time,” said Ortiz."_s;
        const ArticleQuotes found = scanned(story(text));
        QCOMPARE(found.quotes.size(), 2);
        QVERIFY(found.quotes.first().speaker.has_value());
        QCOMPARE(found.quotes.first().speaker->name, u"Rourke"_s);
        QCOMPARE(found.quotes.last().speaker->name, u"Ortiz"_s);
    }

    void nobodyIsNamedWhereNobodyStands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("words alone") << u"“The dam will hold for many years.”"_s;
        QTest::newRow("a passive without an agent") << u"The plan was called “a dangerous old farce.”"_s;
    }
    void nobodyIsNamedWhereNobodyStands()
    {
        QFETCH(QString, text);
        const ArticleQuotes found = scanned(story(text));
        QCOMPARE(found.quotes.size(), 1);
        QVERIFY(!found.quotes.first().speaker);
    }
};

static const Synoptic::Test::Suite<TstAttribution> suite("tst_attribution");

#include "tst_attribution.moc"
