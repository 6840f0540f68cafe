// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/pageaccess.h"

#include "ui/reader/pageview.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextBlock>

#include <algorithm>

namespace Synoptic {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PageAccess)
};

QString wordsOf(const CodedMark &mark)
{
    QStringList tags;
    for (const CodedMark::Label &tag : mark.tags)
        tags.append(tag.name);
    const QString said = tags.isEmpty() ? Words::tr("highlight")
                                        : Words::tr("highlight: %1", "tags").arg(QLocale().createSeparatedList(tags));
    return mark.hasNote ? Words::tr("%1, with a note", "a highlight").arg(said) : said;
}

// A value of a list "name:value;name:value;" (IAccessible2, text attributes).
QString escaped(QString value)
{
    for (const QChar sign : QStringView(u"\\:,=;"))
        value.replace(sign, QString(u'\\') + sign);
    return value;
}

// What is marked at a place of the stored text, and how far the same holds to both sides.
struct Marked {
    QStringList words;
    TextRange range;

    void add(TextRange mark, qsizetype place, const QString &said)
    {
        if (mark.contains(place)) {
            words.append(said);
            range = {std::max(range.begin, mark.begin), std::min(range.end, mark.end)};
        } else if (mark.begin > place) {
            range.end = std::min(range.end, mark.begin);
        } else {
            range.begin = std::max(range.begin, mark.end);
        }
    }
};

}

void PageAccess::install()
{
    static const bool once = [] {
        QAccessible::installFactory([](const QString &, QObject *object) -> QAccessibleInterface * {
            auto *const page = qobject_cast<PageView *>(object);
            return page ? new PageAccess(page) : nullptr;
        });
        return true;
    }();
    Q_UNUSED(once)
}

PageAccess::PageAccess(PageView *page)
    : QAccessibleWidget(page, QAccessible::Document)
{
}

PageView *PageAccess::page() const
{
    return static_cast<PageView *>(widget());
}

void *PageAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State PageAccess::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

QString PageAccess::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Value ? page()->toPlainText() : QAccessibleWidget::text(kind);
}

void PageAccess::selection(int selectionIndex, int *startOffset, int *endOffset) const
{
    const QTextCursor cursor = page()->textCursor();
    const bool isThere = selectionIndex == 0 && cursor.hasSelection();
    *startOffset = isThere ? cursor.selectionStart() : 0;
    *endOffset = isThere ? cursor.selectionEnd() : 0;
}

int PageAccess::selectionCount() const
{
    return page()->textCursor().hasSelection() ? 1 : 0;
}

void PageAccess::addSelection(int startOffset, int endOffset)
{
    setSelection(0, startOffset, endOffset);
}

void PageAccess::removeSelection(int selectionIndex)
{
    if (selectionIndex == 0)
        setCursorPosition(cursorPosition());
}

void PageAccess::setSelection(int selectionIndex, int startOffset, int endOffset)
{
    if (selectionIndex != 0)
        return;
    QTextCursor cursor = page()->textCursor();
    cursor.setPosition(std::clamp(startOffset, 0, characterCount()));
    cursor.setPosition(std::clamp(endOffset, 0, characterCount()), QTextCursor::KeepAnchor);
    page()->setTextCursor(cursor);
}

int PageAccess::cursorPosition() const
{
    return page()->textCursor().position();
}

void PageAccess::setCursorPosition(int position)
{
    QTextCursor cursor = page()->textCursor();
    cursor.setPosition(std::clamp(position, 0, characterCount()));
    page()->setTextCursor(cursor);
}

QString PageAccess::text(int startOffset, int endOffset) const
{
    QTextCursor cursor(page()->document());
    cursor.setPosition(std::clamp(startOffset, 0, characterCount()));
    cursor.setPosition(std::clamp(endOffset, 0, characterCount()), QTextCursor::KeepAnchor);
    return cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n');
}

int PageAccess::characterCount() const
{
    return page()->document()->characterCount() - 1; // the last one is the end of the document
}

QRect PageAccess::characterRect(int offset) const
{
    QTextCursor cursor(page()->document());
    cursor.setPosition(std::clamp(offset, 0, characterCount()));
    QRect rect = page()->cursorRect(cursor);
    cursor.movePosition(QTextCursor::NextCharacter);
    const QRect next = page()->cursorRect(cursor);
    if (next.top() == rect.top())
        rect = rect.united(next);
    return {page()->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

int PageAccess::offsetAtPoint(const QPoint &point) const
{
    const QPoint there = page()->viewport()->mapFromGlobal(point);
    return page()->viewport()->rect().contains(there) ? page()->cursorForPosition(there).position() : -1;
}

void PageAccess::scrollToSubstring(int startIndex, int endIndex)
{
    const TextRange place{page()->page().toText(startIndex), page()->page().toText(endIndex)};
    if (place.begin >= 0)
        page()->scrollTo(page()->geometry().yFor(place.begin) - page()->viewport()->height() / 3.0);
}

QString PageAccess::attributes(int offset, int *startOffset, int *endOffset) const
{
    const ArticleDocument &set = page()->page();
    const int at = std::clamp(offset, 0, characterCount());
    const QTextBlock paragraph = page()->document()->findBlock(at);
    *startOffset = paragraph.position();
    *endOffset = std::min(characterCount(), paragraph.position() + paragraph.length());
    const qsizetype place = set.toText(at);
    if (place < 0)
        return {};
    Marked marked{{}, {0, page()->article().text.size()}};
    for (const SharedMark &shared : page()->overlay().marks().shared) {
        for (const TextRange part : shared.parts)
            marked.add(part, place, Words::tr("shared quote %1").arg(QLocale().toString(shared.group + 1)));
    }
    for (const CodedMark &mark : page()->markers().marks().highlights)
        marked.add(mark.range, place, wordsOf(mark));
    // The stretches of the page may be more than one: a range that goes over paragraphs.
    for (const TextRange stretch : set.toDocument(marked.range)) {
        if (stretch.contains(at)) {
            *startOffset = std::max(*startOffset, static_cast<int>(stretch.begin));
            *endOffset = std::min(*endOffset, static_cast<int>(stretch.end));
        }
    }
    return marked.words.isEmpty() ? QString()
                                  : QStringLiteral("description:%1;").arg(escaped(marked.words.join(u", ")));
}

}
