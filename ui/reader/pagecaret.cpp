// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the caret is in a page and what is selected, and the keys that move them; the rest of PageView is
// in pageview.cpp.

#include "ui/reader/pageview.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace Synoptic {

qsizetype PageView::placeAt(QPoint viewPoint) const
{
    return m_geometry.positionAt(viewPoint + QPointF(0, scrollPlace()));
}

qsizetype PageView::caretPlace() const
{
    return m_page.toText(textCursor().position());
}

TextRange PageView::selectedRange() const
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        return {};
    const qsizetype begin = std::max<qsizetype>(0, m_page.toText(cursor.selectionStart()));
    return {begin, std::max(begin, m_page.toText(cursor.selectionEnd()))};
}

void PageView::setCaret(qsizetype place)
{
    const int top = verticalScrollBar()->value();
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(m_page.toDocument(place)));
    setTextCursor(cursor);
    verticalScrollBar()->setValue(top);
}

void PageView::select(TextRange range)
{
    const QList<TextRange> stretches = m_page.toDocument(range);
    if (stretches.isEmpty())
        return;
    const int place = verticalScrollBar()->value();
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(stretches.first().begin));
    cursor.setPosition(static_cast<int>(stretches.last().end), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    verticalScrollBar()->setValue(place);
}

// A caret that has scrolled away would move, and select, where nobody looks.
void PageView::bringCaretIntoView()
{
    const QRectF view = readableView().translated(0, -scrollPlace());
    if (textCursor().hasSelection() || view.contains(QRectF(cursorRect()).center()))
        return;
    if (const qsizetype place = m_geometry.positionBelow(readableView().top()); place >= 0)
        setCaret(place);
}

// Up and down by paragraphs, as word processors have it with Ctrl: first to the start of the one it is in.
void PageView::moveCaretByParagraph(bool forward, QTextCursor::MoveMode mode)
{
    QTextCursor cursor = textCursor();
    const bool moved = !forward && !cursor.atBlockStart()
        ? cursor.movePosition(QTextCursor::StartOfBlock, mode)
        : cursor.movePosition(forward ? QTextCursor::NextBlock : QTextCursor::PreviousBlock, mode);
    if (!moved && forward)
        cursor.movePosition(QTextCursor::EndOfBlock, mode);
    setTextCursor(cursor);
    ensureCursorVisible();
}

// Left and right, and all arrows with Ctrl or Shift, are the caret's: from then on it is seen.
bool PageView::caretKey(QKeyEvent *event)
{
    constexpr std::array keys{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End};
    if (!std::ranges::contains(keys, event->key()) || event->modifiers().testFlag(Qt::AltModifier))
        return false;
    bringCaretIntoView();
    setCursorWidth(1);
    const bool isVertical = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (!isVertical || !event->modifiers().testFlag(Qt::ControlModifier))
        return false;
    moveCaretByParagraph(event->key() == Qt::Key_Down,
        event->modifiers().testFlag(Qt::ShiftModifier) ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    event->accept();
    return true;
}

}
