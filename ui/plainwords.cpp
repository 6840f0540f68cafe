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
    return words.replace(u'&', QStringLiteral("&&"));
}

}
