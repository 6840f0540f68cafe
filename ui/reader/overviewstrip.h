// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPixmap>
#include <QWidget>

namespace Synoptic {

class PageView;

// The whole page in a strip at its right edge, in place of a scroll bar: a mark for every shared
// quotation and passage, and a frame for what is in view. The marks are drawn once for a layout; while
// the page scrolls only the frame is.
class OverviewStrip : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewStrip(PageView *page, QWidget *parent = nullptr);

    // The lit group, and where a ribbon crosses the strip (heights in the view; empty for none).
    void setLit(qsizetype group);
    void setBand(qreal top, qreal bottom, qsizetype group);
    void setThreads(const QList<qreal> &heights, qsizetype group);
    void invalidate(); // marks, layout or look have changed

    // Where on the strip a height of the page lies, and the other way round.
    qreal toStrip(qreal pageY) const;
    qreal toPage(qreal stripY) const;
    QRectF viewFrame() const;

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void drawMarks();

    PageView *m_page;
    QPixmap m_marks;
    qsizetype m_lit = -1;
    qreal m_bandTop = 0;
    qreal m_bandBottom = 0;
    qsizetype m_bandGroup = -1;
    QList<qreal> m_threads;
    qsizetype m_threadGroup = -1;
    qreal m_grip = 0; // where in the frame it was taken hold of
};

}
