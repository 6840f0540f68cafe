// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/quoteathand.h"
#include "ui/quotes/quotesheet.h"

#include <QWidget>

class QLabel;
class QMenu;
class QScrollArea;
class QToolButton;

namespace Synoptic {

class Synopsis;
class WordingView;

// "This quote": every outlet's wording of one quotation in one column, with the words that differ
// marked, who gives it to whom, and who leaves it out. A click on a wording goes to its place.
class ThisQuote : public QWidget
{
    Q_OBJECT
public:
    explicit ThisQuote(Synopsis *synopsis, QWidget *parent = nullptr);

    void showGroup(qsizetype group);
    void showQuote(qsizetype quote);
    void clear();

    const QuoteSheet &sheet() const { return m_sheet; }
    const QList<WordingView *> &wordings() const { return m_wordings; }
    void copyAsText() const;
    // The wording that has the keyboard, or the quotation as a whole; empty when none is shown.
    QuoteAtHand quoteAtHand() const;

signals:
    // Add to the menu what can be said of this quotation, or of one copy.
    void quoteMenuWanted(QMenu *menu, const Synoptic::QuoteAtHand &what);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setSheet(const QuoteSheet &sheet);
    void rebuild();
    QWidget *head();
    QWidget *line();
    QWidget *echo(const SheetEcho &echo);
    QLabel *words(const QString &text, double size, QFont::Weight weight, QRgb color);
    void fillMenu(QMenu *menu);
    void go(const Place &place);

    Synopsis *m_synopsis;
    QuoteSheet m_sheet;
    QWidget *m_head = nullptr;
    QScrollArea *m_area;
    QList<WordingView *> m_wordings;
};

}
