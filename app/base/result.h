// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <expected>

namespace Synoptic {

// What went wrong in the world (files, formats, disk), in one sentence a reader can act on.
struct Error {
    enum class Kind {
        NotFound,
        Unreadable,
        Empty,
        NotText,
        TooLarge,
        BadFormat,
        Cancelled,
        CannotWrite,
        InUse,
        Newer,
        Damaged,
    };

    Kind kind = Kind::Unreadable;
    QString message; // "The file “x.txt” is empty."
    QString detail;  // for the curious: the library's own words, an error number

    bool operator==(const Error &) const = default;
};

template <typename T>
using Result = std::expected<T, Error>;

}
