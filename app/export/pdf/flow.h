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

// Something that needs room at the foot of the page on which a place of the text stands.
struct FlowNote {
    qsizetype position = 0; // in the article's text
    double height = 0;
};

// The room that pages have.
struct FlowRoom {
    double firstTop = 0; // of the first page
    double top = 0;      // of every other
    double bottom = 0;
    double left = 0;
    double noteGap = 0; // above the notes of a page, once
};

// Paragraphs in pages. A page ends so that no single line of a paragraph is left behind, or goes alone
// to the next.
class Flow
{
public:
    Flow(const QList<FlowItem> &items, const QList<FlowNote> &notes, const FlowRoom &room);

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

    qsizetype pageCount() const { return m_pages; }
    const QList<Line> &lines() const { return m_lines; }
    qsizetype pageOfNote(qsizetype note) const { return m_notePages[note]; }
    // Where the words of a range of the article stand, in their order.
    QList<Place> placesOf(TextRange range) const;
    // The line that holds a position of the article's text; null where it is not shown.
    const Line *lineAt(qsizetype position) const;
    // Of a line of text: its top, how far it reaches to the right, its height.
    double top(const Line &line) const;
    double right(const Line &line) const { return line.at.x() + m_items[line.item].text->right(line.line); }
    double leading(const Line &line) const { return m_items[line.item].text->leading(); }

private:
    struct Unit { // lines that stay together
        qsizetype begin = 0;
        qsizetype end = 0; // in m_lines
        double notes = 0;
    };

    QList<Unit> units() const;
    void place(const QList<Unit> &units);
    double heightOf(const Unit &unit, bool atTop) const;

    QList<FlowItem> m_items;
    QList<FlowNote> m_notes;
    FlowRoom m_room;
    QList<Line> m_lines;
    QList<qsizetype> m_firstLine;                    // of each item, in m_lines
    QList<std::pair<TextRange, qsizetype>> m_byText; // items that show the article's text, in its order
    QList<qsizetype> m_notePages;
    qsizetype m_pages = 1;
};

}
