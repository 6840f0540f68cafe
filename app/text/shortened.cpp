// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/shortened.h"

namespace Synoptic {

QString shortened(const QString &words, qsizetype most)
{
    if (words.size() <= most)
        return words;
    const qsizetype blank = words.lastIndexOf(u' ', most - 1);
    QString cut = words.first(blank > most / 2 ? blank : most - 1);
    if (cut.back().isHighSurrogate())
        cut.chop(1);
    while (!cut.isEmpty() && (cut.back().isPunct() || cut.back().isSpace()))
        cut.chop(1);
    return cut + u'…';
}

}
