// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "tests/ui/frame/stage.h"
#include "ui/look/icons.h"
#include "ui/quotes/thisquote.h"
#include "ui/quotes/wordingview.h"
#include "ui/reader/articlepane.h"
#include "ui/reader/pageview.h"
#include "ui/reader/reader.h"

#include <QApplication>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>
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

// Where the lit quotation begins in each pane that has it, from the top of the view.
QList<int> heightsOfLit(MainWindow &window)
{
    QList<int> heights;
    for (const ArticlePane *pane : window.reader().panes()) {
        const PageView *const page = pane->page();
        const qsizetype mark = pane->nearestMark(window.synopsis().litGroup());
        if (mark >= 0)
            heights.append(qRound(page->overlay().shape(mark).bounds.top() - page->scrollPlace()));
    }
    return heights;
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

    void anotherLookLeavesEverythingWhereItIs_data()
    {
        QTest::addColumn<bool>("isSystems");
        QTest::newRow("a look chosen in the menu") << false;
        QTest::newRow("the system's look, which changes while the program runs") << true;
    }
    void anotherLookLeavesEverythingWhereItIs()
    {
        QFETCH(bool, isSystems);
        Stage stage;
        if (isSystems)
            stage.appearance().setChoice(Appearance::Choice::System);
        MainWindow &window = stage.openSamples();
        window.resize(1900, 900);
        window.reader().setAnimated(false);
        window.synopsis().setPanes({0, 1, 2, 3});
        QCoreApplication::processEvents();
        QTest::keyClick(&window, Qt::Key_F7);
        QCoreApplication::processEvents();
        const auto *const quote = window.findChild<ThisQuote *>();
        QVERIFY(quote->layout()->itemAt(0)->widget()->isVisible());
        const auto *const copy = quote->findChild<WordingView *>();
        QVERIFY(quote->isVisible() && copy);

        const QList<int> heights = heightsOfLit(window);
        QCOMPARE(heights.size(), 4);
        QCOMPARE(heights.count(heights.first()), heights.size());
        const int below = copy->mapTo(quote, QPoint()).y();
        QVERIFY(below > 0); // the head stands above it
        QScrollBar *const bar = quote->findChild<QScrollArea *>()->verticalScrollBar();
        QVERIFY(bar->maximum() > 20);

        for (const Scheme scheme : {Scheme::Dark, Scheme::Light}) {
            if (isSystems)
                stage.setSystemScheme(scheme);
            else
                stage.appearance().setChoice(
                    scheme == Scheme::Dark ? Appearance::Choice::Dark : Appearance::Choice::Light);
            QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(lookFor(scheme).chrome));
            QVERIFY(quote->layout()->itemAt(0)->widget()->isVisible());
            QCOMPARE(heightsOfLit(window), heights);
            QCOMPARE(quote->findChild<WordingView *>()->mapTo(quote, QPoint()).y(), below - bar->value());
            QCOMPARE(bar->value(), scheme == Scheme::Dark ? 0 : 20);
            bar->setValue(20);
        }
        window.synopsis().light(1);
        QCoreApplication::processEvents();
        QCOMPARE(bar->value(), 0); // another quotation is read from its beginning
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
