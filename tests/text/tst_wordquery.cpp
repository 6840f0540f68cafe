// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/searchforms.h"
#include "app/text/wordquery.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

namespace {

QString formsOf(const QString &text)
{
    const Folded it = searchForms(text);
    QStringList forms;
    for (const FoldedWord &word : it.words)
        forms.append(it.form(word).toString());
    return forms.join(u' ');
}

// "ferry | late boat*": the phrases of a query.
QString said(const WordQuery &query)
{
    QStringList phrases;
    for (const SoughtPhrase &phrase : query.phrases)
        phrases.append(phrase.words.join(u' ') + (phrase.isPrefix ? u"*"_s : QString()));
    return phrases.join(u" | ");
}

}

class TstWordQuery : public QObject
{
    Q_OBJECT
private slots:
    void searchComparesWordsWithoutWhatReadersLeaveAway_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("forms");
        QTest::newRow("accents do not count") << u"Café Sköld Škoda"_s << u"cafe skold skoda"_s;
        QTest::newRow("nor accents that stand apart") << u"cafe\u0301s"_s << u"cafes"_s;
        QTest::newRow("letters with a stroke are typed without") << u"Łódź Søren Đorđe"_s << u"lodz soren dorde"_s;
        QTest::newRow("ligatures are two letters") << u"Straße ﬁnal œuvre"_s << u"strasse final oeuvre"_s;
        QTest::newRow("Turkish i without a dot") << u"kapı İzmir"_s << u"kapi izmir"_s;
        QTest::newRow("Greek accents") << u"Αθήνα"_s << u"αθηνα"_s;
        QTest::newRow("ё is written е, й stays") << u"ёлка чай"_s << u"елка чай"_s;
        QTest::newRow("the points of Hebrew") << u"שָׁלוֹם"_s << u"שלום"_s;
        QTest::newRow("the hamzas and vowel signs of Arabic") << u"أَحْمَد مدرسة"_s << u"احمد مدرسه"_s;
        QTest::newRow("marks of kana make another letter") << u"カガ"_s << u"カ ガ"_s;
        QTest::newRow("vowel signs of Hindi stay") << u"की का"_s << u"की का"_s;
        QTest::newRow("syllables of Hangul stay whole") << u"서울"_s << u"서울"_s;
        QTest::newRow("wide letters are letters") << u"ＡＢＣ"_s << u"abc"_s;
        QTest::newRow("an apostrophe divides words")
            << u"Kerry’s l'école O'Hara 'tis"_s << u"kerry s l ecole o hara tis"_s;
        QTest::newRow("an ellipsis is no word") << u"we … win"_s << u"we win"_s;
    }
    void searchComparesWordsWithoutWhatReadersLeaveAway()
    {
        QFETCH(const QString, text);
        QTEST(formsOf(text), "forms");
    }

    void wordsStandWhereFoldingFindsThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain words with marks") << u"“Ferry, (late): no.” \"I.\" — yes!"_s;
        QTest::newRow("points, hyphens and figures") << u"U.S. re-elected 1,200.5 longer-term and/or a&b [him] … x"_s;
        QTest::newRow("points with blanks between them") << u"we . . . win. . .now ..."_s;
        QTest::newRow("blanks of any width") << u"a\u00a0b\tc\u2009d\n\ne  f"_s;
        QTest::newRow("other scripts") << u"港口A ÉCOLE 🚢 ferry🚢 Αθήνα"_s;
    }
    // The quick way for plain words gives what folding gives.
    void wordsStandWhereFoldingFindsThem()
    {
        QFETCH(const QString, text);
        QList<TextRange> expected;
        for (const FoldedWord &word : folded(text).words) {
            if (!word.isGap())
                expected.append(word.range);
        }
        QList<TextRange> places;
        for (const FoldedWord &word : searchForms(text).words)
            places.append(word.range);
        QCOMPARE(places, expected);
    }

    void whatIsTypedIsReadAsPhrases_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("query");
        QTest::newRow("each word for itself") << u"  Ferry late "_s << u"ferry | late"_s;
        QTest::newRow("words in marks are one phrase") << u"\"the late ferry\" boat"_s << u"the late ferry | boat"_s;
        QTest::newRow("marks of any shape") << u"“late ferry” «sea wall»"_s << u"late ferry | sea wall"_s;
        QTest::newRow("a mark left open goes to the end") << u"boat \"late ferry"_s << u"boat | late ferry"_s;
        QTest::newRow("a star goes on in any way") << u"harb* ferr*"_s << u"harb* | ferr*"_s;
        QTest::newRow("a star behind or inside the marks")
            << u"\"late ferr\"* “sea wa*”"_s << u"late ferr* | sea wa*"_s;
        QTest::newRow("a hyphen makes a phrase") << u"longer-term"_s << u"longer term"_s;
        QTest::newRow("so does an apostrophe") << u"Ode’s don't"_s << u"ode s | don t"_s;
        QTest::newRow("letters of Han are a phrase") << u"港口"_s << u"港 口"_s;
        QTest::newRow("signs alone are nothing") << u"* — \"\" !"_s << QString();
        QTest::newRow("the same twice is once") << u"boat Boat"_s << u"boat"_s;
    }
    void whatIsTypedIsReadAsPhrases()
    {
        QFETCH(const QString, typed);
        QTEST(said(wordsTyped(typed)), "query");
    }

    void asAPhraseAllThatIsTypedStandsTogether()
    {
        QCOMPARE(said(phraseTyped(u"The \"late\" ferr*")), u"the late ferr*"_s);
        QVERIFY(phraseTyped(u" … ").isEmpty());
    }

    void placesAreWholeWordsOfTheText_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("places");
        QTest::newRow("every place of a word") << u"ferry"_s << QStringList{u"Ferry"_s, u"ferry"_s};
        QTest::newRow("a part of a word is no place") << u"ferr"_s << QStringList();
        QTest::newRow("the beginning of a word, with a star")
            << u"ferr*"_s << QStringList{u"Ferry"_s, u"ferry"_s, u"ferries"_s};
        QTest::newRow("all words have to be there") << u"ferry train"_s << QStringList();
        QTest::newRow("words in the order of the text") << u"mate late"_s << QStringList{u"late"_s, u"mate"_s};
        QTest::newRow("a phrase over a line and a mark")
            << u"\"late the mate\""_s << QStringList{u"late.\n“The mate"_s};
        QTest::newRow("a phrase in another order is none") << u"\"mate the\""_s << QStringList();
        QTest::newRow("a word inside a phrase is not told twice")
            << u"\"the ferry\" ferry"_s << QStringList{u"Ferry"_s, u"the ferry"_s};
        QTest::newRow("an accent nobody typed") << u"cafe"_s << QStringList{u"café"_s};
    }
    void placesAreWholeWordsOfTheText()
    {
        const QString text = u"Ferry late.\n“The mate” left the ferry for a café; no other ferries."_s;
        QFETCH(const QString, typed);
        QStringList places;
        for (const TextRange range : placesOf(wordsTyped(typed), searchForms(text)))
            places.append(range.of(text).toString());
        QTEST(places, "places");
    }
};

static const Synoptic::Test::Suite<TstWordQuery> suite("tst_wordquery");

#include "tst_wordquery.moc"
