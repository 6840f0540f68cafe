// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/choices.h"
#include "app/export/pdf/type.h"

namespace Synoptic {

// Where things stand on a page of running text: a gutter for numbers on the left, the text, a margin for
// tags and notes on the right; in points. It follows from the size of the page and of the text.
struct PageFrame {
    explicit PageFrame(const PageChoices &choices);

    QSizeF page;
    double unit = 1; // 1 where the text is 10.25 points
    double textLeft = 0;
    double textWidth = 0;
    double badgeRight = 0;
    double edge = 0; // where the gutter begins, and the right margin ends
    double noteLeft = 0;
    double noteWidth = 0;
    double top = 0;
    double bottom = 0; // of the text and what stands under it
    double footer = 0; // its baseline

    double textRight() const { return textLeft + textWidth; }
    double right() const { return page.width() - edge; }
    // Where the foot of a page begins and ends, and what is as wide as it.
    double footLeft() const { return edge + footInset; }
    double footRight() const { return right() - footInset; }

private:
    static constexpr double footInset = 24;
};

// The types of a page, in the proportions of the text's size.
struct Types {
    explicit Types(double points);

    Type body;
    Type headline;
    Type standfirst;
    Type subheading;
    Type small; // captions, and what is not the story
    Type outlet;
    Type details;   // beside the outlet, in the footer
    Type reference; // "C p. 4"
    Type tag;
    Type note;
    Type apparatus;
    Type title;          // of a book
    double leading = 15; // of the body
};

}
