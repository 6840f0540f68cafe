// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPointer>

namespace Synoptic {

class PageView;

// Moves several pages to new places, all by one timer and in at most 120 ms; at once where the system
// asks for no motion.
class Scroller : public QObject
{
    Q_OBJECT
public:
    struct Move {
        QPointer<PageView> page;
        qreal from = 0;
        qreal to = 0;
    };

    using QObject::QObject;

    void setAnimated(bool on) { m_isAnimated = on; }
    bool isMoving() const { return m_timer.isActive() || m_isStepping; }
    // Replaces what is under way. Places are kept within what each page can scroll.
    void move(const QList<Move> &moves);
    void stop() { m_timer.stop(); }

signals:
    void moved(); // after each step, and at least once for each move()

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void step(qreal way);

    QList<Move> m_moves;
    QBasicTimer m_timer;
    QElapsedTimer m_clock;
    bool m_isAnimated = true;
    bool m_isStepping = false;
};

}
