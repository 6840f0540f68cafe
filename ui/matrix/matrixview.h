// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/matrix/matrixmodel.h"
#include "ui/quoteathand.h"

#include <QTableView>

class QMenu;

namespace Synoptic {

class MatrixDelegate;
class QuoteHeader;
class Synopsis;

// Quotations by outlets: who prints it whole, who cuts it, who leaves it out, and the figures of
// each outlet. The outlets at the top and the quotations at the left stay while the cells scroll.
class MatrixView : public QTableView
{
    Q_OBJECT
    Q_PROPERTY(Synoptic::MatrixModel::Order order READ order WRITE setOrder NOTIFY orderChanged)
    Q_PROPERTY(Synoptic::MatrixModel::Shows shows READ shows WRITE setShows NOTIFY showsChanged)
public:
    using Order = MatrixModel::Order;
    using Shows = MatrixModel::Shows;

    explicit MatrixView(Synopsis *synopsis, QWidget *parent = nullptr);

    Order order() const { return m_model->order(); }
    Shows shows() const { return m_model->shows(); }
    const MatrixModel *matrix() const { return m_model; }

    // That of the current cell; the quotation as a whole where the outlet leaves it out.
    QuoteAtHand quoteAtHand() const;

public slots:
    void setOrder(Synoptic::MatrixModel::Order order);
    void setShows(Synoptic::MatrixModel::Shows shows);
    void copyAsCsv() const;
    void copyAsTsv() const; // as spreadsheets paste it

signals:
    // Add to the menu what can be said of the quotation of a row, or of the copy in a cell.
    void quoteMenuWanted(QMenu *menu, const Synoptic::QuoteAtHand &what);
    void orderChanged(Synoptic::MatrixModel::Order order);
    void showsChanged(Synoptic::MatrixModel::Shows shows);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void modelReset();
    void follow(qsizetype group);
    int columnFor(int row) const;
    void go(const QModelIndex &index);
    qsizetype badgeAt(const QModelIndex &index, QPoint point) const;
    QuoteAtHand quoteOf(const QModelIndex &index) const;
    void showMenu(const QuoteAtHand &what, QPoint globalPosition);
    void layOut();
    void wearLook();

    Synopsis *m_synopsis;
    MatrixModel *m_model;
    MatrixDelegate *m_delegate;
    QuoteHeader *m_quotes;
    QWidget *m_corner;
    bool m_following = false; // the row follows the lit quotation, not the other way round
};

}
