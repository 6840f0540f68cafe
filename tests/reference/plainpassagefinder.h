// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/passagefinder.h"

namespace Synoptic::Test {

// What PassageFinder finds, by holding the words, in plain signs, against every stretch of the text: the time
// grows with the cube of its length.
std::expected<TextRange, PassageFinder::Missing> plainPassage(
    const QString &text, const ForeignPlace &place, bool isSameText);

}
