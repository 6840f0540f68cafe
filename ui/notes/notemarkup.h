// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QTextCursor;

namespace Synoptic {

// What the bar over a note does to its Markdown. Each is one step back in the field.

// Puts a mark ("**") round the selection, or takes it away where it stands there already; without a
// selection round the word at the caret, else the caret stands between two marks.
void toggleMark(QTextCursor &cursor, const QString &mark);
// Makes list items of the lines of the selection, or plain lines again where all are items.
void toggleList(QTextCursor &cursor);
// The first line with words in it, without its Markdown: how the note is called in lists.
QString noteTitle(const QString &markdown);

}
