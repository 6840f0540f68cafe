// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/synopsisrows.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

namespace Synoptic {

namespace {

// The rows from top to bottom, as every column has them; nothing where two columns contradict each other, be it by
// way of others, or where a paragraph is in two rows.
std::optional<QList<SynopsisRow>> fromTop(const QList<SynopsisRow> &rows)
{
    std::map<qsizetype, std::map<qsizetype, qsizetype>> left; // by column, then by paragraph: which row
    for (qsizetype row = 0; row < rows.size(); ++row) {
        for (const SynopsisRow::Cell &cell : rows[row].cells) {
            if (!left[cell.column].try_emplace(cell.paragraph, row).second)
                return std::nullopt;
        }
    }
    QList<SynopsisRow> ordered;
    while (ordered.size() < rows.size()) {
        // One that stands above all others in each of its columns.
        const auto isNext = [&left](const SynopsisRow &row) {
            return std::ranges::all_of(row.cells,
                [&left](const SynopsisRow::Cell &cell) { return left[cell.column].begin()->first == cell.paragraph; });
        };
        qsizetype next = -1;
        for (const auto &[column, paragraphs] : left) {
            if (!paragraphs.empty() && isNext(rows[paragraphs.begin()->second])) {
                next = paragraphs.begin()->second;
                break;
            }
        }
        if (next < 0)
            return std::nullopt;
        for (const SynopsisRow::Cell &cell : rows[next].cells)
            left[cell.column].erase(cell.paragraph);
        ordered.append(rows[next]);
    }
    return ordered;
}

// The row and what is left of it without some of its cells, larger ones first.
QList<SynopsisRow> partsOf(const SynopsisRow &row)
{
    QList<SynopsisRow> parts;
    for (quint32 chosen = 1; chosen < 1U << row.cells.size(); ++chosen) {
        SynopsisRow part{.group = row.group, .cells = {}};
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            if ((chosen >> i & 1U) != 0)
                part.cells.append(row.cells[i]);
        }
        if (part.cells.size() > 1)
            parts.append(part);
    }
    std::ranges::stable_sort(parts, std::greater(), [](const SynopsisRow &part) { return part.cells.size(); });
    return parts;
}

// As many of the candidates as fit, each with as many cells as fit beside those before it.
QList<SynopsisRow> rowsInTurn(const QList<SynopsisRow> &candidates)
{
    QList<SynopsisRow> taken;
    for (const SynopsisRow &row : candidates) {
        for (const SynopsisRow &part : partsOf(row)) {
            if (const auto together = fromTop(taken + QList{part})) {
                taken = *together;
                break;
            }
        }
    }
    return taken;
}

qsizetype cellsOf(const QList<SynopsisRow> &rows)
{
    qsizetype cells = 0;
    for (const SynopsisRow &row : rows)
        cells += row.cells.size();
    return cells;
}

}

QList<SynopsisRow> alignedRows(QList<SynopsisRow> candidates)
{
    candidates.removeIf([](const SynopsisRow &row) { return row.cells.size() < 2; });
    std::ranges::stable_sort(candidates, std::greater(), [](const SynopsisRow &row) { return row.cells.size(); });
    QList<SynopsisRow> best = rowsInTurn(candidates);
    // One that crosses many others should not keep all of them out: each may be the first for once.
    constexpr qsizetype mostTurns = 40;
    for (qsizetype first = 1; first < std::min(candidates.size(), mostTurns); ++first) {
        QList<SynopsisRow> turn = candidates;
        turn.move(first, 0);
        if (const QList<SynopsisRow> rows = rowsInTurn(turn); cellsOf(rows) > cellsOf(best))
            best = rows;
    }
    return best;
}

}
