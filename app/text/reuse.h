// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/text/anchor.h"

#include <QLatin1StringView>
#include <QList>

#include <algorithm>
#include <array>
#include <tuple>

namespace Synoptic {

struct Reuse;
using ReuseId = Id<Reuse>;

// A stretch of one article that another program has found elsewhere too.
struct ReusePlace {
    Anchor place = {};
    bool isBoilerplate = false; // it takes the words for a form that many texts repeat

    bool operator==(const ReusePlace &) const = default;
};

// Text that another program found in several places, kept as it said: apart from what we find
// ourselves, under its own name. Found there once, it stays until it is removed.
struct Reuse {
    enum class Kind : quint8 {
        Cluster, // any number of places that hang together
        Pair,    // two places whose words were laid side by side
    };

    ReuseId id = {};
    QString source = {}; // the program: "passim"
    Kind kind = Kind::Cluster;
    qint64 number = 0;             // what the program calls the cluster; 0 for a pair
    qint64 matches = 0;            // characters that are alike in a pair; 0 for a cluster
    QList<ReusePlace> places = {}; // in order, none twice, two or more

    bool operator==(const Reuse &) const = default;
};

// The names of the kinds in files, in their order: the same in every language and every version.
inline constexpr std::array<QLatin1StringView, 2> reuseNames = {
    QLatin1StringView("cluster"),
    QLatin1StringView("pair"),
};

// What passim's findings are called wherever they are shown or written.
inline constexpr QLatin1StringView passimSource("passim");

// The order of places: by article, then where they begin and end.
inline bool standsBefore(const ReusePlace &a, const ReusePlace &b)
{
    const auto key
        = [](const ReusePlace &it) { return std::tuple(it.place.article, it.place.range.begin, it.place.range.end); };
    return key(a) < key(b);
}

// How alike the places of a pair are, 0 to 1: the characters that are alike among those of the shorter.
// 0 for a cluster.
inline double likeness(const Reuse &reuse)
{
    if (reuse.kind != Reuse::Kind::Pair || reuse.places.size() != 2)
        return 0;
    const qsizetype shorter = std::min(reuse.places[0].place.range.length(), reuse.places[1].place.range.length());
    return shorter > 0 ? std::min(1.0, double(reuse.matches) / double(shorter)) : 0;
}

}
