// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/annotation.h"
#include "ui/jobs.h"

#include <QDialog>
#include <QTimer>

class QAbstractItemView;
class QAction;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace Synoptic {

class Codings;
class ReportModel;
class Synopsis;
struct ReportTable;

// Reports on the tags, worked out beside the window: a cell lists the places it counts, a place leads to the page.
// What is shown can be copied and saved for a spreadsheet.
class ReportsDialog : public QDialog
{
    Q_OBJECT
public:
    ReportsDialog(const Codings &codings, const Synopsis &synopsis, Jobs &jobs, QWidget *parent = nullptr);

    void showKind(int kind);                            // index into reportKinds()
    bool isWorking() const { return m_job != nullptr; } // what is shown is still being worked out
    QTableView *table() const { return m_table; }
    QListWidget *places() const { return m_places; }
    // The report as it stands, a line a row, for a spreadsheet; the cells that are chosen, or all.
    QString textOf(bool chosenOnly) const;
    // The same as CSV; all of it. False: a file that could not be written, which failed() tells.
    bool saveCsv(const QString &path);

signals:
    // In table() or places(), where the row at hand leads there.
    void placeChosen(Synoptic::AnnotationId annotation, QAbstractItemView *list);
    void noticed(const QString &words);
    void failed(const QString &sentence);

private:
    QWidget *makeHead();
    void refresh();
    void take(const ReportTable &report);
    void say();
    void listPlaces();
    void choosePlace(QAbstractItemView *list);
    void copy();
    void askWhereToSave();
    void check();

    const Codings &m_codings;
    const Synopsis &m_synopsis;
    Jobs &m_jobs;
    Jobs::Handle m_job; // of the report that is wanted; what another one makes comes too late
    ReportModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QList<QAction *> m_kinds;
    QLineEdit *m_field;
    QLabel *m_about;
    QTableView *m_table;
    QLabel *m_placesHead;
    QListWidget *m_places;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
    QTimer m_soon;
    int m_kind = 0;
};

}
