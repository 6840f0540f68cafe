// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/matter.h"
#include "app/export/pdf/placedtext.h"

namespace Synoptic {

// An article in a column beside others: its words, and a lane on each side of them for signs.
struct Column {
    static constexpr double gutter = 24; // the lane left of the words, for numbers

    // How far its words are placed: the next line goes there.
    struct Spot {
        qsizetype page = 0;
        double y = 0;

        auto operator<=>(const Spot &) const = default;
    };

    qsizetype article = 0;
    double left = 0; // of the words
    double width = 0;
    double lane = 0; // right of the words, for tags and notes
    Matter matter;
    PlacedText text;
    Spot spot;
    qsizetype next = 0; // line to be placed

    double right() const { return left + width + lane; }
};

}
