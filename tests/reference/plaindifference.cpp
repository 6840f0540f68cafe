// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/reference/plaindifference.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace Synoptic::Reference {

namespace {

struct Search {
    const QList<Piece> &a;
    const QList<Piece> &b;
    qsizetype charge;
    std::map<std::tuple<qsizetype, qsizetype, bool>, qsizetype> known = {};

    // What the pieces from i and j on can weigh; isInRun: the two before them are the same and count.
    qsizetype from(qsizetype i, qsizetype j, bool isInRun)
    {
        if (i == a.size() || j == b.size())
            return 0;
        const auto key = std::make_tuple(i, j, isInRun);
        if (const auto it = known.find(key); it != known.end())
            return it->second;
        qsizetype best = std::max(from(i + 1, j, false), from(i, j + 1, false));
        if (a[i].key == b[j].key)
            best = std::max(best, (a[i].isWord ? 4 : 1) - (isInRun ? 0 : charge) + from(i + 1, j + 1, true));
        known[key] = best;
        return best;
    }
};

}

qsizetype mostWeight(const QList<Piece> &a, const QList<Piece> &b, Grain grain)
{
    return Search{a, b, grain == Grain::Fine ? 1 : 5}.from(0, 0, false);
}

}
