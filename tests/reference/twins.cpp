// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/twins.h"

namespace Synoptic::Test {

QList<Twin> allTwins()
{
    QList<Twin> all;
    for (const std::span<const Twin> some : {textTwins(), quoteTwins(), corpusTwins(), placeTwins(), findingTwins()}) {
        for (const Twin &twin : some)
            all.append(twin);
    }
    return all;
}

}
