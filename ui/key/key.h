// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QToolButton;

namespace Synoptic {

// What the marks on the text mean, at the foot of the left column. Folds to its head.
class Key : public QWidget
{
    Q_OBJECT
public:
    explicit Key(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setFolded(bool folded);

    QToolButton *m_fold;
    QWidget *m_rows;
};

}
