// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/passagefinder.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

using Missing = PassageFinder::Missing;

namespace {

const QString text = u"🚢 Alpha left at nine.\nThe mate said: “We were late — again”.\n"
                     "Beta left at nine.\u00A0The cafe\u0301 at the quay was closed. The mate said so.\n"
                     "\u8239\u957F\u8BF4\uFF1A\u8239\u6765\u665A\u4E86\u3002\u4ED6\u4E0D\u8BF4\u8BDD\u3002\n"
                     "\u8239\u5458\u8BF4\uFF1A\u8239\u6CA1\u6709\u6765\u3002The lifeboats were out.\n"_s;

ForeignPlace words(const QString &exact, const QString &prefix = {}, const QString &suffix = {})
{
    return {.article = 0, .exact = exact, .prefix = prefix, .suffix = suffix, .points = {}};
}

ForeignPlace at(ForeignPlace place, qsizetype begin, qsizetype end)
{
    place.points = TextRange{begin, end};
    return place;
}

}

Q_DECLARE_METATYPE(Synoptic::ForeignPlace)

class TstPassageFinder : public QObject
{
    Q_OBJECT
private slots:
    void whatIsFound_data()
    {
        QTest::addColumn<ForeignPlace>("place");
        QTest::addColumn<QString>("found");
        QTest::addColumn<qsizetype>("begin");
        const auto row = [](const char *name, const ForeignPlace &place, const QString &found, qsizetype begin) {
            QTest::newRow(name) << place << found << begin;
        };
        const qsizetype second = text.lastIndexOf(u"left") - 1; // the ship counts twice in UTF-16
        row("words that are there once", words(u"The mate said: “We were late — again”"_s),
            u"The mate said: “We were late — again”"_s, text.indexOf(u"The mate"));
        row("other marks, dashes and blanks", words(u"said:  \"We were late\n-  again\""_s),
            u"said: “We were late — again”"_s, text.indexOf(u"said:"));
        row("over the end of a line, as a web page gives it", words(u"left at nine. The mate said: "_s),
            u"left at nine.\nThe mate said:"_s, text.indexOf(u"left"));
        row("a letter with its accent in one piece", words(u"The caf\u00E9 at the quay"_s),
            u"The cafe\u0301 at the quay"_s, text.indexOf(u"The cafe"));
        row("its place says which is meant", at(words(u"left at nine"_s), second, second + 12), u"left at nine"_s,
            text.lastIndexOf(u"left"));
        row("what is around says which is meant", words(u"left at nine"_s, u"again”.\nBeta "_s, u".\u00A0The cafe"_s),
            u"left at nine"_s, text.lastIndexOf(u"left"));
        row("a place beyond the text is no hint", at(words(u"was closed"_s), 5000, 5010), u"was closed"_s,
            text.indexOf(u"was closed"));
        row("a place on other words is no hint", at(words(u"was closed"_s), 0, 10), u"was closed"_s,
            text.indexOf(u"was closed"));
        row("long enough to be known, from the middle of a word", words(u"e mate said: “We were lat"_s),
            u"e mate said: “We were lat"_s, text.indexOf(u"e mate"));
        row("a few Han characters between others", words(u"\u6765\u665A"_s), u"\u6765\u665A"_s,
            text.indexOf(u"\u6765\u665A"));
        row("Han characters that are there twice, and what is around says which",
            words(u"\u8239"_s, u"\u8BF4\uFF1A"_s, u"\u6CA1\u6709\u6765"_s), u"\u8239"_s, text.indexOf(u"\u8239\u6CA1"));
        row("a part of a word, where the mark stood in that very word",
            words(u"boat"_s, u"The life"_s, u"s were out"_s), u"boat"_s, text.indexOf(u"boats"));
        row("a part of a word at its end", words(u"boats"_s, u"The life"_s, u" were out"_s), u"boats"_s,
            text.indexOf(u"boats"));
        row("long words between others",
            words(u"The cafe\u0301 at the quay was closed"_s, u"nothing of it"_s, u"nor this"_s),
            u"The cafe\u0301 at the quay was closed"_s, text.indexOf(u"The cafe"));
    }

    void whatIsFound()
    {
        QFETCH(ForeignPlace, place);
        QFETCH(QString, found);
        QFETCH(qsizetype, begin);
        const auto range = PassageFinder(text).find(place, false);
        QVERIFY(range.has_value());
        QCOMPARE(range->of(text), found);
        QCOMPARE(range->begin, begin);
    }

    void whatIsNot_data()
    {
        QTest::addColumn<ForeignPlace>("place");
        QTest::addColumn<int>("why");
        const auto row = [](const char *name, const ForeignPlace &place, Missing why) {
            QTest::newRow(name) << place << static_cast<int>(why);
        };
        row("other words", words(u"Gamma left at nine"_s), Missing::Gone);
        row("a part of another word", words(u"lph"_s), Missing::Gone);
        row("a part of another word, though the same follows", words(u"boats"_s, u"The "_s, u" were out"_s),
            Missing::Gone);
        row("a part of another word than that of the mark", words(u"boats"_s, u"The ice"_s, u" were out"_s),
            Missing::Gone);
        row("Han characters that are there twice, and nothing says which", words(u"\u8BF4\uFF1A\u8239"_s),
            Missing::Repeated);
        row("nothing but blanks", words(u" \n"_s), Missing::Gone);
        row("twice, and nothing says which", words(u"left at nine"_s), Missing::Repeated);
        row("twice, and what is around is of neither", words(u"left at nine"_s, u"Gamma "_s, u", they say"_s),
            Missing::Repeated);
        row("few words between others: it only looks like them",
            words(u"was closed"_s, u"The museum "_s, u" for good"_s), Missing::Strange);
        row("a place without words", at(words({}), 2, 7), Missing::Wordless);
    }

    void whatIsNot()
    {
        QFETCH(ForeignPlace, place);
        QFETCH(int, why);
        const auto range = PassageFinder(text).find(place, false);
        QVERIFY(!range.has_value());
        QCOMPARE(static_cast<int>(range.error()), why);
    }

    void inTheVeryTextAPlaceIsEnough()
    {
        const auto range = PassageFinder(text).find(at(words({}), 2, 7), true);
        QVERIFY(range.has_value());
        QCOMPARE(range->of(text), u"Alpha"_s);
        QVERIFY(!PassageFinder(text).find(at(words({}), 2, 5000), true).has_value());
    }

    void nothingCutsACharacter()
    {
        const auto range = PassageFinder(text).find(words(u"The caf"_s + u'e'), false);
        QVERIFY(range.has_value());
        QCOMPARE(range->of(text), u"The cafe\u0301"_s);
    }

    void nothingIsInNothing() { QVERIFY(!PassageFinder({}).find(at(words(u"so"_s), 0, 2), true).has_value()); }
};

static const Synoptic::Test::Suite<TstPassageFinder> suite("tst_passagefinder");

#include "tst_passagefinder.moc"
