// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/merge.h"

#include <QDialog>

class QListWidget;

namespace Synoptic {

// What two copies of a project say differently, one sentence each with both values in full, to be read and copied
// after a merge. Each leads to its place; the window can be worked in meanwhile.
class MergeDialog : public QDialog
{
    Q_OBJECT
public:
    explicit MergeDialog(const Merge &merge, QWidget *parent = nullptr);

    QString report() const; // as it is copied

signals:
    void chosen(const Synoptic::MergeConflict &conflict);

private:
    Merge m_merge;
    QListWidget *m_list;
};

}
