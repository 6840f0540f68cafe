// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/export/pagespreview.h"

#include "ui/look/controls.h"
#include "ui/look/look.h"
#include "ui/look/measure.h"
#include "ui/plainwords.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace Synoptic {

namespace {

int margin()
{
    return px(26);
}

constexpr int notch = 120; // of a wheel, in eighths of a degree

}

PagesPreview::PagesPreview(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview of the pages"));
    setMinimumSize(px(300), px(300));
    viewport()->setMouseTracking(true);
}

void PagesPreview::setBook(std::shared_ptr<const Book> book)
{
    m_book = std::move(book);
    m_chapters.clear();
    setAtHand({});
    m_page = std::clamp<qsizetype>(m_page, 0, std::max<qsizetype>(0, pageCount() - 1));
    if (const BookPage *const first = page(m_page))
        m_paper = first->size;
    fitScrollBar();
    viewport()->update();
    emit turned();
}

void PagesPreview::setFit(Fit fit)
{
    if (m_fit == fit)
        return;
    m_fit = fit;
    setAtHand({});
    fitScrollBar();
    verticalScrollBar()->setValue(0);
    viewport()->update();
    emit turned();
}

QString PagesPreview::placeWords() const
{
    if (pageCount() == 0)
        return {};
    const QLocale locale;
    const qsizetype last = std::min(pageCount(), m_page + pagesInView());
    const QString count = locale.toString(pageCount());
    return last - m_page > 1
        //: numbers of pages
        ? tr("Pages %1 and %2 of %3").arg(locale.toString(m_page + 1), locale.toString(last), count)
        : tr("Page %1 of %2").arg(locale.toString(m_page + 1), count);
}

qsizetype PagesPreview::pagesInView() const
{
    return m_fit == Fit::TwoPages ? 2 : 1;
}

bool PagesPreview::canTurn(int direction) const
{
    return direction < 0 ? m_page > 0 : m_page + pagesInView() < pageCount();
}

void PagesPreview::turn(int direction)
{
    if (!canTurn(direction))
        return;
    setAtHand({});
    m_page = std::max<qsizetype>(0, m_page + direction * pagesInView());
    verticalScrollBar()->setValue(direction > 0 ? 0 : verticalScrollBar()->maximum());
    viewport()->update();
    emit turned();
}

// Chapters are set when they come into view, and let go when they have gone out of it.
const BookPage *PagesPreview::page(qsizetype index)
{
    if (index < 0 || index >= pageCount())
        return nullptr;
    const auto [chapter, at] = chapterOf(*m_book, index);
    if (!m_chapters.contains(chapter)) {
        constexpr size_t most = 3;
        if (m_chapters.size() >= most)
            m_chapters.clear();
        m_chapters.emplace(chapter, m_book->pagesOf(chapter));
    }
    const QList<BookPage> &pages = m_chapters.at(chapter);
    return at < pages.size() ? &pages[at] : nullptr;
}

double PagesPreview::scale() const
{
    const QSizeF room = viewport()->size() - QSize(2 * margin(), 2 * margin());
    const double across = room.width() - (m_fit == Fit::TwoPages ? margin() : 0);
    const double byWidth = across / (m_paper.width() * static_cast<double>(pagesInView()));
    return std::max(0.05, m_fit == Fit::Width ? byWidth : std::min(byWidth, room.height() / m_paper.height()));
}

void PagesPreview::fitScrollBar()
{
    const int tall = m_fit == Fit::Width ? qRound(m_paper.height() * scale()) + 2 * margin() : 0;
    verticalScrollBar()->setRange(0, std::max(0, tall - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(px(24));
}

void PagesPreview::paintEvent(QPaintEvent *)
{
    const Look &now = look();
    QPainter painter(viewport());
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(viewport()->rect(), QColor(now.isContrast() ? now.chrome : now.line2));
    const double zoom = scale();
    for (qsizetype i = 0; i < shownCount(); ++i) {
        const BookPage *const shown = page(m_page + i);
        if (!shown)
            break;
        const QRectF sheet = sheetOf(i);
        painter.fillRect(sheet, Qt::white); // as on paper, whatever the look
        painter.save();
        painter.translate(sheet.topLeft());
        painter.scale(zoom, zoom);
        painter.setClipRect(QRectF(QPointF(0, 0), shown->size));
        paint(painter, *shown);
        painter.restore();
        painter.setPen(QColor(now.line));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(sheet);
    }
    if (m_atHand && hasFocus())
        paintFocus(painter, areaOf(*m_atHand).adjusted(-3, -3, 3, 3));
}

QRectF PagesPreview::sheetOf(qsizetype shown) const
{
    const QSizeF paper = m_paper * scale();
    const auto count = static_cast<double>(shownCount());
    const double wide = paper.width() * count + margin() * (count - 1);
    QPointF at((viewport()->width() - wide) / 2, margin() - verticalScrollBar()->value());
    if (m_fit != Fit::Width)
        at.setY((viewport()->height() - paper.height()) / 2);
    at.rx() += (paper.width() + margin()) * static_cast<double>(shown);
    return {at, paper};
}

std::optional<PagesPreview::LeadInView> PagesPreview::leadAt(QPoint at)
{
    for (qsizetype i = 0; i < shownCount(); ++i) {
        const QRectF sheet = sheetOf(i);
        const BookPage *const shown = sheet.contains(at) ? page(m_page + i) : nullptr;
        const std::optional<Lead> lead
            = shown ? Synoptic::leadAt(*shown, (at - sheet.topLeft()) / scale()) : std::nullopt;
        if (lead)
            return LeadInView{m_page + i, *lead};
    }
    return {};
}

QRectF PagesPreview::areaOf(const LeadInView &it) const
{
    const QRectF area = Synoptic::areaOf(it.lead);
    return {sheetOf(it.page - m_page).topLeft() + area.topLeft() * scale(), area.size() * scale()};
}

QString PagesPreview::wordsOf(const Lead &lead) const
{
    if (const auto *const origin = std::get_if<Origin>(&lead))
        return origin->words + u'\n' + tr("A click shows it in the window.");
    const Jump &jump = std::get<Jump>(lead);
    if (!jump.to)
        return jump.words + u'\n' + jump.link;
    return jump.words + u'\n' + tr("A click turns to page %1.").arg(QLocale().toString(jump.to->page + 1));
}

void PagesPreview::follow(const Lead &lead)
{
    QToolTip::hideText();
    if (const auto *const origin = std::get_if<Origin>(&lead)) {
        emit placeWanted(origin->article, origin->range);
        return;
    }
    const Jump jump = std::get<Jump>(lead);
    if (jump.to)
        showPage(jump.to->page, jump.to->y);
    else
        emit linkWanted(jump.link);
}

void PagesPreview::showPage(qsizetype page, double y)
{
    setAtHand({});
    m_page = page - page % pagesInView();
    verticalScrollBar()->setValue(qRound(y * scale()) - viewport()->height() / 4);
    viewport()->update();
    emit turned();
}

void PagesPreview::setAtHand(const std::optional<LeadInView> &lead)
{
    if (!lead && !m_atHand)
        return;
    m_atHand = lead;
    setAccessibleDescription(lead ? wordsOf(lead->lead) : QString());
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
    if (!lead)
        QToolTip::hideText();
    viewport()->update();
}

// The next of what is in view; where the page is wider than high in the window it is scrolled first.
void PagesPreview::stepLead(int direction)
{
    QList<LeadInView> all;
    for (qsizetype i = 0; i < shownCount(); ++i) {
        for (const Lead &lead : leadsOf(*page(m_page + i)))
            all.append({m_page + i, lead});
    }
    const QRectF view = viewport()->rect();
    const auto isInView = [&](const LeadInView &it) { return view.contains(areaOf(it)); };
    qsizetype next = direction > 0 ? 0 : all.size() - 1;
    if (m_atHand) {
        const auto here = std::ranges::find_if(
            all, [this](const LeadInView &it) { return it.page == m_atHand->page && it.lead == m_atHand->lead; });
        next = here - all.begin() + direction;
    } else {
        while (next >= 0 && next < all.size() && !isInView(all[next]))
            next += direction;
    }
    if (next < 0 || next >= all.size() || !isInView(all[next])) {
        scrollStep(direction);
        if (next < 0 || next >= all.size() || !isInView(all[next]))
            return;
    }
    setAtHand(all[next]);
    const QPoint below = areaOf(*m_atHand).bottomLeft().toPoint();
    QToolTip::showText(viewport()->mapToGlobal(below), plainToolTip(wordsOf(m_atHand->lead)), viewport());
}

void PagesPreview::scrollStep(int direction)
{
    verticalScrollBar()->triggerAction(
        direction > 0 ? QAbstractSlider::SliderSingleStepAdd : QAbstractSlider::SliderSingleStepSub);
}

void PagesPreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    fitScrollBar();
}

void PagesPreview::keyPressEvent(QKeyEvent *event)
{
    const bool isOn = event->key() == Qt::Key_PageDown || event->key() == Qt::Key_Right;
    const bool isBack = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_Left;
    if (isOn || isBack) {
        const bool isPaging = event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp;
        const int end = isOn ? verticalScrollBar()->maximum() : 0;
        if (!isPaging || verticalScrollBar()->value() == end)
            return turn(isOn ? 1 : -1);
        verticalScrollBar()->triggerAction(
            isOn ? QAbstractSlider::SliderPageStepAdd : QAbstractSlider::SliderPageStepSub);
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        return stepLead(event->key() == Qt::Key_Down ? 1 : -1);
    if (m_atHand && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return follow(Lead(m_atHand->lead));
    if (m_atHand && event->key() == Qt::Key_Escape)
        return setAtHand({});
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
        setAtHand({});
        m_page = event->key() == Qt::Key_Home ? 0 : std::max<qsizetype>(0, pageCount() - pagesInView());
        viewport()->update();
        emit turned();
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void PagesPreview::mouseMoveEvent(QMouseEvent *event)
{
    if (leadAt(event->position().toPoint()))
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
}

void PagesPreview::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_pressed = event->position().toPoint();
}

void PagesPreview::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    const std::optional<LeadInView> pressed = leadAt(*m_pressed);
    const std::optional<LeadInView> released = leadAt(event->position().toPoint());
    m_pressed.reset();
    if (pressed && released && pressed->page == released->page && pressed->lead == released->lead)
        follow(released->lead);
}

void PagesPreview::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    setAtHand({});
}

bool PagesPreview::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *const help = static_cast<QHelpEvent *>(event);
    const std::optional<LeadInView> lead = leadAt(help->pos());
    if (lead)
        QToolTip::showText(help->globalPos(), plainToolTip(wordsOf(lead->lead)), viewport());
    else
        QToolTip::hideText();
    return true;
}

void PagesPreview::wheelEvent(QWheelEvent *event)
{
    const bool zooms = event->modifiers().testFlag(Qt::ControlModifier);
    if (!zooms && verticalScrollBar()->maximum() > 0)
        return QAbstractScrollArea::wheelEvent(event);
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / notch;
    m_wheel -= steps * notch;
    event->accept();
    if (steps == 0)
        return;
    if (zooms)
        setFit(static_cast<Fit>(std::clamp(static_cast<int>(m_fit) + (steps > 0 ? 1 : -1), 0, 2)));
    else
        turn(steps > 0 ? -1 : 1);
}

}
