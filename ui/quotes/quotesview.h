// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTreeView>

namespace Synoptic {

class QuotesDelegate;

// The list itself: rows as wide as the view, sections that fold by click, Space, Left and Right.
class QuotesView : public QTreeView
{
    Q_OBJECT
public:
    explicit QuotesView(QWidget *parent = nullptr);

    // One line a row, for low windows.
    void setCompact(bool compact);
    bool isCompact() const;
    // A sentence under the rows, where there is something to say of them; empty: nothing.
    void setNote(const QString &words);
    const QString &note() const { return m_note; }
    // The height that shows every row and the note, as far as it is below a limit.
    int wholeHeight(int limit) const;
    // Opens every row, and tells of none: QTreeView::expandAll() tells of each in the middle of its layout, and
    // whoever then asks for a layout of his own pulls the rows from under it.
    void openAll();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void wearLook();
    bool isSection(const QModelIndex &index) const;
    int rowsHeight(int limit) const;
    QRect noteRect(int top) const;

    QuotesDelegate *m_delegate;
    QString m_note;
};

}
