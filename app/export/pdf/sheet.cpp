// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/sheet.h"

#include <algorithm>

namespace Synoptic {

namespace {

// put: the page, where the text's own upper left corner would lie, the lines [begin, end).
template <typename Put>
void putLines(Sheet &sheet, const SetTextPtr &set, double left, const Stretch &each, Put put)
{
    const double leading = set->leading();
    for (qsizetype line = 0; line < set->lineCount();) {
        BookPage &page = sheet.roomFor(leading);
        const qsizetype rest = set->lineCount() - line;
        const auto room = std::max<qsizetype>(1, static_cast<qsizetype>((sheet.left() + 0.01) / leading));
        // No last line goes alone to the next page.
        const qsizetype count = room >= rest ? rest : room + 1 == rest && room > 2 ? room - 1 : room;
        const double height = static_cast<double>(count) * leading;
        put(page, QPointF(left, sheet.y() - static_cast<double>(line) * leading), line, line + count);
        if (each)
            each(page, QRectF(left, sheet.y(), set->width(), height), line == 0);
        line += count;
        sheet.advance(height);
        if (line < set->lineCount())
            sheet.breakPage();
    }
}

}

void putDown(Sheet &sheet, const SetTextPtr &set, double left, const Stretch &each)
{
    putLines(sheet, set, left, each, [&set](BookPage &page, QPointF at, qsizetype begin, qsizetype end) {
        for (qsizetype line = begin; line < end; ++line)
            page.ink.append(SetLine{set, line, at});
    });
}

void putDown(Sheet &sheet, const LetteredText &text, const SetTextPtr &set, double left, const Stretch &each)
{
    putLines(sheet, set, left, each,
        [&](BookPage &page, QPointF at, qsizetype begin, qsizetype end) { text.put(page, set, at, begin, end); });
}

}
