// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/flow.h"

#include <algorithm>

namespace Synoptic {

Flow::Flow(const QList<FlowItem> &items, const QList<FlowNote> &notes, const FlowRoom &room)
    : m_items(items)
    , m_notes(notes)
    , m_room(room)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        m_firstLine.append(m_lines.size());
        for (qsizetype line = 0; line < items[i].text->lineCount(); ++line)
            m_lines.append({.item = i, .line = line, .page = 0, .at = {}});
        if (!items[i].range.isEmpty())
            m_byText.append({items[i].range, i});
    }
    std::ranges::sort(m_byText);
    QList<Unit> parts = units();
    for (const FlowNote &note : notes) {
        const Line *line = lineAt(note.position);
        const qsizetype at = line ? line - m_lines.constData() : 0;
        const auto unit = std::ranges::find_if(parts, [at](const Unit &it) { return it.begin <= at && at < it.end; });
        if (unit != parts.end())
            unit->notes += note.height;
    }
    place(parts);
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
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const qsizetype first = m_firstLine[i];
        const qsizetype count = m_items[i].text->lineCount();
        if (count <= 3) {
            if (count > 0)
                add(first, first + count);
        } else {
            add(first, first + 2);
            for (qsizetype line = 2; line < count - 2; ++line)
                add(first + line, first + line + 1);
            add(first + count - 2, first + count);
        }
        joins = m_items[i].keepsWithNext && !units.isEmpty();
    }
    return units;
}

double Flow::heightOf(const Unit &unit, bool atTop) const
{
    double height = 0;
    for (qsizetype at = unit.begin; at < unit.end; ++at) {
        const Line &line = m_lines[at];
        const FlowItem &item = m_items[line.item];
        height += item.text->leading() + (line.line == 0 && !(atTop && at == unit.begin) ? item.gap : 0);
    }
    return height;
}

void Flow::place(const QList<Unit> &units)
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
            Line &line = m_lines[at];
            const FlowItem &item = m_items[line.item];
            y += line.line == 0 && !atTop ? item.gap : 0;
            line.page = page;
            line.at = {m_room.left, y - static_cast<double>(line.line) * item.text->leading()};
            y += item.text->leading();
            atTop = false;
        }
    }
    m_pages = page + 1;
}

QList<Flow::Place> Flow::placesOf(TextRange range) const
{
    QList<Place> places;
    auto it = std::ranges::upper_bound(
        m_byText, range.begin, {}, [](const std::pair<TextRange, qsizetype> &entry) { return entry.first.end; });
    for (; it != m_byText.end() && it->first.begin < range.end; ++it) {
        const TextRange part = it->first.intersect(range);
        if (part.isEmpty())
            continue;
        const FlowItem &item = m_items[it->second];
        const TextRange own{part.begin - it->first.begin, part.end - it->first.begin};
        const qsizetype last = item.text->lineOf(own.end - 1);
        for (qsizetype line = item.text->lineOf(own.begin); line <= last; ++line) {
            const Line &set = m_lines[m_firstLine[it->second] + line];
            for (const QRectF &rect : item.text->rects(line, own))
                places.append({set.page, rect.translated(set.at)});
        }
    }
    return places;
}

const Flow::Line *Flow::lineAt(qsizetype position) const
{
    const auto it = std::ranges::upper_bound(
        m_byText, position, {}, [](const std::pair<TextRange, qsizetype> &entry) { return entry.first.end; });
    if (it == m_byText.end() || !it->first.contains(position))
        return nullptr;
    const qsizetype line = m_items[it->second].text->lineOf(position - it->first.begin);
    return &m_lines[m_firstLine[it->second] + line];
}

double Flow::top(const Line &line) const
{
    return line.at.y() + static_cast<double>(line.line) * m_items[line.item].text->leading();
}

}
