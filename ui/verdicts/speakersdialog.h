// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/quotes/findings.h"

#include <QDialog>

class QAbstractItemView;
class QLabel;
class QLineEdit;
class QListWidget;
class QMenu;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace Synoptic {

class SpeakersModel;
class Synopsis;

// Who is quoted in all the articles, and how the names are spelled: two that are one person are joined,
// a spelling is separated again, a name is changed. Below stand the quotations of the one at hand, each of
// which leads to its place. Stands beside the window, which goes on working.
class SpeakersDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SpeakersDialog(const Synopsis &synopsis, QWidget *parent = nullptr);

    QTreeView *speakers() const { return m_view; }
    QListWidget *quotations() const { return m_quotes; }

signals:
    // In speakers() or quotations(), where the row at hand leads there.
    void placeChosen(const Synoptic::Place &place, QAbstractItemView *list);
    void joined(const QStringList &names, const QString &name); // these are one speaker, of that name
    void renamed(const QString &from, const QString &to);
    void separated(const QString &spelling);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QModelIndexList chosen() const; // of the model; column of the names
    QStringList chosenNames() const;
    QString nameAtHand() const; // of a speaker; empty: none
    void listQuotations();
    void chooseQuotation(QAbstractItemView *list);
    void keepPlace();
    void comeBack();
    void fillJoinMenu();
    void join(const QString &name);
    void rename();
    void separate();
    void check();

    const Synopsis &m_synopsis;
    SpeakersModel *m_model;
    QSortFilterProxyModel *m_filter;
    QLineEdit *m_field;
    QTreeView *m_view;
    QLabel *m_quotesHead;
    QListWidget *m_quotes;
    QList<qsizetype> m_listed; // of each row of m_quotes, its index in the findings
    QLabel *m_hint;
    QMenu *m_joinMenu;
    QPushButton *m_join;
    QPushButton *m_rename;
    QPushButton *m_separate;
    QStringList m_open; // names whose spellings are shown, while the rows come anew
    QString m_current;
};

}
