// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <array>

namespace Synoptic {

// By ASCII code: letters and figures, which are nearly all that most texts are made of.
inline constexpr std::array<bool, 0x80> plainWordUnits = [] {
    std::array<bool, 0x80> units{};
    for (char16_t code = 0; code < units.size(); ++code)
        units[code] = QChar(code).isLetterOrNumber();
    return units;
}();

// The end of the letters and figures in ASCII that stand at begin, at most end.
inline qsizetype endOfPlainWord(QStringView text, qsizetype begin, qsizetype end)
{
    while (begin < end && text[begin].unicode() < plainWordUnits.size() && plainWordUnits[text[begin].unicode()])
        ++begin;
    return begin;
}

// A letter of ASCII in lower case; any other unit as it is.
inline QChar inLowerCase(QChar plain)
{
    return plain >= u'A' && plain <= u'Z' ? QChar(plain.unicode() + (u'a' - u'A')) : plain;
}

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
