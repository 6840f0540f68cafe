// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessibleTextInterface>
#include <QAccessibleWidget>

namespace Synoptic {

class PageView;

// A page for those who do not see it: its text, the caret and what is selected, and at every place, as
// attributes of the text, what is marked there: the shared quotation with its number, highlights with their
// tags and notes. Offsets are those of the page's document, in UTF-16 units.
class PageAccess : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    // Pages that are made from now on are read through this; done once for the program.
    static void install();

    explicit PageAccess(PageView *page);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QAccessible::State state() const override;
    QString text(QAccessible::Text kind) const override;

    void selection(int selectionIndex, int *startOffset, int *endOffset) const override;
    int selectionCount() const override;
    void addSelection(int startOffset, int endOffset) override;
    void removeSelection(int selectionIndex) override;
    void setSelection(int selectionIndex, int startOffset, int endOffset) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int startOffset, int endOffset) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override; // on the screen
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int startIndex, int endIndex) override;
    // "description:…;", or nothing where nothing is marked; [start, end) is how far that holds.
    QString attributes(int offset, int *startOffset, int *endOffset) const override;

private:
    PageView *page() const;
};

}
