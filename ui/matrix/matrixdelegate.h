// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace Synoptic {

class MatrixModel;

// Draws the cells: what an outlet does with a quotation, and its figures.
class MatrixDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    MatrixDelegate(const MatrixModel *model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // The shared quotation whose hollow badge lies at a point of a cell in the row "left out", or -1.
    qsizetype badgeAt(const QRect &cell, int column, QPoint point) const;

private:
    void paintQuotation(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    void paintQuotedWords(QPainter *painter, const QRect &rect, int column) const;
    void paintWhoseWords(QPainter *painter, const QRect &rect, int column) const;
    void paintLeftOut(QPainter *painter, const QRect &rect, int column) const;
    void paintPassages(QPainter *painter, const QRect &rect, int column) const;
    QList<std::pair<qsizetype, QRectF>> badges(const QRect &cell, int column) const;

    const MatrixModel *m_model;
};

}
