// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/apparatus.h"
#include "app/export/pdf/page.h"

#include <functional>
#include <utility>

namespace Synoptic {

// Pages that are filled from top to bottom: whoever has something to put down asks for room.
class Sheet
{
public:
    // full takes every page but the last as soon as it is full; where it is empty all stay.
    using Full = std::function<void(BookPage &&)>;
    Sheet(QSizeF page, double top, double bottom, const Full &full = {})
        : m_full(full)
        , m_size(page)
        , m_top(top)
        , m_bottom(bottom)
        , m_y(top)
    {
        m_pages.append(BookPage{.size = page});
    }

    // The page on which this height is free; a new one where the last has it not.
    BookPage &roomFor(double height)
    {
        if (breaksFor(height))
            breakPage();
        return page();
    }
    // Whether it would begin a page.
    bool breaksFor(double height) const { return m_y + height > m_bottom && m_y > m_top; }
    void breakPage()
    {
        if (m_full)
            m_full(std::exchange(page(), BookPage{.size = m_size}));
        else
            pageAt(++m_current);
        m_y = m_top;
    }
    double y() const { return m_y; }
    double left() const { return m_bottom - m_y; }
    void advance(double height) { m_y += height; }
    // Space that a new page does not begin with.
    void space(double height) { m_y += m_y > m_top ? height : 0; }
    bool isAtTop() const { return m_y <= m_top; }

    // A page of those there are, or one of those to come, which are there then.
    BookPage &pageAt(qsizetype index)
    {
        while (m_pages.size() <= index)
            m_pages.append(BookPage{.size = m_size});
        return m_pages[index];
    }
    // Goes on there, on this page, or on one that there may be already.
    void continueAt(double y) { m_y = y; }
    void continueAt(qsizetype index, double y)
    {
        pageAt(index);
        m_current = index;
        m_y = y;
    }
    double top() const { return m_top; }
    double bottom() const { return m_bottom; }

    // The one that is being filled; behind it may be others, with what stands in their margins.
    BookPage &page() { return m_pages[m_current]; }
    qsizetype pageIndex() const { return m_current; }
    bool isOnLast() const { return m_current == m_pages.size() - 1; }
    QList<BookPage> &pages() { return m_pages; }

private:
    Full m_full;
    QSizeF m_size;
    double m_top;
    double m_bottom;
    double m_y;
    qsizetype m_current = 0;
    QList<BookPage> m_pages;
};

// Puts a text down line by line, over as many pages as it takes; each is told of every stretch of lines
// that stands on one page: the page, where they stand, and whether they are the first ones.
using Stretch = std::function<void(BookPage &, const QRectF &, bool isFirst)>;
void putDown(Sheet &sheet, const SetTextPtr &set, double left, const Stretch &each = {});
void putDown(Sheet &sheet, const LetteredText &text, const SetTextPtr &set, double left, const Stretch &each = {});

}
