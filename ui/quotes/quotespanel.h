// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QSplitter;

namespace Synoptic {

class FilterField;
class QuotesFilter;
class QuotesModel;
class QuotesView;
class Synopsis;
class ThisQuote;

// The right column's first tab: a field to narrow the list, the list of all quotations, and under
// it the quotation at hand. The selected row and the lit quotation follow each other.
class QuotesPanel : public QWidget
{
    Q_OBJECT
public:
    explicit QuotesPanel(Synopsis *synopsis, QWidget *parent = nullptr);

    FilterField *field() const { return m_field; }
    QuotesView *list() const { return m_list; }
    ThisQuote *thisQuote() const { return m_quote; }

public slots:
    void focusFilter();
    void focusList();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void findingsCame();
    void sayWhatIsLeft();
    void chosen(const QModelIndex &index);    // became the current row
    void activated(const QModelIndex &index); // Enter, double click
    void follow(qsizetype group);
    void fitList();

    Synopsis *m_synopsis;
    QuotesModel *m_model;
    QuotesFilter *m_filter;
    FilterField *m_field;
    QuotesView *m_list;
    ThisQuote *m_quote;
    QSplitter *m_splitter;
    bool m_following = false; // the row follows the lit quotation, not the other way round
    bool m_placed = false;    // a person has moved the splitter
};

}
