// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/reader.h"

#include "ui/reader/articlepane.h"
#include "ui/reader/gutter.h"
#include "ui/reader/pageview.h"
#include "ui/reader/readingmetrics.h"
#include "ui/reader/scroller.h"

#include <QApplication>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

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
    connect(synopsis, &Synopsis::reusesChanged, this, &Reader::refreshFindings);
    connect(synopsis, &Synopsis::findingsChanged, this, [this] { m_hoverTimer.stop(); }); // other numbers
    const auto lit = [this] {
        for (ArticlePane *pane : std::as_const(m_panes))
            pane->refreshLit();
        refreshRibbons();
    };
    connect(synopsis, &Synopsis::hoveredGroupChanged, this, lit);
    connect(synopsis, &Synopsis::litGroupChanged, this, [this, lit](qsizetype group) {
        m_copy = -1;
        unmarkShown();
        const ArticlePane *const pane = focusedPane();
        m_caretBefore = {pane ? pane->article() : -1, pane ? pane->page()->caretPlace() : -1};
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
    connect(page, &PageView::groupClicked, this, [this, pane](qsizetype group) {
        m_hoverTimer.stop();
        const QScopedValueRollback still(m_still, pane); // another click there means the same words
        m_synopsis->light(group);
    });
    connect(page, &PageView::escapePressed, this, [this] { m_synopsis->light(-1); });
    connect(page, &PageView::zoomRequested, this,
        [this](int steps) { m_synopsis->setZoom(m_synopsis->zoom() + 10 * steps); });
    connect(page, &PageView::focused, this, [this, pane] { setPaneFocus(pane); });
    connect(pane, &ArticlePane::closeRequested, this, [this, pane] { m_synopsis->setOpen(pane->article(), false); });
    connect(pane, &ArticlePane::copyRequested, this, [this, pane] { bringTogether(m_synopsis->shownGroup(), pane); });
    connect(pane, &ArticlePane::versionsRequested, this, [this, pane] { emit versionsWanted(pane->article()); });
    connect(pane, &ArticlePane::menuWanted, this, [this, pane](QMenu *menu) { fillMenu(menu, pane); });
    connect(pane, &ArticlePane::quoteMenuWanted, this, &Reader::quoteMenuWanted);
    connectMarks(pane);
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
    setFinds(m_synopsis->found());
    m_row->setVisible(!now.isEmpty());
    refreshRibbons();
}

void Reader::refreshFindings()
{
    m_common.clear();
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
