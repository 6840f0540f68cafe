// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reports/report.h"

#include <QAbstractTableModel>

namespace Synoptic {

// A report for a view. Sort by SortRole; PlacesRole has the highlights of a cell.
class ReportModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { SortRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const ReportTable &report);
    const ReportTable &report() const { return m_report; }
    const ReportCell *cell(const QModelIndex &index) const; // nothing where there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    ReportTable m_report;
};

}
