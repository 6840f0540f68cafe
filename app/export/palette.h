// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QString>
#include <QStringList>

#include <array>

namespace Synoptic {

// The colours that mean the same on a screen, on paper and in a web page: those of shared quotations,
// of outlets and of tags. They are given here for a light page; the window has further looks (ui/look).

// A colour as the tables give it: 0xRRGGBB. Always opaque, so that a contrast ratio holds whatever
// lies beneath.
struct Rgb {
    QRgb value = 0;

    constexpr Rgb(QRgb rgb = 0) // a colour literal is one number
        : value(rgb | 0xff000000)
    {
    }
    operator QColor() const { return QColor::fromRgb(value); }
    bool operator==(const Rgb &) const = default;
};

// The colours of a shared quotation. In the contrast schemes fill is the page.
struct GroupColors {
    Rgb fill;
    Rgb litFill;
    Rgb edge; // lower edge under the words
    Rgb line; // outline, start bar, ribbon edge
    Rgb badge;
    Rgb number; // on the badge
};

// The circle with an article's letter.
struct OutletColors {
    Rgb disc;
    Rgb letter;
};

struct TagColors {
    Rgb fill;
    Rgb stripe;
    Rgb name;
};

// Hues come again from the ninth group (article) on; the number (letter) tells them apart.
inline constexpr std::array<GroupColors, 8> lightGroups = {{
    {0xD9E7F0, 0xC1D8E9, 0x2B78BE, 0x0A5AA0, 0x0A5FA8, 0xFFFFFF},
    {0xFBEED0, 0xF6DCA1, 0xB97D00, 0x8A5A00, 0xE8A41A, 0x1F1E1B},
    {0xD9F0E7, 0xBDE5D8, 0x16906D, 0x00704F, 0x007A58, 0xFFFFFF},
    {0xF4E2E9, 0xECCDDC, 0xB8608F, 0x97406F, 0xD38BB2, 0x1F1E1B},
    {0xE1F3F6, 0xC3E9F2, 0x1C97B3, 0x0B7087, 0x63C3E2, 0x1F1E1B},
    {0xF7E1CE, 0xF2CEB0, 0xC55A0A, 0xA94700, 0xB54C00, 0xFFFFFF},
    {0xF9F4B5, 0xF5ED85, 0x948900, 0x6A6200, 0xEFE24A, 0x1F1E1B},
    {0xE6E5E3, 0xD6D5D3, 0x7D7D7D, 0x5C5C5C, 0x5C5C5C, 0xFFFFFF},
}};
inline constexpr std::array<OutletColors, 8> lightOutlets
    = {{{0x48607F, 0xFFFFFF}, {0x84513B, 0xFFFFFF}, {0x3B6B55, 0xFFFFFF}, {0x6C4A78, 0xFFFFFF}, {0x6B6030, 0xFFFFFF},
        {0x2C6A75, 0xFFFFFF}, {0x8A4659, 0xFFFFFF}, {0x585C61, 0xFFFFFF}}};
inline constexpr std::array<TagColors, 6> lightTags = {{
    {0xFAE28A, 0xB88A00, 0x7A5C00},
    {0xF9CCC5, 0xDE6455, 0xA83A2B},
    {0xBEE5DD, 0x2E9F8E, 0x0D6B5F},
    {0xDBD3F0, 0x8A74D2, 0x5D46AB},
    {0xD5E4AA, 0x5B8000, 0x4B6608},
    {0xD3C0AC, 0x986D3D, 0x77501F},
}};

// What a page is made of: the sheet, its words, and those that stand back.
struct PageColors {
    Rgb page = 0xFFFEFB;
    Rgb text = 0x1F1E1B;
    Rgb dim = 0x65615A;
};

// WCAG 2 contrast ratio, 1 to 21.
double contrastRatio(QColor a, QColor b);

// The colours a person is offered first for a tag, as a tag keeps them ("#rrggbb"): what they are painted with
// can be told apart with any kind of colour vision. A project keeps them for good, whatever shades stand for them.
QStringList tagColorChoices();

// How a tag that keeps this colour is painted on a page. choices are the colours for those of
// tagColorChoices(), in their order. A colour of a person's own keeps its hue and takes the lightness in
// which everything on it can be read: text on the fill and the name on the page with the contrast
// legible, the stripe with seen. A tag without a colour (empty) has the page for a fill; its stripe and
// edge are dashed.
TagColors tagColorsOn(const QString &kept, const PageColors &page = {},
    const std::array<TagColors, 6> &choices = lightTags, double legible = 4.5, double seen = 3);

}
