// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Synoptic {

// The letter of an article by its place, from 0: A to Z, then AA, AB ...
inline QString nthLetter(qsizetype n)
{
    QString letters;
    for (++n; n > 0; n = (n - 1) / 26)
        letters.prepend(QChar(static_cast<char16_t>(u'A' + (n - 1) % 26)));
    return letters;
}

}
