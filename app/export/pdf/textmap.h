// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace Synoptic {

// Repairs what the words of a PDF are when they are copied or searched. Qt tells each glyph's character
// by looking it up in the font's own table the other way round; where a glyph stands for several
// characters the first one is given, which is not the one that was written: a tab for a space, a
// presentation form for an Arabic letter, a radical for a Han character. cmap is a ToUnicode table
// (ISO 32000-2, 9.10.3) as Qt writes it; what is not like that comes back unchanged. radicals says which
// character was written where a radical is given.
// glyphs are the characters that the font's glyphs stand for, from the glyph with number 1 on, as far as
// they are known otherwise: what Qt tells nothing of is taken from there, where the two agree on the others.
QByteArray repairedTextMap(
    const QByteArray &cmap, const QHash<char16_t, char16_t> &radicals = {}, const QStringList &glyphs = {});

}
