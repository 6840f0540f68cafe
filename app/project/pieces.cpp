// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/project/pieces.h"

#include <algorithm>
#include <utility>

namespace Synoptic {

namespace {

constexpr int mostFailures = 200'000;

struct Piece {
    QList<QVariantList> rows;
    bool isWhole = false;
};

Piece read(Statement &select, qint64 first, qint64 last, int columns)
{
    Piece piece;
    if (!select.run({first, last}))
        return piece;
    Result<bool> more = select.next();
    for (; more && *more; more = select.next()) {
        QVariantList row;
        for (int column = 0; column < columns; ++column)
            row.append(select.value(column));
        piece.rows.append(row);
    }
    piece.isWhole = more.has_value();
    return piece;
}

}

qint64 readInPieces(Statement &select, int columns, qint64 last, RowsOfNumber rowsOfNumber, int &failures,
    const std::function<void(const QVariantList &row)> &take)
{
    qint64 lost = 0;
    QList<std::pair<qint64, qint64>> ranges = {{1, last}};
    while (!ranges.isEmpty()) {
        const auto [from, to] = ranges.takeLast();
        const bool isWorthTrying = failures < mostFailures;
        if (isWorthTrying && to - from < pieceSize) {
            const Piece piece = read(select, from, to, columns);
            if (piece.isWhole || from == to) // SQLite looks for a further row, which may be on a page that is lost
                std::ranges::for_each(piece.rows, take);
            if (piece.isWhole || (from == to && rowsOfNumber == RowsOfNumber::One && !piece.rows.isEmpty()))
                continue;
            ++failures;
        }
        if (from == to || !isWorthTrying) {
            lost += to - from + 1;
            continue;
        }
        const qint64 middle = from + (to - from) / 2;
        ranges.append({middle + 1, to});
        ranges.append({from, middle});
    }
    return lost;
}

}
