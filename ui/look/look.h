// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

#include <array>

namespace Synoptic {

enum class Scheme : quint8 { Light, Dark, ContrastBlack, ContrastWhite };

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

// Every colour of the window in one scheme.
struct Look {
    Scheme scheme = Scheme::Light;
    Rgb page;
    Rgb chrome;
    Rgb raised;
    Rgb field;
    Rgb sel;
    Rgb line;
    Rgb line2;
    Rgb text;
    Rgb ui;
    Rgb dim;
    Rgb mark;
    Rgb copy;
    Rgb focus;
    Rgb link;
    Rgb selection;
    Rgb selectionText;
    std::array<GroupColors, 8> groups;
    std::array<OutletColors, 8> outlets;
    std::array<TagColors, 6> tags;

    bool isContrast() const { return scheme >= Scheme::ContrastBlack; }
    // Hues come again from the ninth group (article) on; the number (letter) tells them apart.
    const GroupColors &group(qsizetype index) const { return groups[static_cast<size_t>(index) % groups.size()]; }
    const OutletColors &outlet(qsizetype index) const { return outlets[static_cast<size_t>(index) % outlets.size()]; }
};

// The four looks, and the one the window wears now.
const Look &lookFor(Scheme scheme);
const Look &look();
void setLook(Scheme scheme);

// WCAG 2 contrast ratio, 1 to 21.
double contrastRatio(QColor a, QColor b);

}
