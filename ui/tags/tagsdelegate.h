// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Synoptic {

// A row of the tree of tags: swatch and name, a bar for each outlet, number, key. A group is dim and has
// its sum only.
class TagsDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(
        QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    // How wide the columns beside the name are; where there are no bars, and of numbers, the least.
    static int outletsWidth(qsizetype outlets);
    static int keyWidth();
    // One column of the bars, under a letter.
    static int barStep();
};

}
