// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/textmap.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;
using namespace Qt::StringLiterals;

class TstTextMap : public QObject
{
    Q_OBJECT
private slots:
    void charactersAreThoseThatWereWritten_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const char *before, const char *after) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after);
        };
        row("a tab is a blank", "<0001> <0003> [<0009> <0041> ]", "<0001> <0003> [<0020> <0041> ]");
        row("a blank that does not break is a blank", "[<00A0>]", "[<0020>]");
        row("a ligature is its letters", "[<FB03>]", "[<006600660069>]");
        row("an Arabic form is its letter", "[<FEE7>]", "[<0646>]");
        row("lam-alef are two letters", "[<FEFB>]", "[<06440627>]");
        row("a Kangxi radical is a character", "[<2F08>]", "[<4EBA>]");
        row("the full-width colon of a Chinese text stays", "[<FF1A>]", "[<FF1A>]");
        row("codes of glyphs are no characters", "<0009> <0009> [<0042>]", "<0009> <0009> [<0042>]");
        row("several lists", "[<0009>] x [<0009>]", "[<0020>] x [<0020>]");
        row("what is no list stays", "1 beginbfchar\n<0001> <0009>\nendbfchar",
            "1 beginbfchar\n<0001> <0009>\nendbfchar");
        row("a list that does not end stays", "[<0009>", "[<0009>");
        row("nothing", "", "");
    }
    void charactersAreThoseThatWereWritten()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        QCOMPARE(repairedTextMap(before), after);
    }

    void aRadicalIsTheCharacterThatWasWritten()
    {
        QCOMPARE(repairedTextMap("[<2ED3>]", {{u'\u2ed3', u'\u957f'}}), QByteArray("[<957F>]"));
        QCOMPARE(repairedTextMap("[<2ED3>]"), QByteArray("[<2ED3>]")); // nobody knows which it was
    }

    void glyphsThatAreNotToldOfAreAdded_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QStringList>("glyphs");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const QByteArray &before, const QStringList &glyphs,
                             const QByteArray &after) { QTest::newRow(name) << before << glyphs << after; };
        const QByteArray table = "<0001> <0002> [<0633> <FEE3> ]\n<0005> <0005> [<0020> ]\nendbfrange\n";
        const QByteArray repaired = "<0001> <0002> [<0633> <0645> ]\n<0005> <0005> [<0020> ]\nendbfrange\n";
        const QString lam = u"ل"_s;
        const QString alef = u"ا"_s;
        row("letters that melt with the next", table + "endcmap", {u"س"_s, u"م"_s, lam, alef, u" "_s},
            repaired + "2 beginbfchar\n<0003> <0644>\n<0004> <0627>\nendbfchar\nendcmap");
        row("a sign for two letters", table + "endcmap", {u"س"_s, u"م"_s, {}, lam + alef, u" "_s},
            repaired + "1 beginbfchar\n<0004> <06440627>\nendbfchar\nendcmap");
        row("behind the last that is told of", table + "endcmap", {u"س"_s, u"م"_s, {}, {}, u" "_s, lam},
            repaired + "1 beginbfchar\n<0006> <0644>\nendbfchar\nendcmap");
        row("not where the others say other things", table + "endcmap", {u"م"_s, u" "_s, lam, alef, u"س"_s},
            repaired + "endcmap");
        row("not where there are more than are known", table + "endcmap", {u"س"_s, u"م"_s, lam}, repaired + "endcmap");
        row("letters beyond U+FFFF of a face that has no others", "<0000> <0000> <0000>\nendbfrange\nendcmap",
            {u"\U0001D518"_s},
            "<0000> <0000> <0000>\nendbfrange\n1 beginbfchar\n<0001> <D835DD18>\nendbfchar\nendcmap");
        row("a mark of the other side is the one that was written",
            "<0001> <0002> [<0633> <00BB> ]\nendbfrange\nendcmap", {u"س"_s, u"«"_s},
            "<0001> <0002> [<0633> <00AB> ]\nendbfrange\nendcmap");
    }
    void glyphsThatAreNotToldOfAreAdded()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QStringList, glyphs);
        QFETCH(const QByteArray, after);
        QCOMPARE(repairedTextMap(before, {}, glyphs), after);
    }
};

static const Test::Suite<TstTextMap> suite("tst_textmap");

#include "tst_textmap.moc"
