// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/frame/drops.h"

#include <QObject>

#include <functional>

class QDropEvent;
class QWidget;

namespace Synoptic {

// Lets things be dropped anywhere on a window. What is held is looked at once, when it comes in, and
// not again while it is moved about: a folder may hold thousands of files.
class DropTarget : public QObject
{
    Q_OBJECT
public:
    explicit DropTarget(QWidget *window);

    const Dropped &held() const { return m_held; }

signals:
    void hovered(QPoint position); // of the window; again whenever it is moved
    void left();
    void dropped(const Synoptic::Dropped &dropped, QPoint position);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Dropped m_held;
};

}
