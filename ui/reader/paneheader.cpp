// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/paneheader.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/icons.h"
#include "ui/look/look.h"
#include "ui/look/marks.h"
#include "ui/look/measure.h"
#include "ui/reader/readingmetrics.h"
#include "ui/synopsis.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

namespace Synoptic {

namespace {

QString wordsFor(const CopyPlaces &places)
{
    if (places.isNone())
        return CopySign::tr("not here");
    if (places.inView > 0)
        return CopySign::tr("in view");
    //: copies of a quotation above and below what is in view
    const QString above = CopySign::tr("%1 above ↑").arg(QLocale().toString(places.above));
    const QString below = CopySign::tr("%1 below ↓").arg(QLocale().toString(places.below));
    if (places.above > 0 && places.below > 0)
        return CopySign::tr("%1, %2", "2 above, 1 below").arg(above, below);
    return places.above > 0 ? above : below;
}

}

CopySign::CopySign(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    hide();
}

void CopySign::setPlaces(const CopyPlaces &places)
{
    if (m_places == places)
        return;
    m_places = places;
    if (places.group >= 0) {
        setText(wordsFor(places));
        setAccessibleName(tr("Shared quote %1: %2").arg(QLocale().toString(places.group + 1), text()));
        setEnabled(!places.isNone());
    }
    setVisible(places.group >= 0);
    updateGeometry();
    update();
}

QSize CopySign::sizeHint() const
{
    const QFontMetrics metrics(chromeFont(12));
    const qreal badge = groupBadgeWidth(px(16), std::max<qsizetype>(0, m_places.group));
    return {qRound(badge) + px(8) + metrics.horizontalAdvance(text()) + 4, px(20)};
}

void CopySign::paintEvent(QPaintEvent *)
{
    if (m_places.group < 0)
        return;
    QPainter painter(this);
    const qreal high = px(16);
    const QRectF badge(1, (height() - high) / 2, groupBadgeWidth(high, m_places.group), high);
    paintBadge(painter, badge, m_places.group, m_places.isNone());
    painter.setFont(chromeFont(12));
    painter.setPen(QColor(look().isContrast() ? look().ui : look().dim));
    painter.drawText(QRectF(rect()).adjusted(badge.right() + px(8), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (hasFocus())
        paintFocus(painter, rect(), 3);
}

PaneHeader::PaneHeader(QWidget *parent)
    : QWidget(parent)
    , m_sign(new CopySign(this))
    , m_close(new QToolButton(this))
    , m_versions(new QToolButton(this))
{
    setFixedHeight(headerHeight());
    setCursor(Qt::ArrowCursor);
    m_close->setIcon(lineIcon(QLatin1StringView("close")));
    m_close->setIconSize({px(12), px(12)});
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setToolTip(tr("Close this pane"));
    connect(m_close, &QToolButton::clicked, this, &PaneHeader::closeRequested);
    m_versions->setAutoRaise(true);
    m_versions->setFocusPolicy(Qt::TabFocus);
    m_versions->setCursor(Qt::PointingHandCursor);
    m_versions->setToolTip(tr("Read the earlier versions"));
    m_versions->hide();
    connect(m_versions, &QToolButton::clicked, this, &PaneHeader::versionsRequested);
    connect(m_sign, &CopySign::clicked, this, &PaneHeader::copyRequested);
}

void PaneHeader::setArticle(const QString &letter, const QString &name, const QString &details)
{
    if (m_letter == letter && m_name == name && m_details == details)
        return;
    m_letter = letter;
    m_name = name;
    m_details = details;
    setAccessibleName(name);
    setAccessibleDescription(details);
    m_close->setAccessibleName(tr("Close %1").arg(name));
    update();
}

void PaneHeader::setPlaces(const CopyPlaces &places)
{
    if (m_sign->places() == places)
        return;
    m_sign->setPlaces(places);
    placeButtons();
    update();
}

void PaneHeader::setVersions(int count)
{
    const QString number = QLocale().toString(count);
    //: which version of an article a pane shows: the newest, which is the last of so many
    m_versions->setText(tr("version %1 of %2").arg(number, number));
    m_versions->setAccessibleName(tr("%1, version %2 of %2: read the earlier ones").arg(m_name, number));
    m_versions->setVisible(count > 1);
    placeButtons();
    update();
}

void PaneHeader::setFocused(bool focused)
{
    if (m_isFocused == focused)
        return;
    m_isFocused = focused;
    update();
}

QSize PaneHeader::sizeHint() const
{
    return {px(249), headerHeight()};
}

void PaneHeader::placeButtons()
{
    const int middle = px(18);
    const int side = px(22);
    const bool rightToLeft = isRightToLeft();
    const auto place = [&](QWidget *widget, int fromRight, QSize size) {
        const int x = rightToLeft ? fromRight : width() - fromRight - size.width();
        widget->setGeometry(x, middle - size.height() / 2, size.width(), size.height());
    };
    place(m_close, px(5), {side, side});
    place(m_sign, px(34), m_sign->sizeHint());
    m_versions->setFont(chromeFont(11.5));
    const int high = px(19);
    const int y = px(26);
    const int wide = QFontMetrics(m_versions->font()).horizontalAdvance(m_versions->text()) + px(12);
    m_versions->setGeometry(rightToLeft ? px(6) : width() - px(6) - wide, y, wide, high);
}

void PaneHeader::resizeEvent(QResizeEvent *)
{
    placeButtons();
}

void PaneHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(look().chrome));
    const bool rightToLeft = isRightToLeft();
    const auto mirrored = [&](QRectF area) {
        if (rightToLeft)
            area.moveLeft(width() - area.right());
        return area;
    };
    const qreal disc = px(18);
    paintOutlet(painter, mirrored({qreal(px(12)), px(18) - disc / 2, disc, disc}), m_letter);

    const qreal left = px(38);
    const int room = (m_sign->isVisibleTo(this) ? m_sign->width() + px(42) : px(34)) + px(4);
    const QFont name = chromeFont(13, QFont::DemiBold);
    const QRectF nameRect
        = mirrored({left, qreal(px(8)), qreal(std::max(0, qRound(width() - left - room))), qreal(px(20))});
    painter.setFont(name);
    painter.setPen(QColor(look().ui));
    const int align = Qt::AlignVCenter | (rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    painter.drawText(nameRect, align, QFontMetrics(name).elidedText(m_name, Qt::ElideRight, qRound(nameRect.width())));

    const QFont second = chromeFont(11.5);
    const int versions = m_versions->isVisibleTo(this) ? m_versions->width() : 0;
    const QRectF secondRect = mirrored({left, qreal(px(27)), width() - left - px(12) - versions, qreal(px(17))});
    painter.setFont(second);
    painter.setPen(QColor(look().isContrast() ? look().ui : look().dim));
    painter.drawText(
        secondRect, align, QFontMetrics(second).elidedText(m_details, Qt::ElideRight, qRound(secondRect.width())));

    const qreal thick = m_isFocused && look().isContrast() ? 3 : 1;
    const QColor line = !m_isFocused ? look().line : look().isContrast() ? look().focus : look().ui;
    painter.fillRect(QRectF(0, height() - thick, width(), thick), line);
}

void PaneHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    m_isDragged = false;
}

void PaneHeader::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    const int way = (event->position().toPoint() - m_pressed).manhattanLength();
    if (!m_isDragged && way < QApplication::startDragDistance())
        return;
    if (!m_isDragged) {
        m_isDragged = true;
        setCursor(Qt::ClosedHandCursor);
    }
    emit dragged(event->globalPosition().toPoint().x());
}

void PaneHeader::mouseReleaseEvent(QMouseEvent *)
{
    m_isDragged = false;
    setCursor(Qt::ArrowCursor);
}

void PaneHeader::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuRequested(event->globalPos());
}

}
