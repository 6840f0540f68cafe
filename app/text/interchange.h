// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QUuid>

#include <array>

namespace Synoptic {

// What a file of ours is known by when it comes back.

// In a REFI-QDA project, the code above those of shared quotations. These were found, not made by a
// person, and will be found again: they do not come in as tags. Made at random once.
inline constexpr QUuid sharedQuotationCodes{0x6e21d08b, 0x128f, 0x40d7, 0xb2, 0xdb, 0x3c, 0xea, 0x9b, 0x8f, 0xca, 0x48};

// Beside a REFI-QDA project, what the format has no place for: verdicts, names of speakers, what parts of
// articles are for, corrections, versions, keys of tags, what other programs found. Other programs pass it over.
inline constexpr QLatin1StringView qdaCompanionName("synoptic.json");

// What a correction is of, in the order of Correction::Field.
inline constexpr std::array correctionNames{QLatin1StringView("headline"), QLatin1StringView("outlet"),
    QLatin1StringView("authors"), QLatin1StringView("published"), QLatin1StringView("section"),
    QLatin1StringView("language"), QLatin1StringView("role")};

}
