// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/text/direction.h"

namespace Synoptic {

bool runsRightToLeft(QStringView text)
{
    qsizetype balance = 0;
    for (const QChar c : text) {
        const QChar::Direction direction = c.direction();
        if (direction == QChar::DirL)
            ++balance;
        else if (direction == QChar::DirR || direction == QChar::DirAL)
            --balance;
    }
    return balance < 0;
}

}
