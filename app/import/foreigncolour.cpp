// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/import/foreigncolour.h"

#include <QRegularExpression>

namespace Synoptic {

using namespace Qt::StringLiterals;

QString foreignColour(const QString &written)
{
    static const QRegularExpression colour(u"^#(?:[0-9a-f]{3}|[0-9a-f]{6})$"_s);
    const QString lower = written.trimmed().toLower();
    if (!colour.match(lower).hasMatch())
        return {};
    if (lower.size() == 7)
        return lower;
    return u"#%1%1%2%2%3%3"_s.arg(lower[1]).arg(lower[2]).arg(lower[3]);
}

}
