// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/fonts.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace Synoptic {

namespace {

// The system's own face stands last, so that a machine without ours still has one.
QStringList readingFamilies()
{
    return {QStringLiteral("Noto Serif"), QStringLiteral("DejaVu Serif"), QStringLiteral("serif")};
}

QStringList chromeFamilies()
{
    return {QStringLiteral("Inter"), QFontDatabase::systemFont(QFontDatabase::GeneralFont).family()};
}

QFont sized(const QStringList &families, double pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(std::max(1, qRound(pixels * textScale())));
    font.setWeight(weight);
    // Letters keep the widths and weights they were drawn with; fitted to the grid of pixels, Inter
    // and Noto Serif come out heavier and wider at these sizes.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

}

double textScale()
{
    static const double scaled = [] {
        const double pixels = QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).pixelSize();
        const double scale = std::clamp(pixels / 13.0, 0.75, 3.0); // 10 pt at 96 dpi is 13 px
        // A point more or less is the habit of a desktop, not somebody's wish for other text.
        return std::abs(scale - 1) < 0.09 ? 1.0 : scale;
    }();
    return scaled;
}

QFont readingFont(double pixels, QFont::Weight weight, bool italic)
{
    QFont font = sized(readingFamilies(), pixels, weight);
    font.setStyleHint(QFont::Serif);
    font.setItalic(italic);
    return font;
}

QFont chromeFont(double pixels, QFont::Weight weight)
{
    return sized(chromeFamilies(), pixels, weight);
}

QFont headFont()
{
    QFont font = chromeFont(11, QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, 105);
    return font;
}

}
