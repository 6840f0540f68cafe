// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/articlepane.h"

#include "app/text/dateinwords.h"
#include "ui/reader/overviewstrip.h"
#include "ui/reader/pageview.h"
#include "ui/synopsis.h"

#include <QGridLayout>
#include <QLocale>
#include <QMenu>

#include <cmath>

namespace Synoptic {

ArticlePane::ArticlePane(Synopsis *synopsis, qsizetype article, QWidget *parent)
    : QWidget(parent)
    , m_synopsis(synopsis)
    , m_article(-1)
    , m_header(new PaneHeader(this))
    , m_page(new PageView(this))
    , m_strip(new OverviewStrip(m_page, this))
{
    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_header, 0, 0, 1, 2);
    grid->addWidget(m_page, 1, 0);
    grid->addWidget(m_strip, 1, 1);
    connect(m_header, &PaneHeader::closeRequested, this, &ArticlePane::closeRequested);
    connect(m_header, &PaneHeader::copyRequested, this, &ArticlePane::copyRequested);
    connect(m_header, &PaneHeader::menuRequested, this, [this](QPoint at) {
        QMenu menu;
        fillMenu(&menu, -1, -1);
        menu.exec(at);
    });
    connect(m_page, &PageView::menuRequested, this, &ArticlePane::fillMenu);
    connect(m_synopsis, &Synopsis::relationsChanged, this, &ArticlePane::refreshHeader);
    connect(m_synopsis, &Synopsis::versionCountsChanged, this, &ArticlePane::refreshHeader);
    connect(m_header, &PaneHeader::versionsRequested, this, &ArticlePane::versionsRequested);
    setFocusProxy(m_page);
    refreshZoom();
    setArticle(article);
}

void ArticlePane::setArticle(qsizetype article)
{
    m_article = article;
    const Article &now = m_synopsis->articles()[article];
    if (m_page->article() != now)
        m_page->setArticle(now);
    const QString name = m_synopsis->nameOf(article);
    const QString title = m_synopsis->titleOf(article);
    //: what a screen reader calls a pane: outlet, headline
    m_page->setAccessibleName(title.isEmpty() ? name : tr("%1: %2").arg(name, title));
    m_strip->setAccessibleName(tr("Overview of %1").arg(name));
    refreshFindings();
    refreshLit();
}

void ArticlePane::refreshHeader()
{
    const Article &article = m_synopsis->articles()[m_article];
    QStringList details;
    if (const QString date = dateInWords(article.published); !date.isEmpty())
        details.append(date);
    const int count = static_cast<int>(m_synopsis->wordsOf(m_article));
    details.append(count == 1 ? tr("1 word") : tr("%n words", "count of words, not one", count));
    if (m_synopsis->isAnalysed()) {
        const int shared = static_cast<int>(m_synopsis->sharedCount(m_article));
        //: shared quotations of an article
        details.append(shared == 0 ? tr("none shared") : tr("%n shared", nullptr, shared));
    }
    if (const auto related = m_synopsis->relations().constFind(article.id);
        related != m_synopsis->relations().cend() && !related->isEmpty()) {
        //: articles of a collection that share quotations or passages with this one
        details.append(tr("%n related", nullptr, static_cast<int>(related->size())));
    }
    m_header->setArticle(
        m_synopsis->letter(m_article), m_synopsis->nameOf(m_article), details.join(QStringLiteral(" · ")));
    m_header->setVersions(m_synopsis->versionCount(m_article));
    m_page->setAccessibleDescription(details.join(QStringLiteral(", ")));
}

void ArticlePane::refreshFindings()
{
    m_page->setMarks(marksOf(*m_synopsis, m_article));
    m_strip->invalidate();
    refreshHeader();
}

void ArticlePane::refreshLook()
{
    m_page->refreshLook();
    m_strip->invalidate();
    m_header->update();
}

void ArticlePane::refreshLit()
{
    m_strip->setLit(m_synopsis->shownGroup());
    updatePlaces();
}

void ArticlePane::refreshZoom()
{
    const ReadingMetrics metrics = ReadingMetrics::at(m_synopsis->zoom());
    m_page->setMetrics(metrics);
    setMinimumWidth(leastWidth(m_synopsis->zoom()));
}

int ArticlePane::leastWidth(int zoom)
{
    const ReadingMetrics metrics = ReadingMetrics::at(zoom);
    return metrics.pageWidth(metrics.leastMeasure) + stripWidth();
}

void ArticlePane::setFocused(bool focused)
{
    m_header->setFocused(focused);
}

qsizetype ArticlePane::nearestMark(qsizetype group) const
{
    const QList<SharedMark> &marks = m_page->overlay().marks().shared;
    const qreal middle = m_page->readableView().center().y();
    qsizetype best = -1;
    qreal least = 0;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const QRectF bounds = m_page->overlay().shape(i).bounds;
        if (marks[i].group != group || bounds.isEmpty())
            continue;
        const qreal distance = std::abs(bounds.center().y() - middle);
        if (best < 0 || distance < least) {
            best = i;
            least = distance;
        }
    }
    return best;
}

Extent ArticlePane::extentOf(qsizetype mark) const
{
    const QRectF bounds = m_page->overlay().shape(mark).bounds;
    return {bounds.top() - m_page->scrollPlace(), bounds.bottom() - m_page->scrollPlace()};
}

void ArticlePane::setRibbon(const RibbonLayout::Pane &ribbon, qsizetype mark, qsizetype group, Synopsis::Layers layers)
{
    Overlay::State state{.shown = group, .layers = layers};
    state.bandLeft = ribbon.fromLeft;
    state.bandRight = ribbon.fromRight;
    state.bandMark = ribbon.fromLeft || ribbon.fromRight ? mark : -1;
    m_page->setState(state);
    m_page->setRings(ribbon.rings, ribbon.rings.isEmpty() ? -1 : group);
    const Extent extent = state.bandRight && mark >= 0 ? extentOf(mark) : Extent();
    m_strip->setBand(extent.top, extent.bottom, state.bandRight ? group : -1);
    m_strip->setThreads(ribbon.rings, ribbon.rings.isEmpty() ? -1 : group);
}

void ArticlePane::updatePlaces()
{
    CopyPlaces places{.group = m_synopsis->shownGroup()};
    if (places.group >= m_synopsis->quotationCount())
        places.group = -1;
    const QRectF view = m_page->readableView();
    const QList<SharedMark> &marks = m_page->overlay().marks().shared;
    for (qsizetype i = 0; places.group >= 0 && i < marks.size(); ++i) {
        if (marks[i].group != places.group)
            continue;
        const QRectF bounds = m_page->overlay().shape(i).bounds;
        if (bounds.bottom() <= view.top())
            ++places.above;
        else if (bounds.top() >= view.bottom())
            ++places.below;
        else
            ++places.inView;
    }
    m_header->setPlaces(places);
}

QuoteAtHand ArticlePane::quoteAt(qsizetype place) const
{
    const TextRange selected = m_page->selectedRange();
    if (selected.isEmpty() || (place >= 0 && !selected.contains(place) && place != selected.end))
        return place < 0 ? QuoteAtHand() : quoteAtHand(*m_synopsis, m_article, place);
    // A quotation that is selected as a whole, or a piece of it, is that quotation.
    for (const qsizetype at : {selected.begin, (selected.begin + selected.end) / 2, selected.end - 1}) {
        const QuoteAtHand there = quoteAtHand(*m_synopsis, m_article, at);
        if (!there.isEmpty() && 2 * there.place.range().intersect(selected).length() >= selected.length())
            return there;
    }
    return {.group = -1, .place = {.article = m_article, .quote = -1, .parts = {selected}}};
}

void ArticlePane::fillMenu(QMenu *menu, qsizetype group, qsizetype place)
{
    if (!menu->isEmpty())
        menu->addSeparator();
    if (group >= 0) {
        QAction *const light = menu->addAction(tr("&Light shared quote %1").arg(QLocale().toString(group + 1)));
        connect(light, &QAction::triggered, this, [this, group] { m_synopsis->light(group); });
    }
    if (m_page->page().hasFold()) {
        QAction *const fold = menu->addAction(
            m_page->showsAll() ? tr("&Hide what is not the story") : tr("&Show what is not the story"));
        connect(fold, &QAction::triggered, this, [this] { m_page->setShowsAll(!m_page->showsAll()); });
    }
    if (place >= 0) {
        emit codingMenuWanted(menu, place);
        emit quoteMenuWanted(menu, quoteAt(place));
    }
    emit menuWanted(menu);
}

}
