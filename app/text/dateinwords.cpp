// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/dateinwords.h"

#include <QDate>
#include <QLocale>

namespace Synoptic {

QString dateInWords(const QString &published)
{
    const QLocale locale;
    const QDate day = QDate::fromString(published.left(10), Qt::ISODate);
    if (day.isValid())
        return locale.toString(day, QStringLiteral("d MMM yyyy"));
    const QDate month = QDate::fromString(published.left(7), QStringLiteral("yyyy-MM"));
    return month.isValid() ? locale.toString(month, QStringLiteral("MMM yyyy")) : published.left(4);
}

}
