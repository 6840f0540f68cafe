// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/search/pattern.h"
#include "app/text/searchforms.h"
#include "tests/support/suite.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

namespace {

QStringList wordsOf(const Result<QList<TextRange>> &places, const QString &text)
{
    if (!places)
        return {u"error: "_s + places.error().message};
    QStringList words;
    for (const TextRange place : *places)
        words.append(place.of(text).toString());
    return words;
}

}

class TstPattern : public QObject
{
    Q_OBJECT
private slots:
    void whatIsTypedIsFoundInEachOfTheThreeWays_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Pattern::Kind>("kind");
        QTest::addColumn<QStringList>("places");
        using enum Pattern::Kind;
        QTest::newRow("words in any order") << u"mate ferry"_s << Words << QStringList{u"Ferry"_s, u"mate"_s};
        QTest::newRow("a phrase as it stands") << u"the mate"_s << Phrase << QStringList{u"the mate"_s};
        QTest::newRow("a phrase in another order") << u"mate the"_s << Phrase << QStringList();
        QTest::newRow("an expression, where case does not count")
            << u"f\\w+y|at (six|nine)"_s << Expression << QStringList{u"Ferry"_s, u"at six"_s, u"at nine"_s};
        QTest::newRow("an expression in which case counts") << u"(?-i)\\bf\\w+"_s << Expression << QStringList();
        QTest::newRow("letters of any script are letters") << u"\\bö\\w+"_s << Expression << QStringList{u"Öm"_s};
        QTest::newRow("the beginning of each line") << u"^\\w+"_s << Expression << QStringList{u"Ferry"_s, u"We"_s};
        QTest::newRow("a point stops at the end of a line") << u"late.*"_s << Expression << QStringList{u"late 🚢"_s};
        QTest::newRow("what is empty is not found") << u"z*"_s << Expression << QStringList();
        QTest::newRow("an expression that may be empty") << u"[🚢]*"_s << Expression << QStringList{u"🚢"_s};
        QTest::newRow("nothing typed") << u" "_s << Words << QStringList();
        QTest::newRow("no expression") << QString() << Expression << QStringList();
    }
    void whatIsTypedIsFoundInEachOfTheThreeWays()
    {
        const QString text = u"Ferry late 🚢\nWe left at six, not at nine, said the mate Öm."_s;
        QFETCH(const QString, typed);
        QFETCH(const Pattern::Kind, kind);
        const Result<Pattern> pattern = Pattern::typed(typed, kind);
        QVERIFY(pattern);
        QTEST(wordsOf(pattern->placesIn(text), text), "places");
    }

    // Words that cannot be meant are passed over; the places are those among all words.
    void noPlaceIsPassedOver()
    {
        const QStringList pieces{u"ferry"_s, u"Ferry"_s, u"FERRIES,"_s, u"l’école"_s, u"Kerry's"_s, u"“mate”"_s,
            u"long-term"_s, u"Öm."_s, u"🚢"_s, u"ﬁsh"_s, u"U.S."_s, u"a"_s, u"mate—ferry"_s, u"(ferry)"_s, u"渡船"_s};
        const QStringList queries{u"ferry"_s, u"ferr*"_s, u"mate ferry"_s, u"ecole"_s, u"Kerry"_s, u"om"_s, u"fish a"_s,
            u"long-term"_s, u"\"mate ferry\""_s, u"u.s."_s, u"渡船"_s, u"s"_s};
        QRandomGenerator random(20310514);
        for (int round = 0; round < 300; ++round) {
            QStringList words;
            for (int i = random.bounded(12); i >= 0; --i)
                words.append(pieces[random.bounded(pieces.size())]);
            const QString text = words.join(round % 2 == 0 ? u' ' : u'\n');
            for (const QString &query : queries) {
                const Result<Pattern> pattern = Pattern::typed(query, Pattern::Kind::Words);
                QVERIFY(pattern);
                QCOMPARE(*pattern->placesIn(text), placesOf(wordsTyped(query), searchForms(text)));
            }
        }
    }

    void onlyTheseParts()
    {
        const QString text = u"boat “boat, and” he said, “a boat”"_s;
        const QList<TextRange> parts{{6, 15}, {27, 33}};
        QCOMPARE(Pattern::typed(u"boat"_s, Pattern::Kind::Words)->placesIn(text, parts).value(),
            (QList<TextRange>{{6, 10}, {29, 33}}));
        QCOMPARE(Pattern::typed(u"b..t"_s, Pattern::Kind::Expression)->placesIn(text, parts).value(),
            (QList<TextRange>{{6, 10}, {29, 33}}));
        QCOMPARE(Pattern::typed(u"and a"_s, Pattern::Kind::Phrase)->placesIn(text, parts).value(),
            (QList<TextRange>{{12, 28}}));
    }

    void aBadExpressionIsToldWithItsPlace_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("place");
        QTest::newRow("a bracket left open") << u"ab(c"_s << u"at character 5."_s;
        QTest::newRow("nothing to repeat") << u"*a"_s << u"at character 1."_s;
    }
    void aBadExpressionIsToldWithItsPlace()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, place);
        const Result<Pattern> pattern = Pattern::typed(typed, Pattern::Kind::Expression);
        QVERIFY(!pattern);
        QVERIFY2(pattern.error().message.startsWith("This is no regular expression: "_L1)
                && pattern.error().message.endsWith(place),
            qPrintable(pattern.error().message));
    }

    void anExpressionThatWouldNeverEndIsGivenUp()
    {
        const QString text = u"ferry "_s + QString(40, u'a') + u"!"_s;
        const Result<Pattern> pattern = Pattern::typed(u"ferry|(a|aa)+$"_s, Pattern::Kind::Expression);
        QVERIFY(pattern);
        const Result<QList<TextRange>> places = pattern->placesIn(text);
        QVERIFY(!places);
        QCOMPARE(places.error().kind, Error::Kind::TooLarge);
    }
};

static const Synoptic::Test::Suite<TstPattern> suite("tst_pattern");

#include "tst_pattern.moc"
