// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/palette.h"

#include <QColor>

#include <array>

namespace Synoptic {

enum class Scheme : quint8 { Light, Dark, ContrastBlack, ContrastWhite };

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

}
