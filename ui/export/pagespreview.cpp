// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/export/pagespreview.h"

#include "ui/look/look.h"
#include "ui/quotes/measure.h"

#include <QLocale>
#include <QPainter>
#include <QScrollBar>
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
}

void PagesPreview::setBook(std::shared_ptr<const Book> book)
{
    m_book = std::move(book);
    m_chapters.clear();
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
    const QSizeF paper = m_paper * zoom;
    const qsizetype inView = std::min(pagesInView(), pageCount() - m_page);
    const double wide = paper.width() * static_cast<double>(inView) + margin() * static_cast<double>(inView - 1);
    QPointF at((viewport()->width() - wide) / 2, margin() - verticalScrollBar()->value());
    if (m_fit != Fit::Width)
        at.setY((viewport()->height() - paper.height()) / 2);
    for (qsizetype i = 0; i < inView; ++i) {
        const BookPage *const shown = page(m_page + i);
        if (!shown)
            break;
        const QRectF sheet(at, shown->size * zoom);
        painter.fillRect(sheet, Qt::white); // as on paper, whatever the look
        painter.save();
        painter.translate(at);
        painter.scale(zoom, zoom);
        painter.setClipRect(QRectF(QPointF(0, 0), shown->size));
        paint(painter, *shown);
        painter.restore();
        painter.setPen(QColor(now.line));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(sheet);
        at.rx() += paper.width() + margin();
    }
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
    if (isOn || isBack)
        return turn(isOn ? 1 : -1);
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
        m_page = event->key() == Qt::Key_Home ? 0 : std::max<qsizetype>(0, pageCount() - pagesInView());
        viewport()->update();
        emit turned();
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
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
