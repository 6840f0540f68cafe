// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/plainwords.h"

namespace Synoptic {

QString plainToolTip(const QString &words)
{
    if (words.isEmpty())
        return {};
    return QStringLiteral("<p>%1</p>").arg(words.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

QString plainMenuWords(QString words)
{
    constexpr qsizetype longest = 64; // a menu is no wider than it is read
    if (words.size() > longest) {
        words.truncate(words[longest - 2].isHighSurrogate() ? longest - 2 : longest - 1);
        words = words.trimmed() + u'…';
    }
    return words.replace(u'&', QStringLiteral("&&"));
}

}
