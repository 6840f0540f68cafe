// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/placedtext.h"

namespace Synoptic {

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
class Flow : public PlacedText
{
public:
    Flow(const QList<FlowItem> &items, const QList<FlowNote> &notes, const FlowRoom &room);

    qsizetype pageCount() const { return m_pages; }
    qsizetype pageOfNote(qsizetype note) const { return m_notePages[note]; }

private:
    struct Unit { // lines that stay together
        qsizetype begin = 0;
        qsizetype end = 0; // in lines()
        double notes = 0;
    };

    QList<Unit> units() const;
    void fill(const QList<Unit> &units);
    double heightOf(const Unit &unit, bool atTop) const;

    FlowRoom m_room;
    QList<qsizetype> m_notePages;
    qsizetype m_pages = 1;
};

}
