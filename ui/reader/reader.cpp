// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/reader.h"

#include "ui/reader/articlepane.h"
#include "ui/reader/gutter.h"
#include "ui/reader/pageview.h"
#include "ui/reader/readingmetrics.h"
#include "ui/reader/scroller.h"
#include "ui/reader/scrolltogether.h"

#include <QApplication>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace Synoptic {

namespace {

constexpr int snapDelay = 150; // ms after the last sideways step

}

Reader::Reader(Synopsis *synopsis, QWidget *parent)
    : QScrollArea(parent)
    , m_synopsis(synopsis)
    , m_row(new PaneRow)
    , m_scroller(new Scroller(this))
{
    setWidget(m_row);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Articles side by side"));
    viewport()->setBackgroundRole(QPalette::Window);
    connect(synopsis, &Synopsis::panesChanged, this, &Reader::syncPanes);
    connect(synopsis, &Synopsis::findingsChanged, this, &Reader::refreshFindings);
    const auto lit = [this] {
        for (ArticlePane *pane : std::as_const(m_panes))
            pane->refreshLit();
        refreshRibbons();
    };
    connect(synopsis, &Synopsis::hoveredGroupChanged, this, lit);
    connect(synopsis, &Synopsis::litGroupChanged, this, [this, lit](qsizetype group) {
        m_copy = -1;
        lit();
        if (group >= 0 && group < m_synopsis->quotationCount()) {
            const QString speaker = m_synopsis->findings().groups[group].speaker;
            const QString number = locale().toString(group + 1);
            announce(
                speaker.isEmpty() ? tr("Shared quote %1").arg(number) : tr("Shared quote %1, %2").arg(number, speaker));
        }
    });
    connect(synopsis, &Synopsis::layersChanged, this, &Reader::refreshRibbons);
    connect(synopsis, &Synopsis::zoomChanged, this, [this] {
        for (ArticlePane *pane : std::as_const(m_panes))
            pane->refreshZoom();
        fitRow();
        refreshRibbons();
    });
    connect(synopsis, &Synopsis::bringTogetherRequested, this, [this](qsizetype group) { bringTogether(group); });
    connect(synopsis, &Synopsis::showRequested, this, &Reader::showPlace);
    connect(synopsis, &Synopsis::focusedArticleChanged, this, [this](qsizetype article) {
        ArticlePane *const focused = paneOf(article);
        for (ArticlePane *pane : std::as_const(m_panes))
            pane->setFocused(pane == focused);
        if (focused && !focused->isAncestorOf(QApplication::focusWidget()) && hasFocus())
            focused->setFocus();
        if (focused)
            ensureWidgetVisible(focused, 0, 0);
    });
    connect(m_scroller, &Scroller::moved, this, &Reader::refreshRibbons);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, [this] { m_snapTimer.start(snapDelay, this); });
    connect(m_row, &QSplitter::splitterMoved, this, &Reader::refreshRibbons);
    syncPanes();
}

Reader::~Reader() = default;

ArticlePane *Reader::paneOf(qsizetype article) const
{
    const auto it = std::ranges::find(m_panes, article, &ArticlePane::article);
    return it == m_panes.end() ? nullptr : *it;
}

ArticlePane *Reader::focusedPane() const
{
    if (ArticlePane *const pane = paneOf(m_synopsis->focusedArticle()))
        return pane;
    return m_panes.isEmpty() ? nullptr : m_panes.first();
}

ArticlePane *Reader::makePane(qsizetype article)
{
    auto *const pane = new ArticlePane(m_synopsis, article);
    PageView *const page = pane->page();
    connect(page, &PageView::scrolled, this, [this, pane](qreal y) { pageScrolled(pane, y); });
    connect(page, &PageView::laidOut, this, [this] {
        if (!m_isFollowing)
            refreshRibbons();
    });
    connect(page, &PageView::groupHovered, this, &Reader::hover);
    connect(page, &PageView::groupClicked, this, [this](qsizetype group) {
        m_hoverTimer.stop();
        m_synopsis->light(group);
    });
    connect(page, &PageView::escapePressed, this, [this] { m_synopsis->light(-1); });
    connect(page, &PageView::zoomRequested, this,
        [this](int steps) { m_synopsis->setZoom(m_synopsis->zoom() + 10 * steps); });
    connect(page, &PageView::focused, this, [this, pane] { setPaneFocus(pane); });
    connect(pane, &ArticlePane::closeRequested, this, [this, pane] { m_synopsis->setOpen(pane->article(), false); });
    connect(pane, &ArticlePane::copyRequested, this, [this, pane] { bringTogether(m_synopsis->shownGroup(), pane); });
    connect(pane, &ArticlePane::menuWanted, this, [this, pane](QMenu *menu) { fillMenu(menu, pane); });
    connect(pane->header(), &PaneHeader::dragged, this, [this, pane](int x) { dragPane(pane, x); });
    return pane;
}

// Panes of articles that stay open are kept with all that is in them, and put in their new order.
void Reader::syncPanes()
{
    const QList<ScrollPlace> places = currentScrollPlaces();
    m_isArranging = true;
    QList<ArticlePane *> free = m_panes;
    QList<ArticlePane *> now;
    QList<ArticlePane *> fresh;
    for (const qsizetype article : m_synopsis->panes()) {
        const ArticleId id = m_synopsis->articles()[article].id;
        const auto isIt = [id](const ArticlePane *pane) { return pane->page()->article().id == id; };
        const auto it = std::ranges::find_if(free, isIt);
        if (it == free.end()) {
            fresh.append(makePane(article));
            now.append(fresh.last());
            continue;
        }
        ArticlePane *const pane = *it;
        free.erase(it);
        pane->setArticle(article);
        now.append(pane);
    }
    m_panes = now;
    for (ArticlePane *pane : std::as_const(free)) {
        m_offsets.remove(pane);
        m_places.remove(pane);
        if (pane->isAncestorOf(QApplication::focusWidget()) && !now.isEmpty())
            now.first()->setFocus();
        pane->setParent(nullptr);
        pane->deleteLater();
    }
    for (qsizetype i = 0; i < now.size(); ++i) {
        if (m_row->indexOf(now[i]) != i)
            m_row->insertWidget(static_cast<int>(i), now[i]);
        now[i]->setFocused(now[i]->article() == m_synopsis->focusedArticle());
    }
    if (!fresh.isEmpty() || !free.isEmpty()) {
        m_row->setSizes(QList<int>(now.size(), 1000)); // all of one width
        fitRow();
    }
    m_isArranging = false;
    m_waiting += places;
    restoreScrollPlaces(std::exchange(m_waiting, {}));
    m_row->setVisible(!now.isEmpty());
    refreshRibbons();
}

void Reader::refreshFindings()
{
    m_common.clear();
    m_offsets.clear();
    for (ArticlePane *pane : std::as_const(m_panes)) {
        pane->refreshFindings();
        pane->refreshLit();
    }
    refreshRibbons();
}

Synopsis::Layers Reader::shownLayers() const
{
    return m_isClean ? Synopsis::Layers() : m_synopsis->layers();
}

void Reader::refreshRibbons()
{
    if (m_isArranging)
        return;
    const qsizetype group = m_synopsis->shownGroup();
    const bool isShown
        = group >= 0 && group < m_synopsis->quotationCount() && shownLayers().testFlag(Synopsis::Layer::Shared);
    QList<qsizetype> marks;
    QList<std::optional<Extent>> ends;
    for (const ArticlePane *pane : std::as_const(m_panes)) {
        marks.append(isShown ? pane->nearestMark(group) : -1);
        ends.append(marks.last() >= 0 ? std::optional(pane->extentOf(marks.last())) : std::nullopt);
    }
    const qreal height = m_panes.isEmpty() ? 0 : m_panes.first()->page()->viewport()->height();
    const RibbonLayout layout = layOutRibbons(ends, height, gutterWidth());
    for (qsizetype i = 0; i < m_panes.size(); ++i) {
        m_panes[i]->setRibbon(layout.panes[i], marks[i], group, shownLayers());
        m_panes[i]->updatePlaces();
        if (i + 1 < m_panes.size())
            m_row->gutter(static_cast<int>(i))->setRibbon(layout.gutters[i], group);
    }
}

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
        const HeightPairs pairs = heightPairs(leader, pane);
        const qreal before = pane->page()->scrollPlace();
        // Where it would have stood without what set it off: a jump, or being scrolled alone.
        const FollowStep was
            = follow(pairs, page->scrollPlace() - step, page->mostScroll(), 0, page->viewport()->height(), 0);
        const FollowStep now = follow(pairs, page->scrollPlace(), page->mostScroll(), step, page->viewport()->height(),
            before - std::clamp(was.scroll, 0.0, pane->page()->mostScroll()));
        pane->page()->scrollTo(now.scroll);
    }
}

// Puts the copies of a group at one height: that of the leader's copy where it is in view, else a
// third down the page; as near to it as every page can be scrolled.
void Reader::bringTogether(qsizetype group, ArticlePane *leader)
{
    if (group < 0 || m_panes.isEmpty())
        return;
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
    height = std::max(least, std::min(height, most));
    QList<Scroller::Move> moves;
    for (const auto &[pane, top] : std::as_const(tops))
        moves.append({.page = pane->page(), .to = std::round(top - height)});
    m_scroller->move(moves);
}

void Reader::showPlace(const Place &place)
{
    ArticlePane *const pane = paneOf(place.article);
    if (!pane || place.parts.isEmpty())
        return;
    PageView *const page = pane->page();
    const TextRange range = place.range();
    if (page->geometry().rectsFor(range).isEmpty() && page->page().hasFold())
        page->setShowsAll(true);
    ensureWidgetVisible(pane, 0, 0);
    m_synopsis->setFocusedArticle(place.article);
    const qreal top = page->geometry().yFor(range.begin);
    const QRectF view = page->readableView();
    if (top < view.top() || top > view.bottom() - 3 * page->metrics().lineHeight)
        m_scroller->move({{.page = page, .to = std::round(top - view.height() / 3)}});
    page->select(range);
}

bool Reader::focusNextPane(int direction)
{
    const ArticlePane *const focused = focusedPane();
    const bool hasIt = focused && focused->isAncestorOf(QApplication::focusWidget());
    const qsizetype at = hasIt ? m_panes.indexOf(focused) : (direction > 0 ? -1 : m_panes.size());
    const qsizetype next = at + direction;
    if (next < 0 || next >= m_panes.size())
        return false;
    m_panes[next]->setFocus(Qt::ShortcutFocusReason);
    return true;
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

void Reader::toggleNotStory()
{
    if (ArticlePane *const pane = focusedPane())
        pane->page()->setShowsAll(!pane->page()->showsAll());
}

void Reader::setShowsNotStory(bool on)
{
    for (ArticlePane *pane : std::as_const(m_panes))
        pane->page()->setShowsAll(on);
}

void Reader::setCleanText(bool on)
{
    if (m_isClean == on)
        return;
    m_isClean = on;
    refreshRibbons();
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
        const bool isTop = place.position == 0 && place.below == 0;
        page->scrollTo(isTop ? 0 : page->geometry().yFor(place.position) + place.below);
    }
    refreshRibbons();
}

void Reader::setFinds(const QList<Place> &finds)
{
    for (ArticlePane *pane : std::as_const(m_panes)) {
        QList<TextRange> ranges;
        for (const Place &find : finds) {
            if (find.article == pane->article())
                ranges += find.parts;
        }
        pane->page()->setFinds(ranges);
    }
}

void Reader::setAnimated(bool on)
{
    m_scroller->setAnimated(on);
}

}
