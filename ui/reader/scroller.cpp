// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/scroller.h"

#include "ui/reader/pageview.h"

#include <QStyle>
#include <QTimerEvent>

#include <algorithm>

namespace Synoptic {

namespace {

constexpr qint64 duration = 120; // ms
constexpr int frame = 16;        // ms

}

void Scroller::move(const QList<Move> &moves)
{
    m_timer.stop();
    m_moves = moves;
    for (Move &move : m_moves) {
        move.from = move.page->scrollPlace();
        move.to = std::clamp(move.to, 0.0, move.page->mostScroll());
    }
    const auto stays = [](const Move &move) { return qRound(move.from) == qRound(move.to); };
    const bool isStill = m_moves.isEmpty() || std::ranges::all_of(m_moves, stays);
    const bool mayMove = m_isAnimated && !isStill && m_moves.first().page->isVisible()
        && m_moves.first().page->style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
    if (!mayMove) {
        step(1);
        return;
    }
    m_clock.start();
    m_timer.start(frame, Qt::PreciseTimer, this);
}

void Scroller::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    const qreal time = std::min(1.0, static_cast<qreal>(m_clock.elapsed()) / duration);
    if (time >= 1)
        m_timer.stop();
    step(1 - (1 - time) * (1 - time) * (1 - time)); // fast at first, calm at the end
}

void Scroller::step(qreal way)
{
    m_isStepping = true;
    for (const Move &move : std::as_const(m_moves)) {
        if (move.page)
            move.page->scrollTo(move.from + way * (move.to - move.from));
    }
    m_isStepping = false;
    emit moved();
}

}
