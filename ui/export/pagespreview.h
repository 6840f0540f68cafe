// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/export/pdf/book.h"
#include "app/export/pdf/leads.h"

#include <QAbstractScrollArea>

#include <map>
#include <memory>

namespace Synoptic {

// The pages of a book as they will be in the file, painted by what writes it. Page Up and Down turn, Ctrl
// with the wheel goes from two pages to one and to the width of the window. What stands for a place in an
// article can be clicked to go there, and the number of a page to turn to it; Up and Down go from one to
// the next, Return follows.
class PagesPreview : public QAbstractScrollArea
{
    Q_OBJECT
public:
    enum class Fit : quint8 { TwoPages, OnePage, Width };

    explicit PagesPreview(QWidget *parent = nullptr);

    // The page in view stays in view as far as the new book has it; none: nothing to be seen.
    void setBook(std::shared_ptr<const Book> book);
    void setFit(Fit fit);
    Fit fit() const { return m_fit; }
    // "Pages 2 and 3 of 11"; empty without a book.
    QString placeWords() const;
    qsizetype firstPage() const { return m_page; }
    bool canTurn(int direction) const; // 1: on, -1: back
    void turn(int direction);

signals:
    void turned(); // other pages, or how they fit
    // Words of an article, by its index among those the book was made of.
    void placeWanted(qsizetype article, Synoptic::TextRange range);
    void linkWanted(const QString &link);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct LeadInView {
        qsizetype page = 0; // in the book
        Lead lead;
    };

    qsizetype pageCount() const { return m_book ? m_book->pageCount() : 0; }
    qsizetype pagesInView() const;
    qsizetype shownCount() const { return std::min(pagesInView(), pageCount() - m_page); }
    const BookPage *page(qsizetype index);
    QRectF sheetOf(qsizetype shown) const; // of those in view, in the viewport
    std::optional<LeadInView> leadAt(QPoint at);
    QRectF areaOf(const LeadInView &it) const; // in the viewport
    QString wordsOf(const Lead &lead) const;
    void stepLead(int direction);
    void setAtHand(const std::optional<LeadInView> &lead);
    void follow(const Lead &lead);
    void showPage(qsizetype page, double y);
    void scrollStep(int direction);
    double scale() const;
    void fitScrollBar();

    std::shared_ptr<const Book> m_book;
    std::map<qsizetype, QList<BookPage>> m_chapters; // those in view
    Fit m_fit = Fit::TwoPages;
    qsizetype m_page = 0; // the first in view
    QSizeF m_paper{595, 842};
    int m_wheel = 0;
    std::optional<LeadInView> m_atHand; // with the keys
    std::optional<QPoint> m_pressed;
};

}
