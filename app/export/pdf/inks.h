// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/palette.h"

// The inks of a printed page beside the black of its text.
namespace Synoptic::Inks {

inline constexpr Rgb dim = PageColors{}.dim; // words that stand back
inline constexpr Rgb hairline = 0xC9C4BA;    // rules between parts of a page
inline constexpr Rgb passage = 0x82909B;     // the bar of a shared passage
inline constexpr Rgb gridline = 0xDFDBD3;    // rules between rows of a table

}
