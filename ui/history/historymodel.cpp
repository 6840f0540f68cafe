// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/historymodel.h"

#include "ui/look/fonts.h"
#include "ui/look/look.h"

#include <QUndoStack>

namespace Synoptic {

void HistoryModel::follow(const QUndoStack *steps)
{
    if (m_steps)
        disconnect(m_steps, nullptr, this, nullptr);
    beginResetModel();
    m_steps = steps;
    m_rows = steps ? steps->count() + 1 : 0;
    endResetModel();
    if (steps)
        connect(steps, &QUndoStack::indexChanged, this, &HistoryModel::refresh);
    emit moved();
}

// Steps come and go at the end: what has been taken back goes when another step is made.
void HistoryModel::refresh()
{
    const int now = m_steps->count() + 1;
    if (now < m_rows) {
        beginRemoveRows({}, now, m_rows - 1);
        m_rows = now;
        endRemoveRows();
    } else if (now > m_rows) {
        beginInsertRows({}, m_rows, now - 1);
        m_rows = now;
        endInsertRows();
    }
    emit dataChanged(index(0), index(m_rows - 1));
    emit moved();
}

int HistoryModel::current() const
{
    return m_steps ? m_steps->index() : -1;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_steps)
        return {};
    const bool isTakenBack = index.row() > current();
    const QString words = index.row() == 0 ? tr("As the project was opened") : m_steps->text(index.row() - 1);
    switch (role) {
    case Qt::DisplayRole:
        return words;
    case Qt::AccessibleTextRole:
        return isTakenBack             ? tr("%1, taken back", "a step of the history").arg(words)
            : index.row() == current() ? tr("%1, the project stands here", "a step of the history").arg(words)
                                       : words;
    case TakenBackRole:
        return isTakenBack;
    case AtHandRole:
        return index.row() == current();
    case Qt::FontRole:
        return chromeFont(12.5, index.row() == current() ? QFont::DemiBold : QFont::Normal);
    case Qt::ForegroundRole:
        return QColor(isTakenBack ? look().dim : look().ui);
    default:
        return {};
    }
}

}
