// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/ribbons.h"

#include "app/export/pdf/signs.h"

#include <algorithm>
#include <optional>

namespace Synoptic {

namespace {

// Where the first words of a quotation stand in a column, on the page on which it begins.
std::optional<std::pair<qsizetype, QRectF>> extent(const Column &column, qsizetype group)
{
    std::optional<std::pair<qsizetype, QRectF>> found;
    const auto quote = std::ranges::find(column.matter.quotes, group, &PrintedQuote::group);
    if (quote == column.matter.quotes.end())
        return found;
    for (const PlacedText::Place &place : column.text.placesOf(quote->words.first())) {
        if (!found)
            found = {place.page, place.rect};
        else if (found->first == place.page)
            found->second |= place.rect;
    }
    return found;
}

}

void addRibbons(QList<BookPage> &pages, const QList<Column> &columns, qsizetype quotations)
{
    for (qsizetype g = 0; g < quotations; ++g) {
        const GroupColors &colours = lightGroups[static_cast<size_t>(g) % lightGroups.size()];
        for (qsizetype c = 0; c + 1 < columns.size(); ++c) {
            const auto a = extent(columns[c], g);
            const auto b = extent(columns[c + 1], g);
            if (!a || !b || a->first != b->first)
                continue;
            const double x1 = columns[c].right() - 7;
            const double x2 = columns[c + 1].left - 5 - badgeWidth(10, g) - 2;
            const double bend = (x2 - x1) / 2;
            const QRectF &from = a->second;
            const QRectF &to = b->second;
            if (x2 - x1 < 3)
                continue;
            QPainterPath band(QPointF(x1, from.top()));
            band.cubicTo(x1 + bend, from.top(), x2 - bend, to.top(), x2, to.top());
            band.lineTo(x2, to.bottom());
            band.cubicTo(x2 - bend, to.bottom(), x1 + bend, from.bottom(), x1, from.bottom());
            band.closeSubpath();
            pages[a->first].ground.append(
                Shape{.path = band, .fill = QColor(colours.fill), .stroke = QColor(colours.edge), .width = 0.5});
        }
    }
}

}
