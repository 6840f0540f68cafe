// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/folded.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

namespace {

// The forms of a text, a gap as "*", an editor's word in brackets.
QString formsOf(const QString &text)
{
    const Folded it = folded(text);
    QStringList forms;
    for (const FoldedWord &word : it.words) {
        const QString form = word.isGap() ? u"*"_s : it.form(word).toString();
        forms.append(word.isBracketed ? u'[' + form + u']' : form);
    }
    return forms.join(u' ');
}

}

class TstFolded : public QObject
{
    Q_OBJECT
private slots:
    void wordsAreComparedInOneForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("forms");
        QTest::newRow("case does not count") << u"The Bridge WILL open"_s << u"the bridge will open"_s;
        QTest::newRow("apostrophes of both sorts are dropped") << u"don't don’t dont"_s << u"dont dont dont"_s;
        QTest::newRow("an apostrophe at an edge is a mark") << u"'tis the ferries'"_s << u"tis the ferries"_s;
        QTest::newRow("points of an abbreviation are dropped")
            << u"U.S. F.B.I. U.S.-led O.K."_s << u"us fbi us led ok"_s;
        QTest::newRow("a stop ends a word") << u"It is I. We go.Then"_s << u"it is i we go then"_s;
        QTest::newRow("commas and points of figures are dropped") << u"1,200 2.5 3,"_s << u"1200 25 3"_s;
        QTest::newRow("a hyphen divides words") << u"longer-term in‑depth"_s << u"longer term in depth"_s;
        QTest::newRow("a prefix that is no word goes with its word")
            << u"re-elected co-owner e-mail"_s << u"reelected coowner email"_s;
        QTest::newRow("an ellipsis is a gap") << u"we … will ... win . . . soon"_s << u"we * will * win * soon"_s;
        QTest::newRow("two points are none") << u"we.. win"_s << u"we win"_s;
        QTest::newRow("an editor's words are known") << u"ask [him] (and) her"_s << u"ask [him] [and] her"_s;
        QTest::newRow("a bracket left open ends with its line") << u"ask [him\nnow"_s << u"ask [him] now"_s;
        QTest::newRow("composed and decomposed are one") << u"Café cafe\u0301"_s << u"café café"_s;
        QTest::newRow("a soft hyphen is nothing") << u"har\u00adbour"_s << u"harbour"_s;
        QTest::newRow("letters of Han stand alone") << u"港口A"_s << u"港 口 a"_s;
        QTest::newRow("letters of Han stand alone with their marks") << u"港\u0301A 口'B"_s << u"港\u0301 a 口 b"_s;
        QTest::newRow("letters beyond the BMP are kept") << u"\U00010428x"_s << u"\U00010428x"_s;
        QTest::newRow("nothing gives nothing") << QString() << QString();
    }
    void wordsAreComparedInOneForm()
    {
        QFETCH(const QString, text);
        QTEST(formsOf(text), "forms");
    }

    void everyWordKnowsItsPlace()
    {
        const QString text = u"“The U.S. [coast]guard’s long-range…” he said."_s;
        const Folded it = folded(text);
        QStringList places;
        for (const FoldedWord &word : it.words)
            places.append(word.range.of(text).toString());
        QCOMPARE(places,
            QStringList(
                {u"The"_s, u"U.S."_s, u"coast"_s, u"guard’s"_s, u"long"_s, u"range"_s, u"…"_s, u"he"_s, u"said"_s}));
        QVERIFY(it.words[0].isCapital);
        QVERIFY(!it.words[2].isCapital);
        QVERIFY(it.words[5].isJoined);
        QVERIFY(!it.words[4].isJoined);
        QVERIFY(!folded(u"we…-win").words.last().isJoined); // no word stands before the hyphen
    }

    void aRangeIsReadByItself()
    {
        const QString text = u"one two three"_s;
        Folded it;
        fold(text, {4, 7}, it);
        fold(text, {8, 13}, it);
        QCOMPARE(it.forms, u"twothree"_s);
        QCOMPARE(it.words.last().range, (TextRange{8, 13}));
    }
};

static const Synoptic::Test::Suite<TstFolded> suite("tst_folded");

#include "tst_folded.moc"
