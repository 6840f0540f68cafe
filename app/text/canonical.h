// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Synoptic {

// Raw bytes -> the text we store, once, for good: decoded, without a byte order mark, line ends "\n",
// otherwise as in the source (quotation marks, blanks and mistakes stay as they are, so that a
// position in the text is a position in what was printed).
struct CanonicalText {
    QString text;
    QByteArray encoding;    // "UTF-8", "UTF-16LE", "windows-1251"...
    bool isDamaged = false; // some bytes did not fit the encoding and were read as windows-1252
};

// Line ends "\r\n" and "\r" become "\n"; nothing else changes.
QString withUnixLineEnds(QString text);

// Each surrogate without its other half becomes U+FFFD, one unit for one; nothing else changes. JSON
// and UTF-16 can bring such halves, and no file of ours can hold them.
QString withSoundSurrogates(QString text);

// Decodes in this order: byte order mark; strict UTF-8 of the whole; UTF-16 without a mark, told by
// its zero bytes; UTF-8 with a few broken bytes; what uchardet takes it for; windows-1252.
// Nothing where the bytes are no text at all (too many control characters).
std::optional<CanonicalText> canonicalText(QByteArrayView bytes);

}
