// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "ui/look/tagcolors.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Synoptic;

class TstTagColors : public QObject
{
    Q_OBJECT
private slots:
    void theColoursOfferedHaveTheShadesOfEachLook()
    {
        const QStringList choices = tagColorChoices();
        QCOMPARE(choices.size(), 6);
        QCOMPARE(tagColorName(choices.first()), u"amber"_s);
        QVERIFY(tagColorName(u"#123456"_s).isEmpty());
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::ContrastBlack, Scheme::ContrastWhite}) {
            for (qsizetype i = 0; i < choices.size(); ++i)
                QCOMPARE(tagColors(choices[i], lookFor(scheme)).fill, lookFor(scheme).tags[size_t(i)].fill);
        }
    }

    void aColourOfOnesOwnCanBeReadInEveryLook_data()
    {
        QTest::addColumn<QString>("colour");
        QTest::newRow("black") << u"#000000"_s;
        QTest::newRow("white") << u"#ffffff"_s;
        QTest::newRow("middle grey") << u"#808080"_s;
        QTest::newRow("strong red") << u"#ff0000"_s;
        QTest::newRow("strong blue") << u"#0000ff"_s;
        QTest::newRow("strong yellow") << u"#ffff00"_s;
        QTest::newRow("none") << QString();
    }
    void aColourOfOnesOwnCanBeReadInEveryLook()
    {
        QFETCH(QString, colour);
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::ContrastBlack, Scheme::ContrastWhite}) {
            const Look &it = lookFor(scheme);
            const TagColors colors = tagColors(colour, it);
            QVERIFY(contrastRatio(it.text, colors.fill) >= (it.isContrast() ? 7 : 4.5));
            QVERIFY(contrastRatio(colors.stripe, it.page) >= (it.isContrast() ? 4.5 : 3));
            QVERIFY(contrastRatio(colors.name, it.page) >= (it.isContrast() ? 7 : 4.5));
        }
    }
};

static const Synoptic::Test::Suite<TstTagColors> suite("tst_tagcolors");

#include "tst_tagcolors.moc"
