// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/textrange.h"

#include <QStringView>

namespace Synoptic {

// The range without the blanks at its ends; empty, at its end, where nothing else is in it. The range must
// lie inside the text; UTF-16 units, [begin, end).
inline TextRange trimmed(QStringView text, TextRange range)
{
    while (range.begin < range.end && text[range.begin].isSpace())
        ++range.begin;
    while (range.end > range.begin && text[range.end - 1].isSpace())
        --range.end;
    return range;
}

}
