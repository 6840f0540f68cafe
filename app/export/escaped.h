// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Synoptic {

// The text as any file can carry it: without control characters but line end and tab, and with U+FFFD for
// lone surrogates and what is no character.
QString printable(QStringView text);

// printable(), with the characters of HTML that would not stand for themselves, also inside an attribute.
QString inHtml(QStringView text);

}
