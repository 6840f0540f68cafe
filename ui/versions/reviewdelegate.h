// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/versions/reviewmodel.h"

#include <QStyledItemDelegate>

namespace Synoptic {

// The columns of a review at a width: yours, old wording, new wording, keep on.
struct ReviewColumns {
    qreal yours = 0;
    qreal before = 0;
    qreal after = 0;
    qreal keep = 0;
    qreal wordsWidth = 0; // of either wording
    qreal keepWidth = 0;

    static ReviewColumns of(qreal width);
};

// Paints the rows of a review: the marks as they look on the page, with only the words that differ struck
// or raised, and the choice as two joined buttons.
class ReviewDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

signals:
    void foldWanted(const QModelIndex &index);
    void chosen(const QModelIndex &index, bool newPlace);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    void paintHead(QPainter &painter, const QRectF &rect, const ReviewModel &model, const QModelIndex &index) const;
    void paintRow(QPainter &painter, const QRectF &rect, const ReviewModel &model, const QModelIndex &index) const;
    static void paintChoice(QPainter &painter, const QRectF &rect, const ReviewModel &model, const QModelIndex &index);
};

}
