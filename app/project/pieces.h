// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/database.h"

#include <functional>

namespace Synoptic {

constexpr qint64 pieceSize = 4096; // numbers at a time

// Reads the rows with the numbers 1 to last of a table whose pages may be damaged: piece by piece, and a piece that
// cannot be read in halves, so that what is lost is less and less, down to one row. select takes the first and the
// last number of a piece. Gives how many numbers were lost at most. failures counts the pieces that could not be read:
// of a file made to waste time, which has more bad pages than any disk, the rest is given up.
enum class RowsOfNumber : quint8 { One, Many };
qint64 readInPieces(Statement &select, int columns, qint64 last, RowsOfNumber rowsOfNumber, int &failures,
    const std::function<void(const QVariantList &row)> &take);

}
