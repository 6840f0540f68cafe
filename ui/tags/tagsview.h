// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/project/tag.h"

#include <QTreeView>

namespace Synoptic {

class TagsModel;

// The tree itself. F2 renames, Alt+1 to Alt+9 pin a digit and Alt+0 lets it go, Alt+Shift with an arrow moves the
// tag: up and down among its neighbours, right into the group above it, left out of its group.
class TagsView : public QTreeView
{
    Q_OBJECT
public:
    explicit TagsView(const TagsModel &tags, QWidget *parent = nullptr);

    // The columns beside the name have the width they need.
    void fitColumns();

signals:
    void keyPinned(int digit); // 0: none
    void moveRequested(int dx, int dy);
    void removeRequested();
    void leaveRequested(); // Esc

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override;

private:
    void wearLook();

    const TagsModel &m_tags;
};

}
