// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/suite.h"
#include "ui/look/look.h"
#include "ui/look/style.h"

#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QTest>

using namespace Synoptic;

// What WCAG 2 asks: 4.5 : 1 for text, 3 : 1 for lines that carry meaning, 7 : 1 and 4.5 : 1 in the
// contrast schemes.
class TstLook : public QObject
{
    Q_OBJECT
private slots:
    void ratioOfBlackOnWhiteIsTwentyOne()
    {
        QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white) * 10), 210);
        QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
        QCOMPARE(contrastRatio(Qt::blue, Qt::yellow), contrastRatio(Qt::yellow, Qt::blue));
    }

    void colorsCanBeToldFromWhatLiesBeneath_data()
    {
        QTest::addColumn<QColor>("front");
        QTest::addColumn<QColor>("back");
        QTest::addColumn<double>("least");
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::ContrastBlack, Scheme::ContrastWhite})
            addRows(lookFor(scheme));
    }
    void colorsCanBeToldFromWhatLiesBeneath()
    {
        QFETCH(const QColor, front);
        QFETCH(const QColor, back);
        QFETCH(const double, least);
        // The tables give ratios to one decimal.
        QVERIFY2(contrastRatio(front, back) >= least - 0.05,
            qPrintable(
                QStringLiteral("%1 on %2 is %3").arg(front.name(), back.name()).arg(contrastRatio(front, back))));
    }

    void theLookOfTheMomentIsTheOneSet()
    {
        setLook(Scheme::Dark);
        QCOMPARE(look().scheme, Scheme::Dark);
        setLook(Scheme::Light);
        QCOMPARE(look().scheme, Scheme::Light);
    }

    void huesComeAgainFromTheNinthGroupOn()
    {
        QCOMPARE(QColor(look().group(8).fill), QColor(look().group(0).fill));
        QVERIFY(look().group(8).fill != look().group(1).fill);
    }

    void aButtonHasRoomBesideItsWords()
    {
        Style style;
        QPushButton button(QStringLiteral("Take the words of the new version"));
        button.setStyle(&style);
        button.setDefault(true);
        const int words = button.fontMetrics().horizontalAdvance(button.text());
        QVERIFY2(
            button.sizeHint().width() >= words + 20, qPrintable(QString::number(button.sizeHint().width() - words)));
    }

    void whatHasTheKeyboardHasAFrameOfTheFocusColour_data()
    {
        QTest::addColumn<QStyle::PrimitiveElement>("element");
        QTest::newRow("a line to type in") << QStyle::PE_PanelLineEdit;
        QTest::newRow("a text or a list") << QStyle::PE_Frame;
    }
    void whatHasTheKeyboardHasAFrameOfTheFocusColour()
    {
        QFETCH(const QStyle::PrimitiveElement, element);
        setLook(Scheme::ContrastBlack);
        const Style style;
        QStyleOptionFrame option;
        option.rect = QRect(0, 0, 60, 30);
        option.lineWidth = 1;
        for (const bool hasFocus : {true, false}) {
            option.state = QStyle::State_Enabled | (hasFocus ? QStyle::State_HasFocus : QStyle::State_None);
            QImage image(option.rect.size(), QImage::Format_RGB32);
            image.fill(Qt::black);
            QPainter painter(&image);
            style.drawPrimitive(element, &option, &painter, nullptr);
            QCOMPARE(image.pixelColor(30, 1) == QColor(look().focus), hasFocus);
        }
        setLook(Scheme::Light);
    }

private:
    static void addRows(const Look &it)
    {
        static const char *const names[] = {"light", "dark", "black", "white"};
        const char *scheme = names[static_cast<int>(it.scheme)];
        const double text = it.isContrast() ? 7 : 4.5;
        const double line = it.isContrast() ? 4.5 : 3;
        const auto row = [scheme](const char *what, QColor front, QColor back, double least, int n = 0) {
            QTest::addRow("%s: %s %d", scheme, what, n) << front << back << least;
        };
        int surface = 1;
        for (const Rgb back : {it.page, it.chrome, it.raised, it.field, it.sel}) {
            row("text on surface", it.text, back, text, surface);
            row("labels on surface", it.ui, back, text, surface);
            row("second lines on surface", it.dim, back, text, surface);
            ++surface;
        }
        row("marks and cues on the page", it.mark, it.page, text);
        row("bar of shared passages", it.copy, it.page, line);
        row("selected text", it.selectionText, it.selection, text);
        row("links", it.link, it.field, text);
        row("focus frame", it.focus, it.page, line);
        int n = 1;
        for (const GroupColors &group : it.groups) {
            row("text on the fill of group", it.text, group.fill, 4.5, n);
            row("text on the lit fill of group", it.text, group.litFill, 4.5, n);
            row("lower edge of group on the page", group.edge, it.page, line, n);
            row("outline of group on the page", group.line, it.page, line, n);
            row("outline of group on its lit fill", group.line, group.litFill, line, n);
            row("number on the badge of group", group.number, group.badge, text, n);
            ++n;
        }
        n = 1;
        for (const OutletColors &outlet : it.outlets) {
            row("letter in the circle of outlet", outlet.letter, outlet.disc, text, n);
            row("ring of outlet on the chrome", outlet.disc, it.chrome, line, n);
            ++n;
        }
        n = 1;
        for (const TagColors &tag : it.tags) {
            row("text on the fill of tag", it.text, tag.fill, 4.5, n);
            row("stripe of tag on the page", tag.stripe, it.page, line, n);
            row("name of tag on the page", tag.name, it.page, text, n);
            ++n;
        }
    }
};

static const Synoptic::Test::Suite<TstLook> suite("tst_look");

#include "tst_look.moc"
