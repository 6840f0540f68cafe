// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QChar>

#include <array>

namespace Synoptic {

// By ASCII code: letters and figures, which are nearly all that most texts are made of.
inline constexpr std::array<bool, 0x80> plainWordUnits = [] {
    std::array<bool, 0x80> units{};
    for (char16_t code = 0; code < units.size(); ++code)
        units[code] = QChar(code).isLetterOrNumber();
    return units;
}();

// QChar::isMark(), which has no short way for the letters most texts are made of: marks begin at U+0300.
inline bool isMarkUnit(QChar c)
{
    return c.unicode() >= 0x0300 && c.isMark();
}

// True of a UTF-16 unit that words are made of: a letter, a figure, a mark on one, or half of a
// character beyond the basic plane.
inline bool isWordUnit(QChar c)
{
    const char16_t code = c.unicode();
    if (code < plainWordUnits.size())
        return plainWordUnits[code];
    return c.isLetterOrNumber() || isMarkUnit(c) || c.isSurrogate();
}

}
