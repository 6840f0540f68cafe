// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/settext.h"

namespace Synoptic {

// A paragraph on its way to pages.
struct FlowItem {
    SetTextPtr text;
    TextRange range;            // of the article's text it shows; empty for words of ours
    double gap = 0;             // above it, but for the first of a page
    bool keepsWithNext = false; // a headline does not end a page
};

// Paragraphs of an article whose lines have their places on pages, and where words of it are found again.
class PlacedText
{
public:
    explicit PlacedText(const QList<FlowItem> &items);

    struct Line {
        qsizetype item = 0;
        qsizetype line = 0;
        qsizetype page = 0;
        QPointF at; // where the item's upper left corner would lie
    };
    struct Place {
        qsizetype page = 0;
        QRectF rect;
    };

    const QList<FlowItem> &items() const { return m_items; }
    const QList<Line> &lines() const { return m_lines; }
    // The lines of an item: [firstLine(item), firstLine(item + 1)).
    qsizetype firstLine(qsizetype item) const { return m_firstLine[item]; }
    void place(qsizetype line, qsizetype page, QPointF at);

    // Where the words of a range of the article stand, in their order.
    QList<Place> placesOf(TextRange range) const;
    // The line that holds a position of the article's text; null where it is not shown.
    const Line *lineAt(qsizetype position) const;
    // Of a line of text: its top, how far it reaches to the right, its height.
    double top(const Line &line) const;
    double right(const Line &line) const { return line.at.x() + m_items[line.item].text->right(line.line); }
    double leading(const Line &line) const { return m_items[line.item].text->leading(); }

private:
    QList<FlowItem> m_items;
    QList<Line> m_lines;
    QList<qsizetype> m_firstLine;                    // of each item, and one past the last line
    QList<std::pair<TextRange, qsizetype>> m_byText; // items that show the article's text, in its order
};

}
