// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLabel;
class QListView;
class QUndoStack;

namespace Synoptic {

class HistoryModel;

// What was done in this session, to go back in: a step chosen with Enter or a click is where the project
// stands then. Stands beside the window, which goes on working.
class HistoryDialog : public QDialog
{
    Q_OBJECT
public:
    explicit HistoryDialog(QWidget *parent = nullptr);

    void follow(const QUndoStack *steps);
    QListView *list() const { return m_list; }

signals:
    void stepChosen(int index); // as Project::goTo() takes it

private:
    void showCurrent();

    HistoryModel *m_model;
    QListView *m_list;
    QLabel *m_hint;
};

}
