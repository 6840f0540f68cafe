// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/textmap.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace Synoptic;

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
};

static const Test::Suite<TstTextMap> suite("tst_textmap");

#include "tst_textmap.moc"
