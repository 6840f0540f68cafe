// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reports/reportmodel.h"

#include "ui/plainwords.h"

namespace Synoptic {

void ReportModel::setReport(const ReportTable &report)
{
    beginResetModel();
    m_report = report;
    endResetModel();
}

const ReportCell *ReportModel::cell(const QModelIndex &index) const
{
    const bool isThere
        = index.isValid() && index.row() < m_report.rows.size() && index.column() < m_report.rows[index.row()].size();
    return isThere ? &m_report.rows[index.row()][index.column()] : nullptr;
}

int ReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_report.rows.size());
}

int ReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_report.heads.size());
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    const ReportCell *const it = cell(index);
    if (!it)
        return {};
    const bool isFigure = m_report.figures.value(index.column());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == 0 && index.row() < m_report.depths.size())
            return QString(4 * m_report.depths[index.row()], u' ') + it->text;
        return it->text;
    case Qt::ToolTipRole:
        return it->tip.isEmpty() ? QVariant() : plainToolTip(it->tip);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        return isFigure || it->number != 0 ? QVariant(it->number) : QVariant(it->text);
    default:
        return {};
    }
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_report.heads.value(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            (m_report.figures.value(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

}
