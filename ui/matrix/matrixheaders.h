// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace Synoptic {

class MatrixModel;
class Synopsis;

// The frozen row at the top: each outlet's circle, name, date and length.
class OutletHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit OutletHeader(const Synopsis *synopsis, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    const Synopsis *m_synopsis;
};

// The frozen column at the left: each quotation's number, words and speaker, and the names of the
// figures below.
class QuoteHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit QuoteHeader(const MatrixModel *model, QWidget *parent = nullptr);
    QSize sizeHint() const override;
    void setCurrentRow(int row);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintQuotation(QPainter *painter, const QRect &rect, int row) const;

    const MatrixModel *m_model;
    int m_current = -1;
};

}
