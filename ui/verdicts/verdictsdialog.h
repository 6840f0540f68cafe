// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"
#include "app/quotes/verdict.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace Synoptic {

class Synopsis;
class VerdictList;

// What a person has said of the findings, to go to its place or to take it back. Stands beside the
// window, which goes on working.
class VerdictsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit VerdictsDialog(const Synopsis &synopsis, QWidget *parent = nullptr);

    QTreeView *list() const { return m_view; }

signals:
    void withdrawn(const QList<Synoptic::VerdictId> &verdicts);
    void placeChosen(const Synoptic::Place &place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QList<int> chosenRows() const; // of the list
    void takeBack();
    void go();
    void check();

    VerdictList *m_list;
    QSortFilterProxyModel *m_filter;
    QLineEdit *m_field;
    QTreeView *m_view;
    QLabel *m_hint;
    QPushButton *m_go;
    QPushButton *m_takeBack;
};

}
