// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/export/pdf/placedtext.h"

#include <algorithm>

namespace Synoptic {

PlacedText::PlacedText(const QList<FlowItem> &items)
    : m_items(items)
{
    for (qsizetype i = 0; i < items.size(); ++i) {
        m_firstLine.append(m_lines.size());
        for (qsizetype line = 0; line < items[i].text->lineCount(); ++line)
            m_lines.append({.item = i, .line = line, .page = 0, .at = {}});
        if (!items[i].range.isEmpty())
            m_byText.append({items[i].range, i});
    }
    m_firstLine.append(m_lines.size());
    std::ranges::sort(m_byText);
}

void PlacedText::place(qsizetype line, qsizetype page, QPointF at)
{
    m_lines[line].page = page;
    m_lines[line].at = at;
}

QList<PlacedText::Place> PlacedText::placesOf(TextRange range) const
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

const PlacedText::Line *PlacedText::lineAt(qsizetype position) const
{
    const auto it = std::ranges::upper_bound(
        m_byText, position, {}, [](const std::pair<TextRange, qsizetype> &entry) { return entry.first.end; });
    if (it == m_byText.end() || !it->first.contains(position))
        return nullptr;
    const qsizetype line = m_items[it->second].text->lineOf(position - it->first.begin);
    return &m_lines[m_firstLine[it->second] + line];
}

double PlacedText::top(const Line &line) const
{
    return line.at.y() + static_cast<double>(line.line) * m_items[line.item].text->leading();
}

}
