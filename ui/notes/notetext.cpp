// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/notes/notetext.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"
#include "ui/notes/notehighlighter.h"

#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QTextBlock>

namespace Synoptic {

using namespace Qt::StringLiterals;

NoteText::NoteText(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setAccessibleName(tr("Note"));
    setPlaceholderText(tr("Write what you think of it. Markdown is understood."));
    document()->setDocumentMargin(px(9));
    wearLook();
}

void NoteText::setNote(const QString &markdown)
{
    if (!m_highlighter) // the definition is read when the first note is seen
        m_highlighter = new NoteHighlighter(document());
    setPlainText(markdown);
    moveCursor(QTextCursor::End);
}

void NoteText::wearLook()
{
    setFont(readingFont(13.5));
    wearFieldColours(*this);
    if (m_highlighter)
        m_highlighter->wearLook();
}

bool NoteText::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isOurs = !(key->matches(QKeySequence::Undo) && !document()->isUndoAvailable())
            && !(key->matches(QKeySequence::Redo) && !document()->isRedoAvailable());
        const bool isDone = key->key() == Qt::Key_Escape
            || (key->modifiers().testFlag(Qt::ControlModifier)
                && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter));
        if (!isOurs) {
            event->ignore(); // Undo and Redo of the project
            return true;
        }
        if (isDone) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void NoteText::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape || (isEnter && event->modifiers().testFlag(Qt::ControlModifier))) {
        emit doneRequested();
        return;
    }
    if (isEnter && event->modifiers() == Qt::NoModifier && continueList())
        return;
    QPlainTextEdit::keyPressEvent(event);
}

// Enter in an item begins the next one; in an item without words it ends the list.
bool NoteText::continueList()
{
    static const QRegularExpression item(u"^(\\s*)([-*+]|(\\d{1,6})([.)]))\\s+"_s);
    QTextCursor cursor = textCursor();
    const QString line = cursor.block().text();
    const QRegularExpressionMatch match = item.match(line);
    if (!match.hasMatch() || cursor.hasSelection() || cursor.positionInBlock() < match.capturedEnd())
        return false;
    if (match.capturedEnd() == line.size()) {
        cursor.select(QTextCursor::LineUnderCursor);
        cursor.removeSelectedText();
        return true;
    }
    const QString mark = match.captured(3).isEmpty()
        ? match.captured(2)
        : QString::number(match.captured(3).toInt() + 1) + match.captured(4);
    cursor.insertText(u'\n' + match.captured(1) + mark + u' ');
    setTextCursor(cursor);
    ensureCursorVisible();
    return true;
}

void NoteText::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        emit covered();
    else
        emit left();
}

void NoteText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange
        || event->type() == QEvent::ApplicationFontChange)
        wearLook();
}

void NoteText::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        paintPanel(painter, viewport()->rect(), look().field, hasFocus() ? look().ui : look().line2);
        if (hasFocus() && look().isContrast())
            paintFocus(painter, viewport()->rect());
    }
    QPlainTextEdit::paintEvent(event);
}

}
