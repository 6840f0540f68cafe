// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/panel.h"
#include "ui/quoteathand.h"

#include <QModelIndex>

class QMenu;
class QSplitter;
class QToolButton;

namespace Synoptic {

class FilterField;
class QuotesFilter;
class QuotesModel;
class QuotesView;
class Synopsis;
struct QuoteSheet;
class ThisQuote;

// The right column's first tab: a field to narrow the list, the list of all quotations, and under
// it the quotation at hand. The selected row and the lit quotation follow each other.
class QuotesPanel : public Panel
{
    Q_OBJECT
public:
    explicit QuotesPanel(Synopsis *synopsis, QWidget *parent = nullptr);

    FilterField *field() const { return m_field; }
    QuotesView *list() const { return m_list; }
    ThisQuote *thisQuote() const { return m_quote; }
    // The quotation shown below the list, or the copy of it that has the keyboard.
    QuoteAtHand quoteAtHand() const;
    // The list, on a quotation: the current one, or the first.
    void takeFocus() override;
    std::optional<qsizetype> count() const override; // shared quotations

signals:
    // Add to the menu what can be said of a quotation.
    void quoteMenuWanted(QMenu *menu, const Synoptic::QuoteAtHand &what);

public slots:
    void focusFilter();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void findingsCame();
    void showAgain(const QuoteSheet &sheet);
    void showMenu(QPoint at);
    void filterDisputed(bool on);
    void offerDisputed();
    void sayWhatIsLeft();
    void chosen(const QModelIndex &index);    // became the current row
    void activated(const QModelIndex &index); // Enter, double click
    void follow(qsizetype group);
    void fitList();

    Synopsis *m_synopsis;
    QuotesModel *m_model;
    QuotesFilter *m_filter;
    FilterField *m_field;
    QToolButton *m_disputed; // only quotations whose outlets name different speakers
    QuotesView *m_list;
    ThisQuote *m_quote;
    QSplitter *m_splitter;
    bool m_following = false; // the row follows the lit quotation, not the other way round
    bool m_placed = false;    // a person has moved the splitter
};

}
