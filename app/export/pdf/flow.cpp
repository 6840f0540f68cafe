// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/flow.h"

#include <algorithm>

namespace Synoptic {

Flow::Flow(const QList<FlowItem> &items, const QList<FlowNote> &notes, const FlowRoom &room)
    : PlacedText(items)
    , m_room(room)
{
    QList<Unit> parts = units();
    for (const FlowNote &note : notes) {
        const Line *line = lineAt(note.position);
        const qsizetype at = line ? line - lines().constData() : 0;
        const auto unit = std::ranges::find_if(parts, [at](const Unit &it) { return it.begin <= at && at < it.end; });
        if (unit != parts.end())
            unit->notes += note.height;
    }
    fill(parts);
    for (const FlowNote &note : notes) {
        const Line *line = lineAt(note.position);
        m_notePages.append(line ? line->page : 0);
    }
}

QList<Flow::Unit> Flow::units() const
{
    QList<Unit> units;
    bool joins = false; // the unit before keeps with this one
    const auto add = [&units, &joins](qsizetype begin, qsizetype end) {
        if (joins)
            units.last().end = end;
        else
            units.append({begin, end, 0});
        joins = false;
    };
    for (qsizetype i = 0; i < items().size(); ++i) {
        const qsizetype first = firstLine(i);
        const qsizetype count = items()[i].text->lineCount();
        if (count <= 3) {
            if (count > 0)
                add(first, first + count);
        } else {
            add(first, first + 2);
            for (qsizetype line = 2; line < count - 2; ++line)
                add(first + line, first + line + 1);
            add(first + count - 2, first + count);
        }
        joins = items()[i].keepsWithNext && !units.isEmpty();
    }
    return units;
}

double Flow::heightOf(const Unit &unit, bool atTop) const
{
    double height = 0;
    for (qsizetype at = unit.begin; at < unit.end; ++at) {
        const Line &line = lines()[at];
        const FlowItem &item = items()[line.item];
        height += item.text->leading() + (line.line == 0 && !(atTop && at == unit.begin) ? item.gap : 0);
    }
    return height;
}

void Flow::fill(const QList<Unit> &units)
{
    qsizetype page = 0;
    double y = m_room.firstTop;
    double notes = 0;
    bool atTop = true;
    for (const Unit &unit : units) {
        const auto footWith = [this](double height) { return height > 0 ? height + m_room.noteGap : 0; };
        if (!atTop && y + heightOf(unit, false) + footWith(notes + unit.notes) > m_room.bottom) {
            ++page;
            y = m_room.top;
            notes = 0;
            atTop = true;
        }
        notes += unit.notes;
        for (qsizetype at = unit.begin; at < unit.end; ++at) {
            const Line line = lines()[at];
            const FlowItem &item = items()[line.item];
            y += line.line == 0 && !atTop ? item.gap : 0;
            place(at, page, {m_room.left, y - static_cast<double>(line.line) * item.text->leading()});
            y += item.text->leading();
            atTop = false;
        }
    }
    m_pages = page + 1;
}

}
