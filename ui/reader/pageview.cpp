// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/pageview.h"

#include "ui/look/look.h"
#include "ui/reader/pageaccess.h"

#include <QAbstractTextDocumentLayout>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPointer>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QWheelEvent>

#include <algorithm>
#include <limits>

namespace Synoptic {

namespace {

// Characters of a long article that are set before it is shown, and at a time afterwards: the first are
// more than most articles have, the next are set in about the time of a frame.
constexpr qsizetype firstSlice = 60000;
constexpr qsizetype nextSlice = 30000;

}

PageView::PageView(QWidget *parent)
    : QTextEdit(parent)
    , m_geometry(*document(), m_page)
    , m_overlay(m_geometry)
    , m_markers(m_geometry, m_overlay)
    , m_colours(*document(), m_page, m_overlay, m_markers)
{
    PageAccess::install();
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setCursorWidth(0);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    viewport()->setMouseTracking(true);
    document()->setDocumentMargin(0);
    document()->setUndoRedoEnabled(false);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &PageView::extendRange);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] {
        if (!m_isBuilding)
            noteLayout();
    });
    refreshLook();
}

void PageView::setArticle(const Article &article)
{
    m_article = article;
    rebuild();
}

void PageView::setMetrics(const ReadingMetrics &metrics)
{
    if (m_metrics == metrics)
        return;
    m_metrics = metrics;
    m_overlay.setMetrics(metrics);
    m_markers.setMetrics(metrics);
    rebuild();
}

void PageView::setMarks(const ArticleMarks &marks)
{
    if (m_overlay.marks() == marks)
        return;
    m_overlay.setMarks(marks);
    recolour();
    viewport()->update();
}

void PageView::refreshLook()
{
    QPalette colors = palette();
    colors.setColor(QPalette::Base, look().page);
    colors.setColor(QPalette::Text, look().text);
    colors.setColor(QPalette::Highlight, look().selection);
    colors.setColor(QPalette::HighlightedText, look().selectionText);
    setPalette(colors);
    rebuild();
}

void PageView::setState(const Overlay::State &state)
{
    if (m_state == state)
        return;
    const Overlay::State before = std::exchange(m_state, state);
    if (before.layers != state.layers) {
        recolour();
        viewport()->update();
        return;
    }
    QRegion changed = m_overlay.regionOf(before.shown, pageRect());
    changed += m_overlay.regionOf(state.shown, pageRect());
    changed.translate(0, -verticalScrollBar()->value());
    viewport()->update(changed & viewport()->rect());
}

void PageView::setRings(const QList<qreal> &viewHeights, qsizetype group)
{
    if (m_rings == viewHeights && m_ringGroup == group)
        return;
    updateRings();
    m_rings = viewHeights;
    m_ringGroup = group;
    updateRings();
}

// Rings stand still while the text moves: what a scrolled view has taken along is drawn anew too.
void PageView::updateRings(int shiftedBy)
{
    const int edge = qRound(16 * m_metrics.scale);
    const int reach = qRound(6 * m_metrics.scale) + 1;
    for (const qreal y : std::as_const(m_rings)) {
        for (const int top : {qRound(y) - reach, qRound(y) - reach + shiftedBy}) {
            viewport()->update(0, top, edge, 2 * reach);
            viewport()->update(viewport()->width() - edge, top, edge, 2 * reach);
        }
    }
}

void PageView::setShowsAll(bool on)
{
    if (m_showsAll == on)
        return;
    m_showsAll = on;
    rebuild();
}

void PageView::setFinds(const QList<TextRange> &finds)
{
    if (m_finds == finds)
        return;
    m_finds = finds;
    viewport()->update();
}

// Builds the page anew and keeps what was at the top of the view there.
void PageView::rebuild()
{
    const bool wasBuilt = !m_page.paragraphs().isEmpty();
    const qreal top = scrollPlace();
    const qsizetype place = wasBuilt && top > 0 ? m_geometry.positionBelow(top) : -1;
    const qreal above = place >= 0 ? top - m_geometry.yFor(place) : 0;

    const qsizetype caret = wasBuilt ? caretPlace() : -1;
    const TextRange selected = wasBuilt ? selectedRange() : TextRange();

    m_isBuilding = true; // an empty page is scrolled to nowhere, which moves nobody else
    m_page.begin(*document(), m_article, m_metrics, m_showsAll);
    fitColumn();
    m_page.write(*document(), m_article, firstSlice);
    while (!m_page.isWritten() && !(m_page.hasWritten(place) && m_page.hasWritten(std::max(caret, selected.end))))
        m_page.write(*document(), m_article, nextSlice);
    QTextCursor cursor(document()); // what was inserted has taken the caret along
    cursor.setPosition(caret >= 0 ? static_cast<int>(m_page.toDocument(caret)) : 0);
    setTextCursor(cursor);
    if (!selected.isEmpty())
        select(selected);
    m_colours.begin();
    colourMore(std::numeric_limits<qsizetype>::max());
    m_geometry.invalidate();
    m_overlay.invalidate();
    m_markers.invalidate();
    scrollTo(place >= 0 ? m_geometry.yFor(place) + above : 0);
    m_isBuilding = false;
    viewport()->update();
    emit laidOut();
    if (scrollPlace() != top)
        emit scrolled(scrollPlace());
    if (!m_page.isWritten())
        m_growing.start(0, this);
}

// Sets some more of a long article below what is there, which stays where it is.
void PageView::grow()
{
    {
        const QScopedValueRollback guard(m_isBuilding, true);
        m_page.write(*document(), m_article, nextSlice);
    }
    m_geometry.grown();
    colourMore(nextSlice);
    m_overlay.invalidate();
    m_markers.invalidate();
    emit laidOut();
}

// A long article takes its colours bit by bit.
void PageView::recolour()
{
    m_colours.begin();
    colourMore(firstSlice);
    if (!m_colours.isWhole())
        m_growing.start(0, this);
}

void PageView::colourMore(qsizetype characters)
{
    if (m_colours.isWhole())
        return;
    const bool isFirst = !m_colours.isBegun();
    bool isLaidOut = false;
    {
        const QScopedValueRollback guard(m_isBuilding, true);
        isLaidOut = m_colours.colourMore(characters, m_state.layers);
    }
    if (isLaidOut) {
        if (isFirst && m_colours.isWhole())
            m_geometry.invalidate(); // of a long article when all of it has its colours
        m_overlay.invalidate();
        m_markers.invalidate();
    }
    viewport()->update();
}

void PageView::reach(qsizetype place)
{
    while (!m_page.isWritten() && !m_page.hasWritten(place))
        grow();
}

void PageView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_growing.timerId())
        return QTextEdit::timerEvent(event);
    if (!m_colours.isWhole()) {
        colourMore(nextSlice);
        if (m_colours.isWhole())
            noteLayout(); // a colour may move a letter by a hair
    } else if (!m_page.isWritten()) {
        grow();
    } else {
        m_growing.stop();
    }
}

// The column is as wide as the view allows and no wider than a line is well read; what is left over
// stands at both sides of it.
void PageView::fitColumn()
{
    const int least = std::max(m_metrics.right, m_markers.marginNeeded());
    const int room = viewport()->width() - m_metrics.left - least;
    const int measure = std::clamp(room, std::min(room, m_metrics.leastMeasure), m_metrics.mostMeasure);
    const int spare = std::max(0, room - measure);
    QTextFrame *const root = document()->rootFrame();
    QTextFrameFormat format = root->frameFormat();
    const int left = m_metrics.left + spare / 2;
    const int right = least + spare - spare / 2;
    if (format.leftMargin() == left && format.rightMargin() == right && format.topMargin() == m_metrics.top)
        return;
    format.setMargin(0);
    format.setTopMargin(m_metrics.top);
    format.setBottomMargin(m_metrics.top);
    format.setLeftMargin(left);
    format.setRightMargin(right);
    root->setFrameFormat(format);
}

void PageView::noteLayout()
{
    m_geometry.invalidate();
    m_overlay.invalidate();
    m_markers.invalidate();
    emit laidOut();
}

// A page may be scrolled beyond its end, so that a quotation near it can stand as high as its copies.
void PageView::extendRange()
{
    QScrollBar *const bar = verticalScrollBar();
    const int wanted = std::max(0, qRound(pageHeight() - viewport()->height() * 0.4));
    if (bar->maximum() != wanted)
        bar->setMaximum(wanted);
}

qreal PageView::scrollPlace() const
{
    return verticalScrollBar()->value();
}

qreal PageView::mostScroll() const
{
    return verticalScrollBar()->maximum();
}

void PageView::scrollTo(qreal y)
{
    verticalScrollBar()->setValue(qRound(y));
}

qreal PageView::pageHeight() const
{
    return document()->documentLayout()->documentSize().height();
}

QRectF PageView::pageRect() const
{
    return QRectF(0, 0, viewport()->width(), std::max<qreal>(pageHeight(), viewport()->height()));
}

QRectF PageView::readableView() const
{
    const int top = showsRunning() ? m_metrics.runningHeight : 0;
    return QRectF(0, scrollPlace() + top, viewport()->width(), viewport()->height() - top);
}

bool PageView::showsRunning() const
{
    const qsizetype end = m_page.headlineEnd();
    if (end == 0)
        return false;
    const QTextBlock block = document()->findBlock(static_cast<int>(end));
    return document()->documentLayout()->blockBoundingRect(block).bottom() <= scrollPlace();
}

QRect PageView::runningRect() const
{
    return QRect(0, 0, viewport()->width(), m_metrics.runningHeight);
}

qsizetype PageView::groupAt(QPoint viewPoint) const
{
    if (!m_state.layers.testFlag(Synopsis::Layer::Shared))
        return -1;
    if (showsRunning() && runningRect().contains(viewPoint))
        return -1;
    const QPointF point = viewPoint + QPointF(0, scrollPlace());
    const ArticleMarks &marks = m_overlay.marks();
    const qsizetype position = m_geometry.positionAt(point);
    qsizetype best = -1;
    for (qsizetype i = 0; i < marks.shared.size(); ++i) {
        const SharedMark &mark = marks.shared[i];
        const auto holds = [position](TextRange part) { return part.contains(position); };
        const bool isHere
            = m_overlay.shape(i).badge.contains(point) || (position >= 0 && std::ranges::any_of(mark.parts, holds));
        if (isHere && (best < 0 || mark.range().length() < marks.shared[best].range().length()))
            best = i;
    }
    return best < 0 ? -1 : marks.shared[best].group;
}

QString PageView::hintAt(QPoint viewPoint) const
{
    if (!m_state.layers.testFlag(Synopsis::Layer::Copy))
        return {};
    const qsizetype passage = m_overlay.reuseAt(viewPoint + QPointF(0, scrollPlace()));
    if (passage < 0)
        return {};
    const QStringList letters = m_overlay.marks().reuses[passage].letters;
    return letters.isEmpty()
        ? tr("passim finds this passage twice in this article")
        : tr("passim finds this passage in %1 too", "letters").arg(letters.join(tr(", ", "between letters")));
}

}
