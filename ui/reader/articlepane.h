// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/quoteathand.h"
#include "ui/reader/paneheader.h"
#include "ui/reader/ribbons.h"
#include "ui/synopsis.h"

#include <QWidget>

class QMenu;

namespace Synoptic {

class OverviewStrip;
class PageView;

// One open article: header, page and strip. Shows what the synopsis holds of it.
class ArticlePane : public QWidget
{
    Q_OBJECT
public:
    ArticlePane(Synopsis *synopsis, qsizetype article, QWidget *parent = nullptr);

    qsizetype article() const { return m_article; }
    // The article's place in the synopsis may have changed, or what is known of it.
    void setArticle(qsizetype article);
    // The narrowest a pane may be at a zoom in percent, in px.
    static int leastWidth(int zoom);
    void refreshFindings();
    void refreshLook();
    void refreshLit();
    void refreshZoom();
    void setFocused(bool focused);

    PageView *page() const { return m_page; }
    OverviewStrip *strip() const { return m_strip; }
    PaneHeader *header() const { return m_header; }

    // The mark of this group that stands nearest to the middle of the view, -1 without one.
    qsizetype nearestMark(qsizetype group) const;
    // From where to where a mark reaches, as heights in the view.
    Extent extentOf(qsizetype mark) const;
    // Draws this pane's part of the ribbon.
    void setRibbon(const RibbonLayout::Pane &ribbon, qsizetype mark, qsizetype group, Synopsis::Layers layers);
    // Says in the header where the copies of the lit group are.
    void updatePlaces();
    // What is selected, else the quotation at a place of the text; empty where neither is.
    QuoteAtHand quoteAt(qsizetype place) const;

signals:
    void closeRequested();
    void copyRequested();
    void versionsRequested();                            // what was printed before the newest one
    void menuWanted(QMenu *menu);                        // add to it what the row of panes can do
    void codingMenuWanted(QMenu *menu, qsizetype place); // and what can be put on the words there
    // Add to it what can be said of the words at hand.
    void quoteMenuWanted(QMenu *menu, const Synoptic::QuoteAtHand &what);

private:
    void refreshHeader();
    void fillMenu(QMenu *menu, qsizetype group, qsizetype place);

    Synopsis *m_synopsis;
    qsizetype m_article;
    PaneHeader *m_header;
    PageView *m_page;
    OverviewStrip *m_strip;
};

}
