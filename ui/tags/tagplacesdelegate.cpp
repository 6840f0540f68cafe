// SPDX-FileCopyrightText: 2026 The Synoptic authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tags/tagplacesdelegate.h"

#include "ui/look/look.h"
#include "ui/look/marks.h"
#include "ui/look/measure.h"
#include "ui/look/tagcolors.h"
#include "ui/quotes/rowground.h"
#include "ui/tags/tagplaces.h"

#include <QPainter>
#include <QPoint>
#include <QTextLayout>

namespace Synoptic {

namespace {

constexpr double textAt = 40;
constexpr double side = 13;
constexpr double lineStep = 20;
constexpr int mostLines = 2;

int textWidth(int row)
{
    return std::max(row - px(textAt + side), px(60));
}

// Breaks the words; gives how many lines they take, at most two. The second ends where it must.
int layOut(QTextLayout &layout, int width)
{
    layout.beginLayout();
    int lines = 0;
    for (QTextLine line = layout.createLine(); line.isValid() && lines < mostLines; line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, (lines * lineStep + (lineStep - 19) / 2) * textScale()});
        ++lines;
    }
    layout.endLayout();
    return lines;
}

}

QSize TagPlacesDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    QTextLayout layout(index.data(TagPlaces::ContextRole).toString(), readingFont(13.5));
    return {m_width, px(33 + lineStep * layOut(layout, textWidth(m_width)))};
}

void TagPlacesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    paintRowGround(*painter, option, option.state & QStyle::State_Selected);
    const QRect rect = option.rect;
    painter->fillRect(
        QRect(rect.left() + px(side), rect.bottom(), rect.width() - px(2 * side), 1), QColor(look().line));
    paintOutlet(*painter, QRectF(rect.left() + px(side), rect.top() + px(9), px(18), px(18)),
        index.data(TagPlaces::LetterRole).toString());

    const QString kept = index.data(TagPlaces::ColourRole).toString();
    const TagColors colors = tagColors(kept);
    const QPoint marked = index.data(TagPlaces::MarkedRole).toPoint();
    QTextLayout layout(index.data(TagPlaces::ContextRole).toString(), readingFont(13.5));
    const int lines = layOut(layout, textWidth(rect.width()));
    const QPointF origin(rect.left() + px(textAt), rect.top() + px(8));
    painter->setRenderHint(QPainter::Antialiasing, false);
    for (int i = 0; i < lines; ++i) {
        const QTextLine line = layout.lineAt(i);
        const int begin = std::max(marked.x(), line.textStart());
        const int end = std::min(marked.y(), line.textStart() + line.textLength());
        if (begin >= end)
            continue;
        const qreal x1 = origin.x() + line.cursorToX(begin);
        const qreal x2 = origin.x() + line.cursorToX(end);
        const qreal top = origin.y() + line.y() + px(2);
        if (!kept.isEmpty())
            painter->fillRect(QRectF(x1, top, x2 - x1, px(17)), QColor(colors.fill));
        if (kept.isEmpty() || look().isContrast()) {
            painter->setPen(QPen(QColor(colors.stripe), 1.5, kept.isEmpty() ? Qt::DashLine : Qt::SolidLine));
            painter->drawLine(QPointF(x1, top + px(17)), QPointF(x2, top + px(17)));
        }
    }
    painter->setPen(QColor(look().text));
    for (int i = 0; i < lines; ++i)
        layout.lineAt(i).draw(painter, origin);

    painter->setFont(chromeFont(11.5));
    painter->setPen(QColor(look().dim));
    const QRect second(
        rect.left() + px(textAt), rect.top() + px(9 + lineStep * lines), textWidth(rect.width()), px(18));
    painter->drawText(second, Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data(TagPlaces::AboutRole).toString(), Qt::ElideRight, second.width()));
    painter->restore();
}

}
