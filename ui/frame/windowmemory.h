// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

class QJsonObject;

namespace Synoptic {

class MainWindow;

// How the window stood: its size and place for the next start, and for each project what was shown
// and how far every pane was read.
class WindowMemory : public QObject
{
    Q_OBJECT
public:
    explicit WindowMemory(MainWindow &window);

    // As at the last start, else as large as the screen: pages want room.
    void restoreGeometry();
    void keepGeometry();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restore(const QJsonObject &state);
    void note();

    MainWindow &m_window;
    QTimer m_keepSoon; // a window that is dragged is written once
};

}
