// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace Synoptic {

class Actions;
class QuoteCounter;
class Segments;
class Synopsis;

// The one row of controls under the menu. It never wraps: on a narrow window it gives way in steps,
// shortening words first and folding the layers into one button last.
class Toolbar : public QWidget
{
    Q_OBJECT
public:
    Toolbar(Synopsis &synopsis, const Actions &actions, QWidget *parent = nullptr);

    // How far it has given way: 0 is everything, the last step the least.
    int step() const { return m_step; }
    // The matrix has an order and a choice of rows where the pages have scrolling and layers.
    void showMatrixControls(bool matrix);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();
    void giveWay(int step);
    void add(QWidget *widget);
    QWidget *addRule();
    void addPagesControls(const Actions &actions);
    void addMatrixControls(const Actions &actions);

    QHBoxLayout *m_row;
    QToolButton *m_add;
    QuoteCounter *m_counter;
    QLabel *m_show = nullptr;
    Segments *m_layers = nullptr;
    QToolButton *m_layerMenu = nullptr;
    QToolButton *m_together = nullptr;
    QWidget *m_togetherRule = nullptr;
    QLabel *m_order = nullptr;
    Segments *m_orders = nullptr;
    Segments *m_rows = nullptr;
    QToolButton *m_pdf;
    QToolButton *m_find;
    int m_step = 0;
    bool m_matrix = false;
};

}
