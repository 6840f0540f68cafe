// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "ui/look/tagcolors.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace Synoptic;

namespace {

using Triple = std::array<double, 3>;

// How somebody sees a colour: rows of a matrix for linear red, green and blue.
struct Eyes {
    const char *name;
    std::array<Triple, 3> rows;
};

// G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A physiologically-based model for simulation of color
// vision deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009): severity 1.0.
constexpr std::array eyes = {
    Eyes{"most people's", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    Eyes{"without red (protanopia)",
        {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    Eyes{"without green (deuteranopia)",
        {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    Eyes{"without blue (tritanopia)",
        {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
};

constexpr std::array schemes{Scheme::Light, Scheme::Dark, Scheme::ContrastBlack, Scheme::ContrastWhite};

Triple times(const std::array<Triple, 3> &rows, const Triple &it)
{
    Triple result{};
    for (size_t i = 0; i < 3; ++i)
        result[i] = rows[i][0] * it[0] + rows[i][1] * it[1] + rows[i][2] * it[2];
    return result;
}

double linear(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

// A colour as these eyes see it, in CIE L*a*b* under D65 (IEC 61966-2-1; CIE 15:2004).
Triple seen(const QColor &colour, const Eyes &by)
{
    constexpr std::array<Triple, 3> toXyz
        = {{{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    constexpr Triple white{0.95047, 1, 1.08883};
    Triple rgb = times(by.rows, {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())});
    for (double &it : rgb)
        it = std::clamp(it, 0.0, 1.0);
    Triple f = times(toXyz, rgb);
    for (size_t i = 0; i < 3; ++i) {
        const double part = f[i] / white[i];
        f[i] = part > 216.0 / 24389 ? std::cbrt(part) : (24389.0 / 27 * part + 16) / 116;
    }
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

// CIE 1976; 2.3 is what one can just tell apart.
double difference(const QColor &a, const QColor &b, const Eyes &by)
{
    const Triple x = seen(a, by);
    const Triple y = seen(b, by);
    return std::hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

}

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

    void theMeasureIsRight()
    {
        QVERIFY(std::abs(difference(Qt::black, Qt::white, eyes[0]) - 100) < 0.01);
        QCOMPARE(difference(Qt::red, Qt::red, eyes[1]), 0.0);
        // Red and green that are told apart by their hue alone.
        const QColor red(0xC0, 0x60, 0x40);
        const QColor green(0x7E, 0x80, 0x40);
        QVERIFY(difference(red, green, eyes[2]) < difference(red, green, eyes[0]) / 3);
    }

    // Any two of them: fills by three times what one can just tell, stripes, which are thin, by four times.
    void allSixColoursCanBeToldApartByEverybody_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::newRow("light") << Scheme::Light;
        QTest::newRow("dark") << Scheme::Dark;
        QTest::newRow("high contrast, black") << Scheme::ContrastBlack;
        QTest::newRow("high contrast, white") << Scheme::ContrastWhite;
    }
    void allSixColoursCanBeToldApartByEverybody()
    {
        QFETCH(const Scheme, scheme);
        constexpr double leastOfFills = 3 * 2.3;
        constexpr double leastOfStripes = 4 * 2.3;
        const auto &tags = lookFor(scheme).tags;
        for (const Eyes &by : eyes) {
            for (size_t i = 0; i < tags.size(); ++i) {
                for (size_t j = 0; j < i; ++j) {
                    const double fills = difference(tags[i].fill, tags[j].fill, by);
                    const double stripes = difference(tags[i].stripe, tags[j].stripe, by);
                    QVERIFY2(fills >= leastOfFills && stripes >= leastOfStripes,
                        qPrintable(u"%1 and %2, eyes %3: fills %4, stripes %5"_s.arg(i)
                                .arg(j)
                                .arg(QLatin1StringView(by.name))
                                .arg(fills)
                                .arg(stripes)));
                }
            }
        }
    }

    void allSixAreToldApartByMostAndReadByAll()
    {
        for (const Scheme scheme : schemes) {
            const Look &it = lookFor(scheme);
            for (size_t i = 0; i < it.tags.size(); ++i) {
                for (size_t j = 0; j < i; ++j)
                    QVERIFY(difference(it.tags[i].fill, it.tags[j].fill, eyes[0]) >= 5 * 2.3);
                QVERIFY(contrastRatio(it.text, it.tags[i].fill) >= (it.isContrast() ? 7 : 4.5));
                QVERIFY(contrastRatio(it.tags[i].name, it.page) >= (it.isContrast() ? 7 : 4.5));
                QVERIFY(contrastRatio(it.tags[i].stripe, it.page) >= (it.isContrast() ? 4.5 : 3));
            }
        }
    }
};

static const Synoptic::Test::Suite<TstTagColors> suite("tst_tagcolors");

#include "tst_tagcolors.moc"
