// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How pages move: together, to one height, to a place and back; the rest of Reader is in reader.cpp.

#include "ui/reader/articlepane.h"
#include "ui/reader/pageview.h"
#include "ui/reader/reader.h"
#include "ui/reader/scroller.h"
#include "ui/reader/scrolltogether.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>

namespace Synoptic {

void Reader::pageScrolled(ArticlePane *leader, qreal y)
{
    const qreal step = y - std::exchange(m_places[leader], y);
    if (m_isFollowing)
        return;
    if (m_scroller->isMoving())
        return; // it tells when it has moved
    if (m_synopsis->scrollsTogether())
        followLeader(leader, step);
    refreshRibbons();
}

QList<std::pair<qreal, qreal>> Reader::heightPairs(const ArticlePane *leader, const ArticlePane *follower)
{
    const PageView *const a = leader->page();
    const PageView *const b = follower->page();
    const std::pair<qint64, qint64> key(a->article().id.value, b->article().id.value);
    auto common = m_common.constFind(key);
    if (common == m_common.constEnd())
        common = m_common.insert(key, commonPlaces(m_synopsis->findings(), leader->article(), follower->article()));
    HeightPairs pairs = {{0, 0}};
    for (const auto &[inA, inB] : *common) {
        const qreal yA = a->geometry().yFor(inA);
        const qreal yB = b->geometry().yFor(inB);
        if (yA > pairs.last().first && yB > pairs.last().second) // several on one line are one
            pairs.append({yA, yB});
    }
    const qreal endA = std::max(a->mostScroll() + a->viewport()->height(), pairs.last().first + 1);
    const qreal endB = std::max(b->mostScroll() + b->viewport()->height(), pairs.last().second + 1);
    pairs.append({endA, endB});
    return pairs;
}

void Reader::followLeader(ArticlePane *leader, qreal step)
{
    const QScopedValueRollback guard(m_isFollowing, true);
    const PageView *const page = leader->page();
    for (ArticlePane *pane : std::as_const(m_panes)) {
        if (pane == leader)
            continue;
        PageView *const follower = pane->page();
        follower->scrollTo(follow(heightPairs(leader, pane),
            {.scroll = page->scrollPlace(),
                .step = step,
                .most = page->mostScroll(),
                .view = static_cast<qreal>(page->viewport()->height())},
            follower->scrollPlace(), follower->mostScroll()));
    }
}

// Puts the copies of a group at one height: that of the leader's copy where it is in view, else a
// third down the page; as near to it as every page can be scrolled. A page that was clicked stands still.
void Reader::bringTogether(qsizetype group, ArticlePane *leader)
{
    if (group < 0 || m_panes.isEmpty())
        return;
    if (m_still)
        leader = m_still;
    if (!leader)
        leader = focusedPane();
    QList<std::pair<ArticlePane *, qreal>> tops;
    for (ArticlePane *pane : std::as_const(m_panes)) {
        if (const qsizetype mark = pane->nearestMark(group); mark >= 0)
            tops.append({pane, pane->page()->overlay().shape(mark).bounds.top()});
    }
    if (tops.isEmpty())
        return;
    const auto led = std::ranges::find(tops, leader, [](const auto &top) { return top.first; });
    const auto &[first, firstTop] = led != tops.end() ? *led : tops.first();
    const QRectF view = first->page()->readableView();
    const qreal third = view.height() / 3;
    const bool isInView = firstTop >= view.top() + 8 && firstTop <= view.bottom() - third;
    qreal height = isInView ? firstTop - first->page()->scrollPlace() : third;
    qreal least = 0;
    qreal most = third * 3;
    for (const auto &[pane, top] : std::as_const(tops)) {
        least = std::max(least, top - pane->page()->mostScroll());
        most = std::min(most, top);
    }
    height = first == m_still ? firstTop - first->page()->scrollPlace() : std::max(least, std::min(height, most));
    QList<Scroller::Move> moves;
    for (const auto &[pane, top] : std::as_const(tops)) {
        if (pane != m_still)
            moves.append({.page = pane->page(), .to = std::round(top - height)});
    }
    m_scroller->move(moves);
}

void Reader::showPlace(const Place &place)
{
    ArticlePane *const pane = paneOf(place.article);
    if (!pane || place.parts.isEmpty())
        return;
    PageView *const page = pane->page();
    const TextRange range = place.range();
    page->reach(range.end);
    if (page->geometry().rectsFor(range).isEmpty() && page->page().hasFold())
        page->setShowsAll(true);
    ensureWidgetVisible(pane, 0, 0);
    m_synopsis->setFocusedArticle(place.article);
    const qreal top = page->geometry().yFor(range.begin);
    const QRectF view = page->readableView();
    if (top < view.top() || top > view.bottom() - 3 * page->metrics().lineHeight)
        m_scroller->move({{.page = page, .to = std::round(top - view.height() / 3)}});
    unmarkShown();
    const bool isFind = m_synopsis->foundAtHand() >= 0 && m_synopsis->found()[m_synopsis->foundAtHand()] == place;
    const auto isHere
        = [&range](const SharedMark &mark) { return !mark.isTold() && mark.range().contains(range.begin); };
    if (!isFind && std::ranges::any_of(page->overlay().marks().shared, isHere)) {
        page->setCaret(range.begin); // a shared quotation has its own mark
        return;
    }
    page->select(range);
    m_shownPage = page;
    m_shownRange = page->selectedRange();
}

// What was selected to show a place goes when the next thing is shown; a person's selection stays.
void Reader::unmarkShown()
{
    if (m_shownPage && m_shownPage->selectedRange() == m_shownRange)
        m_shownPage->setCaret(m_shownRange.begin);
    m_shownPage = nullptr;
}

bool Reader::nextCopy(int direction)
{
    const qsizetype group = m_synopsis->litGroup();
    QList<std::pair<ArticlePane *, qsizetype>> copies;
    for (ArticlePane *pane : std::as_const(m_panes)) {
        const QList<SharedMark> &marks = pane->page()->overlay().marks().shared;
        for (qsizetype i = 0; i < marks.size(); ++i) {
            if (marks[i].group == group)
                copies.append({pane, i});
        }
    }
    if (group < 0 || copies.isEmpty())
        return false;
    if (m_copy < 0) { // begins at the pane that has the keyboard
        const auto at = std::ranges::find(copies, focusedPane(), [](const auto &copy) { return copy.first; });
        m_copy = at != copies.end() ? at - copies.begin() : (direction > 0 ? -1 : 0);
    }
    m_copy = (m_copy + direction + copies.size()) % copies.size();
    const auto [pane, mark] = copies[m_copy];
    const qsizetype reached = m_copy;
    pane->setFocus(Qt::ShortcutFocusReason);
    setPaneFocus(pane); // even while another window has the keyboard
    PageView *const page = pane->page();
    unmarkShown();
    page->setCaret(page->overlay().marks().shared[mark].range().begin);
    const QRectF bounds = page->overlay().shape(mark).bounds;
    const QRectF view = page->readableView();
    if (bounds.top() < view.top() || bounds.bottom() > view.bottom())
        m_scroller->move({{.page = page, .to = std::round(bounds.top() - view.height() / 3)}});
    m_copy = reached;
    announce(tr("%1, copy %2 of %3")
            .arg(
                m_synopsis->nameOf(pane->article()), locale().toString(reached + 1), locale().toString(copies.size())));
    emit copyReached(pane->article());
    return true;
}

QList<ScrollPlace> Reader::currentScrollPlaces() const
{
    QList<ScrollPlace> places;
    for (const ArticlePane *pane : m_panes) {
        const PageView *const page = pane->page();
        const qreal top = page->scrollPlace();
        const qsizetype position = top > 0 ? page->geometry().positionBelow(top) : 0;
        const int below = top > 0 && position >= 0 ? qRound(top - page->geometry().yFor(position)) : 0;
        places.append({page->article().id, top > 0 ? std::max<qsizetype>(0, position) : 0, below});
    }
    return places;
}

void Reader::restoreScrollPlaces(const QList<ScrollPlace> &places)
{
    const QScopedValueRollback guard(m_isFollowing, true);
    for (const ScrollPlace &place : places) {
        const auto isIt = [&place](const ArticlePane *pane) { return pane->page()->article().id == place.article; };
        const auto it = std::ranges::find_if(m_panes, isIt);
        if (it == m_panes.end()) {
            m_waiting.removeIf([&place](const ScrollPlace &other) { return other.article == place.article; });
            m_waiting.append(place);
            continue;
        }
        PageView *const page = (*it)->page();
        page->reach(place.position);
        const bool isTop = place.position == 0 && place.below == 0;
        page->scrollTo(isTop ? 0 : page->geometry().yFor(place.position) + place.below);
    }
    refreshRibbons();
}

}
