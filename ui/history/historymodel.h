// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QPointer>

class QUndoStack;

namespace Synoptic {

// The steps of this session in the order they were made, under a first row for the project as it was
// opened. The row of the step the project stands at is bold; those after it have been taken back.
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { TakenBackRole = Qt::UserRole + 1, AtHandRole };

    using QAbstractListModel::QAbstractListModel;

    void follow(const QUndoStack *steps); // none: the list is empty
    // The row the project stands at; -1: there is no project.
    int current() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void moved(); // current() is another row

private:
    void refresh();

    QPointer<const QUndoStack> m_steps;
    int m_rows = 0;
};

}
