// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QtTypes>

#include <compare>

namespace Synoptic {

// A row number in the project file that cannot be mixed up with another kind's. 0 is "none".
template <typename T>
struct Id {
    qint64 value = 0;

    constexpr bool isNull() const { return value == 0; }
    constexpr auto operator<=>(const Id &) const = default;

    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

}
