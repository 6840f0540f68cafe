// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/start/recentdelegate.h"

#include "ui/look/controls.h"
#include "ui/look/fonts.h"
#include "ui/look/look.h"
#include "ui/look/marks.h"
#include "ui/start/recentprojects.h"
#include "ui/synopsis.h"

#include <QLocale>
#include <QPainter>

namespace Synoptic {

namespace {

double px(double pixels)
{
    return pixels * textScale();
}

// The circles, right-aligned; gives the left end of what was painted.
double paintCircles(QPainter &painter, const QRectF &row, int articles, bool missing)
{
    const double side = px(15);
    const double step = px(18);
    const int shown = std::min(articles, 8);
    double right = row.right();
    if (articles > shown) {
        const QString more = QStringLiteral("+%1").arg(QLocale().toString(articles - shown));
        painter.setFont(chromeFont(11.5));
        painter.setPen(QColor(look().dim));
        painter.drawText(QRectF(row.left(), row.top(), row.width(), side), Qt::AlignRight | Qt::AlignVCenter, more);
        right -= painter.fontMetrics().horizontalAdvance(more) + px(6);
    }
    const double left = right - shown * step + (step - side);
    for (int i = 0; i < shown; ++i)
        paintOutlet(painter, QRectF(left + i * step, row.top(), side, side), Synopsis::nthLetter(i), missing);
    return left;
}

}

QSize RecentDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {qRound(px(200)), qRound(px(63))};
}

void RecentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &now = look();
    painter->save();
    const QRectF row = option.rect;
    if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, QColor(now.raised));
    painter->fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), QColor(now.line));
    const bool missing = index.data(RecentProjects::MissingRole).toBool();
    const QRectF inner = row.adjusted(0, px(13), 0, 0);
    const double circles = paintCircles(*painter, QRectF(inner.left(), inner.top() + px(1), inner.width(), px(16)),
        index.data(RecentProjects::ArticlesRole).toInt(), missing);

    painter->setFont(chromeFont(14, QFont::Medium));
    painter->setPen(missing ? QColor(now.dim) : QColor(now.ui));
    const QString title = painter->fontMetrics().elidedText(
        index.data().toString(), Qt::ElideRight, int(circles - inner.left() - px(12)));
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignTop, title);

    painter->setFont(chromeFont(12));
    painter->setPen(QColor(now.dim));
    const QRectF second = inner.adjusted(0, px(21), 0, 0);
    const QString when = index.data(RecentProjects::WhenRole).toString();
    painter->drawText(second, Qt::AlignRight | Qt::AlignTop, when);
    QString place = index.data(RecentProjects::PlaceRole).toString();
    const int room = int(second.width() - painter->fontMetrics().horizontalAdvance(when) - px(12));
    if (missing)
        place += QStringLiteral(" · ");
    painter->drawText(
        second, Qt::AlignLeft | Qt::AlignTop, painter->fontMetrics().elidedText(place, Qt::ElideMiddle, room));
    if (missing) {
        const double from = painter->fontMetrics().horizontalAdvance(place);
        QFont link = painter->font();
        link.setUnderline(true);
        painter->setFont(link);
        painter->setPen(QColor(now.ui));
        painter->drawText(
            second.adjusted(from, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop, RecentProjects::tr("choose its place"));
    }
    if (option.state & QStyle::State_HasFocus)
        paintFocus(*painter, row.adjusted(1, 1, -1, -2), 4);
    painter->restore();
}

}
