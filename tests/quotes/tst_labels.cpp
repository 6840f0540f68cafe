// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/quotes/story.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Synoptic::Test;
using namespace Qt::StringLiterals;

namespace {

// The names of those who speak, in order; empty for nobody.
QStringList speakersOf(const QString &text)
{
    QStringList names;
    const ArticleQuotes found = scanned(story(text));
    for (const Quote &quote : found.quotes)
        names.append(quote.speaker ? quote.speaker->name : QString());
    return names;
}

}

class TstLabels : public QObject
{
    Q_OBJECT
private slots:
    void aTranscriptNamesEachSpeaker_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("by surnames, of which the article prints one")
            << u"Mayor Lena Ortiz met Cal Darzi. Transcript as follows:\n“DARZI: Does it hold?\n“ORTIZ: It does.”"_s
            << QStringList{u"Cal Darzi"_s, u"Lena Ortiz"_s};
        QTest::newRow("by one surname that the article prints")
            << u"Mayor Lena Ortiz came.\n“ORTIZ: The dam will hold for years.”"_s << QStringList{u"Lena Ortiz"_s};
        QTest::newRow("over the paragraphs that have no label")
            << u"“DARZI: Does it hold?\n“ORTIZ: It does.\n“It always will.\n“DARZI: We shall see.”"_s
            << QStringList{u"DARZI"_s, u"ORTIZ"_s, u"DARZI"_s};
        QTest::newRow("whose surname is a verb, too")
            << u"Mayor Lena Grant came.\n“GRANT: The dam will hold for years.”"_s << QStringList{u"Lena Grant"_s};
        QTest::newRow("by a forename") << u"“Anna Moss: The dam holds, and it will hold for years.”"_s
                                       << QStringList{u"Anna Moss"_s};
        QTest::newRow("whose words hold marks of another sort that end a sentence")
            << u"\"DARZI: Does it hold?\n\"ORTIZ: It is.\n"
               "\"DARZI: They call it “Long Wall.” But it will break.\n\"ORTIZ: We shall see.\""_s
            << QStringList{u"DARZI"_s, u"ORTIZ"_s, u"DARZI"_s, QString(), u"ORTIZ"_s};
        QTest::newRow("but not who is asked and answers under a letter")
            << u"“TOM ASH, HOST: Does the dam hold?\n“DARZI: It does.\n“Q: For how many years?\n“A: For very many.”"_s
            << QStringList{u"TOM ASH"_s, u"DARZI"_s, QString(), QString()};
    }
    void aTranscriptNamesEachSpeaker()
    {
        QFETCH(QString, text);
        QTEST(speakersOf(text), "names");
    }

    void whatIsPutDownToSomebodyHasNoLabel_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("two posts that begin with a word in capitals")
            << u"Cal Moss came.\n“BREAKING: The dam has burst and people flee,” Moss wrote on Monday.\n"
               "“MAGA: We will make it great again,” Moss wrote."_s
            << QStringList{u"Cal Moss"_s, u"Cal Moss"_s};
        QTest::newRow("a word in capitals that opens a sentence, too")
            << u"Breaking news came in at noon.\n“BREAKING: The dam has burst,” the mayor, Tom Ash, wrote."_s
            << QStringList{u"Tom Ash"_s};
        QTest::newRow("warnings that are read out") << u"“WARNING: Do not enter,” Tom Ash said was on the door.\n"
                                                       "“DANGER: High voltage everywhere,” Lena Ortiz recalled."_s
                                                    << QStringList{u"Tom Ash"_s, u"Lena Ortiz"_s};
        QTest::newRow("who is spoken to") << u"“President Moss: You must stop this now,” said Lena Ortiz in a letter."_s
                                          << QStringList{u"Lena Ortiz"_s};
        QTest::newRow("who is asked") << u"Vera Moss came.\n“Senator Ortiz: what do you say to this?” asked Moss."_s
                                      << QStringList{u"Vera Moss"_s};
        QTest::newRow("a work of two titles")
            << u"“Captain Valley: Flood War was my favourite film of all,” said Tom Ash."_s
            << QStringList{u"Tom Ash"_s};
        QTest::newRow("what is read from a script")
            << u"“Tom Ash: It is over now,” Lena Ortiz read from the script."_s << QStringList{u"Lena Ortiz"_s};
        QTest::newRow("whose name stands on the line below")
            << u"Cal Darzi came.\n“DARZI: The dam will hold for years.”\n— Lena Ortiz, teacher"_s
            << QStringList{u"Lena Ortiz"_s};
        QTest::newRow("a heading") << u"Breaking news came in.\n“BREAKING: The dam has burst.”"_s
                                   << QStringList{QString()};
        QTest::newRow("headings of several lines")
            << u"Rain fell.\n“UPDATE: The dam has burst.”\n“FACT: It has not been mended.”"_s
            << QStringList{QString(), QString()};
        QTest::newRow("headings of what two people write")
            << u"Rain fell.\n“NEW: The dam has burst,” Tom Ash wrote.\n“LIVE: It leaks,” Lena Ortiz wrote."_s
            << QStringList{u"Tom Ash"_s, u"Lena Ortiz"_s};
        QTest::newRow("a heading that people have seen printed so")
            << u"Tom Ash read the WARNING twice.\nIt was long.\n“WARNING: The dam may burst.”"_s
            << QStringList{QString()};
    }
    void whatIsPutDownToSomebodyHasNoLabel()
    {
        QFETCH(QString, text);
        QTEST(speakersOf(text), "names");
    }

    void theLastLabelIsOf_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<SpeakerKind>("kind");
        QTest::newRow("a surname beside that of somebody whom the article names")
            << u"Mayor Lena Ortiz came.\nORTIZ: “It held for years.”\nDARZI: “It did, and it will.”"_s << u"DARZI"_s
            << SpeakerKind::Person;
        QTest::newRow("a surname that the article prints")
            << u"Mayor Lena Ortiz came.\nORTIZ: “It held for years.”"_s << u"Lena Ortiz"_s << SpeakerKind::Person;
        QTest::newRow("a surname too long for letters of a body")
            << u"ASKEBYE: “It held for years.”"_s << u"ASKEBYE"_s << SpeakerKind::Person;
        QTest::newRow("a surname inside the marks")
            << u"“DARZI: Does it hold?\n“MOSS: It does.”"_s << u"MOSS"_s << SpeakerKind::Person;
        QTest::newRow("a body that is known by its letters")
            << u"FIFA: “We do not comment on the dam.”"_s << u"FIFA"_s << SpeakerKind::Organisation;
        QTest::newRow("one of five letters")
            << u"HAMAS: “We do not comment on the dam.”"_s << u"HAMAS"_s << SpeakerKind::Organisation;
        QTest::newRow("one of six") << u"UNICEF: “We do not comment on the dam.”"_s << u"UNICEF"_s
                                    << SpeakerKind::Organisation;
        QTest::newRow("two of them")
            << u"The council asked two bodies.\nNATO: “We do not comment.”\nAMAZON: “We do not know the dam.”"_s
            << u"AMAZON"_s << SpeakerKind::Organisation;
        QTest::newRow("whoever asks")
            << u"Mayor Lena Ortiz came.\nORTIZ: “It held for years.”\nREPORTER: “Does it hold, then?”"_s
            << u"REPORTER"_s << SpeakerKind::Anonymous;
        QTest::newRow("whoever saw it")
            << u"Mayor Lena Ortiz came.\nORTIZ: “It held for years.”\nOFFICIAL: “It did, and it will.”"_s
            << u"OFFICIAL"_s << SpeakerKind::Anonymous;
    }
    void theLastLabelIsOf()
    {
        QFETCH(QString, text);
        const ArticleQuotes found = scanned(story(text));
        QVERIFY(!found.quotes.isEmpty());
        QVERIFY(found.quotes.last().speaker.has_value());
        QTEST(found.quotes.last().speaker->name, "name");
        QTEST(found.quotes.last().speaker->kind, "kind");
    }

    void aTitleOfTwoPartsIsNoSpeech_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("in a sentence") << u"“Harry: The Interview” is on television."_s;
        QTest::newRow("on a line of its own") << u"They saw two films.\n“Harry: The Interview”"_s;
    }
    void aTitleOfTwoPartsIsNoSpeech()
    {
        QFETCH(QString, text);
        const ArticleQuotes found = scanned(story(text));
        QCOMPARE(found.quotes.size(), 1);
        QCOMPARE(found.quotes.first().kind, QuoteKind::Term);
    }
};

static const Synoptic::Test::Suite<TstLabels> suite("tst_labels");

#include "tst_labels.moc"
