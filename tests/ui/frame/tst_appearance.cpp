// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/look/icons.h"

#include <QApplication>
#include <QTest>

namespace Synoptic::Test {

namespace {

QPalette paletteOf(const QColor &window, const QColor &base, const QColor &text)
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::WindowText, text);
    return palette;
}

}

class TstAppearance : public QObject
{
    Q_OBJECT
private slots:
    void theSystemsPaletteSaysWhichLookFits_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::addColumn<Qt::ColorScheme>("said");
        QTest::addColumn<int>("scheme");
        const auto row = [](const char *name, const QPalette &palette, Qt::ColorScheme said, Scheme scheme) {
            QTest::newRow(name) << palette << said << int(scheme);
        };
        row("light greys are light", paletteOf(0xffefefef, Qt::white, Qt::black), Qt::ColorScheme::Unknown,
            Scheme::Light);
        row("dark greys are dark", paletteOf(0xff202020, 0xff101010, Qt::white), Qt::ColorScheme::Unknown,
            Scheme::Dark);
        row("the system's word counts more than its greys", paletteOf(0xffefefef, Qt::white, Qt::black),
            Qt::ColorScheme::Dark, Scheme::Dark);
        row("white on nothing but black is high contrast", paletteOf(Qt::black, Qt::black, Qt::white),
            Qt::ColorScheme::Dark, Scheme::ContrastBlack);
        row("black on nothing but white is high contrast", paletteOf(Qt::white, Qt::white, Qt::black),
            Qt::ColorScheme::Light, Scheme::ContrastWhite);
    }
    void theSystemsPaletteSaysWhichLookFits()
    {
        QFETCH(QPalette, palette);
        QFETCH(Qt::ColorScheme, said);
        QFETCH(int, scheme);
        QCOMPARE(int(Appearance::schemeOf(palette, said)), scheme);
    }

    void everyLookGivesTheToolkitReadableColours()
    {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::ContrastBlack, Scheme::ContrastWhite}) {
            const QPalette palette = Appearance::paletteOf(lookFor(scheme));
            const double least = lookFor(scheme).isContrast() ? 7 : 4.5;
            QVERIFY(contrastRatio(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= least);
            QVERIFY(contrastRatio(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= least);
            QVERIFY(contrastRatio(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)) >= least);
            QVERIFY(
                contrastRatio(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= least);
            QVERIFY(contrastRatio(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 4.5);
            QVERIFY(contrastRatio(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase)) >= least);
        }
    }

    void anotherLookReachesTheIconsAndThePalette()
    {
        Stage stage;
        const QIcon icon = lineIcon(QLatin1StringView("add"));
        const auto stroke = [&icon] { return icon.pixmap(QSize(16, 16), 1.0).toImage().pixelColor(8, 8); };
        QCOMPARE(stroke().rgb(), QColor(lookFor(Scheme::Light).ui).rgb());
        stage.appearance().setChoice(Appearance::Choice::Dark);
        QCOMPARE(stroke().rgb(), QColor(lookFor(Scheme::Dark).ui).rgb());
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(lookFor(Scheme::Dark).chrome));
        stage.appearance().setChoice(Appearance::Choice::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(lookFor(Scheme::Light).chrome));
    }
};

const Suite<TstAppearance> suite("tst_appearance");

}

#include "tst_appearance.moc"
