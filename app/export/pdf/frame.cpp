// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/frame.h"

#include "app/export/pdf/inks.h"

#include <algorithm>

namespace Synoptic {

PageFrame::PageFrame(const PageChoices &choices)
    : page(choices.page)
    , unit(choices.points / 10.25)
{
    const double width = page.width();
    edge = std::min(36.0, width * 0.06);
    textLeft = width * 0.157;
    textWidth = std::min(width * 0.597, choices.points * 36);
    badgeRight = textLeft - 15;
    noteLeft = textRight() + 13;
    noteWidth = std::min(right() + 8 - noteLeft, 150.0);
    top = 54;
    bottom = page.height() - 58;
    footer = page.height() - 30;
}

Types::Types(double points)
    : leading(points * 1.463)
{
    const double unit = points / 10.25;
    body = {.points = points};
    headline = Type{.points = 18.5 * unit}.bold();
    standfirst = Type{.points = 11.25 * unit}.slanted();
    subheading = Type{.points = 10.75 * unit}.bold();
    small = {.points = 8.4 * unit, .colour = Inks::dim};
    outlet = {.face = Face::Chrome, .points = 8.4, .weight = QFont::DemiBold};
    details = {.face = Face::Chrome, .points = 7.2, .colour = Inks::dim};
    reference = {.face = Face::Chrome, .points = 6.4, .colour = Inks::dim};
    tag = {.face = Face::Chrome, .points = 7};
    note = Type{.points = 7.1}.slanted();
    apparatus = {.points = 7.6};
    title = Type{.points = 24}.bold();
}

}
