// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPoint>

namespace Synoptic {

class DropTarget;
class MainWindow;
struct Dropped;

// Where things land that are dropped on the window: says it while they are held, and brings them
// there. Files go into the project that is open, among the panes where somebody points, or into the
// one under the pointer on the start page.
class Landing : public QObject
{
    Q_OBJECT
public:
    explicit Landing(MainWindow &window);

signals:
    void textDropped(const QString &text);

private:
    void hover(QPoint position);
    void leave();
    void drop(const Dropped &dropped, QPoint position);
    bool isOnStartPage() const;
    QString projectAt(QPoint position) const;
    qsizetype paneAt(QPoint position) const;

    MainWindow &m_window;
    DropTarget *m_target;
};

}
