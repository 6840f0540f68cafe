// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/notes/notemarkup.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace Synoptic {

using namespace Qt::StringLiterals;

namespace {

QString between(const QTextDocument *document, int begin, int end)
{
    QTextCursor cursor(const_cast<QTextDocument *>(document));
    cursor.setPosition(std::max(begin, 0));
    cursor.setPosition(std::min(end, document->characterCount() - 1), QTextCursor::KeepAnchor);
    return cursor.selectedText();
}

void replace(const QTextCursor &cursor, int begin, int end, const QString &words)
{
    QTextCursor edit(cursor);
    edit.setPosition(begin);
    edit.setPosition(end, QTextCursor::KeepAnchor);
    edit.insertText(words);
}

void select(QTextCursor &cursor, int begin, int end)
{
    cursor.setPosition(begin);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
}

}

void toggleMark(QTextCursor &cursor, const QString &mark)
{
    if (!cursor.hasSelection())
        cursor.select(QTextCursor::WordUnderCursor);
    const int begin = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    const int length = static_cast<int>(mark.size());
    const QTextDocument *document = cursor.document();
    const bool isMarked = begin >= length && between(document, begin - length, begin) == mark
        && between(document, end, end + length) == mark;
    cursor.beginEditBlock();
    if (isMarked) {
        replace(cursor, end, end + length, {});
        replace(cursor, begin - length, begin, {});
    } else {
        replace(cursor, end, end, mark);
        replace(cursor, begin, begin, mark);
    }
    cursor.endEditBlock();
    const int shift = isMarked ? -length : length;
    select(cursor, begin + shift, end + shift);
}

void toggleList(QTextCursor &cursor)
{
    const QTextDocument *document = cursor.document();
    const QTextBlock first = document->findBlock(cursor.selectionStart());
    const QTextBlock stop = document->findBlock(cursor.selectionEnd()).next();
    bool areItems = true;
    for (QTextBlock block = first; block != stop; block = block.next())
        areItems = areItems && block.text().startsWith("- "_L1);
    cursor.beginEditBlock();
    for (QTextBlock block = first; block != stop; block = block.next()) {
        if (areItems)
            replace(cursor, block.position(), block.position() + 2, {});
        else if (!block.text().startsWith("- "_L1))
            replace(cursor, block.position(), block.position(), u"- "_s);
    }
    cursor.endEditBlock();
}

QString noteTitle(const QString &markdown)
{
    static const QRegularExpression blockMark(u"^\\s*(?:#{1,6}\\s+|>\\s*|[-*+]\\s+|\\d+[.)]\\s+)+"_s);
    static const QRegularExpression link(u"\\[([^\\]]*)\\]\\([^)]*\\)"_s);
    static const QRegularExpression mark(u"(\\*\\*|__|\\*|`|(?<!\\w)_|_(?!\\w))"_s);
    for (QStringView line : QStringView(markdown).split(u'\n')) {
        QString words = line.toString();
        words.remove(blockMark);
        words.replace(link, u"\\1"_s);
        words.remove(mark);
        words = words.simplified();
        if (!words.isEmpty())
            return words;
    }
    return {};
}

}
